import * as fc from 'fast-check';

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/).filter((key) => key !== '__proto__');
const value = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .filter((string) => !string.includes('\0') && string.isWellFormed());
const env = fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true });
const script = value.filter((string) => string.trim() !== '');
const segment = fc.stringMatching(/^[a-z][a-z0-9 :#'"*-]{0,6}[a-z]$/);
const seconds = fc.integer({ min: 1, max: 100_000 });
// No output of the action and no variable of the deny list begins so.
const names = fc.uniqueArray(fc.stringMatching(/^my_[a-z]{1,5}$/), { maxLength: 3 });
const action = fc.constantFrom('kill', 'pause', 'keep');

/** Valid sandbox files without a template to build, as values. */
export const description = fc.record({
  template: fc.stringMatching(/^[a-z0-9_-]{1,10}(?::[a-z0-9_.-]{1,5})?$/),
  sandbox: fc.record({
    'on-resume-failure': fc.constantFrom('recreate', 'fail'),
    timeout: seconds,
    env,
    metadata: env,
  }),
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
  'upload-mode': fc.constantFrom('auto', 'full'),
  'upload-limit': fc.oneof(
    fc.integer({ min: 1, max: 10 ** 12 }),
    fc.integer({ min: 1, max: 999 }).map((count) => `${count}MiB`),
  ),
  steps: fc.array(
    fc.record({
      name: segment,
      run: script,
      if: fc.constantFrom('success', 'always()', 'failure'),
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
  junit: fc.array(segment, { maxLength: 3 }),
  watch: fc.uniqueArray(
    segment.map((part) => `/srv/${part}`),
    { maxLength: 3 },
  ),
  outputs: names,
  export: names,
  after: fc.record({ success: action, failure: action }),
  deadlines: fc.record({
    queue: seconds,
    create: seconds,
    upload: seconds,
    download: seconds,
    pause: seconds,
    stall: seconds,
  }),
});
