import { PassThrough } from 'node:stream';
import { createStepLog, oneSafeLine } from '../../src/log/step-log.js';
import { parseCommand } from '../runner/command.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);

test('lines of both streams stay whole, our own lines too, and the rest comes out at the end', async () => {
  const target = new PassThrough();
  const log = createStepLog(target, ['sesame']);
  await log.output('stdout', bytes('one '));
  await log.output('stderr', bytes('other\nunfinished'));
  await log.line('ours\n::error::x');
  await log.output('stdout', bytes('line: ses'));
  await log.output('stdout', bytes('ame\n'));
  await log.close();
  target.end();
  expect(target.read()?.toString()).toBe('other\nours ::error::x\none line: ***\nunfinished\n');
});

test.each([
  '::error::x',
  '##[error]x',
  ' \t::set-output name=a::b',
  'name\n::error::x',
  'a\u2028::error::x',
  'x ##[group]y',
])('a line of ours that quotes %j holds no command', (text) => {
  for (const line of oneSafeLine(text, []).split(/\r\n|[\n\r]/)) expect(parseCommand(line)).toBeUndefined();
});
