import type { Fault } from './fault.js';
import { given, items } from './mapping.js';

/** The parts of a file that a field replaces, so that what stands there has no effect. */
export interface Replaced {
  steps: boolean;
}

/**
 * What the schema describes but no run can do yet. It is refused, never ignored; a line leaves this list
 * when its part arrives.
 */
export function notYet(file: unknown, replaced: Replaced): Fault[] {
  const faults: Fault[] = [];
  const refuse = (owner: unknown, path: PropertyKey[], what: string): void => {
    if (given(owner, String(path.at(-1))) !== undefined)
      faults.push({ path, at: 'key', message: notAvailable(what) });
  };
  if (!replaced.steps) {
    for (const [index, step] of items(given(file, 'steps')).entries()) {
      for (const key of ['code', 'code-file']) refuse(step, ['steps', index, key], 'a step with code');
    }
  }
  return faults;
}

/** The sentence for a part that is not there. */
export function notAvailable(what: string): string {
  return `${what} is not available yet`;
}
