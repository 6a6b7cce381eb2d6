import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { FIELDS } from '../../src/spec/fields.js';
import type { Problem } from '../../src/spec/model.js';
import { formatProblems } from '../../src/spec/problems.js';
import { resolveRun } from '../../src/spec/resolve.js';
import { specOf } from './resolving.js';

// prettier-ignore
const words = [
  'template', 'sandbox', 'id', 'key', 'env', 'network', 'allow', 'upload', 'from', 'to', 'steps', 'run', 'code',
  'timeout', 'after', 'download', 'ready', 'null', '~', '.nan', '<<', '__proto__', 'constructor', 'a', '1', '../x',
  ': ', '- ', '[', ']', '{', '}', ', ', '\n', '\n  ', '\n    ', '&a ', '*a', '!!int ', '"', "'", '|\n', '? ', '#', '%YAML 1.1\n',
  '---\n', '\t', '\0', '\u001b', '😀', '\ud800', '\r', '\u2028',
];
const yamlLike = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(''));
const text = fc.oneof(yamlLike, fc.string({ unit: 'binary', maxLength: 200 }), fc.json());

const fields = fc
  .dictionary(
    fc.constantFrom(...FIELDS.map((field) => field.name)),
    fc.oneof(yamlLike, fc.array(yamlLike, { maxLength: 3 })),
    { maxKeys: 6 },
  )
  .map((values) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, source: `--${name}` }])),
  );

function isPresentable(problem: Problem): boolean {
  const { source, line = 0, column = 0, message } = problem;
  if (source === '' || /undefined|\[object/.test(message)) return false;
  if (source === 'f.yml' && (line < 1 || column < 1)) return false;
  // oxlint-disable-next-line no-control-regex -- a message must hold none of these
  return !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(formatProblems([problem]));
}

test('any text and any fields give a spec or problems, each in one printable line with a source', () => {
  fc.assert(
    fc.property(
      fc.option(text, { nil: undefined }),
      fields,
      fc.constantFrom('/p', 'C:\\p'),
      (file, given, root) => {
        const result = resolveRun({
          root,
          fields: given,
          ...(file === undefined ? {} : { file: { name: 'f.yml', text: file } }),
        });
        const problems = 'problems' in result ? result.problems : [];
        const steps = 'spec' in result ? result.spec.steps : [];
        expect(problems.length + steps.length).toBeGreaterThan(0);
        expect(problems.filter((problem) => !isPresentable(problem))).toEqual([]);
      },
    ),
    { numRuns: 3000 },
  );
});

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/).filter((key) => key !== '__proto__');
const value = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .filter((string) => !string.includes('\0') && string.isWellFormed());
const env = fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true });
const script = value.filter((string) => string.trim() !== '');
const segment = fc.stringMatching(/^[a-z][a-z0-9 :#'"*-]{0,6}[a-z]$/);
const seconds = fc.integer({ min: 1, max: 100_000 });
const action = fc.constantFrom('kill', 'pause', 'keep');

const description = fc.record({
  template: fc.stringMatching(/^[a-z0-9_-]{1,10}(?::[a-z0-9_.-]{1,5})?$/),
  sandbox: fc.record({ timeout: seconds, env, metadata: env }),
  upload: fc.array(
    fc.record({
      from: segment,
      to: segment.map((part) => `/srv/${part}`),
      ignore: fc.array(script, { maxLength: 2 }),
    }),
    {
      maxLength: 3,
    },
  ),
  steps: fc.array(
    fc.record({
      name: segment,
      run: script,
      shell: fc.constantFrom('bash', 'sh'),
      env,
      timeout: seconds.map((count) => `${count}s`),
      'continue-on-error': fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  download: fc.array(
    fc.record({ from: segment, to: segment, 'if-none': fc.constantFrom('warn', 'error', 'ignore') }),
    { maxLength: 3 },
  ),
  after: fc.record({ success: action, failure: action }),
});

test('a valid description comes back as it was written', () => {
  fc.assert(
    fc.property(description, (file) => {
      const spec = specOf({ text: stringify(file) });
      expect(spec.template.reference).toBe(file.template);
      const { timeout, ...sandbox } = file.sandbox;
      expect(spec.sandbox).toMatchObject({ ...sandbox, timeoutMs: timeout * 1000 });
      expect(spec.upload).toEqual(file.upload);
      expect(spec.steps).toEqual(
        file.steps.map(({ timeout: limit, 'continue-on-error': continueOnError, ...step }) => ({
          ...step,
          cwd: '.',
          timeoutMs: Number.parseInt(limit, 10) * 1000,
          continueOnError,
        })),
      );
      expect(spec.download).toEqual(
        file.download.map(({ from, to, 'if-none': ifNone }) => ({ from, to, ifNone })),
      );
      expect(spec.after).toEqual(file.after);
    }),
    { numRuns: 500 },
  );
});
