import { z } from 'zod';
import { readDuration } from '../duration.js';

const EXPECTED = 'expected an age above 0, such as 12h, 7d or 1d12h';
const DAY = 86_400_000;

/** An age in ms: days, and behind them what a duration is. */
export const age = z.string({ error: EXPECTED }).transform((value, context) => {
  const [, days = '0', rest = ''] = /^(?:(\d{1,4})d)?(.*)$/s.exec(value.trim()) ?? [];
  const ofDays = Number(days) * DAY;
  if (rest === '' && ofDays > 0) return ofDays;
  const reading = readDuration(rest);
  if ('ms' in reading) return ofDays + reading.ms;
  context.addIssue({ code: 'custom', message: EXPECTED });
  return z.NEVER;
});
