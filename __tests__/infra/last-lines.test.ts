import { createLastLines } from '../../src/infra/apply/last-lines.js';

test('the end of an output is kept, also of a line without an end and of a character in two parts', () => {
  const few = createLastLines();
  const bytes = Buffer.from('one\ntwö');
  few.add(bytes.subarray(0, 7));
  few.add(bytes.subarray(7));
  expect(few.end()).toEqual(['one', 'twö']);

  const many = createLastLines();
  many.add(Buffer.from(Array.from({ length: 30 }, (_, index) => `${index}\n`).join('')));
  expect(many.end()).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 10)));

  const endless = createLastLines();
  for (let count = 0; count < 100; count++) endless.add(Buffer.alloc(1000, 'x'));
  endless.add(Buffer.from('end'));
  expect(endless.end()).toEqual([`${'x'.repeat(3997)}end`]);
});
