/** A number with as many digits as people read. */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value))
    return value.toLocaleString('en-US', { useGrouping: Math.abs(value) >= 10_000 });
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  return size !== 0 && (size < 0.001 || size >= 1e9)
    ? value.toExponential(3)
    : String(Number(value.toPrecision(6)));
}
