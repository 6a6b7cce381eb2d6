import { DEFAULTS } from '../defaults.js';
import type { Fault } from '../fault.js';
import { readFields } from '../field-values.js';
import type { GivenFields } from '../given-fields.js';
import type { Problem } from '../model.js';
import { nearest } from '../nearest.js';
import { alternatives, showKey, showValue } from '../quote.js';
import { type FileText, type LineOf, readInfraFile } from '../read-file.js';
import { templateBuild } from '../resolve-template.js';
import type { SandboxFile } from '../schema/file.js';
import { CHANNEL_NAME, STAGE_NAME } from '../schema/infra.js';
import type { PreviewResourceEntry, SnapshotResourceEntry } from '../schema/infra.js';
import { resourceOf } from './contradictions.js';
import {
  DEFAULT_STAGE,
  type InfraSpec,
  type PreviewResource,
  type SnapshotResource,
  type SourceSpec,
  type TemplateResource,
} from './model.js';
import { BUILT_IN, referencesIn, referringTexts, substitute } from './references.js';

export interface InfraRequest {
  /** Absolute folder of the file. */
  root: string;
  file: FileText;
  /** Of the service. */
  fields: GivenFields;
  stage?: { value: string; source: string };
  /** Lines `NAME=VALUE`, for variables that the file declares and for those that are built in. */
  variables: { text: string; source: string }[];
  /** What the door knows of `pr`, `branch`, `sha` and `repository`. */
  known: Partial<Record<(typeof BUILT_IN)[number], string>>;
}

/** A key of a preview, and so part of its metadata. */
const INSTANCE = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;

/** What a file wants in a stage, and the variables that were given for it; or every problem of it. Never throws on what users wrote. */
export function resolveInfra(
  request: InfraRequest,
): { spec: InfraSpec; variables: Record<string, string> } | { problems: Problem[] } {
  const { root, file: text, fields } = request;
  const { values, problems: ofFields } = readFields(fields, { root, mayLeaveRoot: false });
  const { file, lineOf, problemAt, problems: ofFile } = readInfraFile(text, root);
  const problems = [...ofFile, ...ofFields];
  const stage = request.stage?.value ?? DEFAULT_STAGE;
  if (request.stage && !STAGE_NAME.test(stage)) {
    const message = `expected the name of a stage: small letters, digits and - inside, at most 20; found ${showValue(stage)}`;
    problems.push({ source: request.stage.source, message });
  }
  const variables = readVariables(request, file?.variables ?? [], problems);
  if (!file || !lineOf || !problemAt) return { problems };
  const known: Record<string, string> = { ...request.known, ...variables, stage };
  const inStage = <T extends { stages?: string[] | undefined }>(
    all: Record<string, T> | undefined,
  ): [string, T][] =>
    Object.entries(all ?? {}).filter(
      ([, { stages }]) => !stages || stages.some((each) => matches(each, stage)),
    );
  const templates = inStage(file.templates);
  const snapshots = inStage(file.snapshots);
  const previews = inStage(file.previews);
  const there = {
    templates: templates.map(([key]) => key),
    snapshots: snapshots.map(([key]) => key),
  };
  const faults: Fault[] = [
    ...withoutValue(file, known, { ...there, previews: previews.map(([key]) => key) }, stage),
    ...[
      ...snapshots.map(([key, { from }]) => ({ path: ['snapshots', key, 'from'], from })),
      ...previews.map(([key, { from }]) => ({ path: ['previews', key, 'from'], from })),
    ].flatMap(({ path, from }) => notInStage(file, there, from, path, stage)),
  ];
  const context: Context = { root, name: text.name, file, lineOf, known, stage, faults, there };
  const spec: InfraSpec = {
    root,
    backend: {
      engine: values.engine ?? DEFAULTS.engine,
      ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
      ...(values.domain === undefined ? {} : { domain: values.domain }),
      ...(values['api-url'] === undefined ? {} : { apiUrl: values['api-url'] }),
    },
    stage,
    templates: templates.map(([key]) => templateOf(key, context)),
    snapshots: snapshots.map(([key, entry]) => snapshotOf(key, entry, context)),
    previews: previews.map(([key, entry]) => previewOf(key, entry, context)),
  };
  problems.push(...faults.map(problemAt));
  return problems.length > 0 ? { problems } : { spec, variables };
}

interface Context {
  root: string;
  name: string;
  file: SandboxFile;
  lineOf: LineOf;
  known: Record<string, string>;
  stage: string;
  faults: Fault[];
  there: { templates: string[]; snapshots: string[] };
}

function matches(pattern: string, stage: string): boolean {
  return new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(stage);
}

function readVariables(
  { variables }: InfraRequest,
  declared: readonly string[],
  problems: Problem[],
): Record<string, string> {
  const settable = [...declared, ...BUILT_IN.filter((name) => name !== 'stage')];
  const found: Record<string, string> = {};
  for (const { text, source } of variables) {
    const at = text.indexOf('=');
    const name = text.slice(0, Math.max(at, 0));
    if (at < 1) problems.push({ source, message: `expected NAME=VALUE; found ${showValue(text)}` });
    else if (!settable.includes(name)) {
      const meant = nearest(name, settable);
      const hint =
        meant === undefined ? `expected ${alternatives(settable)}` : `did you mean ${showKey(meant)}?`;
      problems.push({ source, message: `the file declares no variable ${showKey(name)}; ${hint}` });
    } else found[name] = text.slice(at + 1);
  }
  return found;
}

/** References to declared names that have no value here, in what exists in this stage. */
function withoutValue(
  file: SandboxFile,
  known: Record<string, string>,
  there: Record<string, string[]>,
  stage: string,
): Fault[] {
  return referringTexts(file).flatMap(({ path, text }) => {
    if (there[String(path[0])]?.includes(String(path[1])) !== true) return [];
    return referencesIn(text)
      .filter((name) => known[name] === undefined)
      .map((name): Fault => ({
        path,
        at: 'value',
        message:
          `\${${name}} has no value here: give \`--var ${name}=…\` (in a workflow the input \`variables\`), or say with ` +
          `\`stages\` that this does not exist in stage ${stage}`,
      }));
  });
}

function notInStage(
  file: SandboxFile,
  there: Context['there'],
  from: string,
  path: PropertyKey[],
  stage: string,
): Fault[] {
  const all = { templates: Object.keys(file.templates ?? {}), snapshots: Object.keys(file.snapshots ?? {}) };
  const source = resourceOf(from, all);
  if (!source || resourceOf(from, there)) return [];
  return [
    {
      path,
      at: 'value',
      message: `${source.kind} ${showKey(source.name)} does not exist in stage ${stage}; its \`stages\` leave that out`,
    },
  ];
}

function templateOf(
  key: string,
  { root, name, file, lineOf, known, stage, faults }: Context,
): TemplateResource {
  const mapping = file.templates?.[key] ?? {};
  // What is not written for each stage is not moved by all of them.
  const channels = (mapping.channels ?? [])
    .map((text, index) => ({ text, index }))
    .filter(({ text }) => stage === DEFAULT_STAGE || referencesIn(text).includes('stage'))
    .map(({ text, index }) => {
      const channel = substitute(text, known);
      if (!CHANNEL_NAME.test(channel) && !channel.includes('${')) {
        faults.push({
          path: ['templates', key, 'channels', index],
          at: 'value',
          message: `expected the name of a channel once its references are put in; found ${showValue(channel)}`,
        });
      }
      return channel;
    });
  return {
    key,
    protect: mapping.protect ?? false,
    build: templateBuild(root, { name, lineOf }, { ...mapping, name: mapping.name ?? key }, [
      'templates',
      key,
    ]),
    channels: [...new Set(channels)],
    adopt: mapping.adopt ?? false,
  };
}

function sourceOf(from: string, { there }: Context): SourceSpec {
  const source = resourceOf(from, there);
  return source ? { kind: source.kind, key: source.name } : { kind: 'external', reference: from };
}

function snapshotOf(key: string, entry: SnapshotResourceEntry, context: Context): SnapshotResource {
  const { name = key, from, inputs = [], run, env = {}, timeout, protect = false } = entry;
  const maxAge = entry['max-age'];
  return {
    key,
    protect,
    name: name.toLowerCase(),
    from: sourceOf(from, context),
    inputs,
    ...(run === undefined ? {} : { run }),
    env,
    timeoutMs: timeout ?? DEFAULTS.stepTimeoutMs,
    ...(maxAge === undefined ? {} : { maxAgeMs: maxAge }),
  };
}

function previewOf(key: string, entry: PreviewResourceEntry, context: Context): PreviewResource {
  const { known, faults } = context;
  const { from, start, ready, ports = [], env = {}, network, ttl, protect = false } = entry;
  const instance = substitute(entry.key ?? 'default', known);
  if (!INSTANCE.test(instance) && !instance.includes('${')) {
    const message = `expected a key once its references are put in: letters, digits, and . _ - inside; found ${showValue(instance)}`;
    faults.push({ path: ['previews', key, 'key'], at: 'value', message });
  }
  return {
    key,
    protect,
    from: sourceOf(from, context),
    instance,
    ...(start === undefined ? {} : { start }),
    ready: {
      ...(ready?.port === undefined ? {} : { port: ready.port }),
      ...(ready?.path === undefined ? {} : { path: ready.path }),
      timeoutMs: ready?.timeout ?? 120_000,
    },
    ports: [...new Set(ports)],
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, substitute(value, known)])),
    network: {
      internet: network?.internet ?? true,
      allow: network?.allow ?? [],
      deny: network?.deny ?? [],
      publicTraffic: network?.['public-traffic'] ?? true,
    },
    sleepAfterMs: entry['sleep-after'] ?? DEFAULTS.sandboxTimeoutMs,
    ...(ttl === undefined ? {} : { ttlMs: ttl }),
  };
}
