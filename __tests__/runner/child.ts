import { spawn } from 'node:child_process';
import { createLineReader } from './lines.js';
import type { Timings } from './limits.js';
import { descendants, signal } from './processes.js';

export type StreamName = 'stdout' | 'stderr';

export interface ChildOptions {
  command: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
  /** Called for every line, while the process runs. */
  onLine: (line: string, stream: StreamName) => void;
  /** Aborting it cancels the process as the runner does. */
  cancel: AbortSignal;
  timings: Timings;
}

export interface ChildResult {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  cancelled: boolean;
  /** What cancellation had to send, in order; `SIGKILL` means that the whole tree was killed. */
  signalsSent: NodeJS.Signals[];
  /** Something still held the output open when the process had long exited. */
  outputLeftOpen: boolean;
}

/**
 * Runs a process as ProcessInvoker.cs does: stdin closed, both outputs read line by line. It is over when it has exited
 * and its outputs have ended, or `outputMs` after its exit if something else still holds them. Cancelling sends SIGINT,
 * then SIGTERM, then kills the tree; what comes after does not wait for an exit code of success.
 *
 * @throws Error when it cannot be started
 */
export function runChild(options: ChildOptions): Promise<ChildResult> {
  const { timings, cancel } = options;
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end();
  // A process that never reads its stdin may be gone before it is closed.
  child.stdin.on('error', () => undefined);
  const streams = [
    [child.stdout, 'stdout'],
    [child.stderr, 'stderr'],
  ] as const;
  for (const [stream, name] of streams) {
    const reader = createLineReader();
    const deliver = (lines: string[]): void => lines.forEach((line) => options.onLine(line, name));
    stream.on('data', (chunk: Buffer) => deliver(reader.push(chunk)));
    stream.on('end', () => deliver(reader.end()));
  }

  return new Promise((resolve, reject) => {
    const signalsSent: NodeJS.Signals[] = [];
    let outputLeftOpen = false;
    let timer: NodeJS.Timeout | undefined;
    let exitTimer: NodeJS.Timeout | undefined;

    const killTree = (): void => {
      if (child.pid === undefined) return;
      for (const pid of descendants(child.pid)) signal(pid, 'SIGKILL');
      child.kill('SIGKILL');
    };
    const escalate = (steps: readonly (readonly [NodeJS.Signals, number])[]): void => {
      const [step, ...rest] = steps;
      if (step === undefined) {
        signalsSent.push('SIGKILL');
        killTree();
        return;
      }
      signalsSent.push(step[0]);
      child.kill(step[0]);
      timer = setTimeout(() => escalate(rest), step[1]);
    };
    const onCancel = (): void =>
      escalate([
        ['SIGINT', timings.interruptMs],
        ['SIGTERM', timings.terminateMs],
      ]);
    const stop = (): void => {
      clearTimeout(timer);
      clearTimeout(exitTimer);
      cancel.removeEventListener('abort', onCancel);
    };

    child.on('error', (error) => {
      stop();
      reject(error);
    });
    child.on('exit', () => {
      exitTimer = setTimeout(() => {
        outputLeftOpen = true;
        killTree();
        for (const [stream] of streams) stream.destroy();
      }, timings.outputMs);
    });
    child.on('close', (exitCode, signalName) => {
      stop();
      resolve({ exitCode, signal: signalName, cancelled: cancel.aborted, signalsSent, outputLeftOpen });
    });
    if (cancel.aborted) onCancel();
    else cancel.addEventListener('abort', onCancel, { once: true });
  });
}
