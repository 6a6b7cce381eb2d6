import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Sandbox } from 'e2b';
import type { StepEnd, StepRequest } from '../../job/ports.js';
import { BackendError } from '../errors.js';
import type { StepMarker } from './end-marker.js';
import { type Following, followStep } from './follow.js';
import { fetchHandover } from './handover-files.js';
import { insist } from './insist.js';
import { killStepScript } from './kill-script.js';
import { launchScript } from './launch-script.js';

/** After its processes are gone, a step's last output may come for so long, in ms; and so long after a piece of it. */
const DRAIN = 15_000;
const DRAIN_QUIET = 3000;
/** How long the ending of a step's processes is tried over cut connections, in ms. */
const KILL_PATIENCE = 30_000;
const KILL_PATIENCE_ABORTED = 5000;
/** What a shell says of a process that was killed. */
const KILLED = 137;

/** Ended steps of a sandbox, by user: the next step of the same user removes what is left of them. */
const finished = new WeakMap<Sandbox, Map<string | undefined, string[]>>();

/**
 * Runs one step: live output, its own deadline, every process of it ended on timeout or abort. It runs detached in the
 * sandbox, so a cut connection neither disturbs it nor loses any of its output.
 *
 * @throws BackendError `lost` when the sandbox died under it, other causes when it could not be started.
 */
export async function runStep(sandbox: Sandbox, request: StepRequest): Promise<StepEnd> {
  const id = randomUUID();
  const earlier = finished.get(sandbox) ?? new Map<string | undefined, string[]>();
  finished.set(sandbox, earlier);
  const launch = launchScript({
    id,
    script: request.script,
    shell: request.shell,
    cwd: request.cwd,
    streams: request.merge ? 'merged' : 'separate',
    finished: earlier.get(request.user) ?? [],
    ...(request.env.PATH === undefined ? {} : { path: request.env.PATH }),
  });
  const following = followStep(sandbox, id, launch, request);
  const deadline = createDeadline(request.timeoutMs, request.signal);
  try {
    const first = await Promise.race([
      following.marked.then((marker) => ({ kind: 'marked' as const, marker })),
      following.failed,
      deadline.reached,
    ]);
    earlier.set(request.user, [id]);
    if (first.kind === 'marked') return await endOf(sandbox, id, first.marker, request);
    if (first.kind === 'aborted') {
      // A sandbox that is about to go, or gone, takes its processes along.
      if (request.onAbort === 'leave' || request.signal.reason instanceof BackendError) return first;
      await endProcesses(sandbox, id, request, KILL_PATIENCE_ABORTED);
      if (!(await drain(following))) await endKeeper(sandbox, id);
      await following.finish();
      return first;
    }
    return await timedOut(sandbox, id, following, request);
  } finally {
    deadline.clear();
    await following.stop();
  }
}

async function endOf(
  sandbox: Sandbox,
  id: string,
  { code, flags }: StepMarker,
  request: StepRequest,
): Promise<StepEnd> {
  if (flags.includes('g'))
    request.onNotice('some of the output is missing: the sandbox had no room to keep it');
  if (code === 'gone') {
    await endProcesses(sandbox, id, request, KILL_PATIENCE).catch(() => []);
    if (flags.includes('n')) {
      throw new BackendError(
        'service',
        'starting the step failed: the sandbox lacks a program for it, or nothing can be written to its /tmp',
        'the template needs bash, coreutils (GNU) and util-linux, a /tmp that the user of the step may write to, and room there',
      );
    }
    if (flags.includes('x')) {
      throw new BackendError(
        'lost',
        'the step was lost: its files in /tmp were removed while the connection was cut, so nobody knows how it ended',
        'do not remove files in /tmp that begin with .e2b-action',
      );
    }
    request.onNotice('the process that kept the step was killed, so the step was ended');
    return { kind: 'exited', exitCode: KILLED };
  }
  return { kind: 'exited', exitCode: code, ...(await handed(sandbox, id, flags, request)) };
}

async function timedOut(
  sandbox: Sandbox,
  id: string,
  following: Following,
  request: StepRequest,
): Promise<StepEnd> {
  let survivors: number[] = [];
  let unended: string | undefined;
  try {
    survivors = await endProcesses(sandbox, id, request, KILL_PATIENCE);
  } catch (error) {
    // The sandbox went before the deadline did: that is what happened, not a step that was slow.
    if (error instanceof BackendError && error.kind === 'lost') throw error;
    unended = error instanceof Error ? error.message : String(error);
  }
  const marker = unended === undefined ? await drain(following) : undefined;
  if (!marker && unended === undefined) await endKeeper(sandbox, id);
  await following.finish();
  return {
    kind: 'timed-out',
    survivors,
    ...(unended === undefined ? {} : { unended }),
    ...(await handed(sandbox, id, marker?.flags ?? '', request)),
  };
}

/** Waits for what is still on its way after a step's processes are gone. */
async function drain(following: Following): Promise<StepMarker | undefined> {
  const began = performance.now();
  const look = async (): Promise<undefined> => {
    for (;;) {
      await delay(100, undefined, { ref: false });
      const now = performance.now();
      if (now - began > DRAIN || now - Math.max(began, following.lastReceived()) > DRAIN_QUIET)
        return undefined;
    }
  };
  return await Promise.race([following.marked, following.failed.catch(() => undefined), look()]);
}

/** What the step handed over, if it did. That it cannot be fetched is no reason to doubt how it ended. */
async function handed(
  sandbox: Sandbox,
  id: string,
  flags: string,
  request: StepRequest,
): Promise<Pick<StepEnd & { kind: 'exited' }, 'handover' | 'handoverProblem'>> {
  if (!flags.includes('h')) return {};
  try {
    return { handover: await fetchHandover(sandbox, id, request.user) };
  } catch (error) {
    return { handoverProblem: error instanceof Error ? error.message : String(error) };
  }
}

async function endProcesses(
  sandbox: Sandbox,
  id: string,
  request: StepRequest,
  patienceMs: number,
): Promise<number[]> {
  const { stdout } = await insist(
    sandbox,
    {
      script: killStepScript(id, request.graceMs),
      user: 'root',
      timeoutMs: request.graceMs + 30_000,
    },
    request.graceMs + patienceMs,
  );
  return stdout
    .split('\n')
    .map(Number)
    .filter((survivor) => Number.isInteger(survivor) && survivor > 0);
}

/** Ends what keeps a step that did not report its end. */
async function endKeeper(sandbox: Sandbox, id: string): Promise<void> {
  const script = killStepScript(id, 0, 'everything');
  // It holds nothing but its own memory and disk, and those of a sandbox that is killed are gone anyway.
  await insist(sandbox, { script, user: 'root', timeoutMs: 15_000 }, 0).catch(() => undefined);
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
