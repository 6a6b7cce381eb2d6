import { setTimeout as delay } from 'node:timers/promises';
import type { Backend } from './ports.js';
import { problemOf } from './problem.js';

/** Before each look, in ms: what was asked for and not answered may still be on its way up. */
const LOOKS = [0, 1000, 3000];
/** A service that does not answer is not waited for any longer than so, in ms. */
const PATIENCE = 15_000;

/**
 * Kills what carries the run's mark and is not `keep`: doubles of a create whose answer was lost, trials of a template
 * that could not be killed. `looks`: how often it is looked. Never rejects: what could not be killed is told to `warn`.
 */
export async function sweepRun(
  backend: Pick<Backend, 'findByRun' | 'kill'>,
  runId: string,
  { keep, looks, warn }: { keep?: string; looks: 1 | 2 | 3; warn: (text: string) => void },
): Promise<void> {
  const over = delay(PATIENCE, 'over' as const, { ref: false });
  for (const wait of LOOKS.slice(0, looks)) {
    await delay(wait);
    const found = await Promise.race([backend.findByRun(runId).catch(() => 'unknown' as const), over]);
    // Without an answer nothing is known to be there; if there is something, its own timeout ends it.
    if (found === 'unknown' || found === 'over') return;
    await Promise.all(
      found
        .filter((id) => id !== keep)
        .map(async (id) => {
          try {
            await backend.kill(id);
          } catch (error) {
            warn(`${problemOf(error).message}; sandbox ${id} ends by itself at the end of its timeout`);
          }
        }),
    );
  }
}
