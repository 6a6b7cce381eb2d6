import { type Command, Option } from 'commander';
import { describeField, type Field, type FieldName, fieldsOf } from '../spec/fields.js';
import type { GivenFields } from '../spec/field-values.js';

/** Fields that say which service is meant: every command that reaches one takes them. */
export const SERVICE_FIELDS: readonly FieldName[] = ['engine', 'api-key', 'domain', 'api-url'];

/** The fields that `run` takes as flags. `file` is its argument. */
export function runFields(): Field[] {
  return fieldsOf('cli').filter(({ name }) => name !== 'file');
}

/** Adds fields as flags. A flag may be given once, or as often as wanted where a field holds lines. */
export function addFieldOptions(command: Command, fields: readonly Field[]): void {
  for (const field of fields) {
    const flag = isSwitch(field) ? `--${field.name}` : `--${field.name} <${placeholderOf(field)}>`;
    const option = new Option(flag, describeField(field).replaceAll('`', '').replaceAll(' a line', ''));
    if (field.repeatable)
      option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    if (field.notYet !== undefined) option.hideHelp();
    command.addOption(option);
  }
}

/** A boolean that is off by default needs no value: `--pause`. */
function isSwitch(field: Field): boolean {
  return field.kind === 'boolean' && field.default === '`false`';
}

function placeholderOf(field: Field): string {
  return field.placeholder ?? (field.kind === 'boolean' ? 'true|false' : 'VALUE');
}

/** What the user gave, by field, called by its flag. */
export function givenFields(command: Command, fields: readonly Field[]): GivenFields {
  const given: GivenFields = {};
  for (const { name } of fields) {
    const value: unknown = command.getOptionValue(camel(name));
    if (typeof value !== 'string' && typeof value !== 'boolean' && !Array.isArray(value)) continue;
    const text = Array.isArray(value) ? value.map(String) : String(value);
    given[name] = { value: text, source: `--${name}` };
  }
  return given;
}

/** Commander keeps `--step-timeout` as `stepTimeout`. */
function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
