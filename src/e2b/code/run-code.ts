import type { Context, Execution, Result, Sandbox } from '@e2b/code-interpreter';
import type { CodeEnd, CodeFailure, CodeRequest, ShownValue } from '../../job/ports.js';
import { formatBytes } from '../../report/bytes.js';
import { RESULT_TYPES } from '../../report/results.js';
import { BackendError, toBackendError } from '../errors.js';
import { healthOf, lostSandbox } from '../step/lost.js';
import { type CodeHandover, openHandover } from './code-handover.js';
import { changeFolder } from './change-folder.js';
import type { Contexts, FoundContext } from './contexts.js';
import { type ExecutionWatch, watchingExecution } from './watch-execution.js';

/** The exit code of code that failed. */
const FAILED = 1;
/** A Node timer holds 31 bits of ms; a longer deadline is as good as none. */
const LONGEST = 2 ** 31 - 1;
/** What a failure says of itself, in characters; the log has as much of its traceback. */
const MAX_WORDS = 4000;
const MAX_TRACEBACK = 256 << 10;

/**
 * Runs the code of a step in its context, with its own deadline. On timeout and abort the connection is closed, at which
 * the service interrupts the kernel; variables stay. An execution cannot be followed again over another connection, and
 * code is never run twice: when its connection is cut, nobody knows how it ended, and that is what is said.
 *
 * @throws BackendError `lost` when the sandbox died under it, `usage` when it has no code interpreter.
 */
export async function runCode(sandbox: Sandbox, contexts: Contexts, request: CodeRequest): Promise<CodeEnd> {
  const limit = new AbortController();
  const timer = setTimeout(
    () => limit.abort(new BackendError('timeout', 'the code took too long', '')),
    Math.min(request.timeoutMs, LONGEST),
  );
  const signal = AbortSignal.any([request.signal, limit.signal]);
  let handover: CodeHandover | undefined;
  try {
    signal.throwIfAborted();
    const found = await contexts.find(request, signal);
    handover = await openHandover(sandbox, signal);
    const env = { ...request.env, ...handover.env };
    const failure = await runCells(sandbox, contexts, { ...request, env, signal }, found);
    const handed = await handover.take();
    if (failure) return { kind: 'exited', exitCode: FAILED, error: failure, ...handed };
    return { kind: 'exited', exitCode: 0, ...handed };
  } catch (error) {
    if (limit.signal.aborted && signal.reason === limit.signal.reason)
      return { kind: 'timed-out', survivors: [], ...(await handover?.take()) };
    if (request.signal.aborted) return { kind: 'aborted' };
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function runCells(
  sandbox: Sandbox,
  contexts: Contexts,
  request: CodeRequest,
  begun: FoundContext,
): Promise<CodeFailure | undefined> {
  let found = begun;
  for (const [cell, code] of request.cells.entries()) {
    request.onCell(cell);
    let execution: Execution | undefined;
    for (let attempt = 0; execution === undefined; attempt++) {
      try {
        const failed = cell === 0 ? await enterFolder(sandbox, found, request) : undefined;
        if (failed) return failed;
        execution = await execute(sandbox, code, found.context, request);
      } catch (error) {
        if (!isUnknownContext(error)) throw error;
        // The first cell was not begun, so it may be asked for again, elsewhere; the others need what those before have set.
        if (attempt > 0 || cell > 0) throw contextGone(cell, error);
        contexts.gone(request);
        found = await contexts.find(request, request.signal);
      }
    }
    const { error, executionCount } = execution;
    if (!error) continue;
    const failure = failureOf(error);
    if (failure.traceback !== '') await request.onOutput('stderr', Buffer.from(`${failure.traceback}\n`));
    return {
      cell,
      ...failure,
      ...(Number.isSafeInteger(executionCount) ? { execution: Number(executionCount) } : {}),
    };
  }
  return undefined;
}

/** Into the folder that the step starts in. What is wrong with it is a failure of the step. */
async function enterFolder(
  sandbox: Sandbox,
  { context, first, folder }: FoundContext,
  request: CodeRequest,
): Promise<CodeFailure | undefined> {
  if (first) {
    const failed = await changeInto(sandbox, first.folder, context, request);
    if (failed) return failed;
    await first.done();
  }
  return folder === undefined ? undefined : await changeInto(sandbox, folder, context, request);
}

async function changeInto(
  sandbox: Sandbox,
  folder: string,
  context: Context,
  request: CodeRequest,
): Promise<CodeFailure | undefined> {
  const code = changeFolder(request.language, folder);
  const silent = { onOutput: () => undefined, onValue: () => undefined };
  const { error } = await execute(sandbox, code, context, { ...request, ...silent, env: {} });
  if (!error) return undefined;
  const { name, value } = failureOf(error);
  const text = `the folder ${folder} cannot be changed into: ${name}: ${value}`;
  await request.onOutput('stderr', Buffer.from(`${text}\n`));
  return { name: 'cwd', value: text, traceback: '' };
}

async function execute(
  sandbox: Sandbox,
  code: string,
  context: Context,
  request: CodeRequest,
): Promise<Execution> {
  const { env, signal } = request;
  const watch: ExecutionWatch = {
    signal,
    began: false,
    ended: false,
    onLong: (bytes) =>
      request.onNotice(
        `a value or a line of output was left out: it is ${formatBytes(bytes)} long in one piece`,
      ),
  };
  // What the log or the disk refuses is no failure of the code.
  let own: { error: unknown } | undefined;
  const pass = async (work: () => void | Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      own ??= { error };
      throw error;
    }
  };
  try {
    const execution = await watchingExecution(watch, () =>
      sandbox.runCode(code, {
        context,
        envs: env,
        // The deadline is ours, and covers the whole step.
        timeoutMs: 0,
        requestTimeoutMs: 0,
        onStdout: ({ line }) => pass(() => request.onOutput('stdout', bytesOf(line))),
        onStderr: ({ line }) => pass(() => request.onOutput('stderr', bytesOf(line))),
        onResult: (result) => pass(() => request.onValue(valueOf(result))),
      }),
    );
    signal.throwIfAborted();
    if (!watch.ended && !execution.error) throw new Error('the answer ended before the code did');
    return execution;
  } catch (error) {
    signal.throwIfAborted();
    if (own) throw own.error;
    if (isUnknownContext(error)) throw error;
    throw await explain(sandbox, error, watch);
  }
}

/** Why nobody knows how an execution ended, or why it did not begin. */
async function explain(sandbox: Sandbox, error: unknown, { began }: ExecutionWatch): Promise<BackendError> {
  const health = await healthOf(sandbox);
  if (health === 'gone' || health === 'refused') return await lostSandbox(sandbox, health, error);
  const seen = toBackendError(error, 'running the code');
  const answered = error instanceof Error && /^\d{3} /.test(error.message);
  if (!began && answered) return seen;
  return new BackendError(
    'service',
    `the connection to the code interpreter was cut while the code ran (${seen.message.replace(/^running the code failed: /, '')}): ` +
      'it is unknown how it ended, and it is not run again by itself',
    'run it again if it may run twice; work that must survive a cut connection belongs into a step with `run`',
    error,
  );
}

function contextGone(cell: number, error: unknown): BackendError {
  const where =
    cell === 0 ? 'before the code began' : `before cell ${cell + 1}, with all that was set before`;
  return new BackendError(
    'service',
    `the context of the code is gone from the code interpreter, ${where}`,
    'its kernel ended, perhaps for lack of memory; run the step again',
    error,
  );
}

function isUnknownContext(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotFoundError';
}

/** Comes from the sandbox: what should be text may be anything. */
function bytesOf(text: unknown): Uint8Array {
  return Buffer.from(typeof text === 'string' ? text : '');
}

function failureOf(error: { name: unknown; value: unknown; traceback: unknown }): Omit<CodeFailure, 'cell'> {
  const text = (value: unknown, most: number): string => {
    const words = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
    return words.length > most ? `${words.slice(0, most)}…` : words;
  };
  const traceback = Array.isArray(error.traceback) ? error.traceback.join('\n') : error.traceback;
  return {
    name: text(error.name, 200) || 'Error',
    value: text(error.value, MAX_WORDS),
    traceback: text(traceback, MAX_TRACEBACK),
  };
}

/** Moves a value out of the SDK's object, which holds on to it until the execution is over. */
function valueOf(result: Result): ShownValue {
  const forms: ShownValue['forms'] = {};
  for (const type of RESULT_TYPES) {
    const form: unknown = result[type];
    if (form !== undefined && form !== null) forms[type] = form;
  }
  const value = { main: (result.isMainResult as unknown) === true, forms };
  for (const key of Object.keys(result)) Reflect.deleteProperty(result, key);
  return value;
}
