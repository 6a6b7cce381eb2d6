import { create } from '@bufbuild/protobuf';
import {
  CloseStdinResponseSchema,
  type CloseStdinRequest,
  type CloseStdinResponse,
} from '../gen/process_pb.js';
import type { ProcessTable } from './table.js';

/** Gives a command end of file on its standard input. */
export async function closeStdin(
  request: CloseStdinRequest,
  processes: ProcessTable,
): Promise<CloseStdinResponse> {
  await processes.find(request.process).closeStdin();
  return create(CloseStdinResponseSchema);
}
