import { ownerMetadata, previewClaims } from './metadata.js';
import type { Observed, ObservedSandbox, ObservedSnapshot, ObservedTemplate } from './model.js';
import type { InfraReader } from './ports.js';
import type { Owner } from './tags.js';

/** So many listings and looks are under way at once. */
const AT_ONCE = 16;

/**
 * Looks at all that may be the owner's. One request a page of each list, one for the tags of each template, and one a
 * preview, of which no list shows the network.
 *
 * @throws BackendError when anything could not be listed: it is never taken for absent
 */
export async function observe(
  reader: InfraReader,
  owner: Owner,
  { signal, now = () => new Date() }: { signal: AbortSignal; now?: () => Date },
): Promise<Observed> {
  const [listed, rows, found] = await Promise.all([
    reader.templates(signal),
    reader.snapshots(signal),
    reader.sandboxes(ownerMetadata(owner), signal),
  ]);
  const named = listed.flatMap(({ templateId, names }) =>
    names.map((name) => ({ templateId, name: bareName(name) })),
  );
  const templates = await each(named, async ({ templateId, name }): Promise<ObservedTemplate> => {
    signal.throwIfAborted();
    return { templateId, name, tags: (await reader.tags(templateId, signal)) ?? [] };
  });
  const sandboxes = await each(found, async (row): Promise<ObservedSandbox | undefined> => {
    if (!previewClaims(row, owner)) return row;
    return await reader.sandbox(row.id, signal);
  });
  return {
    templates,
    snapshots: rows.flatMap(({ id, names }) => namesOf(id, names)),
    sandboxes: sandboxes.filter((sandbox) => sandbox !== undefined),
    now: now(),
  };
}

/** A name without the team's namespace. */
function bareName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** A snapshot by its name, as far as it is known by one. */
export function namesOf(id: string, names: readonly string[]): ObservedSnapshot[] {
  const [full = id] = names;
  const [name = '', tag = ''] = bareName(full).split(':', 2);
  return [{ id, name, tag }];
}

async function each<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...all.entries()];
  const worker = async (): Promise<void> => {
    try {
      for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
    } catch (error) {
      // Nobody asks on for what nobody waits for.
      queue.splice(0);
      throw error;
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, worker));
  return results;
}
