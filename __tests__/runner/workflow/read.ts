import { parse } from 'yaml';
import type { JobDefinition, Permissions, StepDefinition, Texts, Trigger, Workflow } from './model.js';

type Mapping = Record<string, unknown>;

/**
 * Reads a workflow.
 *
 * @throws Error that names the place of what the stand-in does not understand: nothing is passed over
 */
export function readWorkflow(text: string): Workflow {
  const file = mapping(parse(text), 'the workflow');
  only(file, 'the workflow', ['name', 'on', 'env', 'permissions', 'concurrency', 'jobs']);
  const jobs = Object.entries(mapping(file['jobs'], 'jobs'));
  return {
    name: String(file['name'] ?? ''),
    on: triggers(file['on']),
    env: texts(file['env'], 'env'),
    ...shared(file, ''),
    jobs: Object.fromEntries(jobs.map(([id, job]) => [id, readJob(mapping(job, id), `jobs.${id}`)])),
  };
}

function readJob(job: Mapping, at: string): JobDefinition {
  const ignored = ['runs-on', 'timeout-minutes'];
  const known = ['name', 'needs', 'if', 'permissions', 'concurrency', 'env', 'outputs', 'strategy', 'steps'];
  only(job, at, [...ignored, ...known]);
  const strategy = mapping(job['strategy'] ?? {}, `${at}.strategy`);
  only(strategy, `${at}.strategy`, ['matrix', 'fail-fast']);
  const matrix = mapping(strategy['matrix'] ?? {}, `${at}.strategy.matrix`);
  for (const key of ['include', 'exclude']) if (key in matrix) throw unknown(`${at}.strategy.matrix`, key);
  const { needs = [] } = job as { needs?: string | string[] };
  return {
    ...text(job, 'name'),
    ...text(job, 'if'),
    ...shared(job, at),
    needs: [needs].flat(),
    env: texts(job['env'], `${at}.env`),
    outputs: texts(job['outputs'], `${at}.outputs`),
    matrix: matrix as JobDefinition['matrix'],
    steps: (job['steps'] as Mapping[]).map((step, index) => readStep(step, `${at}.steps[${index}]`)),
  };
}

function readStep(step: Mapping, at: string): StepDefinition {
  const known = ['id', 'name', 'if', 'env', 'with', 'continue-on-error', 'uses', 'run', 'shell'];
  only(step, at, ['timeout-minutes', ...known]);
  return {
    ...text(step, 'id'),
    ...text(step, 'name'),
    ...text(step, 'if'),
    ...text(step, 'uses'),
    ...text(step, 'run'),
    ...(text(step, 'shell') as Pick<StepDefinition, 'shell'>),
    env: texts(step['env'], `${at}.env`),
    with: texts(step['with'], `${at}.with`),
    continueOnError: step['continue-on-error'] === true,
  };
}

function triggers(on: unknown): Record<string, Trigger> {
  if (typeof on === 'string') return { [on]: { inputs: {} } };
  if (Array.isArray(on)) return Object.fromEntries(on.map((name: string) => [name, { inputs: {} }]));
  return Object.fromEntries(
    Object.entries(mapping(on, 'on')).map(([name, filter]) => {
      if (name === 'schedule') return [name, { inputs: {} }];
      const given = mapping(filter ?? {}, `on.${name}`);
      only(given, `on.${name}`, ['types', 'inputs']);
      const inputs = Object.entries(mapping(given['inputs'] ?? {}, `on.${name}.inputs`)).map(
        ([input, said]) => {
          const { default: value = '', required = false } = mapping(said ?? {}, input);
          return [input, { default: String(value), required: required === true }];
        },
      );
      const { types } = given as { types?: string[] };
      return [name, { ...(types ? { types } : {}), inputs: Object.fromEntries(inputs) as Trigger['inputs'] }];
    }),
  );
}

function shared(of: Mapping, at: string): { permissions?: Permissions; concurrency?: string } {
  const { permissions, concurrency } = of;
  const group =
    typeof concurrency === 'object' ? mapping(concurrency, `${at}.concurrency`)['group'] : concurrency;
  return {
    ...(permissions === undefined
      ? {}
      : { permissions: mapping(permissions, `${at}.permissions`) as Permissions }),
    ...(group === undefined ? {} : { concurrency: String(group) }),
  };
}

function text<K extends string>(of: Mapping, key: K): Partial<Record<K, string>> {
  const value = of[key];
  return value === undefined ? {} : ({ [key]: String(value) } as Record<K, string>);
}

function texts(value: unknown, at: string): Texts {
  const entries = Object.entries(mapping(value ?? {}, at));
  return Object.fromEntries(entries.map(([name, one]) => [name, String(one ?? '')]));
}

function mapping(value: unknown, at: string): Mapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${at}: the stand-in wants a mapping here`);
  return value as Mapping;
}

function only(of: Mapping, at: string, known: readonly string[]): void {
  for (const key of Object.keys(of)) if (!known.includes(key)) throw unknown(at, key);
}

function unknown(at: string, key: string): Error {
  return new Error(`${at}: the stand-in does not know ${key}`);
}
