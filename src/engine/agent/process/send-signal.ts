import { setTimeout as delay } from 'node:timers/promises';
import { create } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import {
  SendSignalResponseSchema,
  Signal,
  type SendSignalRequest,
  type SendSignalResponse,
} from '../gen/process_pb.js';
import type { ProcessTable } from './table.js';

/** A kill works at once unless the command hangs in the kernel; then the answer does not wait for it. */
const REAP_WAIT_MS = 500;

/**
 * Signals a command. After SIGKILL it answers once the command is reaped, so that a client which asks for the pid next
 * does not meet a zombie.
 */
export async function sendSignal(
  request: SendSignalRequest,
  processes: ProcessTable,
): Promise<SendSignalResponse> {
  const process = processes.find(request.process);
  switch (request.signal) {
    case Signal.SIGTERM:
      process.signal('SIGTERM');
      break;
    case Signal.SIGKILL:
      process.signal('SIGKILL');
      await Promise.race([process.exited, delay(REAP_WAIT_MS, undefined, { ref: false })]);
      break;
    case Signal.UNSPECIFIED:
    default:
      throw new ConnectError(`invalid signal: ${String(request.signal)}`, Code.Unimplemented);
  }
  return create(SendSignalResponseSchema);
}
