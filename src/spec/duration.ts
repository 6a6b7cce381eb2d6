import { MAX_DURATION_MS } from './limits.js';

/** How durations are named in messages. */
export const EXPECTED_DURATION = 'expected a duration such as 90s, 15m or 1h30m';

const AMOUNT = String.raw`(\d{1,12}(?:\.\d{1,6})?)`;

/** A plain number of seconds, or hours, minutes, seconds and milliseconds in this order. */
export const DURATION_PATTERN = new RegExp(
  String.raw`^(?=\d)(?:${AMOUNT}|(?:${AMOUNT}h)?(?:${AMOUNT}m)?(?:${AMOUNT}s)?(?:${AMOUNT}ms)?)$`,
);

const MS_PER_GROUP = [1000, 3_600_000, 60_000, 1000, 1];

/** A duration that was understood, or what was expected instead. */
export type DurationReading = { ms: number } | { expected: string };

/** Reads a duration in whole ms. A plain number, also one written as text, counts seconds. */
export function readDuration(value: number | string): DurationReading {
  if (typeof value === 'number')
    return Number.isFinite(value) ? bounded(value * 1000) : { expected: EXPECTED_DURATION };
  const match = DURATION_PATTERN.exec(value.trim());
  if (!match)
    return { expected: /^-\d/.test(value.trim()) ? 'expected a duration above 0' : EXPECTED_DURATION };
  return bounded(MS_PER_GROUP.reduce((sum, ms, index) => sum + Number(match[index + 1] ?? 0) * ms, 0));
}

function bounded(ms: number): DurationReading {
  const whole = Math.round(ms);
  if (whole < 1) return { expected: 'expected a duration above 0' };
  if (whole > MAX_DURATION_MS)
    return { expected: `expected a duration of at most ${MAX_DURATION_MS / 3_600_000}h` };
  return { ms: whole };
}
