import * as fc from 'fast-check';
import { createEscapeFilter } from '../../src/terminal/escape-filter.js';

const filter = (text: string): string => createEscapeFilter()(text);

test.each([
  ['colours and styles stay', '\u001b[1;38;5;196mred\u001b[0m', '\u001b[1;38;5;196mred\u001b[0m'],
  [
    'text, tabs, line ends and rewritten lines stay',
    'a\tb\r\nc\rd é 日本 \ud83d\ude00',
    'a\tb\r\nc\rd é 日本 \ud83d\ude00',
  ],
  ['the title cannot be set', 'a\u001b]0;owned\u0007b', 'ab'],
  ['nor the clipboard', 'a\u001b]52;c;Y3VybA==\u001b\\b', 'ab'],
  ['nothing can be asked that the terminal answers', 'a\u001b[6n\u001b[c\u001bP$q"p\u001b\\b', 'ab'],
  ['the screen stays where it is', 'a\u001b[2J\u001b[1;1H\u001b[?1049hb', 'ab'],
  ['eight-bit controls go, too', 'a\u009b2Jb\u009d0;x\u009cc', 'abc'],
  ['single controls go', 'a\u0007\u0000\u007f\u000eb', 'ab'],
  ['a colour broken by a line end is no colour', 'a\u001b[3\nb', 'a\nb'],
])('%s', (_what, text, out) => {
  expect(filter(text)).toBe(out);
});

test('cutting the text changes nothing, and what comes out holds nothing but colours and plain controls', () => {
  const piece = fc.constantFrom(
    '\u001b',
    '[',
    ']',
    '0',
    ';',
    'm',
    'J',
    'P',
    '\\',
    '\u0007',
    '\u009b',
    '\n',
    '\r',
    'é',
    'x',
    '\b',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 0, max: 40 }), (pieces, cut) => {
      const text = pieces.join('');
      const cutFilter = createEscapeFilter();
      const once = filter(text);
      expect(cutFilter(text.slice(0, cut)) + cutFilter(text.slice(cut))).toBe(once);
      // oxlint-disable no-control-regex -- what is left must not hold them
      expect(once.replace(/\u001b\[[\d;:]*m/g, '')).not.toMatch(
        /[\u0000-\u0007\u000b\u000c\u000e-\u001f\u007f-\u009f]/,
      );
    }),
    { numRuns: 500 },
  );
});

test('a sequence that never ends does not hold the output back for ever', () => {
  const cut = createEscapeFilter();
  const out = cut(`\u001b]0;${'x'.repeat(10_000)}`) + cut('still here');
  expect(out).toContain('still here');
});
