import * as fc from 'fast-check';
import { createMaskStream } from '../../src/report/mask-stream.js';

function masked(chunks: readonly Uint8Array[], secrets: readonly string[]): Buffer {
  const stream = createMaskStream(secrets);
  return Buffer.concat([...chunks.map((chunk) => Buffer.from(stream.write(chunk))), stream.end()]);
}

/** `bytes` cut at arbitrary places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [...places.map((place) => place % (bytes.length + 1)), 0, bytes.length].sort(
    (a, b) => a - b,
  );
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
}

const SECRETS = ['hunter22', '2hunt', 'àààà', 'abcab', 'line one\nline two'];
const parts = fc.constantFrom(
  'hunter22',
  'hunt',
  'er22',
  '2',
  'à',
  'abc',
  'ab',
  'line',
  ' ',
  'one',
  ' two',
  '\n',
  'x',
);
const bytes = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: parts.map((part) => [...Buffer.from(part)]) },
      { weight: 1, arbitrary: fc.array(fc.nat(255), { maxLength: 3 }) },
    ),
    { maxLength: 40 },
  )
  .map((all) => Uint8Array.from(all.flat()));
const places = fc.array(fc.nat(), { maxLength: 12 });

test('no secret comes through, however the stream is cut', () => {
  fc.assert(
    fc.property(bytes, places, (stream, at) => {
      const out = masked(cut(stream, at), SECRETS);
      for (const secret of ['hunter22', '2hunt', 'àààà', 'abcab', 'line one', 'line two'])
        expect(out.includes(secret)).toBe(false);
    }),
    { numRuns: 3000 },
  );
});

test('the result does not depend on the chunks', () => {
  fc.assert(
    fc.property(bytes, places, (stream, at) => {
      expect(masked(cut(stream, at), SECRETS).toString('hex')).toBe(
        masked([stream], SECRETS).toString('hex'),
      );
    }),
    { numRuns: 3000 },
  );
});

test('everything else comes out as it went in, byte for byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), places, (stream, at) => {
      expect(masked(cut(stream, at), ['hunter22', 'geheimnis']).equals(stream)).toBe(true);
    }),
  );
});

test('a secret is three stars, also over a cut and beside another one', () => {
  const chunks = ['a hunt', 'er22hunter', '22 b àà', 'àà', ' hunter'].map((text) => Buffer.from(text));
  expect(masked(chunks, SECRETS).toString()).toBe('a *** b *** hunter');
});
