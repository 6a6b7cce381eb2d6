import { lstatSync, type Stats } from 'node:fs';
import { TransferError, errnoOf } from './errors.js';
import { RefusedError } from './refused.js';

/** Errors that mean this name or link, not this disk; EPERM is what Windows says to links without the privilege. */
const ONE_ENTRY = new Set(['ENAMETOOLONG', 'EINVAL', 'EILSEQ', 'ENOTSUP', 'EOPNOTSUPP', 'UNKNOWN']);

/** What is at a place, links not followed; undefined when nothing is. */
export function look(local: string): Stats | undefined {
  return onDisk(local, () => lstatSync(local, { throwIfNoEntry: false }));
}

/**
 * Runs one file system call and says in our words what it failed with: RefusedError for what is this entry's fault,
 * TransferError `unreadable` for the disk's.
 */
export function onDisk<T>(local: string, call: () => T, alsoOneEntry?: string): T {
  try {
    return call();
  } catch (error) {
    const code = errnoOf(error) ?? 'unknown';
    if (ONE_ENTRY.has(code) || code === alsoOneEntry) {
      throw new RefusedError(`the file system does not take it (${code})`);
    }
    throw diskError(local, error);
  }
}

export function diskError(local: string, error: unknown): TransferError {
  const code = errnoOf(error) ?? 'unknown';
  const hint = code === 'ENOSPC' ? 'the disk is full' : 'check that the folder can be written';
  return new TransferError('unreadable', `cannot write ${local} (${code}); ${hint}`, { cause: error });
}
