import { Code, ConnectError } from '@connectrpc/connect';
import type { UpdateRequest } from '../gen/process_pb.js';
import type { ProcessTable } from './table.js';

/** Resizes a command's terminal. No command of this agent has one, which is what envd answers for such a command. */
export function update(request: UpdateRequest, processes: ProcessTable): never {
  processes.find(request.process);
  throw new ConnectError('error resizing tty: tty not assigned to process', Code.Internal);
}
