import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { createMarkerScanner, printMarker, type StepMarker } from '../../../src/e2b/step/end-marker.js';

const ID = '0b0e9a52-6c1d-4a6e-9d3e-0a8c2f1e7b55';

/** Sends text in the given chunk lengths and returns what came through and the marker. */
function scan(text: string, lengths: readonly number[]): { text: string; marker?: StepMarker } {
  const scanner = createMarkerScanner(ID);
  let passed = '';
  let marker: StepMarker | undefined;
  let at = 0;
  const take = (chunk: string): void => {
    const got = scanner.write(chunk);
    passed += got.text;
    marker ??= got.marker;
  };
  for (const length of lengths) {
    take(text.slice(at, at + length));
    at += length;
  }
  take(text.slice(at));
  passed += scanner.end();
  return { text: passed, ...(marker === undefined ? {} : { marker }) };
}

const chunks = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 80 });
const output = fc.string({
  unit: fc.constantFrom('a', '\u001e', ' ', '0', '1', '-', 'h', 'gone', '\n', ID, ID.slice(0, 9)),
  maxLength: 12,
});
const code = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constant('gone' as const));
const flags = fc.constantFrom('', 'h', 'hg', 'x');

test('what a step prints comes through unchanged, up to the marker, however it is cut', () => {
  fc.assert(
    fc.property(output, code, flags, output, chunks, (before, ended, letters, behind, lengths) => {
      fc.pre(!before.includes(`\u001e${ID} `) && !before.endsWith('\u001e'));
      const seen = scan(`${before}\u001e${ID} ${ended} ${letters || '-'}\u001e\n${behind}`, lengths);
      expect(seen).toEqual({ text: before, marker: { code: ended, flags: letters } });
    }),
  );
});

test('output without a marker comes through whole, beginnings of one included', () => {
  fc.assert(
    fc.property(output, chunks, (text, lengths) => {
      fc.pre(!new RegExp(`\\u001e${ID} (\\d{1,3}|gone) [a-z-]{1,4}\\u001e`).test(text));
      expect(scan(text, lengths)).toEqual({ text });
    }),
  );
});

test('the marker of another step is output like any other', () => {
  const other = `\u001e${ID.replace('0b', '1c')} 0 -\u001e\n`;
  expect(scan(other, [])).toEqual({ text: other });
});

test('what the shell prints is what the scanner finds', () => {
  const printed = execFileSync('bash', ['-c', `c=42; printf hello; ${printMarker(ID, '"$c"', 'h')}`], {
    encoding: 'utf8',
  });
  expect(scan(printed, [3, 9])).toEqual({ text: 'hello', marker: { code: 42, flags: 'h' } });
});
