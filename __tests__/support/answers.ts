/** Status and the body's `code`: clients of the control plane look at the latter. */
export async function codeOf(response: Response): Promise<[number, unknown]> {
  const body = (await response.json()) as { code?: number };
  return [response.status, body.code];
}

/** Longer than a test may take: one that failed meanwhile must not keep the process alive. */
const FORGOTTEN_MS = 180_000;

/** Asks again until the answer is the wanted one; the test's own time limit ends it. */
export async function until<T>(ask: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> {
  const started = Date.now();
  for (;;) {
    const value = await ask();
    if (wanted(value)) return value;
    if (Date.now() - started > FORGOTTEN_MS)
      throw new Error(`still waiting; the last answer: ${String(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
