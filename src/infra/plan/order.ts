import { type Action, KINDS } from '../model.js';

/** What is made comes in the order of its kinds; what only goes, last and the other way round. */
function rank({ kind, action, operation }: Action): number {
  const at = KINDS.indexOf(kind);
  if (operation === undefined) return -1;
  return action === 'destroy' ? 2 * KINDS.length - at : at;
}

/** The actions in an order that respects what they need. The same whatever order they come in. */
export function orderActions(actions: readonly Action[]): Action[] {
  const left = [...actions].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const done = new Set<string>();
  const ordered: Action[] = [];
  while (left.length > 0) {
    const open = new Set(left.map(({ id }) => id));
    const at = left.findIndex(({ needs }) => needs.every((need) => done.has(need) || !open.has(need)));
    const [next] = left.splice(Math.max(at, 0), 1);
    if (!next) break;
    done.add(next.id);
    ordered.push(next);
  }
  return ordered;
}
