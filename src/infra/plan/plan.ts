import type { SourceSpec } from '../../spec/infra/model.js';
import type { Action, Conflict, Observed, Wanted } from '../model.js';
import type { Owner } from '../tags.js';
import { orderActions } from './order.js';
import { planPreviews } from './previews.js';
import { planSnapshots } from './snapshots.js';
import { planTemplates } from './templates.js';

export interface PlanRequest {
  owner: Owner;
  wanted: Wanted;
  observed: Observed;
  /** Why a template is built anew, by its key, where this machine remembers what it was made of. */
  reasons?: Readonly<Record<string, string>>;
}

export interface Planned {
  actions: Action[];
  /** What is in the way. With any of these nothing is applied. */
  conflicts: Conflict[];
}

/**
 * What has to be done so that what is there becomes what is wanted, in an order in which it can be done. A function of
 * its arguments alone: the same in any order of these. It names nothing that is not the owner's.
 */
export function plan(request: PlanRequest): Planned {
  const templates = planTemplates(request);
  const snapshots = planSnapshots(request, (from) => needed(from, templates.actions));
  const made = [...templates.actions, ...snapshots.actions];
  const previews = planPreviews(request, (from) => needed(from, made), deletedNames(templates.actions));
  const all = [templates, snapshots, previews];
  return {
    actions: orderActions(all.flatMap(({ actions }) => actions)),
    conflicts: all.flatMap(({ conflicts }) => conflicts),
  };
}

/** Templates that go as a whole, with all that is recorded on them. */
export function deletedNames(actions: readonly Action[]): Set<string> {
  return new Set(
    actions.flatMap(({ operation }) => (operation?.do === 'delete-template' ? [operation.name] : [])),
  );
}

/** The actions that have to have worked before something can start from a source. */
function needed(from: SourceSpec, actions: readonly Action[]): string[] {
  if (from.kind === 'external') return [];
  return actions
    .filter(
      ({ kind, operation }) =>
        kind === from.kind &&
        operation !== undefined &&
        'key' in operation &&
        operation.key === from.key &&
        ['build', 'mark', 'make-snapshot'].includes(operation.do),
    )
    .map(({ id }) => id);
}

/** Whether there is nothing to do. */
export function isNothing(actions: readonly Action[]): boolean {
  return actions.every(({ operation }) => operation === undefined);
}
