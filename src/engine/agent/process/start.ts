import { create } from '@bufbuild/protobuf';
import { Code, ConnectError, type HandlerContext } from '@connectrpc/connect';
import { StartResponseSchema, type StartRequest, type StartResponse } from '../gen/process_pb.js';
import { callPath, callUser } from '../rpc-user.js';
import type { AgentState } from '../state.js';
import type { Users } from '../users.js';
import { commandEnv } from './environment.js';
import { launch } from './launch.js';
import type { RunningProcess } from './running-process.js';
import { streamEvents } from './stream-events.js';
import { terminalSize } from './update.js';

/**
 * Starts a command, in a terminal when the request has one, and streams it. `Connect-Timeout-Ms` is the command's own deadline: it is killed then, also when
 * the client has left by that time. A client that only leaves kills nothing.
 */
export async function* start(
  request: StartRequest,
  context: HandlerContext,
  state: AgentState,
  users: Users,
): AsyncGenerator<StartResponse> {
  const user = callUser(context, state, users);
  const config = request.process;
  if (config === undefined) throw new ConnectError('no process to start', Code.InvalidArgument);
  const process = await launch({
    config,
    user,
    cwd: callPath(config.cwd ?? '', user, state),
    env: commandEnv(user, state.envVars, config.envs),
    tag: request.tag,
    stdin: request.stdin ?? true,
    terminal: request.pty && terminalSize(request.pty),
  });
  const subscription = process.subscribe();
  state.processes.add(process);
  expireAfter(process, context.timeoutMs());

  for await (const event of streamEvents(subscription, context)) {
    // The kill by the deadline may be seen here before the call's own deadline is.
    if (event.event.case === 'end' && process.timedOut) break;
    yield create(StartResponseSchema, { event });
  }
  if (process.timedOut) throw new ConnectError('the operation timed out', Code.DeadlineExceeded);
}

function expireAfter(process: RunningProcess, ms: number | undefined): void {
  if (ms === undefined) return;
  const timer = setTimeout(() => process.expire(), ms);
  void process.ended.then(() => clearTimeout(timer));
}
