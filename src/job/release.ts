import { randomUUID } from 'node:crypto';
import { SCRATCH_PREFIX } from '../e2b/places.js';
import type { AfterAction } from '../spec/model.js';
import { writeMarkScript } from './pause-mark.js';
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
  /** It is kept under a key, by this run: left running, it is marked as free for the next one. */
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
      script: `rm -rf ${SCRATCH_PREFIX}*`,
      user: 'root',
      timeoutMs: CLEAN,
      repeatable: true,
      ...(signal ? { signal } : {}),
    })
    // Left-over files of ours are harmless; the pause is what was asked for.
    .catch(() => undefined);
  if (action === 'pause') {
    if (sandbox) await mark(sandbox, of);
    await stopHeartbeat?.();
    await pause(of);
    return 'paused';
  }
  await stopHeartbeat?.();
  await backend.setTimeout(id, timeoutMs, signal);
  if (sandbox && of.keptBy !== undefined) await mark(sandbox, of, { runId: of.keptBy });
  return 'running';
}

/** Flushes and marks. A sandbox that cannot be marked is paused, or left, all the same: that is what was asked for. */
async function mark(
  sandbox: Pick<OpenSandbox, 'runTool'>,
  { id, signal, warn }: Pick<Release, 'id' | 'signal' | 'warn'>,
  kept?: { runId: string },
): Promise<void> {
  const unmarked = (why: string): void =>
    warn(
      kept
        ? `sandbox ${id} could not be marked as free, so that the next run takes it for one in use: ${why}`
        : `the pause of sandbox ${id} could not be marked, so that a resume cannot verify it: ${why}`,
    );
  try {
    const { exitCode, stderr } = await sandbox.runTool({
      script: writeMarkScript(randomUUID(), Date.now(), kept),
      user: 'root',
      timeoutMs: FLUSH,
      repeatable: true,
      ...(signal ? { signal } : {}),
    });
    if (exitCode !== 0) unmarked(stderr.trim().split('\n').at(-1)?.slice(0, 200) || `exit code ${exitCode}`);
  } catch (error) {
    signal?.throwIfAborted();
    unmarked(problemOf(error).message);
  }
}

/** Pauses it, however often that takes; between attempts its life is extended, so that it does not end meanwhile. */
async function pause({ id, backend, timeoutMs, pauseMs, signal }: Release): Promise<void> {
  try {
    await backend.pause(id, {
      requestMs: Math.ceil(pauseMs * SHARE),
      ...(signal ? { signal } : {}),
      onRetry: () => backend.setTimeout(id, timeoutMs, signal).catch(() => undefined),
    });
  } catch (error) {
    // The last answer may have been lost as well.
    const seen = await backend.look(id).catch(() => undefined);
    if (seen?.state !== 'paused') throw error;
  }
}
