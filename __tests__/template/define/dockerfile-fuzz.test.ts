import * as fc from 'fast-check';
import { dockerfile } from './reading.js';

// prettier-ignore
const parts = [
  'FROM a\n', 'FROM ', 'RUN ', 'COPY ', 'ADD ', 'ENV ', 'ARG ', 'USER ', 'WORKDIR ', 'CMD ', 'ENTRYPOINT ', 'SHELL ', 'ONBUILD ',
  'HEALTHCHECK ', '--mount=', '--from=', '--chown=', '--chmod=', '--', '<<EOF', '<<-"E"', 'EOF\n', 'E\n', '\n', '\r\n', '\\\n', '\\ \n', '`\n',
  '# escape=`\n', '# syntax=x\n', '#', ' ', '\t', '"', "'", '$', '${', '}', ':-', ':+', ':?', '%', '[', ']', '["a"]', ',', '=', 'A', 'B=1',
  '$A', '${A:-${B}}', '/', '../', '*', 'x', '__proto__', '\0', '\u001b[1m', '😀', '\ud800', '\uFEFF', '\u2028',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...parts), { maxLength: 80 }).map((list) => list.join('')),
  fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((list) => `FROM a\n${list.join('')}`),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

test('any text gives a template or problems, in printable lines with a place', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { template, problems, notes } = dockerfile(source);
      expect(template === undefined).toBe(problems.length > 0);
      for (const problem of problems) expect(problem).toMatch(/^Dockerfile:\d+:\d+: \S/);
      for (const line of [...problems, ...notes])
        expect(line).not.toMatch(/\p{Cc}|[\u2028\u2029]|undefined/u);
      for (const step of template?.steps ?? []) expect(JSON.stringify(step)).not.toContain('\\u0000');
    }),
    { numRuns: 5000 },
  );
});

// A reader that is quadratic takes minutes for these.
test.each([
  ['spaces at the end of lines', `FROM a\nRUN x${' '.repeat(400_000)}y\n`.repeat(2)],
  ['escapes', `FROM a\nRUN ${'\\'.repeat(800_000)}`],
  ['continued lines', `FROM a\nRUN a${' \\\n'.repeat(300_000)}b`],
  ['words', `FROM a\nCOPY ${'a '.repeat(100_000)}b/`],
  ['quotes', `FROM a\nENV A=${`"'`.repeat(200_000)}`],
  ['dollars', `FROM a\nENV A=${'$'.repeat(60_000)}`],
  ['open braces', `FROM a\nENV A=${'${A:-'.repeat(200_000)}`],
  ['documents', `FROM a\nRUN ${'<<E '.repeat(50_000)}\n${'E\n'.repeat(50_000)}`],
  ['flags', `FROM a\nRUN ${'--x '.repeat(200_000)}`],
  ['unknown instructions', `FROM a\n${'X\n'.repeat(300_000)}`],
  ['comments', `FROM a\nRUN b \\\n${'# x\n'.repeat(200_000)}c`],
])('a long text of %s is read in one pass', (_, source) => {
  const { template, problems } = dockerfile(source);
  expect(template === undefined).toBe(problems.length > 0);
});
