import { z } from 'zod';
import { DEFAULTS } from '../defaults.js';
import { check } from '../explain.js';
import { readItems } from '../field-lines.js';
import { readFields } from '../field-values.js';
import { type GivenField, isBlank } from '../given-fields.js';
import type { Problem } from '../model.js';
import { type FileText, readSandboxFile } from '../read-file.js';
import { templateName } from '../schema/template.js';
import { text } from '../schema/text.js';
import { age } from './age.js';
import type { PruneFieldName } from './fields.js';
import type { PruneSpec } from './model.js';

export type PruneFields = Partial<Record<PruneFieldName, GivenField>>;

export interface PruneRequest {
  /** Absolute folder of the sandbox file. */
  root: string;
  file?: FileText;
  fields: PruneFields;
}

const keyPattern = text('a key, or a glob of keys as pr-*', /^[A-Za-z0-9._*?[\]{},!-]{1,200}$/);
const truth = z.enum(['true', 'false']);

const NO_RULE = 'nothing says what is to go: give older-than, key, closed or ended';
const KEY_AND_ENDED = 'ended takes sandboxes without a key, and key those with one; give one of them';

/** What a sweep was asked for, or every problem of it. Never throws on what users wrote. */
export function resolvePrune(request: PruneRequest): { spec: PruneSpec } | { problems: Problem[] } {
  const { fields, root } = request;
  const problems: Problem[] = [];
  const given = (name: PruneFieldName): GivenField | undefined => {
    const field = fields[name];
    return field === undefined || isBlank(field.value) ? undefined : field;
  };
  const read = <S extends z.ZodType>(
    source: string,
    schema: S,
    value: unknown,
    where = '',
  ): z.output<S> | undefined => {
    const { data, faults } = check(schema, value);
    for (const { message } of faults) problems.push({ source, message: where + message });
    return data;
  };
  const one = <S extends z.ZodType>(name: PruneFieldName, schema: S): z.output<S> | undefined => {
    const field = given(name);
    if (!field) return undefined;
    const word = typeof field.value === 'string' ? field.value : (field.value.at(-1) ?? '');
    return read(field.source, schema, word.trim());
  };
  const lines = (name: PruneFieldName, schema: z.ZodType<string>): string[] | undefined => {
    const field = given(name);
    return (
      field && readItems(field.value, schema, (kind, value, where) => read(field.source, kind, value, where))
    );
  };

  const olderThanMs = one('older-than', age);
  const rules = {
    ...(olderThanMs === undefined ? {} : { olderThanMs }),
    keys: lines('key', keyPattern) ?? [],
    closed: one('closed', truth) === 'true',
    ended: one('ended', truth) === 'true',
  };
  const dryRun = one('dry-run', truth) === 'true';
  const named = lines('template', templateName);
  if (given('key') && rules.ended)
    problems.push({ source: given('ended')?.source ?? 'ended', message: KEY_AND_ENDED });
  const asksForNothing =
    olderThanMs === undefined && rules.keys.length === 0 && !rules.closed && !rules.ended;
  if (problems.length === 0 && asksForNothing) problems.push({ source: 'prune', message: NO_RULE });

  const { values, problems: ofService } = readFields(serviceFields(fields), { root, mayLeaveRoot: false });
  problems.push(...ofService);
  const ofFile = named || rules.keys.length > 0 ? undefined : templateOf(request, problems);
  if (problems.length > 0) return { problems };
  const token = values['github-token'];
  return {
    spec: {
      rules,
      templates: named ? namesOf(named) : ofFile === undefined ? [] : [ofFile],
      backend: {
        engine: values.engine ?? DEFAULTS.engine,
        ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
        ...(values.domain === undefined ? {} : { domain: values.domain }),
        ...(values['api-url'] === undefined ? {} : { apiUrl: values['api-url'] }),
      },
      dryRun,
      ...(token === undefined ? {} : { token }),
    },
  };
}

/** Fields that runs have as well, and that mean the same here. */
function serviceFields(fields: PruneFields): PruneFields {
  const { engine, domain } = fields;
  const kept = {
    engine,
    domain,
    'api-key': fields['api-key'],
    'api-url': fields['api-url'],
    'github-token': fields['github-token'],
  };
  return Object.fromEntries(Object.entries(kept).filter(([, field]) => field !== undefined));
}

/** Each once; the word `none` alone is none. */
function namesOf(named: readonly string[]): string[] {
  if (named.length === 1 && named[0] === 'none') return [];
  return [...new Set(named.map((name) => name.toLowerCase()))];
}

/** The name of the template that the sandbox file describes, if it describes one. */
function templateOf({ file, root }: PruneRequest, problems: Problem[]): string | undefined {
  if (!file) return undefined;
  const { file: value, problems: ofFile } = readSandboxFile(file, { root, replaced: { steps: true } });
  problems.push(...ofFile);
  const own = value?.template;
  return typeof own === 'object' ? own.name.toLowerCase() : undefined;
}
