import { create } from '@bufbuild/protobuf';
import type { HandlerContext } from '@connectrpc/connect';
import { ConnectResponseSchema, type ConnectRequest, type ConnectResponse } from '../gen/process_pb.js';
import type { ProcessTable } from './table.js';
import { streamEvents } from './stream-events.js';

/** Joins a command: `start`, then what it prints from now on, then `end`. Its deadline ends this stream only. */
export async function* connect(
  request: ConnectRequest,
  context: HandlerContext,
  processes: ProcessTable,
): AsyncGenerator<ConnectResponse> {
  const subscription = processes.findOrEnded(request.process).subscribe();
  for await (const event of streamEvents(subscription, context))
    yield create(ConnectResponseSchema, { event });
}
