import { CANCELLED, tagItem } from './items.js';
import type { LookContext } from './look.js';
import type { JudgedTemplate, PrunedItem } from './model.js';
import { messageOf } from './message-of.js';

/** So many tags are removed with one request. */
const AT_ONCE = 50;

/**
 * Removes the tags of one template that go by the plan, as far as they still name the same build: a job may have built
 * and tagged again meanwhile. Never rejects.
 */
export async function takeTags(
  { name, tags }: JudgedTemplate,
  { service, signal }: LookContext,
): Promise<PrunedItem[]> {
  const items = tags
    .filter(({ verdict }) => !verdict.goes)
    .map(({ tag, verdict }) => tagItem(name, tag.tag, { what: 'kept', reason: verdict.reason }));
  const going = tags.filter(({ verdict }) => verdict.goes);
  for (let at = 0; at < going.length; at += AT_ONCE) {
    const batch = going.slice(at, at + AT_ONCE);
    if (signal.aborted) {
      items.push(...batch.map(({ tag }) => tagItem(name, tag.tag, CANCELLED)));
      continue;
    }
    try {
      const seen = new Map(
        ((await service.templates.tags(name)) ?? []).map(({ tag, buildId }) => [tag, buildId]),
      );
      const same = batch.filter(({ tag }) => seen.get(tag.tag) === tag.buildId);
      if (same.length > 0)
        await service.templates.removeTags(
          name,
          same.map(({ tag }) => tag.tag),
        );
      for (const one of batch) {
        const { tag, verdict } = one;
        if (same.includes(one))
          items.push(tagItem(name, tag.tag, { what: 'pruned', reason: verdict.reason }));
        else if (seen.has(tag.tag))
          items.push(tagItem(name, tag.tag, { what: 'kept', reason: 'it names another build by now' }));
        else items.push(tagItem(name, tag.tag, { what: 'gone', reason: verdict.reason }));
      }
    } catch (error) {
      const reason = messageOf(error);
      items.push(...batch.map(({ tag }) => tagItem(name, tag.tag, { what: 'failed', reason })));
    }
  }
  return items;
}
