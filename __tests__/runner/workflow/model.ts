import { parse } from 'yaml';
import { z } from 'zod';

// What of a workflow file the stand-in understands. Everything else is an error: nothing is passed over.

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const texts = z.record(z.string(), text).default({});
const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
/** The group: one run at a time is for the tests to arrange. */
const concurrency = z.union([
  z.string(),
  z
    .strictObject({ group: z.string(), 'cancel-in-progress': z.boolean().optional() })
    .transform(({ group }) => group),
]);
const timeLimit = { 'timeout-minutes': z.number().optional() };

const step = z.strictObject({
  id: z.string().default(''),
  name: z.string().optional(),
  if: text.optional(),
  env: texts,
  with: texts,
  uses: z.string().optional(),
  run: z.string().optional(),
  shell: z.enum(['bash', 'sh']).optional(),
  'continue-on-error': z.boolean().default(false),
  ...timeLimit,
});

const job = z.strictObject({
  name: z.string().optional(),
  'runs-on': z.string().startsWith('ubuntu-'),
  needs: z.union([z.string(), z.array(z.string())]).default([]),
  if: text.optional(),
  permissions: permissions.optional(),
  concurrency: concurrency.optional(),
  env: texts,
  outputs: texts,
  strategy: z
    .strictObject({
      'fail-fast': z.boolean().optional(),
      // Lists, or texts with an expression that gives one.
      matrix: z
        .record(z.string(), z.union([z.string(), z.array(z.unknown())]))
        .refine(
          (matrix) => !('include' in matrix || 'exclude' in matrix),
          'include and exclude are not here',
        ),
    })
    .default({ matrix: {} }),
  steps: z.array(step),
  ...timeLimit,
});

const trigger = z.strictObject({
  types: z.array(z.string()).optional(),
  inputs: z
    .record(
      z.string(),
      z.strictObject({
        description: z.string().optional(),
        default: text.default(''),
        required: z.boolean().default(false),
      }),
    )
    .default({}),
});
const schedule = z.array(z.strictObject({ cron: z.string() })).transform(() => trigger.parse({}));
const none = z.null().transform(() => trigger.parse({}));
const triggers = z.record(z.string(), z.union([none, schedule, trigger]));

/** `on: push` and `on: [push]` are short for a mapping. */
function named(on: unknown): unknown {
  if (typeof on === 'string') return { [on]: null };
  return Array.isArray(on) ? Object.fromEntries(on.map((name: string) => [name, null])) : on;
}

const workflow = z.strictObject({
  name: z.string().default(''),
  on: z.preprocess(named, triggers),
  env: texts,
  permissions: permissions.optional(),
  concurrency: concurrency.optional(),
  jobs: z.record(z.string(), job),
});

export type Workflow = z.output<typeof workflow>;
export type JobDefinition = z.output<typeof job>;
export type StepDefinition = z.output<typeof step>;
export type Permissions = z.output<typeof permissions>;
/** Values of `env` and `with` before their expressions are filled in, or after it. */
export type Texts = Readonly<Record<string, string>>;

/** @throws ZodError that names the place of what the stand-in does not understand */
export function readWorkflow(file: string): Workflow {
  return workflow.parse(parse(file));
}
