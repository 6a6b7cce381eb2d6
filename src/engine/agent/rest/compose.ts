import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { makeOwnedDirs } from '../owned-dirs.js';
import { errorCode, errorText, isDiskFull } from '../system-error.js';
import type { User } from '../users.js';
import type { RestCall } from './call.js';
import { filePath, userNamed } from './file-request.js';
import { readJsonBody } from './json-body.js';
import { sendJson } from './reply.js';
import { RestError } from './rest-error.js';

const COPY_BYTES = 1024 * 1024;

/**
 * `POST /files/compose`: puts several files together, in order, as one, and removes them. The destination changes by a
 * rename, whole or not at all; sources are removed only then.
 */
export async function compose(call: RestCall): Promise<void> {
  const body = await readJsonBody(call.request);
  const { sources: wanted, destination, username } = parse(body);
  const user = userNamed(username || call.state.defaultUser, call.users);
  const target = filePath(destination, user, call);
  const sources = wanted.map((source) => filePath(source, user, call));
  if (sources.includes(target)) {
    throw new RestError(400, `source path '${target}' cannot be the same as destination`);
  }
  for (const [index, source] of sources.entries()) await requireRegular(source, wanted[index]!);
  try {
    await makeOwnedDirs(dirname(target), user.uid, user.gid);
    await assemble(sources, target, user);
  } catch (error) {
    throw asRestError(error);
  }
  // One that cannot be removed is only left over: what was asked for is there.
  await Promise.allSettled(sources.map((source) => rm(source, { force: true })));
  sendJson(call.response, 200, { path: target, name: basename(target), type: 'file' });
}

function parse(body: Record<string, unknown>): { sources: string[]; destination: string; username: string } {
  const { source_paths: sources, destination, username = '' } = body;
  if (!Array.isArray(sources) || sources.length === 0) {
    throw new RestError(400, 'source_paths must not be empty');
  }
  if (!sources.every((source) => typeof source === 'string')) {
    throw new RestError(400, 'source_paths must be strings');
  }
  if (typeof destination !== 'string' || destination === '')
    throw new RestError(400, 'destination is required');
  if (username !== null && typeof username !== 'string')
    throw new RestError(400, 'username must be a string');
  return { sources, destination, username: username ?? '' };
}

async function requireRegular(source: string, asWritten: string): Promise<void> {
  const file = await openSource(source, asWritten);
  await file.close();
}

/** Never waits for the other end of a FIFO. */
async function openSource(source: string, asWritten: string): Promise<FileHandle> {
  let file: FileHandle;
  try {
    file = await open(source, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) {
      throw new RestError(404, `source file not found: ${asWritten}`);
    }
    throw asRestError(error);
  }
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new RestError(400, `source path is not a regular file: ${asWritten}`);
}

async function assemble(sources: string[], target: string, user: User): Promise<void> {
  const temporary = `${target}.${randomUUID()}.tmp`;
  const file = await open(temporary, 'wx', 0o666);
  try {
    try {
      await file.chown(user.uid, user.gid);
      const buffer = Buffer.allocUnsafe(COPY_BYTES);
      for (const source of sources) await append(file, await openSource(source, source), buffer);
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function append(file: FileHandle, source: FileHandle, buffer: Buffer): Promise<void> {
  try {
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return;
      await file.writeFile(buffer.subarray(0, bytesRead));
    }
  } finally {
    await source.close();
  }
}

function asRestError(error: unknown): unknown {
  if (error instanceof RestError) return error;
  if (isDiskFull(error)) return new RestError(507, 'not enough disk space available');
  if (errorCode(error) === 'EISDIR') return new RestError(400, errorText(error));
  return new RestError(500, `error composing files: ${errorText(error)}`);
}
