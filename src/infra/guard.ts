import type { Action, Conflict } from './model.js';

/** Why a plan is not applied at all; undefined when it may be. */
export function refusedBy(
  { actions, conflicts }: { actions: readonly Action[]; conflicts: readonly Conflict[] },
  maxDestroy: number,
): string | undefined {
  const [conflict] = conflicts;
  if (conflict) return `${conflict.kind} ${conflict.name}: ${conflict.message}`;
  const refused = actions.find((action) => action.refused !== undefined);
  if (refused)
    return `${refused.kind} ${refused.name} would be ${refused.action === 'replace' ? 'replaced' : 'destroyed'} (${refused.reason}), and ${refused.refused}`;
  const going = actions.filter(
    ({ action, operation }) => operation && (action === 'destroy' || action === 'replace'),
  ).length;
  if (going > maxDestroy)
    return `${going} resources would be destroyed or replaced, and at most ${maxDestroy} may be; raise \`max-destroy\` if that is meant`;
  return undefined;
}
