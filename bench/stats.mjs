// Numbers of a series of measurements, in the unit they were taken in.
export function median(values) {
  return percentile(values, 50);
}

export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((p / 100) * sorted.length) - 1)];
}

/** Runs `measure` (which returns ms) `rounds` times, after one round that does not count. */
export async function series(rounds, measure) {
  await measure(-1);
  const values = [];
  for (let round = 0; round < rounds; round++) values.push(await measure(round));
  return values;
}

/**
 * Runs each of `works` (which return ms) in turn, each `width` times at once; all of that `rounds` times, after one round
 * that does not count. So what else the machine does is shared by all. The values of each.
 */
export async function inTurn(width, rounds, works) {
  const values = works.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      const took = await Promise.all(Array.from({ length: width }, (_, n) => work(n)));
      if (round >= 0) values[index].push(...took);
    }
  }
  return values;
}

export const since = (start) => performance.now() - start;
