import { setTimeout as delay } from 'node:timers/promises';
import { BackendError, isRefused } from '../../e2b/errors.js';
import type { BuildLog } from './build-log.js';
import type { BuildRef, BuildStatus, TemplateService } from './ports.js';

/** Between two looks at a build, in ms: soon at first, for what is cached is done in a moment. */
const POLL_FIRST = 200;
const POLL = 1000;
/** A service that does not answer is asked again for so long, in ms. A build goes on without us. */
const UNREACHABLE = 120_000;
/** So long when nobody listens at its address any more. */
const REFUSED = 5_000;
/** The log of a build that ended is read on for so long, in ms. */
const REST_OF_LOG = 60_000;

export type BuildEnd =
  | { kind: 'ready' }
  | { kind: 'error'; reason: NonNullable<BuildStatus['reason']> }
  /** Nothing was heard of it for so long. `begun`: the service had started it. */
  | { kind: 'silent'; silentMs: number; begun: boolean }
  /** It was still at work when its time was over. */
  | { kind: 'overdue' };

export interface WatchLimits {
  /** ms */
  totalMs: number;
  /** ms without a line of log or a change of state. */
  silentMs: number;
}

/** Follows a build to its end, its log included. Throws BackendError when the service cannot be asked any more. */
export async function watchBuild(
  service: Pick<TemplateService, 'status'>,
  build: BuildRef,
  log: Pick<BuildLog, 'add'>,
  limits: WatchLimits,
  signal: AbortSignal,
): Promise<BuildEnd> {
  const began = performance.now();
  let heard = began;
  let reached = began;
  let ended: number | undefined;
  let offset = 0;
  let state: BuildStatus['state'] | undefined;
  for (let round = 0; ; round++) {
    signal.throwIfAborted();
    let seen: BuildStatus | undefined;
    try {
      seen = await service.status(build, offset, signal);
      reached = performance.now();
    } catch (error) {
      signal.throwIfAborted();
      const passing =
        error instanceof BackendError && ['service', 'timeout', 'busy', 'rate-limit'].includes(error.kind);
      const patience = isRefused(error) ? REFUSED : UNREACHABLE;
      if (!passing || performance.now() - reached > patience) throw error;
    }
    if (seen) {
      for (const entry of seen.log) log.add(entry);
      offset += seen.log.length;
      if (seen.log.length > 0 || seen.state !== state) heard = performance.now();
      state = seen.state;
      if (state === 'ready' || state === 'error') ended ??= performance.now();
      // The log comes in pages: it is whole when one is empty.
      if (ended !== undefined && seen.log.length > 0 && performance.now() - ended < REST_OF_LOG) continue;
      if (state === 'ready') return { kind: 'ready' };
      if (state === 'error') {
        return { kind: 'error', reason: seen.reason ?? { message: 'the service gave no reason', lines: [] } };
      }
    }
    const now = performance.now();
    // A service that cannot be asked says nothing about the build.
    if (seen && now - heard > limits.silentMs) {
      return { kind: 'silent', silentMs: now - heard, begun: state !== 'waiting' };
    }
    if (now - began > limits.totalMs) return { kind: 'overdue' };
    await delay(round < 25 ? POLL_FIRST : POLL, undefined, { signal });
  }
}
