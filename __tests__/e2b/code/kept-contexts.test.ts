import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { changeFolder } from '../../../src/e2b/code/change-folder.js';
import { isContextId, keepContextsScript, readContexts } from '../../../src/e2b/code/kept-contexts.js';
import { createWholeLines } from '../../../src/e2b/code/whole-lines.js';

test('what was kept comes back; what is malformed or there twice does not', () => {
  const contexts = [
    { language: 'python', name: 'default', id: '0a1b-2c' },
    { language: 'bash', name: 'a.b_c-d', id: 'x' },
  ];
  const script = keepContextsScript(contexts);
  const text = /printf %s '([^']*)'/.exec(script)?.[1] ?? '';
  expect(readContexts(text)).toEqual(contexts);
  expect(
    readContexts(
      [
        'python default one',
        'python default two',
        'bash other one',
        'perl default x',
        'python ../x y',
        'python a ../../etc/passwd',
        'python a b c',
        'python a $(reboot)',
        '',
        'bash default three',
      ].join('\n'),
    ),
  ).toEqual([
    { language: 'python', name: 'default', id: 'one' },
    { language: 'bash', name: 'default', id: 'three' },
  ]);
  expect(readContexts('x'.repeat(100_000))).toEqual([]);
  expect(isContextId("a'b")).toBe(false);
  expect(() => keepContextsScript([{ language: 'python', name: "a'b", id: 'x' }])).toThrow(TypeError);
});

test('a folder is changed into, whatever its name', () => {
  const folder = `/tmp/a 'b' "c" $(d) \\ ü`;
  const script = `mkdir -p "$1"; ${changeFolder('bash', folder)} && pwd`;
  expect(execFileSync('bash', ['-c', script, 'bash', folder], { encoding: 'utf8' })).toBe(`${folder}\n`);
  const python = `${changeFolder('python', folder)}\nimport os\nprint(os.getcwd())`;
  expect(execFileSync('python3', ['-c', python], { encoding: 'utf8' })).toBe(`${folder}\n`);
  const js = `${changeFolder('javascript', folder)}; console.log(process.cwd())`;
  expect(execFileSync(process.execPath, ['-e', js], { encoding: 'utf8' })).toBe(`${folder}\n`);
  execFileSync('rmdir', [folder]);
});

test('lines are whole however they are cut, and those that are too long are left out', () => {
  const line = fc.string({ maxLength: 20 }).map((text) => text.replaceAll('\n', ' '));
  const whole = fc.property(fc.array(line), fc.array(fc.nat(100)), (lines, cuts) => {
    const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
    const places = [0, ...cuts.filter((cut) => cut < bytes.length).toSorted((a, b) => a - b), bytes.length];
    const seen: string[] = [];
    const long: number[] = [];
    const cutter = createWholeLines(
      { onLine: (each) => seen.push(Buffer.from(each).toString()), onLong: (size) => long.push(size) },
      12,
    );
    let passed = '';
    for (const [index, from] of places.entries()) {
      passed += Buffer.from(cutter.write(bytes.subarray(from, places[index + 1] ?? from))).toString();
    }
    passed += Buffer.from(cutter.end()).toString();
    const fits = lines.filter((text) => Buffer.byteLength(text) < 12).map((text) => `${text}\n`);
    expect([passed, seen]).toEqual([fits.join(''), fits]);
    expect(long).toHaveLength(lines.length - fits.length);
  });
  expect(fc.check(whole).counterexample).toBeNull();
});
