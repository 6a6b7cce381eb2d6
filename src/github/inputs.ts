import type { GivenField, GivenFields } from '../spec/given-fields.js';
import { fieldsOf } from '../spec/fields.js';

/** Inputs whose value must never be printed. */
const SECRET_INPUTS = fieldsOf('action').filter(({ secret }) => secret === true);

/** What this room needs of the toolkit to read inputs. */
export interface InputSource {
  getInput(name: string): string;
  setSecret(value: string): void;
}

/**
 * Reads every input, once: those of the action, or of a sub-action, `fields`. Secrets are masked first, before anything can print them. The runner passes an input that
 * was not given as empty text, which counts as not given.
 */
export function readInputs(
  source: InputSource,
  environment: Readonly<Record<string, string | undefined>>,
): GivenFields;
export function readInputs<N extends string>(
  source: InputSource,
  environment: Readonly<Record<string, string | undefined>>,
  fields: readonly { name: N }[],
): Partial<Record<N, GivenField>>;
export function readInputs(
  source: InputSource,
  environment: Readonly<Record<string, string | undefined>>,
  fields: readonly { name: string }[] = fieldsOf('action'),
): Partial<Record<string, GivenField>> {
  for (const secret of secretsOf(source, environment)) source.setSecret(secret);
  const given: Partial<Record<string, GivenField>> = {};
  for (const { name } of fields) {
    const value = source.getInput(name);
    if (value !== '') given[name] = { value, source: `input ${name}` };
  }
  return given;
}

/** Values that our own masking must hide too: the runner masks only what passes through it. */
export function secretsOf(
  source: Pick<InputSource, 'getInput'>,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  return [...SECRET_INPUTS.map(({ name }) => source.getInput(name)), environment.E2B_API_KEY ?? ''].filter(
    (value) => value !== '',
  );
}
