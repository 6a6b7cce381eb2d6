const ELLIPSIS = '…';

/** Counts bytes of UTF-8. */
export const BYTES = { size: (text: string): number => Buffer.byteLength(text), head: headBytes };

/** Counts UTF-16 units. No fewer than there are characters, however somebody counts those. */
export const UNITS = { size: (text: string): number => text.length, head: headUnits };

/** The longest beginning of `text` that takes at most `bytes` bytes of UTF-8 and ends between two characters. */
export function headBytes(text: string, bytes: number): string {
  // No UTF-16 unit takes less than one byte.
  const candidate = text.slice(0, Math.max(0, bytes));
  if (candidate.length === text.length && text.length * 3 <= bytes) return text;
  return text.slice(0, new TextEncoder().encodeInto(candidate, new Uint8Array(Math.max(0, bytes))).read);
}

/** The longest beginning of `text` of at most `units` UTF-16 units that ends between two characters. */
export function headUnits(text: string, units: number): string {
  if (text.length <= units) return text;
  const end = Math.max(0, units);
  const last = text.charCodeAt(end - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
}

/** `text` in at most `units` UTF-16 units, with `…` in place of what was cut. */
export function shorten(text: string, units: number): string {
  return text.length <= units ? text : `${headUnits(text, units - 1)}${ELLIPSIS}`;
}

/** The beginning and the end of a longer text, cut between lines where that loses little. */
export function middleCut(text: string, units: number): string {
  if (text.length <= units) return text;
  const half = Math.floor((units - 40) / 2);
  const head = headUnits(text, half);
  const tail = text.slice(text.length - half).replace(/^[\udc00-\udfff]/, '');
  const headEnd = head.lastIndexOf('\n');
  const tailStart = tail.indexOf('\n') + 1;
  const kept = {
    head: headEnd > half / 2 ? head.slice(0, headEnd) : head,
    tail: tailStart > 0 && tailStart < half / 2 ? tail.slice(tailStart) : tail,
  };
  const dropped = text.length - kept.head.length - kept.tail.length;
  return `${kept.head}\n… [${dropped} characters left out]\n${kept.tail}`;
}
