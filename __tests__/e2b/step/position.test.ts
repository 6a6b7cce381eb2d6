import * as fc from 'fast-check';
import { createStreamPosition } from '../../../src/e2b/step/position.js';
import { createStepStream } from '../../../src/e2b/step/stream.js';

const ID = '0b0e9a52-6c1d-4a6e-9d3e-0a8c2f1e7b55';

/** Bytes of which many make no character, and a few that make long ones. */
const bytes = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'ab \n'.split('').map((text) => Buffer.from(text))),
      fc.constantFrom('é', '€', '😀', '\uFFFD', '\ufeff', '\r\n').map((text) => Buffer.from(text)),
      fc
        .constantFrom(0xc3, 0xe2, 0x82, 0xf0, 0x9f, 0xff, 0x80, 0xed, 0xa0, 0xef, 0xbb)
        .map((byte) => Buffer.from([byte])),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => Buffer.concat(pieces));

/** How a connection delivers: chunk lengths, and after how many bytes it breaks. */
const connections = fc.array(
  fc.record({
    chunks: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }),
    after: fc.integer({ min: 0, max: 30 }),
    /** Whether the sandbox is asked meanwhile where that is. */
    looked: fc.boolean(),
  }),
  { maxLength: 6 },
);

const decodeAll = (whole: Buffer): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole);

/** What `tail -n +LINES` behind `bytes` begins at. */
function lineBytes(file: Buffer, place: { bytes: number; lines: number }): number {
  let at = place.bytes;
  for (let line = 0; line < place.lines; line++) at = file.indexOf(0x0a, at) + 1;
  return at - place.bytes;
}

test('over any number of cuts, anywhere, every character comes once and in order', () => {
  fc.assert(
    fc.property(bytes, connections, (file, breaks) => {
      const stream = createStepStream(ID);
      const marked = Buffer.concat([file, Buffer.from(`\n\u001e${ID} 0 -\u001e\n`)]);
      let passed = '';
      for (const [index, { chunks, after, looked }] of [
        ...breaks,
        { chunks: [], after: Infinity, looked: false },
      ].entries()) {
        const place = stream.place();
        const skipped = lineBytes(marked, place);
        const nonce = `nonce${index}`;
        const connection = stream.connection(nonce);
        // As the SDK does it: a decoder of each connection's own, flushed when it breaks.
        const decoder = new TextDecoder();
        const sent = Buffer.concat([
          Buffer.from(`profile\n\u001e${nonce} ${skipped}\u001e`),
          marked.subarray(place.bytes + skipped),
        ]);
        const opening = sent.length - marked.length + place.bytes + skipped;
        const arriving = sent.subarray(0, after === Infinity ? sent.length : opening + after);
        let at = 0;
        for (const length of [...chunks, arriving.length]) {
          const text = decoder.decode(arriving.subarray(at, at + length), { stream: true });
          if (text !== '') passed += connection.write(text);
          at += length;
        }
        const flushed = decoder.decode();
        if (flushed !== '') passed += connection.write(flushed);
        if (looked) stream.located(stream.place(), lineBytes(marked, stream.place()));
      }
      expect(passed).toBe(decodeAll(Buffer.concat([file, Buffer.from('\n')])));
      expect(stream.marker).toEqual({ code: 0, flags: '' });
    }),
    { numRuns: 3000 },
  );
});

test('what was received lies between its bounds, and is exact in text without invalid bytes', () => {
  fc.assert(
    fc.property(bytes, fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), (file, chunks) => {
      const position = createStreamPosition();
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
      let at = 0;
      for (const length of [...chunks, file.length]) {
        const text = decoder.decode(file.subarray(at, at + length), { stream: true });
        if (text !== '') position.take(text);
        at += length;
      }
      const { least, most } = position.bytes();
      const rest = decoder.decode();
      // An unfinished character at the end is still in the decoder.
      expect(least).toBeLessThanOrEqual(file.length);
      expect(most + (rest === '' ? 0 : 3)).toBeGreaterThanOrEqual(file.length);
      const exact = !decodeAll(file).includes('\uFFFD');
      expect(exact ? { least, most } : {}).toEqual(exact ? { least: file.length, most: file.length } : {});
    }),
  );
});

test('a place that was asked for earlier does not move one that went on', () => {
  const position = createStreamPosition();
  position.take('\uFFFDa\nb\nc');
  const place = position.place();
  expect(place).toEqual({ bytes: 0, lines: 2 });
  position.take('d\ne');
  position.located(place, 6);
  expect(position.place()).toEqual({ bytes: 6, lines: 1 });
  position.located(place, 6);
  expect(position.place()).toEqual({ bytes: 6, lines: 1 });
});
