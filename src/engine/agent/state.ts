import type { AgentConfig } from './config.js';
import { ProcessTable } from './process/table.js';

/** What commands and file calls fall back on; set at boot and by `POST /init`. */
export interface SandboxDefaults {
  envVars: Record<string, string>;
  defaultUser?: string;
  /** The template's WORKDIR; without one the user's home counts. */
  defaultWorkdir?: string;
}

/** All that the agent's requests share. */
export interface AgentState {
  token: string;
  readonly envVars: Map<string, string>;
  defaultUser: string;
  defaultWorkdir: string | undefined;
  readonly processes: ProcessTable;
}

/** `E2B_SANDBOX=true` is what envd puts into every command; `user` is the default user of E2B's templates. */
export function createState(config: AgentConfig): AgentState {
  const state: AgentState = {
    token: config.token,
    envVars: new Map([['E2B_SANDBOX', 'true']]),
    defaultUser: 'user',
    defaultWorkdir: undefined,
    processes: new ProcessTable(),
  };
  applyDefaults(state, config.boot);
  return state;
}

/** Merges new defaults into the old ones, as envd's `/init` does: what is not named stays. */
export function applyDefaults(state: AgentState, defaults: SandboxDefaults): void {
  for (const [name, value] of Object.entries(defaults.envVars)) state.envVars.set(name, value);
  if (defaults.defaultUser !== undefined && defaults.defaultUser !== '')
    state.defaultUser = defaults.defaultUser;
  if (defaults.defaultWorkdir !== undefined) state.defaultWorkdir = defaults.defaultWorkdir || undefined;
}
