import { parseServeOptions } from '../../src/engine/options.js';

const parse = (...argv: string[]): ReturnType<typeof parseServeOptions> =>
  parseServeOptions(['--state', '/var/lib/x', ...argv], {
    agentBundle: '/agent',
    interpreterFiles: '/interpreter',
  });

test('how many sandboxes may run can be set, and is 100 otherwise', () => {
  expect(parse().maxSandboxes).toBe(100);
  expect(parse('--max-sandboxes', '7').maxSandboxes).toBe(7);
});

test.each(['0', '-1', '1.5', 'many', ''])('--max-sandboxes %p is refused', (value) => {
  expect(() => parse(`--max-sandboxes=${value}`)).toThrow('--max-sandboxes must be a number from 1');
});

test('how many spares are kept can be set, to none too, and is 1 otherwise', () => {
  expect(parse().spares).toBe(1);
  expect(parse('--spares', '0').spares).toBe(0);
  expect(parse('--spares', '3').spares).toBe(3);
});

test.each(['-1', '100', '0.5', 'many', ''])('--spares %p is refused', (value) => {
  expect(() => parse(`--spares=${value}`)).toThrow('--spares must be a number from 0 to 99');
});

test('CRIU can be named', () => {
  expect(parse()).not.toHaveProperty('criu');
  expect(parse('--criu', '/opt/criu').criu).toBe('/opt/criu');
});
