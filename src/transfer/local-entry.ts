import { isUtf8 } from 'node:buffer';
import { accessSync, constants, lstatSync, readlinkSync, type Stats } from 'node:fs';
import { TransferError, errnoOf } from './errors.js';
import { DIRECTORY_MODE, EXEC_MODE, FILE_MODE, type TreeEntry } from './tree.js';

/** What is found at a local path: an entry, nothing (any more), or something that an archive cannot carry. */
export type Found = TreeEntry | 'gone' | 'special';

const WINDOWS = process.platform === 'win32';

/**
 * Looks at one local file, folder or link, following nothing. `executable` stands in for the exec bit where the file
 * system has none. Throws TransferError `unreadable`.
 */
export function localEntry(local: string, path: string, executable?: boolean): Found {
  let stat: Stats;
  try {
    stat = lstatSync(local);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return 'gone';
    throw unreadable(local, error);
  }
  if (stat.isSymbolicLink()) {
    return { path, type: 'symlink', mode: 0o777, size: 0, target: readTarget(local) };
  }
  if (stat.isDirectory()) return { path, type: 'directory', mode: DIRECTORY_MODE, size: 0 };
  if (!stat.isFile()) return 'special';
  if (!WINDOWS) {
    try {
      accessSync(local, constants.R_OK);
    } catch (error) {
      throw unreadable(local, error);
    }
  }
  const runs = WINDOWS ? executable === true : (stat.mode & 0o100) !== 0;
  return { path, type: 'file', mode: runs ? EXEC_MODE : FILE_MODE, size: stat.size };
}

/** The one sentence for a local file or folder that cannot be read. */
export function unreadable(local: string, cause: unknown): TransferError {
  return new TransferError(
    'unreadable',
    `cannot read ${local} (${errnoOf(cause) ?? String(cause)}); make it readable or add it to ignore`,
    { cause },
  );
}

function readTarget(local: string): string {
  let raw: Buffer;
  try {
    raw = readlinkSync(local, { encoding: 'buffer' });
  } catch (error) {
    throw unreadable(local, error);
  }
  if (!isUtf8(raw)) {
    throw new TransferError(
      'name',
      `the target of the link ${local} is not valid UTF-8 and cannot be uploaded`,
    );
  }
  const target = raw.toString('utf8');
  return WINDOWS ? target.replaceAll('\\', '/') : target;
}
