import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { CommandHandle, Sandbox } from 'e2b';
import type { StepEnd, StepRequest } from '../job/ports.js';
import { createMarkerScanner } from './end-marker.js';
import { BackendError, isDropped, isRefused, toBackendError } from './errors.js';
import { forgetOutput } from './forget-output.js';
import { killStepScript } from './kill-step.js';
import { buildStepScript, exitFile, STEP_MARK } from './step-script.js';
import { exitCodeOf, runTool } from './tool.js';

/** Waits between attempts to take a cut stream up again, in ms; about 30 s in all. */
const RECONNECT_AFTER = [200, 500, 1000, 2000, 4000, 8000, 15_000];
/** When nobody listens at the address, so many of them are enough. */
const RECONNECT_WHEN_REFUSED = 3;
const START_TIMEOUT = 60_000;
const LOST_HINT = 'run it again; raise `timeout` if it reached its end of life, or its memory if it ran out';
/** How long after its processes are gone a step's last output may still arrive. */
const DRAIN = 1000;

/**
 * Runs one step: live output, its own deadline, every process of it ended on timeout or abort. A cut stream is
 * taken up again; the step itself is not disturbed by that.
 *
 * @throws BackendError `lost` when the sandbox died under it, other causes when it could not be started.
 */
export async function runStep(sandbox: Sandbox, request: StepRequest): Promise<StepEnd> {
  const id = randomUUID();
  const prepared = buildStepScript({
    id,
    script: request.script,
    shell: request.shell,
    cwd: request.cwd,
    ...(request.env.PATH === undefined ? {} : { path: request.env.PATH }),
  });
  const user = request.user === undefined ? {} : { user: request.user };
  const output = createOutput(id, request);

  let handle: CommandHandle;
  try {
    if (prepared.file) {
      await sandbox.files.write(prepared.file.path, prepared.file.content, {
        requestTimeoutMs: START_TIMEOUT,
        ...user,
      });
    }
    handle = await sandbox.commands.run(prepared.command, {
      background: true,
      // The SDK would end the command after 60 s; the deadline here is ours. 0 = none.
      timeoutMs: 0,
      requestTimeoutMs: START_TIMEOUT,
      envs: { ...request.env, [STEP_MARK]: id },
      ...output.callbacks,
      ...user,
    });
  } catch (error) {
    throw toBackendError(error, 'starting the step');
  }
  output.attach(handle);

  const { pid } = handle;
  const follower = follow(sandbox, handle, pid, id, output, request);
  const deadline = createDeadline(request.timeoutMs, request.signal);
  try {
    const first = await Promise.race([
      follower.ended.then((exitCode) => ({ kind: 'exited' as const, exitCode })),
      output.marked.then((exitCode) => ({ kind: 'exited' as const, exitCode })),
      deadline.reached,
    ]);
    if (first.kind === 'exited') {
      await output.finish();
      return first;
    }
    if (first.kind === 'aborted' && request.onAbort === 'leave') return first;
    const survivors = await endProcesses(sandbox, id, pid, request);
    await Promise.race([follower.settled, delay(DRAIN, undefined, { ref: false })]);
    await output.finish();
    return first.kind === 'aborted' ? first : { kind: 'timed-out', survivors };
  } finally {
    deadline.clear();
    await follower.stop();
  }
}

/** Passes output on, without the end marker, and knows when the marker was seen on both streams. */
function createOutput(id: string, request: StepRequest) {
  const scanners = { stdout: createMarkerScanner(id), stderr: createMarkerScanner(id) };
  const ended = { stdout: false, stderr: false };
  let current: CommandHandle | undefined;
  let resolveMarked: (exitCode: number) => void;
  const marked = new Promise<number>((resolve) => {
    resolveMarked = resolve;
  });
  const pass = async (stream: 'stdout' | 'stderr', text: string): Promise<void> => {
    if (text !== '') await request.onOutput(stream, Buffer.from(text, 'utf8'));
  };
  const take = (stream: 'stdout' | 'stderr') => async (chunk: string) => {
    forgetOutput(current);
    const { text, exitCode } = scanners[stream].write(chunk);
    await pass(stream, text);
    if (exitCode === undefined) return;
    ended[stream] = true;
    if (ended.stdout && ended.stderr) resolveMarked(exitCode);
  };
  return {
    marked,
    callbacks: { onStdout: take('stdout'), onStderr: take('stderr') },
    attach(handle: CommandHandle) {
      current = handle;
    },
    async finish() {
      await pass('stdout', scanners.stdout.end());
      await pass('stderr', scanners.stderr.end());
    },
  };
}

/** Follows a command to its end over as many connections as it takes. */
function follow(
  sandbox: Sandbox,
  first: CommandHandle,
  pid: number,
  id: string,
  output: ReturnType<typeof createOutput>,
  request: StepRequest,
) {
  let handle = first;
  const stopped = new AbortController();

  const run = async (): Promise<number> => {
    for (;;) {
      try {
        await handle.wait();
        return 0;
      } catch (error) {
        const exitCode = exitCodeOf(error);
        if (exitCode !== undefined) return exitCode;
        if (stopped.signal.aborted) throw error;
        if (!isDropped(error)) throw lost(error);
        const again = await reconnect(error);
        if (typeof again === 'number') return again;
        handle = again;
        output.attach(again);
        request.onNotice('the connection to the sandbox was cut and is back; some output may be missing');
      }
    }
  };

  const reconnect = async (cut: unknown): Promise<CommandHandle | number> => {
    let refused = 0;
    let last = cut;
    for (const wait of RECONNECT_AFTER) {
      await delay(wait, undefined, { signal: stopped.signal });
      try {
        return await sandbox.commands.connect(pid, {
          timeoutMs: 0,
          requestTimeoutMs: 15_000,
          signal: stopped.signal,
          ...output.callbacks,
        });
      } catch (error) {
        last = error;
        if (error instanceof Error && error.name === 'NotFoundError') return await exitCodeLeft(sandbox, id);
        const { kind } = toBackendError(error, 'connecting again');
        if (kind === 'lost' || kind === 'not-found') break;
        const state = await probe(sandbox);
        if (state === 'gone' || (state === 'refused' && ++refused >= RECONNECT_WHEN_REFUSED)) break;
      }
    }
    throw lost(last);
  };

  const ended = run();
  // Whoever races `ended` sees its error; `settled` only says that nothing more will come.
  const settled = ended.then(
    () => undefined,
    () => undefined,
  );
  return {
    ended,
    settled,
    async stop() {
      stopped.abort();
      await handle.disconnect();
    },
  };
}

function lost(error: unknown): BackendError {
  const seen = toBackendError(error, 'following the step');
  if (seen.kind === 'auth' || seen.kind === 'rate-limit') return seen;
  const why = isDropped(error)
    ? 'it or the service no longer answers'
    : 'it was killed, ran out of memory or reached its end of life';
  return new BackendError('lost', `the sandbox was lost while the step ran: ${why}`, LOST_HINT, error);
}

/** What its health check says of a sandbox that cannot be connected to. The streams' errors do not carry the reason. */
async function probe(sandbox: Sandbox): Promise<'alive' | 'gone' | 'refused' | 'unknown'> {
  try {
    return (await sandbox.isRunning({ requestTimeoutMs: 5000 })) ? 'alive' : 'gone';
  } catch (error) {
    return isRefused(error) ? 'refused' : 'unknown';
  }
}

/** The exit code of a step that ended while nobody was connected. */
async function exitCodeLeft(sandbox: Sandbox, id: string): Promise<number> {
  const left = await runTool(sandbox, { script: `cat ${exitFile(id)}`, user: 'root', timeoutMs: 30_000 });
  if (left.exitCode === 0 && /^\d{1,3}$/.test(left.stdout)) return Number(left.stdout);
  throw new BackendError(
    'lost',
    'the step ended while the connection was cut and left no exit code',
    'run it again',
  );
}

async function endProcesses(
  sandbox: Sandbox,
  id: string,
  pid: number,
  request: StepRequest,
): Promise<number[]> {
  const { stdout } = await runTool(sandbox, {
    script: killStepScript(id, pid, request.graceMs),
    user: 'root',
    timeoutMs: request.graceMs + 30_000,
  });
  return stdout
    .split('\n')
    .map(Number)
    .filter((survivor) => Number.isInteger(survivor) && survivor > 0);
}

function createDeadline(timeoutMs: number, signal: AbortSignal) {
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  const reached = new Promise<{ kind: 'timed-out' } | { kind: 'aborted' }>((resolve) => {
    onAbort = () => resolve({ kind: 'aborted' });
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    // A Node timer holds 31 bits of ms; a longer deadline is as good as none.
    timer = setTimeout(() => resolve({ kind: 'timed-out' }), Math.min(timeoutMs, 2 ** 31 - 1));
  });
  return {
    reached,
    clear() {
      clearTimeout(timer);
      if (onAbort) signal.removeEventListener('abort', onAbort);
    },
  };
}
