import { create } from '@bufbuild/protobuf';
import { ListResponseSchema, type ListResponse } from '../gen/process_pb.js';
import type { ProcessTable } from './table.js';

/** Every command that has not ended. */
export function list(processes: ProcessTable): ListResponse {
  return create(ListResponseSchema, {
    processes: processes
      .list()
      .map(({ pid, config, tag }) => ({ pid, config, ...(tag !== undefined && { tag }) })),
  });
}
