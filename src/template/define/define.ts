import type { Problem, TemplateBuildSpec } from '../../spec/model.js';
import type { TemplateDefinition } from '../model.js';
import { fromDevcontainer } from './from-devcontainer.js';
import { fromDockerfile } from './from-dockerfile.js';
import { fromModule } from './from-module.js';
import { fromSteps } from './from-steps.js';
import { readyCommand } from './ready.js';

export interface DefineOptions {
  /** Absolute folder that paths of the description resolve against. */
  root: string;
  /** Whether modules of the repository may run on this machine: not when others can change them. */
  mayRunModules: boolean;
  /** The bundle that evaluates modules; absent: the one beside the bundle that runs. */
  moduleBundle?: string;
  /** Ends a module that is being evaluated. */
  signal?: AbortSignal;
}

export type Defined = { definition: TemplateDefinition } | { problems: Problem[] };

/** What a kind of source says; the rest comes from the description. */
export type SourceDefinition = Omit<TemplateDefinition, 'name'>;
export type ReadSource = { source: SourceDefinition } | { problems: Problem[] };

/**
 * Reads what a template is made of, whatever it is described in: nothing is sent, and everything that E2B would reject
 * or quietly change is said. All problems at once. What the description says itself wins over the source.
 */
export async function defineTemplate(build: TemplateBuildSpec, options: DefineOptions): Promise<Defined> {
  const read = await readSource(build, options);
  if ('problems' in read) return read;
  const {
    start: sourceStart,
    ready: sourceReady,
    cpu: sourceCpu,
    memory: sourceMemory,
    ...source
  } = read.source;
  const start = build.start ?? sourceStart;
  // A start command of the description does not become ready as the one that it replaces.
  const ready =
    build.ready === undefined
      ? build.start === undefined
        ? sourceReady
        : undefined
      : readyCommand(build.ready);
  const cpu = build.cpu ?? sourceCpu;
  const memory = build.memory ?? sourceMemory;
  return {
    definition: {
      ...source,
      name: build.name.toLowerCase(),
      ...(build.registry === undefined ? {} : { registry: { type: 'registry', ...build.registry } }),
      ...(start === undefined ? {} : { start }),
      ...(ready === undefined ? {} : { ready }),
      ...(cpu === undefined ? {} : { cpu }),
      ...(memory === undefined ? {} : { memory }),
    },
  };
}

function readSource(build: TemplateBuildSpec, options: DefineOptions): Promise<ReadSource> {
  const { source, context } = build;
  if (source.kind === 'steps') return fromSteps(source, context, options);
  if (source.kind === 'devcontainer') return fromDevcontainer(source.path, context, options);
  if (source.kind === 'file') return fromModule(source.path, context, options);
  return fromDockerfile(source.path, context, options);
}
