import { given, isMapping, items } from '../../spec/mapping.js';
import { readYaml, type YamlSource } from '../../spec/yaml-source.js';
import type { WorkflowFacts, WorkflowText } from '../facts.js';
import type { Place } from '../finding.js';
import { actionUse } from './action-use.js';
import type { Job, Step, Workflow } from './model.js';
import { readPermissions } from './permissions.js';

/** The workflows that could be read, and what is wrong with the others. */
export interface WorkflowReading {
  workflows: Workflow[];
  unread: { place: Place; why: string }[];
}

/** Reads workflows from untrusted text. Never throws. */
export function readWorkflows({ files, leftOut, ownAction }: WorkflowFacts): WorkflowReading {
  const reading: WorkflowReading = {
    workflows: [],
    unread: leftOut.map(({ name, why }) => ({ place: { file: name }, why })),
  };
  for (const file of files) {
    const { source, problems } = readYaml(file.name, file.text);
    const [problem] = problems;
    if (source && !problem) reading.workflows.push(workflowOf(file, source, ownAction));
    else {
      const { line, column, message = 'it cannot be read' } = problem ?? {};
      const place = {
        file: file.name,
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column }),
      };
      reading.unread.push({ place, why: message });
    }
  }
  return reading;
}

function workflowOf({ name }: WorkflowText, source: YamlSource, ownAction: boolean): Workflow {
  const { value } = source;
  const placeOf = (path: PropertyKey[], at: 'key' | 'value' = 'value'): Place => {
    const { line, column } = source.problemAt({ path, at, message: '' });
    return {
      file: name,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
    };
  };
  const jobs = given(value, 'jobs');
  return {
    file: name,
    events: eventsOf(given(value, 'on')),
    ...permissionsOf(value),
    concurrency: given(value, 'concurrency') !== undefined,
    jobs: isMapping(jobs) ? Object.entries(jobs).map(([id, job]) => jobOf(id, job, placeOf, ownAction)) : [],
  };
}

function permissionsOf(owner: unknown): Pick<Job, 'permissions'> {
  const permissions = readPermissions(given(owner, 'permissions'));
  return permissions === undefined ? {} : { permissions };
}

function eventsOf(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  if (isMapping(on)) return Object.keys(on);
  return items(on).filter((event) => typeof event === 'string');
}

type PlaceOf = (path: PropertyKey[], at?: 'key' | 'value') => Place;

function jobOf(id: string, job: unknown, placeOf: PlaceOf, ownAction: boolean): Job {
  return {
    id,
    place: placeOf(['jobs', id], 'key'),
    ...permissionsOf(job),
    concurrency: given(job, 'concurrency') !== undefined,
    hasTimeout: given(job, 'timeout-minutes') !== undefined,
    steps: items(given(job, 'steps')).map((step, index) =>
      stepOf(step, ['jobs', id, 'steps', index], placeOf, ownAction),
    ),
  };
}

function stepOf(step: unknown, path: PropertyKey[], placeOf: PlaceOf, ownAction: boolean): Step {
  const uses = given(step, 'uses');
  const run = given(step, 'run');
  const inputs = given(step, 'with');
  const action = typeof uses === 'string' ? actionUse(uses, ownAction) : undefined;
  return {
    place: placeOf([...path, typeof uses === 'string' ? 'uses' : 'run']),
    ...(typeof uses === 'string' ? { uses } : {}),
    ...(typeof run === 'string' ? { run } : {}),
    inputs: isMapping(inputs) ? textsOf(inputs) : {},
    placeOf: (input) => placeOf([...path, 'with', input], 'key'),
    ...(action ? { action } : {}),
  };
}

/** Inputs as a runner passes them. Names are the same in any case. */
function textsOf(inputs: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name.toLowerCase(), String(value)]]
        : [],
    ),
  );
}
