import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileAtomic } from './atomic-file.js';

const connection = z.object({
  apiUrl: z.string(),
  sandboxUrl: z.string(),
  apiKey: z.string().min(16),
  pid: z.number().int().positive(),
  version: z.string(),
});

/** How a client on this machine reaches the running engine. Readable by its owner only: it holds the key. */
export type Connection = z.infer<typeof connection>;

export async function writeConnection(
  path: string,
  value: Connection,
  owner: { uid: number; gid: number },
): Promise<void> {
  await writeFileAtomic(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, owner });
}

/** The connection of the engine that wrote the file last, or undefined when there is no readable one. */
export async function readConnection(path: string): Promise<Connection | undefined> {
  try {
    return connection.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined; // No file, or a torn one: either way no engine can be reached through it.
  }
}

export async function removeConnection(path: string): Promise<void> {
  await rm(path, { force: true });
}
