import { setTimeout as delay } from 'node:timers/promises';

/** Waits for something to become true; the test's own time limit is the only clock. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await delay(20);
}
