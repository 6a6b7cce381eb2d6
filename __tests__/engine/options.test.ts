import { parseServeOptions } from '../../src/engine/options.js';

const parse = (...argv: string[]): ReturnType<typeof parseServeOptions> =>
  parseServeOptions(['--state', '/var/lib/x', ...argv], '/agent');

test('how many sandboxes may run can be set, and is 100 otherwise', () => {
  expect(parse().maxSandboxes).toBe(100);
  expect(parse('--max-sandboxes', '7').maxSandboxes).toBe(7);
});

test.each(['0', '-1', '1.5', 'many', ''])('--max-sandboxes %p is refused', (value) => {
  expect(() => parse(`--max-sandboxes=${value}`)).toThrow('--max-sandboxes must be a number from 1');
});
