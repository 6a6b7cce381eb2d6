import { create } from '@bufbuild/protobuf';
import {
  EventType,
  FilesystemEventSchema,
  type EntryInfo,
  type FilesystemEvent,
} from '../../gen/filesystem_pb.js';
import type { Users } from '../../users.js';
import { readEntry } from '../entry.js';
import type { Change, Watcher } from './watcher.js';

/** After these there is something at the path to describe. */
const LEAVES_ENTRY = new Set([EventType.CREATE, EventType.WRITE, EventType.CHMOD]);

/** How to put a watcher's changes into messages. */
export interface Description {
  /** The watched directory as the client named it, resolved. */
  path: string;
  includeEntry: boolean;
  users: Users;
}

/** A change as a message; the watched directory itself is called `.`, as envd calls it. */
export async function describeChange(
  watcher: Watcher,
  change: Change,
  { path, includeEntry, users }: Description,
): Promise<FilesystemEvent> {
  const name = Buffer.from(change.name, 'latin1').toString();
  const entry =
    includeEntry && LEAVES_ENTRY.has(change.type)
      ? await entryIfThere(watcher.pathOf(change), name === '' ? path : joined(path, name), users)
      : undefined;
  return create(FilesystemEventSchema, { name: name || '.', type: change.type, ...(entry && { entry }) });
}

async function entryIfThere(path: Buffer, shown: string, users: Users): Promise<EntryInfo | undefined> {
  try {
    return await readEntry(path, shown, users);
  } catch {
    // Gone again since, which its own event says; a change without an entry is what the protocol offers for that.
    return undefined;
  }
}

function joined(dir: string, name: string): string {
  return dir.endsWith('/') ? dir + name : `${dir}/${name}`;
}
