import { counted } from '../../report/text/count.js';
import type { PruneSpec } from '../../spec/prune/model.js';
import { ORIGIN_METADATA } from '../origin.js';
import type { TemplateTag } from '../template/ports.js';
import { judgeSandbox } from './judge-sandbox.js';
import { judgeSnapshots } from './judge-snapshots.js';
import { judgeTags } from './judge-tags.js';
import type { RepositoryFacts } from './facts.js';
import { messageOf } from './message-of.js';
import type { JudgedSandbox, PrunePlan, Sweeper } from './model.js';
import type { PruneService } from './ports.js';
import { ask, questionsOf, unknownsOf } from './questions.js';

/** So many reasons why something is not known are warnings; each thing has its own in any case. */
const SAID = 5;

export interface LookContext {
  sweeper: Sweeper;
  spec: Pick<PruneSpec, 'rules' | 'templates'>;
  service: PruneService;
  facts: RepositoryFacts;
  now: () => Date;
  signal: AbortSignal;
  /** Told of what is left alone, as always. */
  note: (text: string) => void;
  /** Told of what is left alone because something is not known or failed. */
  warn: (text: string) => void;
}

/** What was seen, and what is to be done about it. */
export interface Look {
  plan: PrunePlan;
  /** Templates whose tags could not be listed, and why. */
  failed: { name: string; reason: string }[];
}

/**
 * Lists what is this repository's, asks what has to be known of it, and judges. Changes nothing.
 *
 * @throws BackendError when the sandboxes cannot be listed
 */
export async function look(context: LookContext): Promise<Look> {
  const { sweeper, spec, service, facts, now, signal, warn } = context;
  // The service narrows the list, so that nothing of others is even seen; it is held against the claims once more.
  const listed = (await service.list({ [ORIGIN_METADATA.repository]: sweeper.repository })).filter(
    ({ metadata }) => metadata[ORIGIN_METADATA.repository] === sweeper.repository,
  );
  // One that is created or killed meanwhile may move another to a second page.
  const sandboxes = [...new Map(listed.map((sandbox) => [sandbox.id, sandbox])).values()];
  const { templates, failed } = await listTags(context);
  const tags = templates.flatMap((template) => template.tags);
  const { rules } = spec;
  const questions = questionsOf(sandboxes, tags, { sweeper, rules, now: now() });
  const known = await ask(questions, facts, now(), signal);
  const unknowns = unknownsOf(known, questions);
  for (const why of unknowns.slice(0, SAID)) warn(`left alone is what hangs on this: ${why}`);
  if (unknowns.length > SAID) warn(`left alone is what hangs on ${unknowns.length - SAID} more such answers`);
  const grounds = { sweeper, rules, facts: known };
  const judged = sandboxes.map((sandbox): JudgedSandbox => ({
    sandbox,
    verdict: judgeSandbox(sandbox, grounds),
  }));
  await addSnapshots(judged, context);
  return {
    plan: {
      sandboxes: judged,
      templates: templates.map(({ name, tags: all }) => ({ name, tags: judgeTags(all, grounds) })),
    },
    failed,
  };
}

async function listTags({ spec, service, warn }: LookContext): Promise<{
  templates: { name: string; tags: TemplateTag[] }[];
  failed: Look['failed'];
}> {
  const templates: { name: string; tags: TemplateTag[] }[] = [];
  const failed: Look['failed'] = [];
  for (const name of spec.templates) {
    try {
      const tags = await service.templates.tags(name);
      if (tags) templates.push({ name, tags });
      else warn(`there is no template ${name}`);
    } catch (error) {
      failed.push({ name, reason: messageOf(error) });
    }
  }
  return { templates, failed };
}

/** Finds the snapshots of sandboxes that go; the service tells by its own records from which one each was made. */
async function addSnapshots(
  judged: readonly JudgedSandbox[],
  { service, note, warn }: LookContext,
): Promise<void> {
  const going = judged.filter(({ verdict }) => verdict.goes);
  if (going.length === 0) return;
  try {
    const all = await service.snapshots();
    if (all.length === 0) return;
    const found: { source: JudgedSandbox; ids: string[] }[] = [];
    for (const source of going) found.push({ source, ids: await service.snapshots(source.sandbox.id) });
    for (const [source, snapshots] of judgeSnapshots(found, all)) {
      if (snapshots.length > 0) source.snapshots = snapshots;
    }
    const others = all.length - new Set(found.flatMap(({ ids }) => ids)).size;
    if (others > 0)
      note(
        `${counted(others, 'snapshot is', 'snapshots are')} left alone: no sandbox that goes is known to be the source`,
      );
  } catch (error) {
    warn(`snapshots are left alone: ${messageOf(error)}`);
  }
}
