import { create } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import {
  StreamInputResponseSchema,
  type StreamInputRequest,
  type StreamInputResponse,
} from '../gen/process_pb.js';
import type { RunningProcess } from './running-process.js';
import { writeInput } from './send-input.js';
import type { ProcessTable } from './table.js';

/** Writes to a command for as long as the client streams: first which command, then the data. */
export async function streamInput(
  requests: AsyncIterable<StreamInputRequest>,
  processes: ProcessTable,
): Promise<StreamInputResponse> {
  let process: RunningProcess | undefined;
  for await (const { event } of requests) {
    switch (event.case) {
      case 'start':
        process = processes.find(event.value.process);
        break;
      case 'data':
        if (process === undefined) throw new ConnectError('data before start', Code.InvalidArgument);
        await writeInput(process, event.value.input);
        break;
      case 'keepalive':
        break;
      case undefined:
        throw new ConnectError('invalid event type', Code.Unimplemented);
    }
  }
  return create(StreamInputResponseSchema);
}
