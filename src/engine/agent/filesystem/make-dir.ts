import { stat } from 'node:fs/promises';
import { create } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import { MakeDirResponseSchema, type MakeDirResponse } from '../gen/filesystem_pb.js';
import { makeOwnedDirs } from '../owned-dirs.js';
import { errorCode, errorText } from '../system-error.js';
import type { User, Users } from '../users.js';
import { readEntry } from './entry.js';

/** Creates a directory and its parents for a user; `already_exists` is what the SDK turns into `false`. */
export async function makeDir(path: string, user: User, users: Users): Promise<MakeDirResponse> {
  try {
    await refuseExisting(path);
    await makeOwnedDirs(path, user.uid, user.gid);
    return create(MakeDirResponseSchema, { entry: await readEntry(path, path, users) });
  } catch (error) {
    if (error instanceof ConnectError) throw error;
    throw new ConnectError(`error creating directory: ${errorText(error)}`, Code.Internal);
  }
}

async function refuseExisting(path: string): Promise<void> {
  let isDirectory: boolean;
  try {
    isDirectory = (await stat(path)).isDirectory();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (isDirectory) throw new ConnectError(`directory already exists: ${path}`, Code.AlreadyExists);
  throw new ConnectError(`path already exists but it is not a directory: ${path}`, Code.InvalidArgument);
}
