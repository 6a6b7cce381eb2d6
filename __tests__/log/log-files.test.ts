import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogFiles, logFileName } from '../../src/log/log-files.js';

let folder: string;
let troubles: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-files-'));
  troubles = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = (at: string, secrets: string[] = []) =>
  createLogFiles(at, secrets, (text) => void troubles.push(text));
const bytes = (text: string): Buffer => Buffer.from(text);

test('both streams go into one file, in the order in which they came, with nothing cut and nothing added', async () => {
  const log = files(join(folder, 'logs'), ['sesame']).open(1, 'Unit tests (Node 24)');
  const long = Buffer.alloc(3 << 20, 'x');
  await log.write('stdout', bytes('::error::stays\r\n10%\rse'));
  await log.write('stderr', bytes('warning\n'));
  await log.write('stdout', bytes('same\n'));
  await log.write('stdout', long);
  await log.write('stderr', Uint8Array.of(0xff, 0x00, 0xc3));
  const file = await log.close();
  expect(file).toBe(join(folder, 'logs', '02-unit-tests-node-24.log'));
  const expected = Buffer.concat([
    bytes('::error::stays\r\n10%\rwarning\n***\n'),
    long,
    Uint8Array.of(0xff, 0x00, 0xc3),
  ]);
  expect(readFileSync(file ?? '').equals(expected)).toBe(true);
  expect(troubles).toEqual([]);
});

test('a step that prints nothing has an empty file', async () => {
  const file = await files(folder).open(0, '').close();
  expect(readFileSync(file ?? '', 'utf8')).toBe('');
});

test('a folder that cannot be made is one warning for all steps', async () => {
  writeFileSync(join(folder, 'taken'), '');
  const logs = files(join(folder, 'taken'));
  for (const index of [0, 1]) {
    const log = logs.open(index, 'step');
    await log.write('stdout', bytes('x'));
    expect(await log.close()).toBeUndefined();
  }
  expect(troubles).toEqual([expect.stringContaining('the full logs are not all kept')]);
});

test('a disk that is full is one warning, and the step goes on', async () => {
  // Writing to this device fails as on a full disk.
  if (!existsSync('/dev/full')) throw new Error('this test needs /dev/full');
  symlinkSync('/dev/full', join(folder, '01-full.log'));
  const log = files(folder).open(0, 'full');
  for (let n = 0; n < 100; n++) await log.write('stdout', Buffer.alloc(65_536, 'x'));
  expect(await log.close()).toBeUndefined();
  expect(troubles).toEqual([expect.stringContaining('ENOSPC')]);
  expect(readdirSync(folder)).toEqual(['01-full.log']);
});

test.each([
  ['Install', '01-install.log'],
  ['', '01-step.log'],
  ['CON', '01-con.log'],
  ['../../etc/passwd', '01-etc-passwd.log'],
  ['Prüfung: alle Tests?', '01-pru-fung-alle-tests.log'],
  ['日本', '01-step.log'],
  ['a. ', '01-a.log'],
  ['x'.repeat(300), `01-${'x'.repeat(60)}.log`],
])('a step named %j is logged to %s', (name, file) => {
  expect(logFileName(0, name)).toBe(file);
});

test('the name of a step shows no secret either', async () => {
  const file = await files(folder, ['sesame-open']).open(0, 'use sesame-open').close();
  expect(file).toBe(join(folder, '01-use.log'));
});
