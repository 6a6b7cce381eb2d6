import { z } from 'zod';
import type { Fault } from './fault.js';
import { nearest } from './nearest.js';
import { alternatives, printable, showKey, showValue } from './quote.js';

type Issue = z.core.$ZodIssue;

/** Checks a value and says in our words what is wrong with it, one fault a place. */
export function check<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { data: z.output<S>; faults: [] } | { data?: undefined; faults: Fault[] } {
  const result = schema.safeParse(value, { error: expectation });
  if (result.success) return { data: result.data, faults: [] };
  const seen = new Set<string>();
  const faults = result.error.issues
    .flatMap((issue) => explain(issue, schema, value))
    .filter(({ path, at }) => {
      const place = JSON.stringify([at, path]);
      if (seen.has(place)) return false;
      seen.add(place);
      return true;
    });
  return { faults };
}

/** What was expected, for rules that have no words of their own. */
function expectation(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return `expected ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `expected ${alternatives(issue.values.map(String))}`;
  if (issue.code === 'too_small') return `expected a number of at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `expected a number of at most ${issue.maximum}`;
  return undefined;
}

const KINDS: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a mapping',
  record: 'a mapping',
  string: 'text',
};

function explain(issue: Issue, schema: z.ZodType, value: unknown): Fault[] {
  const path = issue.path;
  const found = valueAt(value, path);
  if (issue.code === 'unrecognized_keys') {
    const known = shapeAt(schema, path);
    return issue.keys.map((key) => ({ path: [...path, key], at: 'key', message: unknownKey(key, known) }));
  }
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? 'expected another key';
    return [{ path, at: 'key', message: `${expected}; found ${showValue(path.at(-1))}` }];
  }
  if (issue.code === 'invalid_union') {
    const branches: Issue[][] = issue.errors;
    const meant = branches.filter((errors) => !errors.some((error) => refusesKind(error, found)));
    const [errors] = meant;
    const option = errors && unionAt(schema, path)?.options[branches.indexOf(errors)];
    if (errors && option && meant.length === 1) {
      const [only, ...others] = errors;
      if (only?.code === 'invalid_value' && only.path.length === 0 && others.length === 0) {
        return [{ path, at: 'value', message: complete({ ...only, message: issue.message }, found) }];
      }
      return errors
        .flatMap((inner) => explain(inner, option as z.ZodType, found))
        .map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
    }
  }
  return [{ path, at: 'value', message: complete(issue, found) }];
}

/** Whether this says that a branch of a union takes no value of this kind at all; the other was meant then. */
function refusesKind(error: Issue, found: unknown): boolean {
  if (error.path.length > 0) return false;
  if (error.code === 'invalid_value') return !error.values.some((value) => typeof value === typeof found);
  return error.code === 'invalid_type';
}

function complete(issue: Issue, found: unknown): string {
  if (!issue.message.startsWith('expected ')) return printable(issue.message);
  const meant =
    issue.code === 'invalid_value' && typeof found === 'string'
      ? nearest(found, issue.values.map(String))
      : undefined;
  return `${issue.message}; found ${showValue(found)}${meant === undefined ? '' : `; did you mean ${showKey(meant)}?`}`;
}

/** What belongs to a door, and so is told by an input or a flag instead of the file. */
const OF_THE_DOOR = ['engine', 'domain', 'api-url', 'api-key'];
const OF_THE_ACTION = ['summary', 'comment', 'check', 'github-token'];

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  if (meant !== undefined) return `unknown key ${showKey(key)}; did you mean ${showKey(meant)}?`;
  if (OF_THE_DOOR.includes(key)) {
    return `unknown key ${showKey(key)}; it is not part of the file: give it as the action's input '${key}' or the flag '--${key}'`;
  }
  if (OF_THE_ACTION.includes(key)) {
    return `unknown key ${showKey(key)}; it is not part of the file: give it as the action's input '${key}'`;
  }
  return `unknown key ${showKey(key)}; expected ${alternatives(known)}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[part];
  }
  return found;
}

/** The keys that a mapping at this path may have. */
function shapeAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  for (const candidate of schemasAt(schema, path)) {
    if (candidate instanceof z.ZodObject) return Object.keys(candidate.shape);
  }
  return [];
}

function unionAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodUnion | undefined {
  return schemasAt(schema, path).find((candidate) => candidate instanceof z.ZodUnion);
}

/** Every schema that a value at this path may meet, wrappers and unions included. */
function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  const [part, ...rest] = path;
  return unwrap(schema).flatMap((inner) => {
    if (part === undefined) return [inner];
    if (inner instanceof z.ZodObject) {
      const child = (inner.shape as Record<PropertyKey, z.ZodType>)[part];
      return child === undefined ? [] : schemasAt(child, rest);
    }
    if (inner instanceof z.ZodArray) return schemasAt(inner.element as z.ZodType, rest);
    if (inner instanceof z.ZodRecord) return schemasAt(inner.valueType as z.ZodType, rest);
    return [];
  });
}

function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion)
    return [schema, ...schema.options.flatMap((option) => unwrap(option as z.ZodType))];
  return [schema];
}
