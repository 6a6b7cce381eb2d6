import { ORIGIN_METADATA } from '../origin.js';
import type { JudgedSandbox, PrunedItem } from './model.js';

type Outcome = Pick<PrunedItem, 'what' | 'reason'>;

/** What is left when the user gives up. */
export const CANCELLED = { what: 'kept', reason: 'the sweep was cancelled before its turn' } as const;

export function sandboxItem({ sandbox }: JudgedSandbox, { what, reason }: Outcome): PrunedItem {
  const key = sandbox.metadata[ORIGIN_METADATA.key];
  return {
    kind: 'sandbox',
    id: sandbox.id,
    what,
    reason,
    state: sandbox.state,
    template: sandbox.template,
    ...(key === undefined ? {} : { key }),
  };
}

export function snapshotItem(id: string, { what, reason }: Outcome): PrunedItem {
  return { kind: 'snapshot', id, what, reason };
}

export function tagItem(name: string, tag: string, { what, reason }: Outcome): PrunedItem {
  return { kind: 'tag', id: `${name}:${tag}`, what, reason };
}
