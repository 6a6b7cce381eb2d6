/** The longest line that is passed on, in bytes: an image of some tens of MB as base64 fits. */
const MAX_LINE = 128 << 20;
const NEWLINE = 10;

/** Cuts a stream of bytes into pieces that each hold whole lines. */
export interface WholeLines {
  /** The lines that are whole by now; empty when there are none. */
  write(chunk: Uint8Array): Uint8Array;
  /** What is left at the end, without its newline. */
  end(): Uint8Array;
}

/** `onLong`: a line was left out, because it is too long to hold; told once, when its end has come. */
export function createWholeLines(
  { onLine, onLong }: { onLine: (line: Uint8Array) => void; onLong: (bytes: number) => void },
  maxLine = MAX_LINE,
): WholeLines {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const hold = (part: Uint8Array): void => {
    heldBytes += part.length;
    if (heldBytes > maxLine) held = [];
    else held.push(part);
  };
  const take = (): Uint8Array => {
    const bytes = heldBytes;
    const parts = held;
    held = [];
    heldBytes = 0;
    if (bytes > maxLine) {
      onLong(bytes);
      return new Uint8Array();
    }
    const line = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    onLine(line);
    return line;
  };
  return {
    write(chunk) {
      const whole: Uint8Array[] = [];
      let from = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
        hold(chunk.subarray(from, at + 1));
        from = at + 1;
        whole.push(take());
      }
      // A copy: whoever made the chunk may use its memory again.
      if (from < chunk.length) hold(chunk.slice(from));
      return whole.length === 1 && whole[0] ? whole[0] : Buffer.concat(whole);
    },
    end: () => (heldBytes === 0 ? new Uint8Array() : take()),
  };
}
