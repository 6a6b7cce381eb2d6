import { BackendError, retryClass } from '../e2b/errors.js';
import { type KnownLife, vanished } from '../e2b/vanished.js';
import { writeDuration } from '../report/duration.js';
import type { SandboxLook } from './ports.js';

/** Looked at so often, in ms: that it is gone is noticed within this. */
const LOOK_EVERY = 10_000;
/** Its end is moved at least so often, in ms. */
const EXTEND_EVERY = 60_000;
const SHORTEST = 1000;
/** A beat on its way when the heart is stopped is waited for so long, in ms; then it is cut. */
const LAST_BEAT = 2000;

export interface HeartbeatOptions {
  id: string;
  /** The sandbox's lifetime; each extension moves its end to so far from now. In ms. */
  timeoutMs: number;
  /** What is known of its life; kept up to date here. */
  life: KnownLife;
  extend: (signal: AbortSignal) => Promise<void>;
  look: (signal: AbortSignal) => Promise<SandboxLook | undefined>;
  /** The sandbox is gone, or nobody answers for it any more. Called once; the heart stops. */
  onLost: (error: BackendError) => void;
  /** Beats fail for another reason. Called once in a row of failures. */
  onTrouble: (error: unknown) => void;
  onNotice: (text: string) => void;
  /** Between two beats, in ms. */
  intervalMs?: number;
}

/**
 * Keeps a sandbox alive while its run lasts, with a lifetime that is short when the runner dies; and notices when it
 * is gone although its streams hang. Returns what stops it; that waits for a beat on its way, so that none overtakes
 * a pause.
 */
export function startHeartbeat(options: HeartbeatOptions): () => Promise<void> {
  const { id, timeoutMs, life, onLost, onTrouble } = options;
  const interval = options.intervalMs ?? Math.max(SHORTEST, Math.min(LOOK_EVERY, timeoutMs / 3));
  const extendEvery = Math.max(SHORTEST, Math.min(EXTEND_EVERY, timeoutMs / 3));
  const cut = new AbortController();
  const cap = watchCap(options);
  let stopped = false;
  let troubled = false;
  let beat: Promise<void> | undefined;
  let extended = Date.now();
  let looked = extended;
  life.endsAt = extended + timeoutMs;

  const lose = (error: BackendError): void => {
    if (stopped) return;
    stopped = true;
    clearInterval(timer);
    onLost(error);
  };
  const once = async (): Promise<void> => {
    // A beat may come a little early or late.
    const due = Date.now() - extended >= extendEvery - interval / 2;
    try {
      if (due) {
        const sent = Date.now();
        await options.extend(cut.signal);
        extended = sent;
        life.endsAt = sent + timeoutMs;
      }
      if (!due || Date.now() - looked >= LOOK_EVERY) {
        const seen = await options.look(cut.signal);
        looked = Date.now();
        if (seen?.state !== 'running') return lose(vanished(id, seen, life));
        cap.seen(seen, extended);
      }
      troubled = false;
    } catch (error) {
      if (stopped) return;
      const why = await whyFailed(error);
      if (why) return lose(why);
      if (!troubled) onTrouble(error);
      troubled = true;
    }
  };
  /** Whether a beat failed because the sandbox is gone or out of reach for good. */
  const whyFailed = async (failure: unknown): Promise<BackendError | undefined> => {
    if (!(failure instanceof BackendError)) return undefined;
    if (retryClass(failure) === 'unreachable') {
      life.outOfReach = true;
      return new BackendError(
        'lost',
        `nobody answers for sandbox ${id} any more: the service or the local engine stopped, or the network is down`,
        'look whether the service runs, and run it again',
        failure,
      );
    }
    const over = life.endsAt !== undefined && Date.now() > life.endsAt;
    if (failure.kind !== 'not-found' && !over) return undefined;
    try {
      const seen = await options.look(cut.signal);
      return seen?.state === 'running' ? undefined : vanished(id, seen, life, failure);
    } catch {
      return over ? vanished(id, undefined, life, failure) : undefined;
    }
  };

  const timer = setInterval(() => {
    beat ??= once().finally(() => {
      beat = undefined;
    });
  }, interval);
  return async () => {
    stopped = true;
    clearInterval(timer);
    if (!beat) return;
    const limit = setTimeout(() => cut.abort(), LAST_BEAT);
    await beat;
    clearTimeout(limit);
  };
}

/**
 * Notices when the service moves a sandbox's end no further, whatever it is asked: the plan's longest life. Says so once,
 * before it bites. Only the service's own times are compared with each other: its clock may differ from ours.
 */
export function watchCap({ life, onNotice }: Pick<HeartbeatOptions, 'life' | 'onNotice'>) {
  let before: { endAt: number; extended: number } | undefined;
  return {
    /** `extended`: when its end was last moved, by our clock. */
    seen({ startedAt, endAt }: SandboxLook, extended: number): void {
      const now = { endAt: endAt.getTime(), extended };
      // To the millisecond the same after another extension: it does not count from that any more.
      const held = before !== undefined && now.extended > before.extended && now.endAt === before.endAt;
      before = now;
      if (!held || life.longest) return;
      life.longest = { ms: now.endAt - startedAt.getTime(), endsAt: now.endAt };
      onNotice(
        `the service lets this sandbox live for ${writeDuration(life.longest.ms)} in all, until ` +
          `${endAt.toISOString()}: what is not done then is lost (E2B: 1 hour on the Hobby plan, 24 hours on Pro)`,
      );
    },
  };
}
