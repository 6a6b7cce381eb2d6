import { appendFile, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { sandboxFolder } from '../store/layout.js';
import type { World } from './world.js';

const event = z.object({ at: z.number(), level: z.enum(['info', 'warn']), message: z.string() });

/** Something that happened to a sandbox: its lifecycle, not what its commands print. */
export type SandboxEvent = z.infer<typeof event>;

/** Notes an event in the sandbox's folder. Never throws: a sandbox does not fail for its log. */
export async function logEvent(
  world: World,
  id: string,
  message: string,
  level: SandboxEvent['level'] = 'info',
): Promise<void> {
  const sandbox = world.sandboxes.get(id);
  if (!sandbox || sandbox.transition?.kind === 'killing') return;
  const line: SandboxEvent = { at: Date.now(), level, message };
  // In the queue of the record's writes, which a kill waits for before it removes the folder.
  sandbox.saved = sandbox.saved
    .then(() =>
      appendFile(sandboxFolder(world.layout, id).events, `${JSON.stringify(line)}\n`, { mode: 0o600 }),
    )
    .catch((error: Error) => world.log.warn(`${id}: its log could not be written: ${error.message}`));
  await sandbox.saved;
}

/** The events of a sandbox, oldest first. A line that a crash tore is left out. */
export async function readEvents(world: World, id: string): Promise<SandboxEvent[]> {
  const text = await readFile(sandboxFolder(world.layout, id).events, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      return [event.parse(JSON.parse(line))];
    } catch {
      return []; // The end of the file, or a torn line.
    }
  });
}
