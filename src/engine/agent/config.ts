import type { SandboxDefaults } from './state.js';

export interface AgentConfig {
  listen: { host: string; port: number };
  /** What `X-Access-Token` must be; empty = the sandbox is not secured. */
  token: string;
  boot: SandboxDefaults;
}

/**
 * Takes the agent's configuration out of its own environment: `E2B_AGENT_LISTEN`, `E2B_AGENT_TOKEN` (must be there;
 * empty means "no token") and `E2B_AGENT_BOOT`, JSON `{ envVars, defaultUser, defaultWorkdir }`. Empties `env`, so
 * that neither the token nor anything else the agent was started with can reach a command. Throws on what it cannot
 * understand.
 */
export function takeConfig(env: NodeJS.ProcessEnv): AgentConfig {
  const listen = env['E2B_AGENT_LISTEN'] ?? '0.0.0.0:49983';
  const token = env['E2B_AGENT_TOKEN'];
  const boot = env['E2B_AGENT_BOOT'];
  for (const name of Object.keys(env)) delete env[name];

  if (token === undefined)
    throw new Error('E2B_AGENT_TOKEN is not set (set it to nothing for an open agent)');
  return {
    listen: parseListen(listen),
    token,
    boot: parseDefaults(boot === undefined ? {} : parseJson(boot)),
  };
}

/**
 * Reads sandbox defaults from JSON of unknown shape (the boot variable, the body of `POST /init`): unknown keys are
 * ignored, `null` counts as absent. Throws an Error that names the wrong key.
 */
export function parseDefaults(value: unknown): SandboxDefaults {
  if (!isRecord(value)) throw new Error('expected a JSON object');
  const { envVars, defaultUser, defaultWorkdir } = value;
  const defaults: SandboxDefaults = { envVars: {} };
  if (envVars !== undefined && envVars !== null) {
    if (!isRecord(envVars)) throw new Error('envVars must be an object');
    for (const [name, text] of Object.entries(envVars)) {
      if (typeof text !== 'string') throw new Error(`envVars.${name} must be a string`);
      defaults.envVars[name] = text;
    }
  }
  if (defaultUser !== undefined && defaultUser !== null) {
    if (typeof defaultUser !== 'string') throw new Error('defaultUser must be a string');
    defaults.defaultUser = defaultUser;
  }
  if (defaultWorkdir !== undefined && defaultWorkdir !== null) {
    if (typeof defaultWorkdir !== 'string') throw new Error('defaultWorkdir must be a string');
    defaults.defaultWorkdir = defaultWorkdir;
  }
  return defaults;
}

function parseListen(text: string): AgentConfig['listen'] {
  const match = /^(?:\[(?<v6>[^\]]+)\]|(?<host>[^:]*)):(?<port>\d{1,5})$/.exec(text);
  const port = Number(match?.groups?.['port']);
  if (match === null || port > 65_535) throw new Error(`E2B_AGENT_LISTEN is not host:port: ${text}`);
  return { host: match.groups?.['v6'] ?? (match.groups?.['host'] || '0.0.0.0'), port };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error('E2B_AGENT_BOOT is not JSON', { cause: error });
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
