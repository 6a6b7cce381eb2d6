/** Starts works in order, so many at a time. Each one's outcome can be waited for by itself. */
export function severalAtOnce<T>(width: number, works: readonly (() => Promise<T>)[]): Promise<T>[] {
  const waiting: (() => void)[] = [];
  let running = 0;
  const free = (): void => {
    running -= 1;
    waiting.shift()?.();
  };
  return works.map(async (work) => {
    if (running >= width) await new Promise<void>((turn) => waiting.push(turn));
    running += 1;
    try {
      return await work();
    } finally {
      free();
    }
  });
}
