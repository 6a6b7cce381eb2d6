/** Runs `work` on the first call only; every call gets that one result. */
export function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}
