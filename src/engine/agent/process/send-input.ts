import { create } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import {
  SendInputResponseSchema,
  type ProcessInput,
  type SendInputRequest,
  type SendInputResponse,
} from '../gen/process_pb.js';
import type { RunningProcess } from './running-process.js';
import type { ProcessTable } from './table.js';

/** Writes once to a command's standard input or terminal. */
export async function sendInput(
  request: SendInputRequest,
  processes: ProcessTable,
): Promise<SendInputResponse> {
  await writeInput(processes.find(request.process), request.input);
  return create(SendInputResponseSchema);
}

/** Writes one piece of input, of either RPC. An empty piece counts as a piece and changes nothing. */
export async function writeInput(process: RunningProcess, input: ProcessInput | undefined): Promise<void> {
  switch (input?.input.case) {
    case 'stdin':
      return process.writeStdin(input.input.value);
    case 'pty':
      return process.writeTerminal(input.input.value);
    case undefined:
      throw new ConnectError('invalid input type', Code.Unimplemented);
  }
}
