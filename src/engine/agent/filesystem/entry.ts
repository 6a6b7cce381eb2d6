import type { BigIntStats } from 'node:fs';
import { lstat, realpath, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { create } from '@bufbuild/protobuf';
import { EntryInfoSchema, FileType, type EntryInfo } from '../gen/filesystem_pb.js';
import { readMetadata } from '../metadata.js';
import type { Users } from '../users.js';
import { goMode } from './go-mode.js';

/**
 * What is at a path, in envd's terms: the entry itself (size, permissions, owner, times), except that for a symbolic
 * link `type` and `mode` are those of what it leads to, and `symlinkTarget` is the resolved path (its own where it
 * leads nowhere); a link has no metadata. `realPath` is where to look, `shownPath` what to call it. Throws the system's error when nothing is
 * there.
 */
export async function readEntry(
  realPath: string | Buffer,
  shownPath: string,
  users: Users,
): Promise<EntryInfo> {
  const own = await lstat(realPath, { bigint: true });
  const link = own.isSymbolicLink() ? await followLink(realPath, shownPath) : undefined;
  const mode = Number(own.mode);
  return create(EntryInfoSchema, {
    name: basename(shownPath),
    path: shownPath,
    type: link ? link.type : fileType(own),
    mode: link ? link.mode : mode & 0o777,
    size: own.size,
    permissions: goMode(mode),
    owner: users.userName(Number(own.uid)),
    group: users.groupName(Number(own.gid)),
    modifiedTime: toTimestamp(own.mtimeNs),
    ...(link && { symlinkTarget: link.target }),
    metadata: await readMetadata(realPath),
  });
}

async function followLink(
  realPath: string | Buffer,
  shownPath: string,
): Promise<{ target: string; type: FileType; mode: number }> {
  try {
    const target = await realpath(realPath);
    const end = await stat(realPath, { bigint: true });
    return { target, type: fileType(end), mode: Number(end.mode) & 0o777 };
  } catch {
    // Broken, circular, or gone since: envd then reports the link's own path and no type.
    return { target: shownPath, type: FileType.UNSPECIFIED, mode: 0 };
  }
}

function fileType(stats: BigIntStats): FileType {
  if (stats.isDirectory()) return FileType.DIRECTORY;
  return stats.isFile() ? FileType.FILE : FileType.UNSPECIFIED;
}

const SECOND_NS = 1_000_000_000n;

/** Times before 1970 count their nanoseconds forward too, as the message wants it. */
function toTimestamp(ns: bigint): { seconds: bigint; nanos: number } {
  const nanos = ((ns % SECOND_NS) + SECOND_NS) % SECOND_NS;
  return { seconds: (ns - nanos) / SECOND_NS, nanos: Number(nanos) };
}
