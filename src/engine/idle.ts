export interface IdleWatch {
  /** Something happened: the time starts anew. */
  touch(): void;
  stop(): void;
}

/** Calls `onIdle` once `idleMs` have passed with nothing happening and nothing held. Absent: never. */
export function idleWatch(idleMs: number | undefined, busy: () => boolean, onIdle: () => void): IdleWatch {
  if (idleMs === undefined) return { touch: () => undefined, stop: () => undefined };
  let last = Date.now();
  const timer = setInterval(
    () => {
      if (busy()) last = Date.now();
      else if (Date.now() - last >= idleMs) onIdle();
    },
    Math.min(idleMs, 500),
  );
  return {
    touch: () => {
      last = Date.now();
    },
    stop: () => clearInterval(timer),
  };
}
