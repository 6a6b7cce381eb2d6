import type { ServiceImpl } from '@connectrpc/connect';
import type { Process } from '../gen/process_pb.js';
import type { AgentState } from '../state.js';
import type { Users } from '../users.js';
import { closeStdin } from './close-stdin.js';
import { connect } from './connect.js';
import { list } from './list.js';
import { sendInput } from './send-input.js';
import { sendSignal } from './send-signal.js';
import { start } from './start.js';
import { streamInput } from './stream-input.js';
import { update } from './update.js';

/** The process service: one file for each of its calls. */
export function processService(state: AgentState, users: Users): ServiceImpl<typeof Process> {
  const { processes } = state;
  return {
    list: () => list(processes),
    connect: (request, context) => connect(request, context, processes),
    start: (request, context) => start(request, context, state, users),
    update: (request) => update(request, processes),
    streamInput: (requests) => streamInput(requests, processes),
    sendInput: (request) => sendInput(request, processes),
    sendSignal: (request) => sendSignal(request, processes),
    closeStdin: (request) => closeStdin(request, processes),
  };
}
