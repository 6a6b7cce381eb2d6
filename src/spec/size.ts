import { MAX_SIZE_BYTES } from './limits.js';

/** How sizes are named in messages. */
export const EXPECTED_SIZE = 'expected a size such as 500MB, 5GB or 1GiB';

/** A plain number of bytes, or one with a unit, in letters of any case. */
export const SIZE_PATTERN = /^(\d{1,15}(?:\.\d{1,6})?) ?((?:[KkMmGgTt][Ii]?)?[Bb])$|^(\d{1,16})$/;

const PREFIXES = ['', 'k', 'm', 'g', 't'];

/** A size that was understood, or what was expected instead. */
export type SizeReading = { bytes: number } | { expected: string };

/** Reads a size in whole bytes. `KB`, `MB`, `GB`, `TB` count by 1000, `KiB`, `MiB`, `GiB`, `TiB` by 1024. */
export function readSize(value: number | string): SizeReading {
  if (typeof value === 'number') {
    return Number.isInteger(value) ? bounded(value) : { expected: EXPECTED_SIZE };
  }
  const text = value.trim();
  const match = SIZE_PATTERN.exec(text);
  if (!match) return { expected: /^-\d/.test(text) ? 'expected a size above 0' : EXPECTED_SIZE };
  const [, amount, unit = '', plain] = match;
  if (plain !== undefined) return bounded(Number(plain));
  const letters = unit.toLowerCase();
  const binary = letters.includes('i');
  const power = PREFIXES.indexOf(letters.replace(/i?b$/, ''));
  return bounded(Number(amount) * (binary ? 1024 : 1000) ** power);
}

function bounded(bytes: number): SizeReading {
  const whole = Math.round(bytes);
  if (whole < 1) return { expected: 'expected a size above 0' };
  if (whole > MAX_SIZE_BYTES)
    return { expected: `expected a size of at most ${MAX_SIZE_BYTES / 1024 ** 4}TiB` };
  return { bytes: whole };
}
