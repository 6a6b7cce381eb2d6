import { z } from 'zod';
import type { CodeLanguage } from './code/language.js';
import { check } from './explain.js';
import { fieldContradictions } from './field-contradictions.js';
import {
  checkInside,
  readDownloads,
  readItems,
  readNames,
  readPairs,
  readReports,
  readUploads,
} from './field-lines.js';
import type { FieldRules, Report } from './field-lines.js';
import { FIELDS } from './fields.js';
import type { Field } from './fields.js';
import { MAX_REPORT_NAME } from './limits.js';
import { placeLocal } from './local-path.js';
import { isBlank } from './given-fields.js';
import type { GivenFields } from './given-fields.js';
import {
  AFTER_ACTIONS,
  ENGINE_CHOICES,
  FILE_SOURCES,
  IF_NONE,
  RESUME_FAILURES,
  TIMEOUT_ACTIONS,
  UPLOAD_WORDS,
} from './model.js';
import type {
  AfterAction,
  EngineChoice,
  FileSource,
  IfNone,
  Problem,
  ResumeFailure,
  TimeoutAction,
  UploadWord,
} from './model.js';
import { RESULTS_IN_ROOT } from './outside-root.js';
import { report as reportFile } from './schema/report.js';
import { codeLanguage } from './schema/steps.js';
import { allowTarget, denyTarget, metadataKey, ports, sandboxId, sandboxKey } from './schema/sandbox.js';
import { cpu, memory, templateName, templateReference } from './schema/template.js';
import { code, duration, envName, localPath, sandboxPath, script, size, text } from './schema/text.js';
import { watch } from './schema/watch.js';

/** What the fields say, validated. Absent = not given. */
export interface FieldValues {
  run?: string;
  code?: string;
  'code-file'?: string;
  language?: CodeLanguage;
  results?: string;
  template?: string;
  'template-name'?: string;
  dockerfile?: string;
  devcontainer?: string;
  'template-file'?: string;
  context?: string;
  cpu?: number;
  memory?: number;
  'template-force'?: boolean;
  'template-max-age'?: number;
  'template-timeout'?: number;
  'registry-username'?: string;
  'registry-password'?: string;
  'sandbox-id'?: string;
  'on-resume-failure'?: ResumeFailure;
  timeout?: number;
  'step-timeout'?: number;
  env?: Record<string, string>;
  metadata?: Record<string, string>;
  upload?: { from: string; to?: string }[];
  'upload-mode'?: UploadWord;
  /** Bytes. */
  'upload-limit'?: number;
  'upload-timeout'?: number;
  watch?: string[];
  outputs?: string[];
  export?: string[];
  download?: { from: string; to?: string }[];
  'download-timeout'?: number;
  'if-none'?: IfNone;
  junit?: string[];
  report?: string;
  summary?: boolean;
  /** True, or the name that was given. */
  comment?: boolean | string;
  check?: boolean | string;
  'github-token'?: string;
  key?: string;
  internet?: boolean;
  allow?: string[];
  deny?: string[];
  ports?: number[];
  'file-from'?: FileSource;
  'allow-fork-code'?: boolean;
  'public-traffic'?: boolean;
  'on-timeout'?: TimeoutAction;
  'auto-resume'?: boolean;
  after?: AfterAction;
  'after-failure'?: AfterAction;
  pause?: boolean;
  'pause-timeout'?: number;
  'queue-timeout'?: number;
  'create-timeout'?: number;
  engine?: EngineChoice;
  'api-key'?: string;
  domain?: string;
  'api-url'?: string;
}

const token = text('a token without spaces', /^[\x21-\x7e]+$/);
const reportName = text(
  `true, false or a name: one line of at most ${MAX_REPORT_NAME} characters`,
  // Who writes `yes` means no name.
  (value) => value.length <= MAX_REPORT_NAME && /^(?!(?:yes|no|on|off)$)\P{Cc}+$/iu.test(value),
);
const apiKey = text('an API key without spaces', /^[\x21-\x7e]+$/);
const domain = text(
  'a domain, with a port if need be',
  /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/,
);
const apiUrl = text('an http or https URL without a user, a query or a fragment', isPlainUrl);
const credential = text('one line of printable text', /^\P{Cc}+$/u);
const portText = text('a port from 1 to 65535', /^\d{1,5}$/);
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
    readField(field, given.value, values, rules, report);
  }
  problems.push(...fieldContradictions(fields, values));
  return { values, problems };
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
    case 'code': {
      const whole = typeof raw === 'string' ? raw : (raw.at(-1) ?? '');
      return set(field.name, read(field.name === 'run' ? script : code, whole));
    }
    case 'language':
      return set('language', read(codeLanguage, one()));
    case 'results': {
      const local = read(localPath, one());
      if (local === undefined) return;
      // Old ones are removed there: not even a person who types it means another folder than one of the project.
      checkInside(local, { ...rules, mayLeaveRoot: false }, '', report);
      if (placeLocal(rules.root, local).path === '.') report(RESULTS_IN_ROOT);
      return set('results', local);
    }
    case 'template':
      return set('template', read(templateReference, one()));
    case 'template-name':
      return set('template-name', read(templateName, one()));
    case 'report': {
      const local = read(reportFile, one());
      if (local !== undefined) checkInside(local, rules, '', report);
      return set('report', local);
    }
    case 'dockerfile':
    case 'devcontainer':
    case 'template-file':
    case 'code-file':
    case 'context': {
      const local = read(localPath, one());
      if (local !== undefined) checkInside(local, rules, '', report);
      return set(field.name, local);
    }
    case 'cpu':
    case 'memory': {
      const word = one();
      const number = /^\d{1,9}$/.test(word) ? Number(word) : word;
      return set(field.name, read(field.name === 'cpu' ? cpu : memory, number));
    }
    case 'registry-username':
    case 'registry-password':
      // It may hold spaces and is never quoted: a user name given as the password, say.
      if (!check(credential, one()).data) report('expected one line of printable text');
      return set(field.name, one());
    case 'sandbox-id':
      return set('sandbox-id', read(sandboxId, one()));
    case 'key':
      return set('key', read(sandboxKey, one()));
    case 'ports':
      return set('ports', read(ports, readItems(raw, portText, read).map(Number)));
    case 'file-from':
      return set('file-from', read(z.enum(FILE_SOURCES), one()));
    case 'on-timeout':
      return set('on-timeout', read(z.enum(TIMEOUT_ACTIONS), one()));
    case 'timeout':
    case 'step-timeout':
    case 'template-max-age':
    case 'template-timeout':
    case 'upload-timeout':
    case 'download-timeout':
    case 'pause-timeout':
    case 'queue-timeout':
    case 'create-timeout':
      return set(field.name, read(duration, one()));
    case 'upload-limit':
      return set('upload-limit', read(size, one()));
    case 'upload-mode':
      return set('upload-mode', read(z.enum(UPLOAD_WORDS), one()));
    case 'on-resume-failure':
      return set('on-resume-failure', read(z.enum(RESUME_FAILURES), one()));
    case 'if-none':
      return set('if-none', read(z.enum(IF_NONE), one()));
    case 'after':
    case 'after-failure':
      return set(field.name, read(z.enum(AFTER_ACTIONS), one()));
    case 'engine':
      return set('engine', read(z.enum(ENGINE_CHOICES), one()));
    case 'internet':
    case 'allow-fork-code':
    case 'public-traffic':
    case 'auto-resume':
    case 'template-force':
    case 'summary':
    case 'pause': {
      const word = read(booleanText, one().toLowerCase());
      return set(field.name, word === undefined ? undefined : word === 'true');
    }
    case 'api-key':
      if (!check(apiKey, one()).data) report('expected an API key: printable characters without spaces');
      return set('api-key', one());
    case 'github-token':
      if (!check(token, one()).data) report('expected a token: printable characters without spaces');
      return set('github-token', one());
    case 'comment':
    case 'check': {
      const word = one();
      const truth = /^(?:true|false)$/i.test(word) ? word.toLowerCase() === 'true' : undefined;
      return set(field.name, truth ?? read(reportName, word));
    }
    case 'junit':
      return set('junit', readReports(raw, rules, read, report));
    case 'domain':
      return set('domain', read(domain, one()));
    case 'api-url':
      return set('api-url', read(apiUrl, one()));
    case 'env':
      return set('env', readPairs(raw, envName, 'NAME=VALUE', report));
    case 'metadata':
      return set('metadata', readPairs(raw, metadataKey, 'KEY=VALUE', report));
    case 'allow':
      return set('allow', readItems(raw, allowTarget, read));
    case 'deny':
      return set('deny', readItems(raw, denyTarget, read));
    case 'watch':
      return set('watch', read(watch, readItems(raw, sandboxPath, read)));
    case 'outputs':
      return set('outputs', readNames(raw, 'outputs', read, report));
    case 'export':
      return set('export', readNames(raw, 'export', read, report));
    case 'upload':
      return set('upload', readUploads(raw, rules, read, report));
    case 'download':
      return set('download', readDownloads(raw, rules, read, report));
    case 'file':
      return undefined; // The door reads it.
  }
}
