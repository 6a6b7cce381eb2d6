/** A value of foreign JSON as a number, where it is one or the text of one; else NaN. Asks nothing of objects. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
}

/** A value of foreign JSON as text. One that nests too deep to be written is a sign of something left out. */
export function jsonText(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value);
  } catch {
    return '…';
  }
}
