import { createSecretMask, maskedValues } from './secret-mask.js';

/** Masks secrets in a stream of bytes that is otherwise left as it is, invalid UTF-8 and all. */
export interface MaskStream {
  /** What of the stream can be shown now. An end that may begin a secret waits for what follows. */
  write(chunk: Uint8Array): Uint8Array;
  /** What still waits. */
  end(): Uint8Array;
}

/**
 * A stream without the secrets, by the rules of {@link createSecretMask}. The result does not depend on how the bytes
 * are cut into chunks. Memory: one chunk and the longest secret.
 */
export function createMaskStream(secrets: readonly string[]): MaskStream {
  const values = maskedValues(secrets).map((value) => Buffer.from(value));
  // One character for each byte: so the text tools work on bytes.
  const mask = createSecretMask(
    values.map((value) => value.toString('latin1')),
    { asTheyAre: true },
  );
  /** The first bytes of the values: most chunks end in none of them. */
  const firsts = new Set(values.map((value) => value[0]));
  const longest = Math.max(0, ...values.map((value) => value.length));
  let held: Buffer = Buffer.alloc(0);
  /** What was shown last ended in a masked secret: one that touches it is part of the same mask. */
  let masked = false;

  function show(text: string): Buffer {
    const shown = mask.apply(text);
    const spans = mask.find(text);
    const joins = masked && spans[0]?.[0] === 0;
    if (text !== '') masked = spans.some(([, end]) => end === text.length);
    return Buffer.from(joins ? shown.slice('***'.length) : shown, 'latin1');
  }

  function mayEndInSecret(bytes: Buffer): boolean {
    for (let at = Math.max(0, bytes.length - longest + 1); at < bytes.length; at++)
      if (firsts.has(bytes[at])) return true;
    return false;
  }

  return {
    write(chunk) {
      if (values.length === 0 || chunk.length === 0) return chunk;
      let bytes: Buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      if (
        held.length === 0 &&
        !masked &&
        !mayEndInSecret(bytes) &&
        values.every((value) => !bytes.includes(value))
      )
        return chunk;
      if (held.length > 0) bytes = Buffer.concat([held, bytes]);
      const text = bytes.toString('latin1');
      const settled = mask.settled(text);
      held = Buffer.from(bytes.subarray(settled));
      return show(text.slice(0, settled));
    },
    end() {
      const rest = show(held.toString('latin1'));
      held = Buffer.alloc(0);
      return rest;
    },
  };
}
