import { create } from '@bufbuild/protobuf';
import { ProcessEventSchema, type ProcessEvent } from '../gen/process_pb.js';
import type { Exit } from './exit.js';

export function startEvent(pid: number): ProcessEvent {
  return create(ProcessEventSchema, { event: { case: 'start', value: { pid } } });
}

/** Raw bytes: a chunk may begin and end inside a character. */
export function dataEvent(stream: 'stdout' | 'stderr' | 'pty', bytes: Uint8Array): ProcessEvent {
  return create(ProcessEventSchema, {
    event: { case: 'data', value: { output: { case: stream, value: bytes } } },
  });
}

export function endEvent(exit: Exit): ProcessEvent {
  return create(ProcessEventSchema, { event: { case: 'end', value: exit } });
}

export function keepAliveEvent(): ProcessEvent {
  return create(ProcessEventSchema, { event: { case: 'keepalive', value: {} } });
}
