import { z } from 'zod';
import { DURATION_PATTERN, EXPECTED_DURATION, readDuration } from '../duration.js';
import { MAX_SCRIPT_BYTES } from '../limits.js';
import { items } from '../mapping.js';
import { EXPECTED_SIZE, readSize, SIZE_PATTERN } from '../size.js';

/**
 * Messages that begin with `expected` are completed by what was found (`explain.ts`); others stand as they
 * are.
 */
export function text(expected: string, shape: RegExp | ((value: string) => boolean) = isSomething): z.ZodString {
  const error = `expected ${expected}`;
  const string = z.string({ error });
  if (shape instanceof RegExp) return string.regex(shape, error);
  return string.refine((value) => !value.includes('\0'), 'expected text without NUL characters').refine(shape, error);
}

function isSomething(value: string): boolean {
  return value.trim() !== '';
}

/** A duration above 0, read as whole ms. */
export const duration = z
  .union([z.number({ error: EXPECTED_DURATION }), z.string({ error: EXPECTED_DURATION })], { error: EXPECTED_DURATION })
  .transform((value, context) => {
    const reading = readDuration(value);
    if ('ms' in reading) return reading.ms;
    context.addIssue({ code: 'custom', message: reading.expected });
    return z.NEVER;
  })
  .meta({
    id: 'duration',
    description: 'A duration: a plain number of seconds, or a text such as `500ms`, `90s`, `15m` or `1h30m`.',
    examples: ['90s', '15m', '1h30m'],
  });

/** The JSON Schema of `duration`: zod cannot derive the pattern from a transformation. */
export const DURATION_JSON_SCHEMA = {
  anyOf: [
    { type: 'number', exclusiveMinimum: 0 },
    { type: 'string', pattern: DURATION_PATTERN.source },
  ],
};

/** A size above 0, read as whole bytes. */
export const size = z
  .union([z.number({ error: EXPECTED_SIZE }), z.string({ error: EXPECTED_SIZE })], { error: EXPECTED_SIZE })
  .transform((value, context) => {
    const reading = readSize(value);
    if ('bytes' in reading) return reading.bytes;
    context.addIssue({ code: 'custom', message: reading.expected });
    return z.NEVER;
  })
  .meta({
    id: 'size',
    description: 'A size: a plain number of bytes, or a text such as `500MB`, `5GB` or `1GiB`.',
    examples: ['500MB', '5GB', '1GiB'],
  });

/** The JSON Schema of `size`. */
export const SIZE_JSON_SCHEMA = {
  anyOf: [
    { type: 'integer', exclusiveMinimum: 0 },
    { type: 'string', pattern: SIZE_PATTERN.source },
  ],
};

/** What to say of a list that is too long. */
export function tooMany(list: unknown, most: number, what: string): string {
  return `at most ${most} ${what}; found ${items(list).length}`;
}

function program(what: string, otherwise: string): z.ZodString {
  return text(what).refine((value) => Buffer.byteLength(value) <= MAX_SCRIPT_BYTES, {
    error: ({ input }) =>
      `the ${what.replace(/^a /, '')} is ${Buffer.byteLength(String(input))} bytes long and at most ${MAX_SCRIPT_BYTES} (96 KiB) fit; ` +
      otherwise,
  });
}

/** A script of a step: not blank, no NUL, short enough to travel as one argument of a command. */
export const script = program('a script', 'put it in a file of the repository and run that file');

/** Code in a description: no longer than a script. */
export const code = program('code', 'put it in a file of the repository and name it as code-file');

/** The name of an environment variable, by POSIX. */
export const envName = text(
  'the name of an environment variable (letters, digits and _, not a digit first)',
  /^[A-Za-z_][A-Za-z0-9_]*$/,
);

/** A value that may be empty but holds no NUL, which no process could receive. */
export const plainText = text('text (in quotes if it looks like a number or true)', () => true);

/** Environment variables. */
export const env = z.record(envName, plainText);

/** A path inside the sandbox, which is a Linux machine. */
export const sandboxPath = text('a path inside the sandbox, absolute or relative (~ is not expanded)', (value) =>
  isSomething(value) && !/^~(?:\/|$)/.test(value),
);

/** A path on the machine that runs this. That it stays inside the root is judged by `outside-root.ts`. */
export const localPath = text('a path inside the project folder');
