import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { MAX_ANSWER_BYTES, moduleAnswer } from './answer.js';
import type { ModuleAnswer } from './answer.js';

export interface ModuleRun {
  /** The bundle that evaluates. */
  bundle: string;
  /** Absolute. */
  file: string;
  /** Absolute; where it runs. */
  cwd: string;
  timeoutMs: number;
  signal?: AbortSignal;
}

/** How much of what a module prints is kept for an error, in characters. */
const PRINTED = 4096;

/**
 * Runs a module of the repository in a process of its own: without this process's environment, in a home of its own,
 * for a limited time, and ended with all that it started. Rejects only when it was cancelled.
 */
export async function runModule(run: ModuleRun): Promise<ModuleAnswer> {
  const home = await mkdtemp(path.join(tmpdir(), 'e2b-action-template.'));
  try {
    run.signal?.throwIfAborted();
    return await evaluate(run, home);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function evaluate(
  { bundle, file, cwd, timeoutMs, signal }: ModuleRun,
  home: string,
): Promise<ModuleAnswer> {
  const child = spawn(process.execPath, [bundle, file], {
    cwd,
    env: environment(home),
    // A group of its own, so that what it starts can be ended with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  const [, stdout, stderr, answers] = child.stdio;
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (printed = (printed + text).slice(-PRINTED)));
  }
  let stopped: string | undefined;
  const stop = (why: string): void => {
    stopped ??= why;
    endGroup(child);
  };
  const timer = setTimeout(() => stop(`it did not end within ${timeoutMs / 1000} s`), timeoutMs);
  const onAbort = (): void => stop('cancelled');
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    const answer = readAnswer(answers as Readable, () => stop('its template is too large'));
    const ended = await end(child);
    // What it left behind would keep the pipe open; what left its group as well may do so for a moment.
    endGroup(child);
    const patience = setTimeout(() => answers?.destroy(), GRACE_MS);
    const text = await answer.finally(() => clearTimeout(patience));
    signal?.throwIfAborted();
    if (stopped !== undefined) return { error: stopped };
    return parse(text) ?? { error: `${ended} without a template${lastLine(printed)}` };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    for (const stream of [stdout, stderr, answers]) stream?.destroy();
  }
}

/** What a program needs to run at all; nothing that could be a secret. */
function environment(home: string): Record<string, string> {
  const passed = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'windir', 'PATHEXT', 'COMSPEC'];
  const kept = passed.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    HOME: home,
    USERPROFILE: home,
    TMPDIR: home,
    TEMP: home,
    TMP: home,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
  };
}

function end(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`it cannot be started (${error.message}), so it ended`));
    child.once('exit', (code, signal) =>
      resolve(signal === null ? `it ended with exit code ${code}` : `it was ended by ${signal}`),
    );
  });
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing is left of it.
  }
}

/** How long an answer may take after the process has ended. */
const GRACE_MS = 5000;

async function readAnswer(stream: Readable, onTooLong: () => void): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  await new Promise<void>((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= MAX_ANSWER_BYTES) chunks.push(chunk);
      else onTooLong();
    });
    stream.once('close', resolve);
    stream.once('error', () => resolve());
  });
  return Buffer.concat(chunks).toString();
}

function parse(text: string): ModuleAnswer | undefined {
  try {
    return moduleAnswer.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // Nothing, or no JSON.
  }
}

function lastLine(printed: string): string {
  const line = printed.trim().split('\n').at(-1)?.trim();
  return line === undefined || line === '' ? '' : `; it printed last: ${line}`;
}
