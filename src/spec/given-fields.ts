import type { FieldName } from './fields.js';

/** A field as a door got it. Empty text and empty lists count as not given. */
export interface GivenField {
  /** Text of several lines for fields of lines, or the values of a repeated flag, one line each. */
  value: string | string[];
  /** What the user called it: `input timeout`, `--timeout`. */
  source: string;
}

export type GivenFields = Partial<Record<FieldName, GivenField>>;

/** Whether a field was given at all. */
export function isGiven(fields: GivenFields, name: FieldName): boolean {
  const given = fields[name];
  return given !== undefined && !isBlank(given.value);
}

/** Whether a value holds nothing but blanks. */
export function isBlank(value: string | string[]): boolean {
  return typeof value === 'string' ? value.trim() === '' : value.every((line) => line.trim() === '');
}
