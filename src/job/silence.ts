/** A step that printed nothing for so long is said to be still running, in ms; again after as long. */
export const SILENT = 60_000;

/** Notices when a step prints nothing. */
export interface SilenceWatch {
  /** It printed something. */
  heard(): void;
  stop(): void;
}

/** Calls `tell` with how long nothing was heard, in ms, each time that it is {@link SILENT} more. */
export function watchSilence(tell: (silentMs: number) => void): SilenceWatch {
  let last = performance.now();
  let told = last;
  const timer = setInterval(() => {
    const now = performance.now();
    if (now - Math.max(last, told) < SILENT) return;
    told = now;
    tell(now - last);
  }, SILENT / 12);
  return {
    heard: () => {
      last = performance.now();
    },
    stop: () => clearInterval(timer),
  };
}
