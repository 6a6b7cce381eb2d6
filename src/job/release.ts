import { randomUUID } from 'node:crypto';
import { BackendError } from '../e2b/errors.js';
import { leaveScript } from '../e2b/step/leave-script.js';
import type { AfterAction } from '../spec/model.js';
import { renewMarkScript, writeMarkScript } from './pause-mark.js';
import type { Backend, OpenSandbox } from './ports.js';
import { problemOf } from './problem.js';
import type { SandboxState } from './result.js';

/** Removing our own files, in ms. */
const CLEAN = 30_000;
/** Flushing what a sandbox wrote, gigabytes perhaps, in ms. */
const FLUSH = 5 * 60_000;
/** One request to pause may take up to so much of the time for it: its answer may be lost. */
const SHARE = 1 / 3;

export interface Release {
  id: string;
  backend: Backend;
  /** Its lifetime from now on, where it runs on. */
  timeoutMs: number;
  /** Absent: nobody is connected to it, so it is left as it is inside. */
  sandbox?: OpenSandbox;
  /** How long a pause may take, with all attempts, in ms. */
  pauseMs: number;
  /** Ends a pause's time limit, and the run's patience with everything else. */
  signal?: AbortSignal;
  warn: (text: string) => void;
  /** The run that leaves it, where it is kept under a key: others may take it as soon as it is marked as free. */
  keptBy?: string;
  /** Nothing extends its life from here on. */
  stopHeartbeat?: () => Promise<void>;
}

/**
 * Kills, pauses or keeps the sandbox. Before it is kept or paused our own files in it are removed; nothing is attached
 * to it any more at that point (a stream still open at a pause would hang after the resume).
 */
export async function release(action: AfterAction, of: Release): Promise<SandboxState> {
  const { id, backend, timeoutMs, sandbox, signal, stopHeartbeat } = of;
  if (action === 'kill') {
    await stopHeartbeat?.();
    await backend.kill(id);
    return 'killed';
  }
  await sandbox
    ?.runTool({
      script: leaveScript(),
      user: 'root',
      timeoutMs: CLEAN,
      repeatable: true,
      ...(signal ? { signal } : {}),
    })
    // Left-over files of ours are harmless; the pause is what was asked for.
    .catch(() => undefined);
  if (action === 'pause') {
    const free = sandbox ? await mark(sandbox, of) : true;
    await stopHeartbeat?.();
    if (!free) return 'running';
    return (await pause(of)) ? 'paused' : 'running';
  }
  await stopHeartbeat?.();
  await backend.setTimeout(id, timeoutMs, signal);
  if (sandbox && of.keptBy !== undefined) await mark(sandbox, of, true);
  return 'running';
}

/**
 * Flushes and marks. A sandbox that cannot be marked is paused, or left, all the same: that is what was asked for. False
 * when another run has it by now.
 */
async function mark(
  sandbox: Pick<OpenSandbox, 'runTool'>,
  { id, signal, warn, keptBy }: Pick<Release, 'id' | 'signal' | 'warn' | 'keptBy'>,
  running = false,
): Promise<boolean> {
  const unmarked = (why: string): void =>
    warn(
      running
        ? `sandbox ${id} could not be marked as free, so that the next run takes it for one in use: ${why}`
        : `the pause of sandbox ${id} could not be marked, so that a resume cannot verify it: ${why}`,
    );
  try {
    const { exitCode, stdout, stderr } = await sandbox.runTool({
      script: writeMarkScript(randomUUID(), Date.now(), { running, runId: keptBy }),
      user: 'root',
      timeoutMs: FLUSH,
      repeatable: true,
      ...(signal ? { signal } : {}),
    });
    if (exitCode !== 0) unmarked(stderr.trim().split('\n').at(-1)?.slice(0, 200) || `exit code ${exitCode}`);
    return stdout.trim() !== 'taken';
  } catch (error) {
    signal?.throwIfAborted();
    unmarked(problemOf(error).message);
    return true;
  }
}

/**
 * Pauses it, however often that takes; between attempts its life is extended, so that it does not end meanwhile. False
 * when another run took it in between, which it may once the mark is there: then it is that run's.
 */
async function pause(of: Release): Promise<boolean> {
  const { id, backend, timeoutMs, pauseMs, signal, sandbox, keptBy } = of;
  let taken = false;
  try {
    await backend.pause(id, {
      requestMs: Math.ceil(pauseMs * SHARE),
      ...(signal ? { signal } : {}),
      onRetry: () => backend.setTimeout(id, timeoutMs, signal).catch(() => undefined),
      beforeAgain: async () => {
        if (!sandbox || keptBy === undefined) return;
        taken = await isTaken(sandbox, of);
        if (taken) throw new BackendError('usage', `another run has sandbox ${id} by now`, '');
      },
    });
    return true;
  } catch (error) {
    if (taken) return false;
    // The last answer may have been lost as well.
    const seen = await backend.look(id).catch(() => undefined);
    if (seen?.state !== 'paused') throw error;
    return true;
  }
}

/** Whether another run claimed it meanwhile; if not, the mark is of now again. One that does not answer is nobody's. */
async function isTaken(sandbox: OpenSandbox, { id, backend, signal }: Release): Promise<boolean> {
  try {
    // A command would wake a sandbox that is paused by now.
    if ((await backend.look(id, signal))?.state !== 'running') return false;
    const { stdout } = await sandbox.runTool({
      script: renewMarkScript(),
      user: 'root',
      timeoutMs: CLEAN,
      repeatable: true,
      ...(signal ? { signal } : {}),
    });
    return stdout.trim() === 'taken';
  } catch {
    return false;
  }
}
