import { keptMetadata, type RunOrigin } from './origin.js';
import type { Backend } from './ports.js';

/** Kills every sandbox that the repository keeps under a key, in use or not. Returns their IDs. Throws BackendError. */
export async function killKept(
  key: string,
  backend: Pick<Backend, 'findByMetadata' | 'kill'>,
  origin: RunOrigin,
): Promise<string[]> {
  const found = await backend.findByMetadata(keptMetadata(origin, key));
  await Promise.all(found.map(({ id }) => backend.kill(id)));
  return found.map(({ id }) => id);
}
