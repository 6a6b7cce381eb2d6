import type { Fault } from '../fault.js';
import { given, isMapping, mappings } from '../mapping.js';
import { nearest } from '../nearest.js';
import { showKey } from '../quote.js';
import { undeclared } from './references.js';

/** What is wrong with the resources of a file together: names that lead nowhere, in a circle, or twice to one place. */
export function infraContradictions(
  file: unknown,
  ofTemplate: (template: unknown, path: PropertyKey[]) => Fault[],
): Fault[] {
  return [
    ...mappings(given(file, 'templates')).flatMap(([name, template]) =>
      ofTemplate(template, ['templates', name]),
    ),
    ...sameNames(file),
    ...wrongSources(file),
    ...snapshotsOfNothing(file),
    ...undeclared(file),
  ];
}

/** The name under which the service keeps a template or snapshot. */
function serviceName(key: string, resource: unknown): string {
  const own = given(resource, 'name');
  return (typeof own === 'string' ? own : key).toLowerCase();
}

/** The service has one space of names for templates and snapshots, and `from` one for those of the file. */
function sameNames(file: unknown): Fault[] {
  const faults: Fault[] = [];
  const own = given(file, 'template');
  const taken = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const kind of ['templates', 'snapshots'] as const) {
    for (const [key, resource] of mappings(given(file, kind))) {
      const name = serviceName(key, resource);
      const path = given(resource, 'name') === undefined ? [kind, key] : [kind, key, 'name'];
      const other = taken.get(name) ?? keys.get(key);
      if (other !== undefined)
        faults.push({
          path,
          at: 'key',
          message: `${other} has this name already; give one of them another name`,
        });
      taken.set(name, `${kind}.${key}`);
      keys.set(key, `${kind}.${key}`);
    }
  }
  if (isMapping(own) && typeof own['name'] === 'string') {
    const other = taken.get(own['name'].toLowerCase());
    if (other !== undefined) {
      faults.push({
        path: ['template', 'name'],
        at: 'value',
        message: `${other} has this name already; write \`template: ${other.split('.')[1] ?? ''}\` to use it`,
      });
    }
  }
  return faults;
}

/** `from` names a resource of the file without and with its kind before it. */
export function resourceOf(
  from: string,
  names: { templates: readonly string[]; snapshots: readonly string[] },
): { kind: 'template' | 'snapshot'; name: string } | undefined {
  const [, kind, name = ''] = /^(?:(templates?|snapshots?)\.)?(.+)$/.exec(from) ?? [];
  if ((kind === undefined || kind.startsWith('template')) && names.templates.includes(name))
    return { kind: 'template', name };
  if ((kind === undefined || kind.startsWith('snapshot')) && names.snapshots.includes(name))
    return { kind: 'snapshot', name };
  return undefined;
}

function wrongSources(file: unknown): Fault[] {
  const names = {
    templates: mappings(given(file, 'templates')).map(([name]) => name),
    snapshots: mappings(given(file, 'snapshots')).map(([name]) => name),
  };
  const known = [...names.templates, ...names.snapshots];
  const faults: Fault[] = [];
  for (const kind of ['snapshots', 'previews'] as const) {
    for (const [key, resource] of mappings(given(file, kind))) {
      const from = given(resource, 'from');
      if (typeof from !== 'string' || resourceOf(from, names)) continue;
      const path = [kind, key, 'from'];
      // What has a dot before it, or nearly the name of a resource, was meant to be one.
      const [, bare = ''] = /^(?:templates?|snapshots?)\.(.+)$/.exec(from) ?? [];
      const meant = nearest(
        bare === '' ? from : bare,
        known.filter((name) => name !== key),
      );
      if (bare === '' && (meant === undefined || from === 'base')) continue;
      const hint = meant === undefined ? '' : `; did you mean ${showKey(meant)}?`;
      faults.push({
        path,
        at: 'value',
        message: `${showKey(from)} is no template or snapshot of this file${hint}`,
      });
    }
  }
  const circle = firstCircle(file, names);
  if (circle !== undefined)
    faults.push({
      path: ['snapshots', circle, 'from'],
      at: 'value',
      message: 'this snapshot is made from itself',
    });
  return faults;
}

function firstCircle(
  file: unknown,
  names: { templates: readonly string[]; snapshots: readonly string[] },
): string | undefined {
  const sources = new Map(
    mappings(given(file, 'snapshots')).map(([key, resource]): [string, string | undefined] => {
      const from = given(resource, 'from');
      const source = typeof from === 'string' ? resourceOf(from, names) : undefined;
      return [key, source?.kind === 'snapshot' ? source.name : undefined];
    }),
  );
  for (const start of sources.keys()) {
    let at: string | undefined = start;
    for (let steps = 0; at !== undefined; steps++) {
      at = sources.get(at);
      if (at === start || steps > sources.size) return start;
    }
  }
  return undefined;
}

function snapshotsOfNothing(file: unknown): Fault[] {
  return mappings(given(file, 'snapshots')).flatMap(([name, snapshot]): Fault[] => {
    const path = ['snapshots', name];
    if (!isMapping(snapshot)) return [];
    if (
      given(snapshot, 'from') !== undefined &&
      given(snapshot, 'inputs') === undefined &&
      given(snapshot, 'run') === undefined
    )
      return [{ path, at: 'key', message: 'a snapshot needs inputs or run: without, it is its `from`' }];
    return [];
  });
}
