import { randomUUID } from 'node:crypto';
import type { Sandbox } from 'e2b';
import type { ToolRequest, ToolResult } from '../job/ports.js';
import { createAttempts } from './again.js';
import { BackendError, toBackendError } from './errors.js';
import { forgetOutput } from './forget-output.js';
import { orAborted } from './or-aborted.js';

/** More than this from one of our own commands is an attack or a mistake. */
const MAX_OUTPUT = 64 << 20;
const DOING = 'running a command in the sandbox';
/** A sign of life on stderr, and how many of them a silent tool shows in the time after which it is given up. */
const BEAT = '\u0016';
const BEATS = 4;

/** Runs one of our own short commands to its end; one that may be repeated, over as many connections as it takes. */
export async function runTool(sandbox: Sandbox, request: ToolRequest): Promise<ToolResult> {
  if (request.repeatable !== true) return await runOnce(sandbox, request);
  const attempts = createAttempts(sandbox, request.signal);
  for (;;) {
    try {
      return await runOnce(sandbox, request);
    } catch (error) {
      await attempts.next(toBackendError(error, DOING));
    }
  }
}

/** Its output starts after a mark of ours, because a login shell's profile may print first. */
async function runOnce(sandbox: Sandbox, request: ToolRequest): Promise<ToolResult> {
  const mark = `\u001e${randomUUID()}\u001e`;
  const stop = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
  const watch = watchSigns(request.stallMs, stop);
  const output = { stdout: '', stderr: '' };
  /** Where its own output begins. Looked for once: in a text that grows, looking copies all of it. */
  let begun = -1;
  const collect = (stream: 'stdout' | 'stderr') => (text: string) => {
    forgetOutput(handle);
    watch.sign();
    output[stream] += stream === 'stderr' && request.stallMs !== undefined ? text.replaceAll(BEAT, '') : text;
    if (output.stdout.length + output.stderr.length > MAX_OUTPUT) {
      stop.abort(new BackendError('usage', 'the sandbox listed too much', 'name fewer files'));
    }
    if (stream === 'stdout' && request.onStdout) {
      if (begun < 0) begun = output.stdout.indexOf(mark);
      if (begun >= 0) request.onStdout(output.stdout.slice(begun + mark.length));
    }
  };
  let handle: Awaited<ReturnType<typeof start>> | undefined;
  const start = () =>
    sandbox.commands.run(`printf %s '${mark}'; printf %s '${mark}' >&2; ${beating(request)}`, {
      background: true,
      timeoutMs: request.timeoutMs,
      requestTimeoutMs: 60_000,
      signal,
      onStdout: collect('stdout'),
      onStderr: collect('stderr'),
      ...(request.user === undefined ? {} : { user: request.user }),
    });
  let exitCode = 0;
  try {
    handle = await orAborted(start(), request.signal, stop.signal);
    await orAborted(handle.wait(), request.signal, stop.signal);
  } catch (error) {
    if (stop.signal.aborted) throw stop.signal.reason;
    const code = exitCodeOf(error);
    if (code === undefined) throw toBackendError(error, DOING);
    exitCode = code;
  } finally {
    watch.end();
    await handle?.disconnect();
  }
  return { exitCode, stdout: after(output.stdout, mark), stderr: after(output.stderr, mark) };
}

/**
 * The script, with a sign of life from time to time while it works. The beat has no process of its own that could hold
 * the output open after the script's end: bash waits by reading from a pipe to which nobody writes.
 */
function beating({ script, stallMs }: ToolRequest): string {
  if (stallMs === undefined) return script;
  const every = Math.max(1, Math.floor(stallMs / BEATS / 1000));
  const beat = `exec 9<> <(:); while read -rt ${every} -u 9 || [ $? -gt 128 ] || sleep 1; do printf '\\026' >&2 || exit; done`;
  return `( ${beat} ) </dev/null & (\n${script}\n); code=$?; kill $!; exit $code`;
}

/** Ends the waiting when no sign of life came for `stallMs`. */
function watchSigns(stallMs: number | undefined, stop: AbortController) {
  if (stallMs === undefined) return { sign: () => undefined, end: () => undefined };
  const seconds = Math.round(stallMs / 1000);
  const timer = setTimeout(
    () =>
      stop.abort(
        new BackendError('timeout', `${DOING} stalled: no sign of it for ${seconds} s`, 'try again'),
      ),
    stallMs,
  );
  return { sign: () => timer.refresh(), end: () => clearTimeout(timer) };
}

function after(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(at + mark.length);
}

/**
 * The exit code in the SDK's CommandExitError; undefined for any other error. envd reports −1 for a signal and
 * names it in the message; shells say 128 + its number.
 */
export function exitCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || error.name !== 'CommandExitError') return undefined;
  const { exitCode } = error as Error & { exitCode?: unknown };
  if (typeof exitCode !== 'number') return undefined;
  if (exitCode >= 0) return exitCode;
  if (/killed/.test(error.message)) return 137;
  if (/terminated/.test(error.message)) return 143;
  if (/interrupt/.test(error.message)) return 130;
  return 1;
}
