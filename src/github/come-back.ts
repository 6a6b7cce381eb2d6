import type { ComeBack } from '../report/model.js';
import type { BackendSpec } from '../spec/model.js';

/**
 * How people get into a sandbox that was left: into one of E2B with E2B's own command, into others with ours, which knows
 * where they are. One of this machine is not reached from elsewhere.
 */
export function comeBackTo(
  id: string | null,
  local: boolean,
  { domain, apiUrl }: BackendSpec,
  environment: Readonly<Record<string, string | undefined>>,
): ComeBack {
  // The service chose the ID, and the user the address; as words of a command they have to be nothing else.
  const plain = (text: string): boolean => /^[\w.:/[\]-]+$/.test(text);
  if (id === null || !plain(id)) return local ? { localOnly: true } : {};
  const own = `npx e2b-sandbox-action shell ${id}`;
  if (local) return { localOnly: true, shell: `${own} --engine local` };
  const [at, where] = [apiUrl ?? environment.E2B_API_URL, domain ?? environment.E2B_DOMAIN];
  if (!at && !where) return { shell: `npx @e2b/cli sandbox connect ${id}` };
  if (![at, where].every((address) => !address || plain(address))) return {};
  const flags = [...(where ? [`--domain ${where}`] : []), ...(at ? [`--api-url ${at}`] : [])];
  return { shell: [own, ...flags].join(' ') };
}
