import { ApiError } from './api-error.js';
import { logEvent } from './events.js';
import type { Sandbox } from './sandbox.js';
import { startUntilReady, StartError } from './start-command.js';
import type { World } from './world.js';

/** Below the 60 s that clients wait for the answer to create. */
const READY_MS = 50_000;

const RETRY_MS = 200;

/** The rest of what a start command prints is dropped: a sandbox's log is for its life, not for a server's requests. */
const MOST_LINES = 1_000;

/**
 * Runs the start command of a sandbox's template in it, once it is booted, and returns when it is ready. E2B's sandboxes come with the
 * command's memory; without memory images it has to be started in each. Throws ApiError 500 when it fails, or is not ready in time.
 */
export async function startTemplateCommand(world: World, sandbox: Sandbox): Promise<void> {
  const { id, accessToken, context, start } = sandbox.record;
  if (!start) return;
  const abort = new AbortController();
  const stream = { destroy: () => abort.abort(new Error('the sandbox is paused or ending')) };
  sandbox.streams.add(stream);
  let lines = 0;
  try {
    await startUntilReady({
      agent: { host: sandbox.address, token: accessToken },
      context: context ?? { user: 'user', env: {} },
      command: start.command,
      ...(start.ready === undefined ? {} : { ready: start.ready }),
      retryMs: RETRY_MS,
      limitMs: READY_MS,
      signal: abort.signal,
      onLine(source, from, line) {
        if (source !== 'start' || ++lines > MOST_LINES) return;
        void logEvent(world, id, `[start] [${from}]: ${line}`);
        if (lines === MOST_LINES) void logEvent(world, id, '[start] further output is left out', 'warn');
      },
    });
  } catch (error) {
    sandbox.streams.delete(stream);
    if (!(error instanceof StartError)) throw error;
    throw new ApiError(500, `the sandbox could not be started: ${error.message}`);
  }
}
