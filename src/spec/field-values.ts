import { z } from 'zod';
import { check } from './explain.js';
import { FIELDS } from './fields.js';
import type { Field, FieldName } from './fields.js';
import { splitFromTo } from './from-to.js';
import { isWindowsRoot, placeLocal } from './local-path.js';
import { AFTER_ACTIONS, ENGINE_CHOICES, IF_NONE } from './model.js';
import type { AfterAction, EngineChoice, IfNone, Problem } from './model.js';
import { notAvailable } from './not-yet.js';
import { leavesRoot } from './outside-root.js';
import { allowTarget, denyTarget, sandboxId } from './schema/sandbox.js';
import { templateReference } from './schema/template.js';
import { duration, envName, localPath, plainText, sandboxPath, script, text } from './schema/text.js';
import { remotePattern } from './schema/transfer.js';

/** A field as a door got it. Empty text and empty lists count as not given. */
export interface GivenField {
  /** Text of several lines for fields of lines, or the values of a repeated flag, one line each. */
  value: string | string[];
  /** What the user called it: `input timeout`, `--timeout`. */
  source: string;
}

export type GivenFields = Partial<Record<FieldName, GivenField>>;

/** What the fields say, validated. Absent = not given. */
export interface FieldValues {
  run?: string;
  template?: string;
  'sandbox-id'?: string;
  timeout?: number;
  'step-timeout'?: number;
  env?: Record<string, string>;
  metadata?: Record<string, string>;
  upload?: { from: string; to?: string }[];
  download?: { from: string; to?: string }[];
  'if-none'?: IfNone;
  internet?: boolean;
  allow?: string[];
  deny?: string[];
  after?: AfterAction;
  'after-failure'?: AfterAction;
  pause?: boolean;
  engine?: EngineChoice;
  'api-key'?: string;
  domain?: string;
  'api-url'?: string;
}

export interface FieldRules {
  root: string;
  /** Whether local paths may leave the root: true only if the person who runs this typed them. */
  mayLeaveRoot: boolean;
}

const apiKey = text('an API key without spaces', /^[\x21-\x7e]+$/);
const domain = text(
  'a domain, with a port if need be',
  /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/,
);
const apiUrl = text('an http or https URL without a user, a query or a fragment', isPlainUrl);
const metadataKey = text('a metadata key');
const booleanText = z.enum(['true', 'false']);

function isPlainUrl(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) return false;
  const { username, password, search, hash } = new URL(value);
  return username === '' && password === '' && search === '' && hash === '';
}

/** Validates every field that was given. Values of `env` and the API key never appear in a problem. */
export function readFields(
  fields: GivenFields,
  rules: FieldRules,
): { values: FieldValues; problems: Problem[] } {
  const values: FieldValues = {};
  const problems: Problem[] = [];
  for (const field of FIELDS) {
    const given = fields[field.name];
    if (given === undefined || isBlank(given.value)) continue;
    const report = (message: string): void => void problems.push({ source: given.source, message });
    if (field.notYet !== undefined) report(notAvailable(field.notYet));
    else readField(field, given.value, values, rules, report);
  }
  problems.push(...contradictions(fields, values));
  return { values, problems };
}

/** Whether a field was given at all. */
export function isGiven(fields: GivenFields, name: FieldName): boolean {
  const given = fields[name];
  return given !== undefined && !isBlank(given.value);
}

type Report = (message: string) => void;

function isBlank(value: string | string[]): boolean {
  return typeof value === 'string' ? value.trim() === '' : value.every((line) => line.trim() === '');
}

function readField(
  field: Field,
  raw: string | string[],
  values: FieldValues,
  rules: FieldRules,
  report: Report,
): void {
  const one = (): string => (typeof raw === 'string' ? raw : (raw.at(-1) ?? '')).trim();
  const read = <S extends z.ZodType>(schema: S, value: unknown, where = ''): z.output<S> | undefined => {
    const result = check(schema, value);
    for (const { message } of result.faults) report(where + message);
    return result.data;
  };
  const set = <N extends keyof FieldValues>(name: N, value: FieldValues[N] | undefined): void => {
    if (value !== undefined) values[name] = value;
  };
  switch (field.name) {
    case 'run':
      return set('run', read(script, typeof raw === 'string' ? raw : (raw.at(-1) ?? '')));
    case 'template':
      return set('template', read(templateReference, one()));
    case 'sandbox-id':
      return set('sandbox-id', read(sandboxId, one()));
    case 'timeout':
    case 'step-timeout':
      return set(field.name, read(duration, one()));
    case 'if-none':
      return set('if-none', read(z.enum(IF_NONE), one()));
    case 'after':
    case 'after-failure':
      return set(field.name, read(z.enum(AFTER_ACTIONS), one()));
    case 'engine':
      return set('engine', read(z.enum(ENGINE_CHOICES), one()));
    case 'internet':
    case 'pause': {
      const word = read(booleanText, one().toLowerCase());
      return set(field.name, word === undefined ? undefined : word === 'true');
    }
    case 'api-key':
      if (!check(apiKey, one()).data) report('expected an API key: printable characters without spaces');
      return set('api-key', one());
    case 'domain':
      return set('domain', read(domain, one()));
    case 'api-url':
      return set('api-url', read(apiUrl, one()));
    case 'env':
      return set('env', readPairs(raw, envName, 'NAME=VALUE', report));
    case 'metadata':
      return set('metadata', readPairs(raw, metadataKey, 'KEY=VALUE', report));
    case 'allow':
    case 'deny': {
      const target = field.name === 'allow' ? allowTarget : denyTarget;
      const targets = entries(raw).map(({ line, where }) => read(target, line.trim(), where));
      return set(
        field.name,
        targets.filter((value) => value !== undefined),
      );
    }
    case 'upload':
      return set('upload', readUploads(raw, rules, read, report));
    case 'download':
      return set('download', readDownloads(raw, rules, read, report));
    case 'file':
    case 'template-name':
    case 'dockerfile':
    case 'context':
    case 'cpu':
    case 'memory':
    case 'key':
    case 'code':
    case 'language':
    case 'ports':
    case 'github-token':
      return undefined; // The door reads `file`; the others were refused above.
  }
}

type Read = <S extends z.ZodType>(schema: S, value: unknown, where?: string) => z.output<S> | undefined;

/** The lines that hold something, with what a message calls them. A repeated flag may hold line breaks. */
function entries(raw: string | string[]): { line: string; where: string }[] {
  const lines = typeof raw === 'string' ? raw.split(/\r\n|\n|\r/) : raw;
  return lines
    .map((line, index) => ({ line, where: lines.length > 1 ? `line ${index + 1}: ` : '' }))
    .filter(({ line }) => line.trim() !== '');
}

function readPairs(
  raw: string | string[],
  name: z.ZodType,
  form: string,
  report: Report,
): Record<string, string> {
  const pairs = new Map<string, string>();
  for (const { line, where } of entries(raw)) {
    const sign = line.indexOf('=');
    const key = line.slice(0, Math.max(sign, 0)).trim();
    const value = line.slice(sign + 1);
    // What is wrong here may be a part of a secret, as a second line of one: it is not quoted.
    if (sign < 0) report(`${where}expected ${form}; found no =`);
    else if (check(name, key).faults.length > 0 || key === '__proto__')
      report(`${where}expected ${form} with a valid name before the =`);
    else if (check(plainText, value).faults.length > 0)
      report(`${where}the value of ${key} holds a NUL character`);
    else if (pairs.has(key)) report(`${where}${key} is given twice`);
    else pairs.set(key, value);
  }
  return Object.fromEntries(pairs);
}

function readUploads(
  raw: string | string[],
  rules: FieldRules,
  read: Read,
  report: Report,
): { from: string; to?: string }[] {
  const lines = entries(raw);
  if (lines.length === 1 && lines[0]?.line.trim() === 'none') return [];
  return lines.flatMap(({ line, where }) => {
    if (line.trim() === 'none') {
      report(`${where}none stands alone; a folder of this name is ./none`);
      return [];
    }
    const { from, to } = splitFromTo(line.trim(), isWindowsRoot(rules.root));
    const source = read(localPath, from, where);
    const target = to === undefined ? undefined : read(sandboxPath, to, where);
    if (source !== undefined) checkInside(source, rules, where, report);
    return source === undefined ? [] : [{ from: source, ...(target === undefined ? {} : { to: target }) }];
  });
}

function readDownloads(
  raw: string | string[],
  rules: FieldRules,
  read: Read,
  report: Report,
): { from: string; to?: string }[] {
  return entries(raw).flatMap(({ line, where }) => {
    const { from, to } = splitFromTo(line.trim(), false);
    const source = read(remotePattern, from, where);
    const target = to === undefined ? undefined : read(localPath, to, where);
    if (target !== undefined) checkInside(target, rules, where, report);
    return source === undefined ? [] : [{ from: source, ...(target === undefined ? {} : { to: target }) }];
  });
}

function checkInside(local: string, rules: FieldRules, where: string, report: Report): void {
  if (!rules.mayLeaveRoot && !placeLocal(rules.root, local).inside) report(where + leavesRoot(local));
}

function contradictions(fields: GivenFields, values: FieldValues): Problem[] {
  const problems: Problem[] = [];
  const clash = (name: FieldName, other: FieldName, message: string): void => {
    const one = fields[name];
    const two = fields[other];
    if (one && two) problems.push({ source: one.source, message: `${message} (${two.source})` });
  };
  if (isGiven(fields, 'sandbox-id')) {
    if (isGiven(fields, 'template'))
      clash('template', 'sandbox-id', 'a sandbox that exists has its template already');
    if (isGiven(fields, 'key'))
      clash('key', 'sandbox-id', 'an ID was given too, and both choose the sandbox');
  }
  if (isGiven(fields, 'run') && isGiven(fields, 'code'))
    clash('code', 'run', 'a script was given too, and there is one step');
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
