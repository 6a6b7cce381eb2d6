import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { FIELDS } from '../../src/spec/fields.js';
import type { Problem } from '../../src/spec/model.js';
import { formatProblems } from '../../src/spec/problems.js';
import { resolveRun } from '../../src/spec/resolve.js';
import { description } from './descriptions.js';
import { specOf } from './resolving.js';

// prettier-ignore
const words = [
  'template', 'sandbox', 'id', 'key', 'env', 'network', 'allow', 'upload', 'from', 'to', 'steps', 'run', 'code',
  'timeout', 'after', 'download', 'if', 'watch', 'outputs', 'export', 'deadlines', 'upload-mode', 'upload-limit', 'queue', 'PATH', 'ready', 'null', '~', '.nan', '<<', '__proto__', 'constructor', 'a', '1', '../x',
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

test('a valid description comes back as it was written', () => {
  fc.assert(
    fc.property(description, (file) => {
      const spec = specOf({ text: stringify(file) });
      expect(spec.template).toEqual({ reference: file.template });
      const { timeout, 'on-resume-failure': onResumeFailure, ...sandbox } = file.sandbox;
      expect(spec.sandbox).toMatchObject({ ...sandbox, onResumeFailure, timeoutMs: timeout * 1000 });
      expect(spec.upload).toEqual(file.upload);
      expect(spec.steps).toEqual(
        file.steps.map(
          ({ if: condition, timeout: limit, 'continue-on-error': continueOnError, ...step }) => ({
            ...step,
            condition: condition.replace('()', ''),
            cwd: '.',
            timeoutMs: Number.parseInt(limit, 10) * 1000,
            continueOnError,
          }),
        ),
      );
      expect(spec.download).toEqual(
        file.download.map(({ from, to, 'if-none': ifNone }) => ({ from, to, ifNone })),
      );
      expect(spec.after).toEqual(file.after);
      expect(spec.uploadMode).toBe(file['upload-mode']);
      const limit = file['upload-limit'];
      expect(spec.uploadLimitBytes).toBe(
        typeof limit === 'number' ? limit : Number.parseInt(limit, 10) * 1024 ** 2,
      );
      expect(spec.watch).toEqual(file.watch);
      expect(spec.handover).toEqual({ outputs: file.outputs, env: file.export });
      expect(spec.deadlines).toEqual(
        Object.fromEntries(Object.entries(file.deadlines).map(([key, count]) => [`${key}Ms`, count * 1000])),
      );
    }),
    { numRuns: 200 },
  );
});
