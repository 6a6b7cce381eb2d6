import type { Fault } from './fault.js';
import { given, items } from './mapping.js';
import { placeLocal } from './local-path.js';
import { showValue } from './quote.js';

const LOCAL_KEYS = { upload: 'from', download: 'to' } as const;

/** Local paths of a file that leave its root: an upload must not read there, nor a download write there. */
export function outsideRoot(file: unknown, root: string): Fault[] {
  return Object.entries(LOCAL_KEYS).flatMap(([list, key]) =>
    items(given(file, list)).flatMap((item, index): Fault[] => {
      const local = given(item, key);
      if (typeof local !== 'string' || local.includes('\0') || placeLocal(root, local).inside) return [];
      return [{ path: [list, index, key], at: 'value', message: leavesRoot(local) }];
    }),
  );
}

/** The sentence for a path that leaves the root. */
export function leavesRoot(local: string): string {
  return `expected a path inside the project folder; found ${showValue(local)}`;
}
