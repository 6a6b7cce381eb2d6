import { UPLOAD_OF_NONE } from './contradictions.js';
import type { FieldValues } from './field-values.js';
import { BUILD_FIELDS, SOURCE_FIELDS } from './fields.js';
import type { FieldName } from './fields.js';
import { isGiven } from './given-fields.js';
import type { GivenFields } from './given-fields.js';
import type { Problem } from './model.js';

/** What no single field gets wrong, but several together do. */
export function fieldContradictions(fields: GivenFields, values: FieldValues): Problem[] {
  const problems: Problem[] = [];
  const clash = (name: FieldName, other: FieldName, message: string): void => {
    const one = fields[name];
    const two = fields[other];
    if (one && two) problems.push({ source: one.source, message: `${message} (${two.source})` });
  };
  if (isGiven(fields, 'sandbox-id') && isGiven(fields, 'key')) {
    clash('key', 'sandbox-id', 'an ID was given too, and both choose the sandbox');
  }
  if (values['upload-mode'] === 'none' && (values.upload ?? []).length > 0) {
    clash('upload-mode', 'upload', UPLOAD_OF_NONE);
  }
  if (isGiven(fields, 'template')) {
    for (const name of BUILD_FIELDS) {
      if (isGiven(fields, name)) clash(name, 'template', 'a template that exists is taken as it is');
    }
  }
  const [source, ...others] = SOURCE_FIELDS.filter((name) => isGiven(fields, name));
  for (const other of source === undefined ? [] : others) {
    clash(other, source ?? other, 'the template is defined by something else already');
  }
  for (const [name, other, what] of [
    ['code', 'run', 'a script'],
    ['code-file', 'run', 'a script'],
    ['code-file', 'code', 'code'],
  ] as const) {
    if (isGiven(fields, name) && isGiven(fields, other))
      clash(name, other, `${what} was given too, and there is one step`);
  }
  const { language } = fields;
  if (language && isGiven(fields, 'language') && !isGiven(fields, 'code') && !isGiven(fields, 'code-file')) {
    problems.push({ source: language.source, message: 'there is no code or code-file that it could be of' });
  }
  if (values.pause === true && values.after !== undefined && values.after !== 'pause') {
    clash('pause', 'after', `pause means after: pause, but after says ${values.after}`);
  }
  if (values.engine === 'local') {
    for (const name of ['domain', 'api-url'] as const) {
      if (values[name] !== undefined) clash(name, 'engine', 'the local engine has an address of its own');
    }
  }
  return problems;
}
