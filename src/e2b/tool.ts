import { randomUUID } from 'node:crypto';
import type { Sandbox } from 'e2b';
import type { ToolRequest, ToolResult } from '../job/ports.js';
import { BackendError, toBackendError } from './errors.js';
import { forgetOutput } from './forget-output.js';

/** More than this from one of our own commands is an attack or a mistake. */
const MAX_OUTPUT = 64 << 20;

/**
 * Runs one of our own short commands to its end. Its output starts after a mark of ours, because a login shell's
 * profile may print first.
 */
export async function runTool(sandbox: Sandbox, request: ToolRequest): Promise<ToolResult> {
  const mark = `\u001e${randomUUID()}\u001e`;
  const stop = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
  const output = { stdout: '', stderr: '' };
  const collect = (stream: 'stdout' | 'stderr') => (text: string) => {
    forgetOutput(handle);
    output[stream] += text;
    if (output.stdout.length + output.stderr.length > MAX_OUTPUT) {
      stop.abort(new BackendError('usage', 'the sandbox listed too much', 'name fewer files'));
    }
  };
  let handle: Awaited<ReturnType<typeof start>> | undefined;
  const start = () =>
    sandbox.commands.run(`printf %s '${mark}'; printf %s '${mark}' >&2; ${request.script}`, {
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
    handle = await start();
    await handle.wait();
  } catch (error) {
    if (stop.signal.aborted) throw stop.signal.reason;
    const code = exitCodeOf(error);
    if (code === undefined) throw toBackendError(error, 'running a command in the sandbox');
    exitCode = code;
  }
  return { exitCode, stdout: after(output.stdout, mark), stderr: after(output.stderr, mark) };
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
