import type { Action } from './model.js';

/**
 * What of a plan is drift: what somebody else did to what was applied, and what is not there at all. A change of the file
 * is none, and neither is what went at the end of its ttl.
 */
export function driftOf(actions: readonly Action[]): Action[] {
  const drifted = new Set(
    actions.filter(({ action }) => action === 'drift').map(({ kind, name }) => `${kind} ${name}`),
  );
  return actions.flatMap((each): Action[] => {
    if (each.action === 'drift') return [each];
    const { kind, name, id, action, operation, reason } = each;
    if (drifted.has(`${kind} ${name}`)) return [];
    const nothing = { kind, name, id: `${id} drift`, needs: [], action: 'drift' as const, seconds: 0 };
    // A build of another identity is there: the file changed.
    const changed = operation?.do === 'build' && operation.seen.some(({ buildId }) => buildId !== null);
    if (action !== 'create' || changed) return [];
    return [
      {
        ...nothing,
        reason: `it is not there: it was never applied, or somebody else removed it (${reason})`,
      },
    ];
  });
}
