import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { RunResult } from '../../src/job/result.js';
import { defaultNode } from '../runner/environment.js';
import type { TestEngine } from '../support/test-engine.js';

/**
 * Runs of which what counts is not the Node take the one that starts quickest: 24 needs half of the time of 20. Transfers
 * and the first tests of the command take the Node of the tests, and `bundle.test.ts` tries all.
 */
const cliNode = process.env['E2B_TEST_CLI_NODE'] ?? defaultNode();

const bundle = resolve(process.env['E2B_TEST_DIST'] ?? 'dist', 'cli/index.js');

export interface CliRun {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  /** stdout as the JSON result. */
  result(): RunResult;
}

export interface CliProcess {
  child: ChildProcess;
  done: Promise<CliRun>;
  /** Resolves when stdout or stderr holds the text; rejects when the process ends without it. */
  printed(text: string): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Ends what a failed test left running. */
export async function endCliProcesses(): Promise<void> {
  for (const child of running) {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
}

/** Starts the bundled command line against an engine, with nothing else of this process's environment but PATH. */
export function startCli(
  engine: Pick<TestEngine, 'state'>,
  argv: readonly string[],
  options: { cwd: string; env?: Record<string, string>; node?: string; script?: string },
): CliProcess {
  const child = spawn(options.node ?? cliNode, [options.script ?? bundle, ...argv], {
    cwd: options.cwd,
    env: { PATH: process.env['PATH'], E2B_ACTION_STATE: engine.state, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  const seen = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      seen[name] += text;
      for (const look of waiting) look();
    });
  }
  const done = new Promise<CliRun>((resolveRun, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolveRun({ code, signal, ...seen, result: () => JSON.parse(seen.stdout) as RunResult });
    });
  });
  const printed = (text: string): Promise<void> =>
    new Promise((found, reject) => {
      const look = (): void => {
        if (!seen.stdout.includes(text) && !seen.stderr.includes(text)) return;
        waiting.delete(look);
        found();
      };
      waiting.add(look);
      child.on('close', () =>
        reject(new Error(`ended without printing ${text}:\n${seen.stdout}${seen.stderr}`)),
      );
      look();
    });
  return { child, done, printed };
}
