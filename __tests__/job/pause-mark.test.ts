import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KEPT_FOLDER } from '../../src/e2b/places.js';
import { CLAIM, IN_MEMORY, judgeMarks, readMarks, writeMarkScript } from '../../src/job/pause-mark.js';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
const BOOT = '00000000-0000-4000-8000-0000000000ff';
const REBOOT = '00000000-0000-4000-8000-0000000000fe';
const printed = (disk: string, memory: string, boot: string): string =>
  `${disk}\n\n---\n${memory}\n\n---\n${boot}\n\n`;

test.each([
  ['nothing was marked', '', '', BOOT, 'nothing', ''],
  ['as it was paused', `${A} 5 ${BOOT}`, `${A} 5 ${BOOT}`, BOOT, 'as-paused', ''],
  ['started anew', `${A} 5 ${BOOT}`, '', REBOOT, 'differs', 'its memory was lost'],
  [
    'started anew, what is in memory kept on disk',
    `${A} 5 ${BOOT}`,
    `${A} 5 ${BOOT}`,
    REBOOT,
    'differs',
    'its memory was lost',
  ],
  ['the mark in memory is gone', `${A} 5 ${BOOT}`, '', BOOT, 'differs', 'its memory is not the one'],
  ['files of an earlier pause', `${A} 5 ${BOOT}`, `${B} 6 ${BOOT}`, BOOT, 'differs', 'its files went back'],
  ['files of before any pause', '', `${B} 6 ${BOOT}`, BOOT, 'differs', 'its files went back'],
  ['memory of an earlier pause', `${B} 6 ${BOOT}`, `${A} 5 ${BOOT}`, BOOT, 'differs', 'its memory went back'],
  ['a forged mark counts as none', `${A} 5 $(id)`, `x`, BOOT, 'nothing', ''],
])('%s', (_what, disk, memory, boot, kind, reason) => {
  const verdict = judgeMarks(readMarks(printed(disk, memory, boot)));
  expect(verdict.kind).toBe(kind);
  expect('reason' in verdict ? verdict.reason : '').toContain(reason);
});

describe('the script that leaves marks', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pause-mark-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Below the folder what is elsewhere in a sandbox. */
  const here = (text: string): string =>
    text.replaceAll(KEPT_FOLDER, `${folder}/kept`).replaceAll(IN_MEMORY, `${folder}/memory`);
  function run(script: string): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', here(script)], { encoding: 'utf8' });
    return { status, stdout, stderr };
  }
  const CLEAN = { status: 0, stdout: '', stderr: '' };

  test.each([
    ['a sandbox of nobody', undefined],
    ['one that a run keeps', B],
  ])('%s', (_, runId) => {
    expect(run(writeMarkScript(A, 5, { runId }))).toEqual(CLEAN);
    // Its own claim ends with it.
    writeFileSync(here(`${CLAIM}.${B}`), '');
    expect(run(writeMarkScript(A, 6, { runId, running: true }))).toEqual(CLEAN);
    const mark = readFileSync(`${folder}/kept/mark`, 'utf8');
    expect(mark).toMatch(new RegExp(`^${A} 6 [0-9a-f-]{36} kept\n$`));
    expect(readFileSync(`${folder}/memory`, 'utf8')).toBe(mark);
    expect(spawnSync('ls', [`${folder}/kept`], { encoding: 'utf8' }).stdout).toBe('mark\n');
  });

  test('another run has claimed it: nothing is changed', () => {
    run(writeMarkScript(A, 5, { runId: B }));
    writeFileSync(here(`${CLAIM}.${A}`), '');
    expect(run(writeMarkScript(B, 6, { runId: B }))).toEqual({ ...CLEAN, stdout: 'taken\n' });
    expect(readFileSync(`${folder}/kept/mark`, 'utf8')).toContain(`${A} 5`);
  });

  test('a mark that cannot be written is an error, and none is left', () => {
    writeFileSync(`${folder}/kept`, 'in the way');
    expect(run(writeMarkScript(A, 5)).status).not.toBe(0);
    expect(spawnSync('ls', [folder], { encoding: 'utf8' }).stdout).toBe('kept\n');
  });
});
