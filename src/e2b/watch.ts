import { posix } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Sandbox } from 'e2b';
import type { FolderWatch, WatchRequest } from '../job/ports.js';
import { isDropped, toBackendError } from './errors.js';
import { createFolderAccount, type EntryChange, type Listing, type Seen } from './folder-account.js';
import { listFolder } from './list-folder.js';
import { KEPT_FOLDER, SCRATCH_PREFIX } from './places.js';
import { shellQuote } from './shell-quote.js';
import { runTool } from './tool.js';
import { createWatchFence, SILENCE } from './watch-fence.js';
import { createWatchPace } from './watch-pace.js';
import { openWatchStream, type WatchStream } from './watch-stream.js';

/** Entries of a folder that are kept in mind. */
const MAX_KNOWN = 200_000;
/** Waits before a stream that ended is taken up again, in ms; the last one is repeated. */
const AGAIN_AFTER = [0, 200, 500, 1000, 2000, 4000, 8000, 15_000];
/** A stream that lived so long starts the waits anew, in ms. */
const LIVED = 30_000;
/** A folder that is not there is looked for so often although nothing was heard of it, in ms. */
const LOOK_EVERY = 60_000;
/** … and no more often than so, in ms. */
const LOOK_AGAIN = 100;
/** A stream that was silent for so long is tried, in ms. */
const TRY_AFTER = 60_000;
/** The end of a watch takes no longer, in ms. */
const END = 60_000;
/** What is under way when a watch is closed is aborted, and waited for no longer, in ms. */
const ABORTED = 2000;

/** For tests, which have less patience. */
export interface WatchLimits {
  /** A stream that was silent for so long is tried, in ms. */
  tryAfterMs?: number;
  /** It counts as stalled when it stays silent for so long, in ms. */
  silenceMs?: number;
  /** So many events are taken as fast as they come. */
  burst?: number;
}

/** What one stream of the folder came to: its folder went away, or it broke. */
type StreamEnd = { gone: true } | { gone: false; reason: string };

/** Of the folder itself. */
interface Attached {
  stream: WatchStream;
  end(how: StreamEnd): void;
  ended: Promise<StreamEnd>;
}

/**
 * Watches one folder of the sandbox for as long as it takes: until it is there, over cut and stalled streams, and when
 * it is removed and made again. Every gap between two streams is closed by a listing.
 */
export function watchFolder(
  sandbox: Sandbox,
  request: WatchRequest,
  { tryAfterMs = TRY_AFTER, silenceMs = SILENCE, burst }: WatchLimits = {},
): FolderWatch {
  const { folder } = request;
  const closing = new AbortController();
  const { signal } = closing;
  const account = createFolderAccount(MAX_KNOWN);
  const fence = createWatchFence(sandbox, folder, silenceMs, signal);
  const pace = createWatchPace(signal, burst);
  const inTurn = createTurns();
  let attached: Attached | undefined;
  /** The folder is there, as far as is known. */
  let present = false;
  /** What the next stream finds there: known before, made since the folder was not there, or made while nobody saw it. */
  let nextFinds: 'known' | 'create' | 'found' = 'known';
  /** Events may repeat what a listing has told. */
  let catchingUp = false;
  /** What events told of since the last listing began. */
  let touched = new Set<string>();
  let lastEvent = performance.now();
  let toldOverfull = false;

  const tell = ({ type, name }: EntryChange): void => {
    const path = name === '' ? folder : posix.join(folder, name);
    // Our own files are no news of the steps.
    if (!path.startsWith(SCRATCH_PREFIX) && path !== KEPT_FOLDER && !path.startsWith(`${KEPT_FOLDER}/`))
      request.onEvent(type, path);
  };

  function take(mine: Attached, change: EntryChange, seen: Seen | undefined): void {
    lastEvent = performance.now();
    fence.heard();
    if (change.name === '' && change.type === 'chmod' && fence.met()) return;
    if (change.name === '' && (change.type === 'remove' || change.type === 'rename')) {
      tell(change);
      account.clear();
      present = false;
      mine.end({ gone: true });
      return;
    }
    touched.add(change.name);
    if (catchingUp && account.knows(change, seen)) return;
    account.apply(change, seen);
    tell(change);
  }

  /** Tells how the folder differs from what is known. */
  function settle(listing: Listing | undefined, fresh: 'create' | 'found', except?: Set<string>): void {
    if (listing === undefined && !present) return;
    if (listing !== undefined && !present) tell({ type: fresh, name: '' });
    for (const change of account.compare(listing ?? new Map(), fresh, except)) tell(change);
    if (listing === undefined) tell({ type: 'remove', name: '' });
    present = listing !== undefined;
    sayOverfull();
  }

  function sayOverfull(): void {
    if (!account.overfull || toldOverfull) return;
    toldOverfull = true;
    request.onGap(`it holds more than ${MAX_KNOWN} entries, so what events do not tell of is not found`);
  }

  /** Opens a stream and closes the gap before it. False when there is no such folder. */
  async function attach(fresh: 'known' | 'create' | 'found'): Promise<boolean> {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let end: (how: StreamEnd) => void = () => undefined;
    const ended = new Promise<StreamEnd>((resolve) => {
      end = resolve;
    });
    const mine: Partial<Attached> = { end, ended };
    fence.reset();
    try {
      const stream = await openWatchStream(sandbox, folder, {
        recursive: true,
        signal,
        async onEvent(change, seen) {
          await gate;
          await pace.next();
          if (attached === mine) take(attached, change, seen);
        },
      });
      mine.stream = stream;
      void stream.ended.then((error) => end({ gone: false, reason: reasonOf(error) }));
      touched = new Set();
      const listing = await listFolder(sandbox, folder, MAX_KNOWN, signal);
      if (listing !== undefined && fresh === 'known') {
        account.begin(listing);
        present = true;
        sayOverfull();
      } else settle(listing, fresh === 'found' ? 'found' : 'create');
      if (listing === undefined) {
        stream.stop();
        return false;
      }
      attached = mine as Attached;
      catchingUp = fresh !== 'known';
      // Everything that came before the fence is known from the listing.
      if (catchingUp) {
        const upTo = attached;
        void (async () => {
          await fence.pass();
          if (attached === upTo) catchingUp = false;
        })();
      }
      return true;
    } catch (error) {
      mine.stream?.stop();
      if (!isAbsent(error)) throw error;
      settle(undefined, 'found');
      return false;
    } finally {
      open();
    }
  }

  /** Resolves when the folder may have appeared: watches the nearest folder above it that is there. */
  async function untilThere(onWatching: () => void): Promise<void> {
    for (let above = posix.dirname(folder), next = posix.basename(folder); ;) {
      let wake: () => void = () => undefined;
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      let stream: WatchStream;
      try {
        stream = await openWatchStream(sandbox, above, {
          recursive: false,
          signal,
          onEvent({ type, name }) {
            const left = name === '' && (type === 'remove' || type === 'rename');
            if (left || (name === next && type === 'create')) wake();
          },
        });
      } catch (error) {
        if (!isAbsent(error) || above === '/') throw error;
        next = posix.basename(above);
        above = posix.dirname(above);
        continue;
      }
      const waited = new AbortController();
      try {
        const { exitCode } = await runTool(sandbox, {
          script: `[ -d ${shellQuote(posix.join(above, next))} ]`,
          user: 'root',
          timeoutMs: 30_000,
          signal,
        });
        if (exitCode === 0) return;
        onWatching();
        const either = AbortSignal.any([signal, waited.signal]);
        await Promise.race([
          woken,
          stream.ended,
          delay(LOOK_EVERY, undefined, { signal: either, ref: false }),
        ]);
      } finally {
        waited.abort();
        stream.stop();
      }
      return;
    }
  }

  let ready: () => void = () => undefined;
  const armed = new Promise<void>((resolve) => {
    ready = resolve;
  });

  async function follow(): Promise<void> {
    let failures = 0;
    let inGap = false;
    const gap = (reason: string): void => {
      if (!inGap && !signal.aborted) request.onGap(reason);
      inGap = true;
    };
    while (!signal.aborted) {
      try {
        const how = nextFinds;
        const there = await inTurn(() => attach(how));
        inGap = false;
        if (there && attached) {
          ready();
          const since = performance.now();
          const ended: StreamEnd = await attached.ended;
          attached.stream.stop();
          attached = undefined;
          if (performance.now() - since > LIVED) failures = 0;
          nextFinds = ended.gone ? 'create' : 'found';
          if (ended.gone) continue;
          gap(ended.reason);
        } else {
          nextFinds = 'create';
          const from = performance.now();
          await untilThere(ready);
          // What is there for the shell and not for a watch must not keep us running in circles.
          if (performance.now() - from < LOOK_AGAIN) await delay(LOOK_AGAIN, undefined, { signal });
          continue;
        }
      } catch (error) {
        if (signal.aborted) return;
        const { kind, message } = toBackendError(error, 'watching it');
        gap(message);
        ready();
        // Trying again changes nothing: the sandbox is gone, or cannot watch this folder.
        if (kind === 'not-found' || kind === 'usage') return;
      }
      const wait = AGAIN_AFTER[Math.min(failures, AGAIN_AFTER.length - 1)] ?? 0;
      failures += 1;
      await delay(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Ends a stream that says nothing although something happened. */
  async function tryStream(): Promise<void> {
    const mine = attached;
    if (mine === undefined || performance.now() - lastEvent < tryAfterMs) return;
    if ((await fence.pass()) === 'silent') mine.end({ gone: false, reason: 'its stream stalled' });
  }
  let trying = false;
  const timer = setInterval(() => {
    if (trying) return;
    trying = true;
    void tryStream().finally(() => {
      trying = false;
    });
  }, tryAfterMs);

  async function closeAccount(): Promise<void> {
    pace.hurry();
    // Twice: what comes first may be that the folder went away and came again.
    if (attached) await fence.pass();
    await delay(0);
    await inTurn(async () => {
      touched = new Set();
      const listing = await listFolder(sandbox, folder, MAX_KNOWN, signal);
      const mine = attached;
      if (mine) {
        const end = await fence.pass();
        if (attached !== mine) return;
        if (end === 'silent') request.onGap('the events of its last changes did not come in time');
      }
      // It may have been made so late that no stream of it was opened.
      settle(listing, attached === undefined && nextFinds === 'create' ? 'create' : 'found', touched);
    });
  }

  const following = follow()
    .catch(() => undefined)
    .finally(ready);
  let ending: Promise<void> | undefined;

  async function endNow(wanted: boolean): Promise<void> {
    clearInterval(timer);
    if (wanted) {
      const closed = closeAccount().catch((error: unknown) => {
        if (!signal.aborted) {
          request.onGap(
            `it could not be looked at in the end: ${toBackendError(error, 'listing it').message}`,
          );
        }
      });
      if (!(await within(END, closed))) request.onGap('it could not be looked at in the end in time');
    }
    closing.abort();
    attached?.end({ gone: true });
    attached?.stream.stop();
    await within(ABORTED, following);
  }

  return {
    ready: armed,
    end({ account: wanted }) {
      if (!wanted) closing.abort();
      ending ??= endNow(wanted);
      return ending;
    },
  };
}

/** Waits for `work`, at most so long. False when it took longer. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const stop = new AbortController();
  const late = delay(ms, false, { signal: stop.signal }).catch(() => false);
  const done = await Promise.race([work.then(() => true), late]);
  stop.abort();
  return done;
}

/** One at a time, in the order of the calls. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Nothing that could be watched is at that path. */
function isAbsent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'FileNotFoundError' || error.name === 'NotFoundError') return true;
  return error.name === 'InvalidArgumentError' && error.message.includes('not a directory');
}

function reasonOf(error: unknown): string {
  if (error === undefined) return 'its stream ended';
  if (isDropped(error)) return 'the connection to the sandbox was cut';
  if (error instanceof Error && /some were lost|overflow/i.test(error.message))
    return 'more changed at once than the sandbox can tell of';
  return toBackendError(error, 'watching it').message;
}
