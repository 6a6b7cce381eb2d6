import { judgeMarks, readMarks } from '../../src/job/pause-mark.js';

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
