import * as fc from 'fast-check';
import { createSanitizer, type SanitizerOptions } from '../../src/report/sanitize.js';
import { parseCommand } from '../runner/command.js';
import { createLineReader } from '../runner/lines.js';

/** A part of a stream, or `null` for a pause in it. */
type Chunk = string | Uint8Array | null;

function sanitize(chunks: readonly Chunk[], options: Partial<SanitizerOptions> = {}): string {
  const sanitizer = createSanitizer({ secrets: [], ...options });
  const text = chunks.map((chunk) => {
    if (chunk === null) return sanitizer.flushPartial();
    return sanitizer.write(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  });
  return text.join('') + sanitizer.end();
}

/** The commands that the runner would carry out. */
function commandsIn(text: string): string[] {
  const reader = createLineReader();
  const lines = [...reader.push(Buffer.from(text)), ...reader.end()];
  return lines.filter((line) => parseCommand(line) !== undefined);
}

// prettier-ignore
const HOSTILE = [
  '::', ':', '##[', '##', '#', '[', ']', ' ', '\n',
  '\r', '\r\n', '\t', '\v', '\f', '\0', '\u0085', '\u00a0', '\u2028',
  '\u3000', '\ufeff', '\u200b', '\u00ad', '\u001b[0m', 'set-output name=a', 'save-state name=a', 'add-mask', 'debug',
  'stop-commands', 'hunter22', 'hunt', 'er22', 'hunter2', '2hunter22', 'x', 'é', '😀',
  '***', '*',
];
const hostileText = fc.array(fc.constantFrom(...HOSTILE), { maxLength: 40 }).map((parts) => parts.join(''));
const hostileBytes = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...HOSTILE).map((part) => [...Buffer.from(part)]) },
      { weight: 1, arbitrary: fc.array(fc.nat(255), { maxLength: 4 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => Uint8Array.from(parts.flat()));

/** `bytes` cut at arbitrary places. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [
    0,
    ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b),
    bytes.length,
  ];
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
}
const places = fc.array(fc.nat(), { maxLength: 12 });
const runs = { numRuns: 3000 };

describe('whatever a sandbox prints', () => {
  test('the runner sees no command, however the stream is cut and wherever it pauses', () => {
    fc.assert(
      fc.property(hostileBytes, places, fc.array(fc.boolean(), { maxLength: 13 }), (bytes, at, pauses) => {
        const chunks = cut(bytes, at).flatMap((chunk, index): Chunk[] =>
          pauses[index] ? [chunk, null] : [chunk],
        );
        expect(commandsIn(sanitize(chunks, { secrets: ['hunter22'], maxLineBytes: 24 }))).toEqual([]);
        expect(commandsIn(sanitize(chunks))).toEqual([]);
      }),
      runs,
    );
  });

  test('the result does not depend on the chunks', () => {
    fc.assert(
      fc.property(hostileBytes, places, fc.integer({ min: 1, max: 60 }), (bytes, at, maxLineBytes) => {
        const options = { secrets: ['hunter22', '2hunt', 'é😀x'], maxLineBytes };
        expect(sanitize(cut(bytes, at), options)).toBe(sanitize([bytes], options));
      }),
      runs,
    );
  });

  test('a secret never appears, also over a pause or at the cut of a long line', () => {
    const chunk = fc.oneof(hostileText, fc.constant(null));
    fc.assert(
      fc.property(fc.array(chunk), fc.integer({ min: 1, max: 60 }), (chunks, maxLineBytes) => {
        expect(sanitize(chunks, { secrets: ['hunter22'], maxLineBytes })).not.toContain('hunter22');
      }),
      runs,
    );
  });

  test('nearly all of a secret does not appear either, over a pause or at a cut', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(20), fc.integer({ min: 1, max: 50 }), (before, split, maxLineBytes) => {
        const secret = 'ABCDEFGHIJKLMNOP';
        const line = '.'.repeat(before) + secret + '.'.repeat(9);
        const chunks = [line.slice(0, before + split), null, line.slice(before + split), '\n'];
        expect(sanitize(chunks, { secrets: [secret], maxLineBytes })).not.toMatch(/[A-P] ?[A-P]/);
      }),
      runs,
    );
  });

  test('each line is ended by \\n alone, and long ones are cut', () => {
    fc.assert(
      fc.property(hostileBytes, (bytes) => {
        const text = sanitize([bytes], { maxLineBytes: 10 });
        expect(text).toMatch(/^$|^[^\r]*\n$/);
        for (const line of text.split('\n')) {
          const kept = line
            .replace(/ … \[\d+ bytes of this line dropped\]$/, '')
            .replaceAll(/: :|## \[/g, 'xx');
          expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(10);
        }
      }),
      runs,
    );
  });

  test('text without a marker comes out as it went in', () => {
    const character = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 1 })
      .filter((each) => !/[:#\r]/.test(each));
    const line = fc.array(fc.oneof(character, fc.constantFrom('\n', ' ')), { maxLength: 60 });
    fc.assert(
      fc.property(line, (characters) => {
        const text = `${characters.join('')}\n`;
        expect(sanitize([text], { secrets: ['hunter22'] })).toBe(text);
      }),
      runs,
    );
  });
});

describe('commands', () => {
  test.each([
    ['::set-output name=a::b', ': :set-output name=a::b'],
    [' \t\u0085\u3000::debug::x', ' \t\u0085\u3000: :debug::x'],
    ['\ufeff::debug::x', '\ufeff: :debug::x'],
    [':::debug::x', ': ::debug::x'],
    ['x ##[set-output name=a]b ##[group]c', 'x ## [set-output name=a]b ## [group]c'],
    ['###[debug]x', '### [debug]x'],
    ['::', ': :'],
  ])('%j is shown as %j', (line, shown) => {
    expect(sanitize([line])).toBe(`${shown}\n`);
  });

  test.each([
    'std::vector<int>',
    'src/a.ts:3:1 - error TS2304: Cannot find name',
    '## Heading',
    '# [x]',
    'a ::b::',
    '\u001b[31m::x',
  ])('%j is not changed', (line) => {
    expect(sanitize([`${line}\n`])).toBe(`${line}\n`);
  });

  test('in the middle of a progress line, after a lone return, are broken', () => {
    expect(sanitize(['10%\r20%\r::debug::x\r\n'])).toBe('10%\n20%\n: :debug::x\n');
  });

  test('that masking would put together are broken', () => {
    expect(sanitize(['#hunter22#[debug]x\nhunter22::debug::x'], { secrets: ['hunter22'] })).toBe(
      '#***#[debug]x\n***::debug::x\n',
    );
    expect(sanitize(['x##[y\n'], { secrets: ['##[y'] })).toBe('x***\n');
  });
});

describe('text', () => {
  test('of more bytes than one survives any cut, invalid bytes become U+FFFD', () => {
    expect(sanitize([...Buffer.from('é😀')].map((byte) => Uint8Array.of(byte)))).toBe('é😀\n');
    expect(sanitize([Uint8Array.of(0x61, 0xff, 0xc3), Uint8Array.of(0x0a, 0xf0, 0x9f)])).toBe(
      'a\ufffd\ufffd\n\ufffd\n',
    );
  });

  test('an unfinished last line is ended', () => {
    expect(sanitize(['a\nb'])).toBe('a\nb\n');
    expect(sanitize([''])).toBe('');
  });

  test('a chunk may be reused by its owner', () => {
    const sanitizer = createSanitizer({ secrets: [] });
    const chunk = Buffer.from('aé').subarray(0, 2);
    sanitizer.write(chunk);
    chunk.fill(0);
    expect(sanitizer.write(Uint8Array.of(0xa9, 0x0a))).toBe('aé\n');
  });
});

describe('a pause', () => {
  test('shows an unfinished line, once', () => {
    const sanitizer = createSanitizer({ secrets: [] });
    expect(sanitizer.write(Buffer.from('Password: '))).toBe('');
    expect(sanitizer.flushPartial()).toBe('Password: \n');
    expect(sanitizer.flushPartial()).toBe('');
    expect(sanitizer.write(Buffer.from('\nnext\n'))).toBe('next\n');
  });

  test('makes what follows a line of its own, which is checked', () => {
    expect(sanitize(['a', null, '::debug::x\n\nb\n'])).toBe('a\n: :debug::x\n\nb\n');
    expect(sanitize([':', null, ':debug::x\n'])).toBe(':\n:debug::x\n');
    expect(sanitize(['##', null, '[debug]x\n'])).toBe('##\n[debug]x\n');
  });

  test('shows nothing of a secret that is still coming', () => {
    const sanitizer = createSanitizer({ secrets: ['hunter22'] });
    expect(sanitizer.write(Buffer.from('token hunte'))).toBe('');
    expect(sanitizer.flushPartial()).toBe('token \n');
    expect(sanitizer.flushPartial()).toBe('');
    expect(sanitizer.write(Buffer.from('r22 end\n'))).toBe('*** end\n');
  });

  test('does not cut a whole secret whose end could begin another', () => {
    const sanitizer = createSanitizer({ secrets: ['abcXab'] });
    sanitizer.write(Buffer.from('> abcXab'));
    expect(sanitizer.flushPartial()).toBe('> \n');
    expect(sanitizer.write(Buffer.from('cXab\n'))).toBe('***\n');
  });

  test('in a line that is too long shows its beginning, and its end only counts', () => {
    const chunks = ['12345678', null, '9abc', null, 'def', '\nnext\n'];
    expect(sanitize(chunks, { maxLineBytes: 5 })).toBe(
      '12345 … [3 bytes of this line dropped]\n… [7 bytes of this line dropped]\nnext\n',
    );
  });
});

describe('secrets', () => {
  test('are masked in every chunking, overlapping ones together', () => {
    expect(sanitize(['a hun', 'ter', '22 b'], { secrets: ['hunter22'] })).toBe('a *** b\n');
    expect(sanitize(['abcdefgh ij'], { secrets: ['abcde', 'defgh'] })).toBe('*** ij\n');
  });

  test('of several lines are masked line by line, indented or not', () => {
    const secrets = ['-----BEGIN-----\n  abcdef\r\n}\n-----END-----\n'];
    expect(sanitize(['-----BEGIN-----\nabcdef\n    abcdef\n}\n'], { secrets })).toBe(
      '***\n***\n    ***\n}\n',
    );
  });

  test('shorter than four characters are left alone', () => {
    expect(sanitize(['yes 1 abcd'], { secrets: ['', '  ', '1', 'yes', 'abcd'] })).toBe('yes 1 ***\n');
  });
});

describe('a long line', () => {
  test('is cut between characters, with a note of the bytes that are missing', () => {
    expect(sanitize(['éééé\nabcd\n'], { maxLineBytes: 5 })).toBe(
      'éé … [4 bytes of this line dropped]\nabcd\n',
    );
  });

  test('is 64 KiB by default', () => {
    expect(sanitize(['x'.repeat(65_536), '\n'])).toBe(`${'x'.repeat(65_536)}\n`);
    expect(sanitize(['x'.repeat(65_537)])).toBe(`${'x'.repeat(65_536)} … [1 bytes of this line dropped]\n`);
  });

  test('that is longer than any string can be is held in little memory', () => {
    // A JavaScript string has at most 2^29 characters: keeping the line would throw.
    const sanitizer = createSanitizer({ secrets: ['hunter22'] });
    const chunk = Buffer.alloc(1 << 20, 'x');
    for (let written = 0; written < 640; written++) expect(sanitizer.write(chunk)).toBe('');
    expect(sanitizer.end()).toMatch(/^x{65536} … \[671023104 bytes of this line dropped\]\n$/);
  });

  test('has a length that makes sense', () => {
    expect(() => createSanitizer({ secrets: [], maxLineBytes: 0 })).toThrow(RangeError);
  });
});
