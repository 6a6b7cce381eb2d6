/** The language's own base64 for bytes, which Node has since 25 (TC39, Uint8Array to/from base64). */
interface Base64Methods {
  toBase64?(options?: { alphabet?: 'base64' | 'base64url'; omitPadding?: boolean }): string;
  setFromBase64?(text: string): { read: number; written: number };
}

/**
 * Gives `Uint8Array` these methods where Node lacks them, made of Buffer's. The library that carries a sandbox's output
 * uses them if they are there when it is loaded, and is written in JavaScript otherwise: that was most of what a line of
 * output cost. Safe to repeat.
 */
export function useBase64(): void {
  const methods = Uint8Array.prototype as Base64Methods;
  if (methods.toBase64 === undefined) define('toBase64', toBase64);
  if (methods.setFromBase64 === undefined) define('setFromBase64', setFromBase64);
}

function define(name: keyof Base64Methods, value: unknown): void {
  // oxlint-disable-next-line no-extend-native -- what the language's standard puts there, where Node does not yet
  Object.defineProperty(Uint8Array.prototype, name, { value, configurable: true, writable: true });
}

function toBase64(
  this: Uint8Array,
  { alphabet = 'base64', omitPadding = false }: Parameters<NonNullable<Base64Methods['toBase64']>>[0] = {},
): string {
  const text = Buffer.from(this.buffer, this.byteOffset, this.byteLength).toString(alphabet);
  if (omitPadding) return text.replace(/=+$/, '');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** Only what is well-formed and fits; callers have a slower way for the rest. */
function setFromBase64(this: Uint8Array, text: string): { read: number; written: number } {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const size = (text.length / 4) * 3 - padding;
  const target = Buffer.from(this.buffer, this.byteOffset, this.byteLength);
  // Buffer leaves out what it does not know, so that fewer bytes come out.
  if (text.length % 4 !== 0 || size > this.length || target.write(text, 'base64') !== size) {
    throw new SyntaxError('malformed base64');
  }
  return { read: text.length, written: size };
}
