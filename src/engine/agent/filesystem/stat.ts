import { create } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import { StatResponseSchema, type StatResponse } from '../gen/filesystem_pb.js';
import { errorCode, errorText } from '../system-error.js';
import type { Users } from '../users.js';
import { readEntry } from './entry.js';

/** What is at a path; `not_found` when nothing is. */
export async function statEntry(path: string, users: Users): Promise<StatResponse> {
  try {
    return create(StatResponseSchema, { entry: await readEntry(path, path, users) });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      throw new ConnectError(`file not found: ${errorText(error)}`, Code.NotFound);
    }
    throw new ConnectError(`error getting file info: ${errorText(error)}`, Code.Internal);
  }
}
