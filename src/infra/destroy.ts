import type { Action, Observed, RecordPlace } from './model.js';
import { orderActions } from './plan/order.js';
import { deletedNames } from './plan/plan.js';
import { planGonePreviews } from './plan/previews.js';
import { planGoneSnapshots, rowsOf } from './plan/snapshots.js';
import { planGone } from './plan/templates.js';
import { INFRA_METADATA } from './metadata.js';
import { isOf, type Owner, parseInfraTag } from './tags.js';

const REASON = 'all of the stage goes';

/** What has to be done so that nothing of a stage is left. It needs no file: the service says what there is. */
export function planDestroy(observed: Observed, owner: Owner): Action[] {
  const builders = observed.sandboxes
    .filter(({ metadata }) => metadata[INFRA_METADATA.kind] === 'builder')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const gone = observed.templates.flatMap((template) => planGone(template, owner, REASON));
  const claims = leftClaims(observed, owner, new Set(gone.map(({ name }) => name)));
  return orderActions([
    ...planGonePreviews(observed, owner, REASON, deletedNames(gone)),
    ...builders.map(({ id, metadata }): Action => ({
      kind: 'snapshot',
      name: metadata[INFRA_METADATA.name] ?? id,
      id: `snapshot ${id} destroy`,
      needs: [],
      action: 'destroy',
      reason: 'a sandbox that a snapshot was to be made of was left',
      seconds: 1,
      operation: {
        do: 'kill',
        sandboxes: [{ id, metadata }],
        records: [],
      },
    })),
    ...(claims.length === 0
      ? []
      : [
          {
            kind: 'preview' as const,
            name: 'claims',
            id: 'preview claims destroy',
            needs: [],
            action: 'destroy' as const,
            reason: 'an apply that did not come to its end left them',
            seconds: 1,
            operation: { do: 'kill' as const, sandboxes: [], records: claims },
          },
        ]),
    ...planGoneSnapshots(rowsOf(observed.snapshots, owner), REASON),
    ...gone,
  ]);
}

/** Claims of an apply that was killed, on what does not go itself. */
function leftClaims(observed: Observed, owner: Owner, going: ReadonlySet<string>): RecordPlace[] {
  const places = [
    ...observed.templates.flatMap(({ name, tags }) => tags.map(({ tag }) => ({ name, tag }))),
    ...observed.snapshots.map(({ name, tag }) => ({ name, tag })),
  ];
  return places.filter(({ name, tag }) => {
    const of = parseInfraTag(tag);
    return (of?.kind === 'claim' || of?.kind === 'beat') && isOf(of, owner) && !going.has(name);
  });
}
