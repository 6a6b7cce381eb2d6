import { setTimeout as delay } from 'node:timers/promises';
import type { TemplateContext } from '../images/template-context.js';
import { type AgentAddress, InsideError, type InsideExit, runInside } from '../runtime/run-inside.js';
import { type OutputLines, outputLines } from './output-lines.js';

export interface StartOptions {
  agent: AgentAddress;
  context: TemplateContext;
  /** Absent: there is nothing to start, only something to wait for. */
  command?: string;
  /** Absent: ready once the command was started. */
  ready?: string;
  /** The longest pause between two checks, ms: the first ones are shorter. */
  retryMs: number;
  /** How long it may take until it is ready, ms. */
  limitMs: number;
  /** Ends everything that is waited for; the start command's output is followed until then, or until it ends. */
  signal: AbortSignal;
  onLine(source: 'start' | 'ready', stream: 'stdout' | 'stderr', line: string): void;
  onNotReady?(status: string): void;
}

/** What the start command is called in a sandbox's list of processes. */
const START_TAG = 'start';

/** Most commands are ready within moments. */
const FIRST_RETRY_MS = 50;

/** The start command failed, or was not ready in time. The message is a sentence for the client. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * Starts a template's command and waits until its ready command ends with 0. A start command that ends by itself with 0 is fine: it
 * may have been there to prepare something. Throws {@link StartError}, or the signal's reason.
 */
export async function startUntilReady(options: StartOptions): Promise<void> {
  const { command, ready, limitMs, signal } = options;
  const ended = new AbortController();
  let started: Promise<void> = Promise.resolve();
  if (command !== undefined) {
    started = new Promise((resolve, reject) => {
      const failed = (error: Error): void => {
        reject(error); // Of no effect once it was started: then the wait below ends.
        ended.abort(error);
      };
      void run(options, 'start', command, signal, resolve)
        .then(
          ({ code, status }) => code === 0 || failed(new StartError(`the start command ended: ${status}`)),
        )
        .catch(failed);
    });
  }
  await started;
  if (ready === undefined) return;
  const deadline = AbortSignal.timeout(limitMs);
  const stop = AbortSignal.any([signal, ended.signal, deadline]);
  let status = 'it did not end';
  for (let pause = FIRST_RETRY_MS; !stop.aborted; pause *= 2) {
    try {
      const exit = await run(options, 'ready', ready, stop);
      if (exit.code === 0) {
        ended.signal.throwIfAborted();
        return;
      }
      ({ status } = exit);
      options.onNotReady?.(status);
      await delay(Math.min(pause, options.retryMs), undefined, { signal: stop });
    } catch (error) {
      if (!stop.aborted) throw error;
    }
  }
  signal.throwIfAborted();
  ended.signal.throwIfAborted();
  throw new StartError(
    `the ready command did not succeed within ${limitMs / 1000} s (last: ${status}): ${ready}`,
  );
}

async function run(
  options: StartOptions,
  source: 'start' | 'ready',
  command: string,
  signal: AbortSignal,
  onStart?: () => void,
): Promise<InsideExit> {
  const { agent, context } = options;
  const lines: Record<'stdout' | 'stderr', OutputLines> = {
    stdout: outputLines((line) => options.onLine(source, 'stdout', line)),
    stderr: outputLines((line) => options.onLine(source, 'stderr', line)),
  };
  try {
    return await runInside(agent, {
      file: '/bin/bash',
      args: ['-l', '-c', command],
      user: context.user,
      ...(context.workdir === undefined ? {} : { cwd: context.workdir }),
      env: context.env,
      ...(source === 'start' ? { tag: START_TAG } : {}),
      signal,
      ...(onStart ? { onStart } : {}),
      onOutput: (stream, bytes) => lines[stream].add(bytes),
    });
  } catch (error) {
    if (!(error instanceof InsideError)) throw error;
    throw new StartError(`the ${source} command could not run: ${error.code}: ${error.message}`);
  } finally {
    lines.stdout.end();
    lines.stderr.end();
  }
}
