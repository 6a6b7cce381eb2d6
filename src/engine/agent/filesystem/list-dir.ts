import { readdir, realpath, stat } from 'node:fs/promises';
import { create } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import {
  FileType,
  ListDirResponseSchema,
  type EntryInfo,
  type ListDirResponse,
} from '../gen/filesystem_pb.js';
import { errorCode, errorText } from '../system-error.js';
import type { Users } from '../users.js';
import { readEntry } from './entry.js';

/** How many entries are looked at together. */
const BATCH = 64;
const SLASH = Buffer.from('/');

/**
 * A directory's entries, lexical and depth first, `depth` levels deep (0 counts as 1). The directory itself may be a
 * symbolic link (paths keep the requested prefix); links below it are not followed.
 */
export async function listDir(path: string, depth: number, users: Users): Promise<ListDirResponse> {
  const root = await resolveDirectory(path);
  const entries: EntryInfo[] = [];
  try {
    await walk(Buffer.from(root), path, Math.max(depth, 1), users, entries);
  } catch (error) {
    throw new ConnectError(`error reading directory ${path}: ${errorText(error)}`, Code.Internal);
  }
  return create(ListDirResponseSchema, { entries });
}

async function resolveDirectory(path: string): Promise<string> {
  let root: string;
  let isDirectory: boolean;
  try {
    root = await realpath(path);
    isDirectory = (await stat(root)).isDirectory();
  } catch (error) {
    if (errorCode(error) === 'ENOENT')
      throw new ConnectError(`path not found: ${errorText(error)}`, Code.NotFound);
    if (errorCode(error) === 'ELOOP') {
      throw new ConnectError(`cyclic symlink or chain >255 links at "${path}"`, Code.FailedPrecondition);
    }
    throw new ConnectError(`error resolving symlink: ${errorText(error)}`, Code.Internal);
  }
  if (!isDirectory) throw new ConnectError(`path is not a directory: ${path}`, Code.InvalidArgument);
  return root;
}

/** Names travel as bytes up to the entry: what is not UTF-8 could otherwise not be looked up again. */
async function walk(
  dir: Buffer,
  shown: string,
  depth: number,
  users: Users,
  into: EntryInfo[],
): Promise<void> {
  const names = (await readdir(dir, { encoding: 'buffer' })).sort((a, b) => a.compare(b));
  for (let from = 0; from < names.length; from += BATCH) {
    const batch = names.slice(from, from + BATCH).map(async (name) => {
      const path = Buffer.concat([dir, SLASH, name]);
      const entry = await readUnlessGone(path, join(shown, name.toString()), users);
      return { path, entry };
    });
    for (const { path, entry } of await Promise.all(batch)) {
      if (entry === undefined) continue;
      into.push(entry);
      const descend = depth > 1 && entry.type === FileType.DIRECTORY && entry.symlinkTarget === undefined;
      if (descend) await walkUnlessGone(path, entry.path, depth - 1, users, into);
    }
  }
}

async function readUnlessGone(path: Buffer, shown: string, users: Users): Promise<EntryInfo | undefined> {
  return unlessGone(readEntry(path, shown, users));
}

async function walkUnlessGone(...args: Parameters<typeof walk>): Promise<void> {
  await unlessGone(walk(...args));
}

/** Entries may vanish while a busy directory is read; a listing without them is as true as one a moment later. */
async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function join(dir: string, name: string): string {
  return dir.endsWith('/') ? dir + name : `${dir}/${name}`;
}
