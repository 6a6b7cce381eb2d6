import * as fc from 'fast-check';
import { useBase64 } from '../src/base64.js';

interface Methods {
  toBase64(options?: { alphabet?: string; omitPadding?: boolean }): string;
  setFromBase64(text: string): { read: number; written: number };
}

test('bytes there and back, in both alphabets', () => {
  useBase64();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const own = bytes as unknown as Uint8Array & Methods;
      const plain = Buffer.from(bytes).toString('base64');
      expect(own.toBase64()).toBe(plain);
      expect(own.toBase64({ omitPadding: true })).toBe(plain.replace(/=+$/, ''));
      expect(own.toBase64({ alphabet: 'base64url' }).replaceAll('-', '+').replaceAll('_', '/')).toBe(plain);
      const target = new Uint8Array(bytes.length + 2) as Uint8Array & Methods;
      expect(target.setFromBase64(plain)).toEqual({ read: plain.length, written: bytes.length });
      expect([...target.subarray(0, bytes.length)]).toEqual([...bytes]);
    }),
  );
});

test.each(['A', 'AA', 'AAA', 'A===', 'AA!A', 'A\u00e9AA', '=AAA', 'AAAAAAAAAAAA'])(
  '%j is not taken',
  (text) => {
    useBase64();
    const target = new Uint8Array(3) as Uint8Array & Methods;
    // The type may come from another file's realm: whoever needs the methods first in a process defines them for all.
    expect(() => target.setFromBase64(text)).toThrow('malformed base64');
  },
);
