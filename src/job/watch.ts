import { posix } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { escapePath } from '../report/escape-path.js';
import type { RunContext } from './context.js';
import type { WatchEvent, WatchResult } from './result.js';

/** Events that a result keeps. */
const KEPT = 20_000;
/** Events that the log shows as fast as they come, and how many a second beyond that. */
const SHOWN = 20_000;
const SHOWN_PER_SECOND = 20;
/** How often it says how many were not shown, in ms. */
const SAY_EVERY = 10_000;
const MAX_GAPS = 50;
/** Watching may take so long to begin, in ms; then the steps begin without it. */
const BEGIN = 30_000;

/** The watched folders of one run. */
export interface Watching {
  /** Ends all of it; see FolderWatch. Safe to repeat. */
  end(options: { account: boolean }): Promise<WatchResult>;
}

/** Watches the folders of the description. Resolves when the steps may begin. */
export async function watchFolders(context: RunContext): Promise<Watching> {
  const { sandbox, spec, workFolder, reporter, signal } = context;
  const result: WatchResult = { events: [], dropped: 0, gaps: [] };
  let began = performance.now();
  let moreGaps = 0;
  const atMs = (): number => Math.max(0, Math.round(performance.now() - began));
  const log = createEventLog(context);

  const watches = outermost(spec.watch.map((folder) => posix.resolve(workFolder, folder))).map((folder) =>
    sandbox.watchFolder({
      folder,
      onEvent(type, path) {
        const event: WatchEvent = { type, path, atMs: atMs() };
        if (result.events.length < KEPT) result.events.push(event);
        else result.dropped += 1;
        log.show(event);
      },
      onGap(reason) {
        const seconds = (atMs() / 1000).toFixed(1);
        const text = `${escapePath(folder)}: ${reason} (${seconds} s after the steps began)`;
        if (result.gaps.length >= MAX_GAPS) {
          moreGaps += 1;
          return;
        }
        result.gaps.push(text);
        reporter.notice(`watch: changes may be missing in ${text}`);
      },
    }),
  );
  const stop = new AbortController();
  const late = delay(BEGIN, undefined, { signal: AbortSignal.any([signal, stop.signal]) }).catch(
    () => undefined,
  );
  await Promise.race([Promise.all(watches.map(({ ready }) => ready)), late]);
  stop.abort();
  began = performance.now();

  let ended: Promise<WatchResult> | undefined;
  const endAll = async (account: boolean): Promise<WatchResult> => {
    await Promise.all(watches.map((watch) => watch.end({ account })));
    await log.close();
    if (moreGaps > 0) result.gaps.push(`and ${moreGaps} times more`);
    if (result.gaps.length > 0) {
      context.warn(
        'watch: some changes in the watched folders may not be reported one by one; `watch.gaps` of the result says why',
      );
    }
    return result;
  };
  return {
    end({ account }) {
      ended ??= endAll(account && !signal.aborted);
      return ended;
    },
  };
}

/** Without the folders that lie in another one, which is watched with all that is below it. */
function outermost(folders: readonly string[]): string[] {
  return [...new Set(folders)].filter(
    (folder) =>
      !folders.some(
        (other) => other !== folder && folder.startsWith(other.endsWith('/') ? other : `${other}/`),
      ),
  );
}

/** Shows events in the log: a burst in full, a flood in part, with the number of those that were left out. */
function createEventLog({ reporter }: RunContext) {
  let waiting: WatchEvent[] = [];
  let room = SHOWN;
  let counted = performance.now();
  let leftOut = 0;
  let showing: Promise<void> | undefined;

  const sayLeftOut = (): void => {
    if (leftOut > 0) reporter.notice(`watch: ${leftOut} more changes, not shown here`);
    leftOut = 0;
  };
  const timer = setInterval(sayLeftOut, SAY_EVERY);
  const showAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      for (const event of batch) await reporter.watchEvent(event);
    }
    showing = undefined;
  };
  return {
    show(event: WatchEvent): void {
      const now = performance.now();
      room = Math.min(SHOWN, room + ((now - counted) / 1000) * SHOWN_PER_SECOND);
      counted = now;
      if (room < 1 || waiting.length >= SHOWN) {
        leftOut += 1;
        return;
      }
      room -= 1;
      waiting.push(event);
      // A log that cannot be written ends the run elsewhere.
      showing ??= showAll().catch(() => undefined);
    },
    async close(): Promise<void> {
      clearInterval(timer);
      await showing;
      sayLeftOut();
    },
  };
}
