import { DEFAULTS } from './defaults.js';
import type { FieldValues } from './field-values.js';
import { BUILD_FIELDS, SOURCE_FIELDS } from './fields.js';
import type { FieldName } from './fields.js';
import { isGiven } from './given-fields.js';
import type { GivenFields } from './given-fields.js';
import { placeLocal } from './local-path.js';
import type { Problem, ReadySpec, TemplateBuildSpec, TemplateSourceSpec, TemplateSpec } from './model.js';
import type { TemplateStepSpec } from './model.js';
import type { LineOf } from './read-file.js';
import type { SandboxFile } from './schema/file.js';
import type { TemplateMapping, TemplateStepEntry } from './schema/template.js';

export interface TemplateRequest {
  root: string;
  file?: { name: string; value: SandboxFile; lineOf: LineOf };
  fields: GivenFields;
  values: FieldValues;
  /** The one of a run that says nothing of it. */
  unsaid: string;
}

/**
 * The template of a run: that of the fields, else of the file, else `unsaid`. Fields about a template to build override
 * the file's one by one; a source of theirs replaces the file's source with its start command.
 */
export function resolveTemplate(request: TemplateRequest): { template: TemplateSpec; problems: Problem[] } {
  const { fields, values } = request;
  const own = request.file?.value.template;
  const reference = values.template ?? (typeof own === 'string' ? own : request.unsaid);
  const existing = { reference };
  const resource = resourceNamed(reference, request);
  if (resource && 'problem' in resource) return { template: existing, problems: [resource.problem] };
  if (isGiven(fields, 'template') && !resource) return { template: existing, problems: [] };
  const mapping = resource?.mapping ?? (typeof own === 'object' ? own : undefined);
  const given = BUILD_FIELDS.filter((name) => isGiven(fields, name));
  const builds = mapping !== undefined || given.some((name) => DEFINING.includes(name));
  if (!builds) {
    return {
      template: existing,
      problems: given.map((name) => problem(fields, name, NOTHING_TO_BUILD)),
    };
  }
  const problems: Problem[] = [];
  const name = values['template-name'] ?? mapping?.name;
  if (name === undefined && !isGiven(fields, 'template-name')) {
    const source = given.find((field) => DEFINING.includes(field)) ?? 'template-name';
    problems.push(problem(fields, source, NO_NAME));
  }
  const username = values['registry-username'];
  const password = values['registry-password'];
  if ((username === undefined) !== (password === undefined)) {
    const lone = username === undefined ? 'registry-password' : 'registry-username';
    problems.push(
      problem(fields, lone, 'registry-username and registry-password belong together; give both'),
    );
  }
  return {
    template: { build: buildOf(request, mapping, name ?? '', resource?.path ?? ['template']) },
    problems,
  };
}

/** The mapping of a template as a resource of the file has it, too. */
type Described = TemplateMapping & { smoke?: string | undefined };

/** The template among the resources of the file that a reference names, if it names one. */
function resourceNamed(
  reference: string,
  { file, fields }: TemplateRequest,
): { mapping: Described; path: PropertyKey[] } | { problem: Problem } | undefined {
  const { templates = {}, snapshots = {} } = file?.value ?? {};
  const entry = Object.hasOwn(templates, reference) ? templates[reference] : undefined;
  if (entry) return { mapping: { ...entry, name: entry.name ?? reference }, path: ['templates', reference] };
  if (!file || !Object.hasOwn(snapshots, reference)) return undefined;
  const message = `${reference} is a snapshot of this file, and a run starts from a template; previews start from snapshots`;
  const line = file.lineOf(['template']);
  const source = fields.template?.source;
  return {
    problem:
      source === undefined
        ? { source: file.name, ...(line === undefined ? {} : { line }), path: 'template', message }
        : { source, message },
  };
}

/** A template among the resources of a file, as it is built; `at` is where it stands. */
export function templateBuild(
  root: string,
  file: { name: string; lineOf: LineOf },
  mapping: Described,
  at: PropertyKey[],
): TemplateBuildSpec {
  return buildOf({ root, values: {}, file }, mapping, mapping.name, at);
}

/** The fields that ask for a template to be built, without a mapping in the file. */
const DEFINING: readonly (typeof BUILD_FIELDS)[number][] = ['template-name', ...SOURCE_FIELDS];

/** Whether the fields name a template, existing or to build. */
export function definesTemplate(values: FieldValues): boolean {
  return values.template !== undefined || DEFINING.some((name) => values[name] !== undefined);
}

const NOTHING_TO_BUILD =
  'no template is built, so this has no effect: give template-name, or a mapping as template in the sandbox file';
const NO_NAME = 'a template that is built needs a name under which it is kept: give template-name';

function problem(fields: GivenFields, name: FieldName, message: string): Problem {
  return { source: fields[name]?.source ?? name, message };
}

/** What building needs of the request. */
type BuildRequest = Pick<TemplateRequest, 'root' | 'values'> & {
  file?: Pick<NonNullable<TemplateRequest['file']>, 'name' | 'lineOf'>;
};

function buildOf(
  request: BuildRequest,
  mapping: Described | undefined,
  name: string,
  at: PropertyKey[],
): TemplateBuildSpec {
  const { root, values } = request;
  const place = (local: string): string => placeLocal(root, local).path;
  const context = values.context ?? mapping?.context;
  const cpu = values.cpu ?? mapping?.cpu;
  const memory = values.memory ?? mapping?.memory;
  const replaced = SOURCE_FIELDS.some((field) => values[field] !== undefined);
  const start = replaced ? undefined : mapping?.start;
  const ready = replaced ? undefined : mapping?.ready;
  const { 'registry-username': username, 'registry-password': password } = values;
  return {
    name: name.toLowerCase(),
    source: sourceOf(request, mapping, place, at),
    ...(context === undefined ? {} : { context: place(context) }),
    ...(cpu === undefined ? {} : { cpu }),
    ...(memory === undefined ? {} : { memory }),
    ...(start === undefined ? {} : { start }),
    ...(ready === undefined ? {} : { ready: readyOf(ready) }),
    ...(mapping?.smoke === undefined ? {} : { smoke: mapping.smoke }),
    force: values['template-force'] ?? false,
    deadlineMs: values['template-timeout'] ?? DEFAULTS.templateTimeoutMs,
    ...(values['template-max-age'] === undefined ? {} : { maxAgeMs: values['template-max-age'] }),
    ...(username === undefined || password === undefined ? {} : { registry: { username, password } }),
  };
}

function sourceOf(
  { values, file }: BuildRequest,
  mapping: TemplateMapping | undefined,
  place: (local: string) => string,
  at: PropertyKey[],
): TemplateSourceSpec {
  for (const field of SOURCE_FIELDS) {
    const given = values[field];
    if (given !== undefined) return { kind: KINDS[field], path: place(given) };
  }
  if (mapping?.from !== undefined) {
    return {
      kind: 'steps',
      from: mapping.from,
      steps: (mapping.steps ?? []).map((step, index) => stepOf(step, file?.lineOf([...at, 'steps', index]))),
      ...(file === undefined ? {} : { file: file.name }),
    };
  }
  if (mapping?.devcontainer !== undefined) return { kind: 'devcontainer', path: place(mapping.devcontainer) };
  if (mapping?.file !== undefined) return { kind: 'file', path: place(mapping.file) };
  // E2B's convention: the Dockerfile of the context.
  const dockerfile = mapping?.dockerfile ?? values.context ?? mapping?.context ?? '.';
  return { kind: 'dockerfile', path: place(dockerfile) };
}

const KINDS = { dockerfile: 'dockerfile', devcontainer: 'devcontainer', 'template-file': 'file' } as const;

function list(value: string | string[]): string[] {
  return typeof value === 'string' ? [value] : value;
}

function stepOf(step: TemplateStepEntry, line: number | undefined): TemplateStepSpec {
  const at = line === undefined ? {} : { line };
  const user = step.user === undefined ? {} : { user: step.user };
  if (step.run !== undefined) return { ...at, run: step.run, ...user };
  if (step.copy !== undefined) {
    const mode = step.mode === undefined ? {} : { mode: step.mode };
    return { ...at, copy: list(step.copy), to: step.to ?? '.', ...user, ...mode };
  }
  if (step.env !== undefined) return { ...at, env: step.env };
  if (step.workdir !== undefined) return { ...at, workdir: step.workdir };
  if (step.apt !== undefined) return { ...at, apt: list(step.apt) };
  if (step.pip !== undefined) return { ...at, pip: list(step.pip) };
  if (step.npm !== undefined) return { ...at, npm: list(step.npm) };
  return { ...at, user: step.user ?? '' };
}

/** Without the keys that are not given: zod leaves them as undefined only where they were null. */
function readyOf(ready: NonNullable<TemplateMapping['ready']>): ReadySpec {
  const { port, url, process, file, seconds, command } = ready;
  return {
    ...(port === undefined ? {} : { port }),
    ...(url === undefined ? {} : { url }),
    ...(process === undefined ? {} : { process }),
    ...(file === undefined ? {} : { file }),
    ...(seconds === undefined ? {} : { seconds }),
    ...(command === undefined ? {} : { command }),
  };
}
