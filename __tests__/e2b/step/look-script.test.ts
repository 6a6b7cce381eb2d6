import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { findFolder, followScript } from '../../../src/e2b/step/follow-script.js';
import { lookScript, parseLook } from '../../../src/e2b/step/look-script.js';

/** A step's folder as its keeper leaves it when the step has ended. */
const id = randomUUID();
const folder = `/tmp/.e2b-action-${id}`;
const text = Buffer.concat([
  Buffer.from('one\ntw'),
  Buffer.from([0xff, 0xc3]),
  Buffer.from('o\nthree é\nfo'),
  Buffer.alloc(20_000, 'x'),
]);
beforeEach(() => {
  mkdirSync(folder);
  for (const name of ['out', 'err']) {
    writeFileSync(`${folder}/${name}`, text);
    writeFileSync(`${folder}/${name}.acked`, `${'0'.repeat(20)}\n`);
  }
  writeFileSync(`${folder}/keeper-4194305`, ''); // No process has this number.
  writeFileSync(`${folder}/exit-3`, '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bash = (script: string): Buffer =>
  execFileSync('/bin/bash', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });

test('it says what is there, acknowledges what came through and gives its disk back', () => {
  const script = lookScript(id, [
    { name: 'out', place: { bytes: 4, lines: 2 } },
    { name: 'err', place: { bytes: 16_000, lines: 0 } },
  ]);
  const before = statSync(`${folder}/err`).blocks;
  for (let time = 0; time < 2; time++) {
    expect(parseLook(bash(script).toString(), 2)).toEqual({
      folder: true,
      keeperAlive: false,
      ended: true,
      streams: [
        { size: text.length, lineBytes: Buffer.from('twxxo\nthree é\n').length },
        { size: text.length, lineBytes: 0 },
      ],
    });
  }
  expect(readFileSync(`${folder}/out.acked`, 'utf8')).toBe(`${'19'.padStart(20, '0')}\n`);
  expect(readFileSync(`${folder}/err.acked`, 'utf8')).toBe(`${'16000'.padStart(20, '0')}\n`);
  expect(statSync(`${folder}/err`)).toMatchObject({ size: text.length });
  expect(statSync(`${folder}/err`).blocks).toBeLessThanOrEqual(before);
  expect(readFileSync(`${folder}/err`).subarray(16_000)).toEqual(text.subarray(16_000));
});

test('a step without a folder has none', () => {
  rmSync(folder, { recursive: true });
  expect(parseLook(bash(lookScript(id, [])).toString(), 0)).toMatchObject({ folder: false });
});

test.each([
  '',
  'alive\n',
  'alive\nruns\n',
  'alive\nruns\n1 2\n3 4\n',
  'alive\nruns\n1 x\n',
  'alive\nruns\n-1 2\n',
  'yes\nruns\n1 2\n',
])('what is no look (%j) is none', (printed) => {
  expect(parseLook(printed, 1)).toBeUndefined();
});

test('following goes on at a place, in bytes and then in lines', () => {
  const follow = followScript({
    id,
    streams: 'separate',
    nonce: 'nonce',
    out: { bytes: 4, lines: 2 },
    err: { bytes: 9, lines: 0 },
  });
  const printed = bash(`${findFolder(id)}\n{ ${follow}\n} 2>${folder}/seen`);
  const rest = (from: number): Buffer =>
    Buffer.concat([text.subarray(from), Buffer.from(`\u001e${id} 3 -\u001e\n`)]);
  expect(printed).toEqual(Buffer.concat([Buffer.from('\u001enonce 15\u001e'), rest(19)]));
  expect(readFileSync(`${folder}/seen`)).toEqual(
    Buffer.concat([Buffer.from('\u001enonce 0\u001e'), rest(9)]),
  );
});
