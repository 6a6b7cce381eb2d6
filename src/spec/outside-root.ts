import type { Fault } from './fault.js';
import { given, items, mappings } from './mapping.js';
import { placeLocal, staysInContext } from './local-path.js';
import { showValue } from './quote.js';

const LOCAL_KEYS = { upload: 'from', download: 'to' } as const;
const TEMPLATE_KEYS = ['dockerfile', 'devcontainer', 'file', 'context'] as const;

/** Local paths of a file that leave its root: an upload or a report must not read there, nor a download write there. */
export function outsideRoot(file: unknown, root: string): Fault[] {
  return [
    ...ofPath(given(file, 'report'), ['report'], root),
    ...ofTemplate(given(file, 'template'), ['template'], root),
    ...mappings(given(file, 'templates')).flatMap(([name, template]) =>
      ofTemplate(template, ['templates', name], root),
    ),
    ...mappings(given(file, 'snapshots')).flatMap(([name, snapshot]) =>
      items(given(snapshot, 'inputs')).flatMap((local, index) =>
        ofPath(local, ['snapshots', name, 'inputs', index], root),
      ),
    ),
    ...items(given(file, 'junit')).flatMap((local, index) => ofPath(local, ['junit', index], root)),
    ...items(given(file, 'steps')).flatMap((step, index) =>
      ofPath(given(step, 'code-file'), ['steps', index, 'code-file'], root),
    ),
    ...ofResults(given(file, 'results'), root),
    ...Object.entries(LOCAL_KEYS).flatMap(([list, key]) =>
      items(given(file, list)).flatMap((item, index) => ofPath(given(item, key), [list, index, key], root)),
    ),
  ];
}

function ofTemplate(template: unknown, path: PropertyKey[], root: string): Fault[] {
  return [
    ...TEMPLATE_KEYS.flatMap((key) => ofPath(given(template, key), [...path, key], root)),
    ...items(given(template, 'steps')).flatMap((step, index) => ofCopy(step, [...path, 'steps', index])),
  ];
}

function ofPath(local: unknown, path: PropertyKey[], root: string): Fault[] {
  if (typeof local !== 'string' || local.includes('\0') || placeLocal(root, local).inside) return [];
  return [{ path, at: 'value', message: leavesRoot(local) }];
}

/** Old results are removed before new ones are written, so the project folder itself is no place for them. */
function ofResults(local: unknown, root: string): Fault[] {
  const outside = ofPath(local, ['results'], root);
  if (outside.length > 0 || typeof local !== 'string' || local.includes('\0')) return outside;
  if (placeLocal(root, local).path !== '.') return [];
  return [{ path: ['results'], at: 'value', message: RESULTS_IN_ROOT }];
}

export const RESULTS_IN_ROOT =
  'expected a folder of their own for the results; found the project folder itself';

/** What a step of a template copies: E2B takes paths inside the context only. */
function ofCopy(step: unknown, path: PropertyKey[]): Fault[] {
  const copy = given(step, 'copy');
  const sources = Array.isArray(copy)
    ? copy.map((source: unknown, index) => ({ source, at: [...path, 'copy', index] }))
    : [{ source: copy, at: [...path, 'copy'] }];
  return sources.flatMap(({ source, at }): Fault[] => {
    if (typeof source !== 'string' || source.includes('\0') || staysInContext(source)) return [];
    const message = `expected a path inside the context; found ${showValue(source)}`;
    return [{ path: at, at: 'value', message }];
  });
}

/** The sentence for a path that leaves the root. */
export function leavesRoot(local: string): string {
  return `expected a path inside the project folder; found ${showValue(local)}`;
}
