import { formatProblems } from '../../src/spec/problems.js';
import type { GivenFields } from '../../src/spec/given-fields.js';
import type { FieldName } from '../../src/spec/fields.js';
import type { RunSpec } from '../../src/spec/model.js';
import { resolveRun } from '../../src/spec/resolve.js';

export interface Asked {
  text?: string;
  fields?: Partial<Record<FieldName, string | string[]>>;
  root?: string;
  fieldsMayLeaveRoot?: boolean;
}

function ask({
  text,
  fields = {},
  root = '/project',
  fieldsMayLeaveRoot = false,
}: Asked): ReturnType<typeof resolveRun> {
  const given = Object.entries(fields).map(([name, value]) => [name, { value, source: `input ${name}` }]);
  return resolveRun({
    root,
    fields: Object.fromEntries(given) as GivenFields,
    fieldsMayLeaveRoot,
    ...(text === undefined ? {} : { file: { name: 'sandbox.yml', text } }),
  });
}

/** The spec of a valid description. */
export function specOf(asked: Asked): RunSpec {
  const result = ask(asked);
  if ('problems' in result) throw new Error(formatProblems(result.problems));
  return result.spec;
}

/** What is wrong with a description, one line a problem; empty if nothing is. */
export function problemsOf(asked: Asked): string[] {
  const result = ask(asked);
  return 'problems' in result ? formatProblems(result.problems).split('\n') : [];
}
