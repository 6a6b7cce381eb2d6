import type { ComeBack } from '../report/model.js';
import type { BackendSpec } from '../spec/model.js';

/**
 * How people get into a sandbox that was left: one of this machine not from elsewhere, one of E2B with E2B's own command.
 * Where another deployment runs it, that command needs settings that are not known here.
 */
export function comeBackTo(
  id: string | null,
  local: boolean,
  { domain, apiUrl }: BackendSpec,
  environment: Readonly<Record<string, string | undefined>>,
): ComeBack {
  if (local) return { localOnly: true };
  const elsewhere = domain ?? apiUrl ?? (environment.E2B_DOMAIN || environment.E2B_API_URL || undefined);
  // The service chose the ID; as a word of a command it has to be nothing else.
  const plain = id !== null && /^[a-z0-9-]+$/i.test(id);
  return elsewhere === undefined && plain ? { shell: `npx @e2b/cli sandbox connect ${id}` } : {};
}
