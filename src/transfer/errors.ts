import { isNativeError } from 'node:util/types';

/**
 * Why a transfer could not be done.
 * `usage`: what was asked for cannot be uploaded (not there, outside the root, below `.git`).
 * `unreadable`: a local file or folder cannot be read or written.
 * `name`: a local name cannot be carried.
 * `git`: git refuses to read the work tree.
 * `changed`: a local file became shorter while it was being packed.
 * `archive`: the stream is not a whole tar archive.
 * `limit`: the archive is larger than allowed.
 */
export type TransferErrorCode = 'usage' | 'unreadable' | 'name' | 'git' | 'changed' | 'archive' | 'limit';

/** A transfer that failed for a reason the user can act on. The message names the file and the way out. */
export class TransferError extends Error {
  readonly code: TransferErrorCode;

  constructor(code: TransferErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TransferError';
    this.code = code;
  }
}

/** The errno name (`ENOENT`) of a failed system call, or undefined for any other error. */
export function errnoOf(error: unknown): string | undefined {
  return isNativeError(error) ? (error as NodeJS.ErrnoException).code : undefined;
}
