import { constants, openSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Socket } from 'node:net';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { replaceMetadata } from '../metadata.js';
import { makeOwnedDirs } from '../owned-dirs.js';
import { errorText, isDiskFull, isSystemError, errorCode } from '../system-error.js';
import type { User } from '../users.js';
import { batchesOf } from './batches.js';
import { RestError } from './rest-error.js';

const FIFO_POLL_MS = 20;

/**
 * Writes a body to a path: parents are created for the user, an existing file is truncated and given to the user,
 * memory stays constant; `metadata` becomes all that the file has. A FIFO is written to as soon as somebody reads it. Throws the RestError that envd would
 * answer; a body that breaks off throws its own error and leaves what was written.
 */
export async function writeFile(
  path: string,
  body: Readable,
  user: User,
  metadata: Record<string, string>,
): Promise<void> {
  try {
    await makeOwnedDirs(dirname(path), user.uid, user.gid);
  } catch (error) {
    throw asRestError('error ensuring directories', error);
  }
  const file = await openForWriting(path, body);
  try {
    const stats = await file.stat();
    if (stats.isFIFO()) return await writeFifo(file.fd, body);
    if (stats.isFile()) await file.chown(user.uid, user.gid);
    for await (const batch of batchesOf(body)) await writeAll(file, batch);
    if (stats.isFile()) await attach(file, metadata);
  } catch (error) {
    throw asRestError('error writing file', error);
  } finally {
    await file.close();
  }
}

/** Truncating leaves attributes as they are: without new ones the old ones go. */
async function attach(file: FileHandle, metadata: Record<string, string>): Promise<void> {
  try {
    await replaceMetadata(file.fd, metadata);
  } catch (error) {
    if (isDiskFull(error)) throw new RestError(507, 'not enough space for file metadata');
    throw error;
  }
}

/** Non-blocking, since opening a FIFO without a reader would hold one of the few threads for ever. */
async function openForWriting(path: string, body: Readable): Promise<FileHandle> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NONBLOCK;
  for (;;) {
    try {
      return await open(path, flags, 0o666);
    } catch (error) {
      if (errorCode(error) === 'EISDIR') throw new RestError(400, `path is a directory: ${path}`);
      // ENXIO: a FIFO that nobody reads yet. Somebody is about to, or the client gives up.
      if (errorCode(error) !== 'ENXIO' || body.destroyed) throw asRestError('error opening file', error);
      await delay(FIFO_POLL_MS);
    }
  }
}

async function writeAll(file: FileHandle, batch: Buffer[]): Promise<void> {
  const { bytesWritten } = await file.writev(batch);
  const length = batch.reduce((sum, chunk) => sum + chunk.length, 0);
  // What a full disk, or a limit, leaves of a batch: the next write says why.
  if (bytesWritten < length) await file.writeFile(Buffer.concat(batch).subarray(bytesWritten));
}

/** A pipe takes bytes when its reader does: that is what sockets wait for, and files do not. */
async function writeFifo(fd: number, body: Readable): Promise<void> {
  // A descriptor of its own, as the socket closes it.
  const own = openSync(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK);
  await pipeline(Readable.from(chunksOf(body)), new Socket({ fd: own, readable: false, writable: true }));
}

async function* chunksOf(body: Readable): AsyncGenerator<Buffer> {
  for await (const batch of batchesOf(body)) yield* batch;
}

function asRestError(what: string, error: unknown): unknown {
  if (isDiskFull(error)) return new RestError(507, 'not enough disk space available');
  return isSystemError(error) ? new RestError(500, `${what}: ${errorText(error)}`) : error;
}
