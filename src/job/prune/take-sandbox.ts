import { BackendError } from '../../e2b/errors.js';
import type { RepositoryFacts } from './facts.js';
import { sandboxItem, snapshotItem } from './items.js';
import { judgeSandbox } from './judge-sandbox.js';
import type { LookContext } from './look.js';
import { messageOf } from './message-of.js';
import type { JudgedSandbox, PrunedItem } from './model.js';
import { ask, questionsOf } from './questions.js';
import { isSame } from './same.js';

/** What taking needs besides looking: facts that are newer than those of the plan. */
export type TakeContext = LookContext & { fresh: RepositoryFacts };

/**
 * Kills a sandbox that goes by the plan, with its snapshots. It is read again right before, and judged again by what is
 * known now: a job may have come back to it since it was listed. Never rejects.
 */
export async function takeSandbox(judged: JudgedSandbox, context: TakeContext): Promise<PrunedItem[]> {
  const { sandbox, verdict, snapshots = [] } = judged;
  const { service } = context;
  const { reason } = verdict;
  const ownItem = (what: PrunedItem['what'], why: string): PrunedItem =>
    sandboxItem(judged, { what, reason: why });
  const untouched = (why: string): PrunedItem[] => [
    ...snapshots.map(({ id }) => snapshotItem(id, { what: 'kept', reason: 'its sandbox stays' })),
    ownItem('kept', why),
  ];
  try {
    const objection = await objectionTo(judged, context);
    if (objection === 'gone') return [ownItem('gone', reason)];
    if (objection !== undefined) return untouched(objection);
  } catch (error) {
    return [ownItem('failed', messageOf(error))];
  }
  const items: PrunedItem[] = [];
  for (const { id, verdict: own } of snapshots) {
    if (!own.goes) items.push(snapshotItem(id, { what: 'kept', reason: own.reason }));
    else items.push(await takeSnapshot(id, own.reason, context));
  }
  if (items.some(({ what }) => what === 'failed')) {
    // Once it is gone nothing tells whose its snapshots are.
    return [...items, ownItem('kept', 'a snapshot of it could not be deleted, and it says whose that is')];
  }
  try {
    return [...items, ownItem((await service.kill(sandbox.id)) ? 'pruned' : 'gone', reason)];
  } catch (error) {
    return [...items, ownItem('failed', messageOf(error))];
  }
}

/** Why it stays after all; `gone`: there is nothing left to take. Throws BackendError. */
async function objectionTo(
  { sandbox }: JudgedSandbox,
  { service, sweeper, spec: { rules }, fresh, now, signal }: TakeContext,
): Promise<string | undefined> {
  const after = await service.info(sandbox.id).catch((error: unknown) => {
    if (error instanceof BackendError && error.kind === 'not-found') return undefined;
    throw error;
  });
  if (!after) return 'gone';
  if (!isSame(sandbox, after)) return 'it changed since it was listed: something uses it';
  const facts = await ask(questionsOf([after], [], { sweeper, rules, now: now() }), fresh, now(), signal);
  const again = judgeSandbox(after, { sweeper, rules, facts });
  return again.goes ? undefined : again.reason;
}

async function takeSnapshot(id: string, reason: string, { service }: TakeContext): Promise<PrunedItem> {
  try {
    return snapshotItem(id, { what: (await service.deleteSnapshot(id)) ? 'pruned' : 'gone', reason });
  } catch (error) {
    return snapshotItem(id, { what: 'failed', reason: messageOf(error) });
  }
}
