import { type Command, Option } from 'commander';
import { describeField, type Field, fieldsOf, templateFields } from '../spec/fields.js';
import type { FieldShape } from '../spec/fields/shape.js';
import type { GivenField } from '../spec/given-fields.js';

/** The fields that `run` takes as flags. `file` is its argument. */
export function runFields(): Field[] {
  return fieldsOf('cli').filter(({ name }) => name !== 'file');
}

/** The fields that `template` takes as flags. `file` is its argument. */
export function templateFlags(): Field[] {
  return templateFields('cli').filter(({ name }) => name !== 'file');
}

/** Adds fields as flags. A flag may be given once, or as often as wanted where a field holds lines. */
export function addFieldOptions(command: Command, fields: readonly (FieldShape & { group: string })[]): void {
  for (const field of fields) {
    const flag = isSwitch(field) ? `--${field.name}` : `--${field.name} ${valueOf(field)}`;
    const option = new Option(flag, helpOf(field));
    if (field.bare !== undefined) option.preset(field.bare);
    if (field.repeatable)
      option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    option.helpGroup(`${field.group}:`);
    command.addOption(option);
  }
}

/** What the values of flags are, after all flags. */
export const VALUES_HELP = `
DURATION is a number of seconds, or a text such as 500ms, 90s, 15m or 1h30m.
SIZE is a number of bytes, or a text such as 500MB, 5GB or 1GiB.`;

/** What a field does in the words of a flag: a line of an input is a flag given once more. */
function helpOf(field: FieldShape): string {
  const text = field.flagDescription ?? describeField(field);
  const plain = text
    .replaceAll('`', '')
    .replace(', one a line', '')
    .replace(/, one (\S+) a line/, ', as $1')
    .replace(/, in seconds or as 90s, 15m, 1h30m|, in bytes or as 500MB, 5GB, 1GiB/, '');
  return field.repeatable === true ? `${plain} Repeatable.` : plain;
}

/** A boolean that is off by default needs no value: `--pause`. */
function isSwitch(field: FieldShape): boolean {
  return field.kind === 'boolean' && field.default === '`false`';
}

function valueOf(field: FieldShape): string {
  return field.bare === undefined ? `<${placeholderOf(field)}>` : `[${placeholderOf(field)}]`;
}

function placeholderOf(field: FieldShape): string {
  return field.placeholder ?? (field.kind === 'boolean' ? 'true|false' : 'VALUE');
}

/** What the user gave, by field, called by its flag. */
export function givenFields<N extends string>(
  command: Command,
  fields: readonly { name: N }[],
): Partial<Record<N, GivenField>> {
  const given: Partial<Record<N, GivenField>> = {};
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
