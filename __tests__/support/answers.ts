/** Status and the body's `code`: clients of the control plane look at the latter. */
export async function codeOf(response: Response): Promise<[number, unknown]> {
  const body = (await response.json()) as { code?: number };
  return [response.status, body.code];
}

/** Asks again until the answer is the wanted one; the test's own time limit ends it. */
export async function until<T>(ask: () => Promise<T>, wanted: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await ask();
    if (wanted(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
