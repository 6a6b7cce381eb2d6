import { execFile } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { create } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import { MoveResponseSchema, type MoveResponse } from '../gen/filesystem_pb.js';
import { makeOwnedDirs } from '../owned-dirs.js';
import { DEFAULT_PATH } from '../process/environment.js';
import { errorCode, errorText } from '../system-error.js';
import type { User, Users } from '../users.js';
import { readEntry } from './entry.js';

/** Renames, creating the destination's parents for the user; `not_found` when there is no source. */
export async function move(
  source: string,
  destination: string,
  user: User,
  users: Users,
): Promise<MoveResponse> {
  try {
    await makeOwnedDirs(dirname(destination), user.uid, user.gid);
    await renameAnywhere(source, destination);
    return create(MoveResponseSchema, { entry: await readEntry(destination, destination, users) });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      throw new ConnectError(`source file not found: ${errorText(error)}`, Code.NotFound);
    }
    throw new ConnectError(`error renaming: ${errorText(error)}`, Code.Internal);
  }
}

/**
 * A sandbox is one file system for its user, but may be several mounts (and a directory of an overlay's lower layer
 * refuses to be renamed): `mv` then copies with owners, modes, times and links, and removes the source.
 */
async function renameAnywhere(source: string, destination: string): Promise<void> {
  try {
    await rename(source, destination);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    await promisify(execFile)('mv', ['-f', '-T', '--', source, destination], { env: { PATH: DEFAULT_PATH } });
  }
}
