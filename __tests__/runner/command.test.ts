import { parseCommand } from './command.js';
import { createLineReader } from './lines.js';

const lines = (...chunks: (string | number[])[]): string[] => {
  const reader = createLineReader();
  const read = chunks.flatMap((chunk) => reader.push(Buffer.from(chunk as string)));
  return [...read, ...reader.end()];
};

describe('lines', () => {
  test('end at \\n, \\r and \\r\\n, also when it is split between two chunks', () => {
    expect(lines('a\nb\rc\r\nd\r', '\ne\r', 'f')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('do not end at other separators, and empty ones count', () => {
    expect(lines('a\u0085b\u2028c\vd\n\n\r\r')).toEqual(['a\u0085b\u2028c\vd', '', '', '']);
  });

  test('lose a byte order mark at the beginning of the stream only', () => {
    expect(lines('\ufeffa\n\ufeffb')).toEqual(['a', '\ufeffb']);
    expect(lines([0xff], [0xfe, 0x61, 0], [0x0a, 0])).toEqual(['a']);
  });

  test('carry a character that is split between two chunks', () => {
    expect(lines([0x61, 0x61, 0x61, 0xc3], [0xa9, 0x0a])).toEqual(['aaaé']);
  });
});

describe('the :: form', () => {
  test('has a name, properties and data', () => {
    expect(parseCommand('::error file=a.ts,line=3::it broke')).toEqual({
      name: 'error',
      properties: { file: 'a.ts', line: '3' },
      data: 'it broke',
      form: '::',
    });
  });

  test.each([' ', '\t', '\u00a0', '\u0085', '\u2028', '\u3000', ' \v\f '])(
    'is live after white space %j',
    (space) => {
      expect(parseCommand(`${space}::debug::x`)?.name).toBe('debug');
    },
  );

  test.each(['x', '\u200b', '\ufeff', '\0', '\u001b[0m', '> '])('is text after %j', (before) => {
    expect(parseCommand(`${before}::debug::x`)).toBeUndefined();
  });

  test.each(['::debug', '::debug:x', ': :debug::x', '::nonsense::x', '::::x', ':: debug::x', '::debug\t::x'])(
    'is not %j',
    (line) => {
      expect(parseCommand(line)).toBeUndefined();
    },
  );

  test('takes names and keys in any case', () => {
    expect(parseCommand('::Set-Output NAME=a::b')).toMatchObject({
      name: 'set-output',
      properties: { name: 'a' },
    });
  });

  test('undoes escapes: more of them in properties than in data', () => {
    const command = parseCommand('::notice title=a%3Ab%2Cc%25%0A::a%3Ab%2Cc%25%0D%0A');
    expect(command?.properties['title']).toBe('a:b,c%\n');
    expect(command?.data).toBe('a%3Ab%2Cc%\r\n');
  });

  test('undoes %25 last', () => {
    expect(parseCommand('::notice::%250A')?.data).toBe('%0A');
  });

  test('ignores properties without a value, and keeps equals signs of a value', () => {
    expect(parseCommand('::notice a=,b,c=d=e,,=f=g::x')?.properties).toEqual({ c: 'd=e', f: 'g' });
  });
});

describe('the ##[ form', () => {
  test('is live anywhere in a line', () => {
    expect(parseCommand('some text ##[set-output name=a;x=1]b%3Bc%5D')).toEqual({
      name: 'set-output',
      properties: { name: 'a', x: '1' },
      data: 'b;c]',
      form: '##[',
    });
  });

  test('is looked for after the other form has failed', () => {
    expect(parseCommand('::nonsense::##[debug]x')).toMatchObject({ name: 'debug', form: '##[' });
  });

  test('counts only where it first stands', () => {
    expect(parseCommand('##[nonsense] ##[debug]x')).toBeUndefined();
  });

  test.each(['## [debug]x', '##[debug', '#[debug]x', '##[command]x', '##[ debug]x'])('is not %j', (line) => {
    expect(parseCommand(line)).toBeUndefined();
  });
});
