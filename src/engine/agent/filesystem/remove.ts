import { rm } from 'node:fs/promises';
import { create } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import { RemoveResponseSchema, type RemoveResponse } from '../gen/filesystem_pb.js';
import { errorText } from '../system-error.js';

/** Removes a file or a whole tree; a link goes, not what it leads to. Nothing there is success. */
export async function remove(path: string): Promise<RemoveResponse> {
  try {
    await rm(path, { recursive: true, force: true });
  } catch (error) {
    throw new ConnectError(`error removing file or directory: ${errorText(error)}`, Code.Internal);
  }
  return create(RemoveResponseSchema);
}
