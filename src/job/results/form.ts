import { formatBytes } from '../../report/bytes.js';
import type { ResultType } from '../../report/results.js';

/** The longest form of a value that is kept, in bytes. */
const MAX_FORM = 20_000_000;

/** A form as the bytes of a file, or why it is none, as what follows "the png of value 3". */
export type ReadForm = { bytes: Buffer } | { refused: string };

/** How files of a type begin. */
const SIGNATURES: Partial<Record<ResultType, readonly Buffer[]>> = {
  png: [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  jpeg: [Buffer.from([0xff, 0xd8, 0xff])],
  pdf: [Buffer.from('%PDF-')],
};
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Turns one form of a value into bytes. It comes from the sandbox, and may be anything. `mask` hides secrets in texts. */
export function readForm(type: ResultType, form: unknown, mask: (text: string) => string): ReadForm {
  const signatures = SIGNATURES[type];
  if (signatures) return readBinary(form, signatures);
  if (type === 'json' || type === 'data' || type === 'chart') return readJson(form, mask);
  if (typeof form !== 'string') return { refused: 'is not text' };
  return bounded(form, mask);
}

function readBinary(form: unknown, signatures: readonly Buffer[]): ReadForm {
  if (typeof form !== 'string') return { refused: 'is not base64' };
  // A quarter of base64 is not data: judged by its length before it is decoded.
  const size = Math.floor((form.length * 3) / 4);
  if (size > MAX_FORM + MAX_FORM / 8) return tooLong(size);
  const text = form.replace(/\s+/g, '');
  if (text === '' || text.length % 4 !== 0 || !BASE64.test(text))
    return { refused: 'is broken: it is not base64' };
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length > MAX_FORM) return tooLong(bytes.length);
  const right = signatures.some((signature) => bytes.subarray(0, signature.length).equals(signature));
  return right ? { bytes } : { refused: 'is broken: it does not begin as such a file does' };
}

function readJson(form: unknown, mask: (text: string) => string): ReadForm {
  // Some kernels send JSON as text.
  if (typeof form === 'string') return bounded(form, mask);
  try {
    const text = JSON.stringify(form) as string | undefined;
    return text === undefined ? { refused: 'is not JSON' } : bounded(`${text}\n`, mask);
  } catch {
    return { refused: 'nests too deep, or is too long' };
  }
}

function bounded(text: string, mask: (text: string) => string): ReadForm {
  if (text.length > MAX_FORM) return tooLong(text.length);
  // Halves of characters cannot be written as UTF-8.
  const bytes = Buffer.from(mask(text.toWellFormed()), 'utf8');
  return bytes.length > MAX_FORM ? tooLong(bytes.length) : { bytes };
}

function tooLong(bytes: number): { refused: string } {
  return { refused: `is ${formatBytes(bytes)} long, and at most ${formatBytes(MAX_FORM)} are kept` };
}
