import { createUndo } from '../../src/job/undo.js';

test('everything is undone in reverse order, once, and failures are handed back', async () => {
  const undo = createUndo();
  const done: string[] = [];
  undo.add(async () => void done.push('first'));
  undo.add(async () => {
    done.push('second');
    throw new Error('second failed');
  });
  undo.add(async () => void done.push('third'));
  const [errors, again] = await Promise.all([undo.run(), undo.run()]);
  expect(done).toEqual(['third', 'second', 'first']);
  expect(errors).toEqual([new Error('second failed')]);
  expect(again).toBe(errors);
  expect(() => undo.add(async () => undefined)).toThrow('too late');
});
