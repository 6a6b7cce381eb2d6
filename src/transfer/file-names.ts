import { isUtf8 } from 'node:buffer';
import { TransferError } from './errors.js';

// Code points that HFS+ leaves out when it compares names, so `.g\u200cit` opens `.git` there.
const HFS_IGNORABLE = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;

/**
 * Whether a name is `.git` for any file system we may meet: in any case, with HFS+'s ignorable characters, with
 * the trailing dots and spaces or the short name that Windows resolves to the same folder.
 */
export function isDotGit(name: string): boolean {
  const folded = name
    .replace(HFS_IGNORABLE, '')
    .replace(/[. ]+$/, '')
    .toLowerCase();
  return folded === '.git' || folded === 'git~1';
}

/** Whether any part of a relative path with forward slashes is `.git`. */
export function hasDotGit(path: string): boolean {
  // The test by substring spares nearly every path the split.
  return /git/i.test(path.replace(HFS_IGNORABLE, '')) && path.split('/').some(isDotGit);
}

/** A name of unknown encoding, printable: every byte outside ASCII's printable range as `\xHH`. */
export function showBytes(raw: Buffer): string {
  return raw
    .toString('latin1')
    .replace(/[^\x20-\x7e]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** What to say about a name that a tar header's UTF-8 cannot carry. */
export function nameError(raw: Buffer): TransferError {
  return new TransferError(
    'name',
    `the file name "${showBytes(raw)}" is not valid UTF-8 and cannot be uploaded; rename the file or add it to ignore`,
  );
}

/**
 * Splits NUL-terminated names. `invalid` maps what a name that is not UTF-8 became in `names` to its bytes:
 * such a string names no file.
 */
export function splitNames(raw: Buffer): { names: string[]; invalid: Map<string, Buffer> } {
  const names = raw.toString('utf8').split('\0');
  names.pop();
  const invalid = new Map<string, Buffer>();
  if (!isUtf8(raw)) {
    let start = 0;
    for (let end = raw.indexOf(0); end !== -1; end = raw.indexOf(0, start)) {
      const name = raw.subarray(start, end);
      if (!isUtf8(name)) invalid.set(name.toString('utf8'), name);
      start = end + 1;
    }
  }
  return { names, invalid };
}
