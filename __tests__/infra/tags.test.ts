import { HELD_BY_INFRA } from '../../src/job/template/tags.js';
import { channelTag, claimTags, markTag, recordTag, snapshotTag } from '../../src/infra/tags.js';
import { NOW, OWNER } from './world.js';

test('prune spares the builds of each tag that says that a stage wants them, and of no other', () => {
  const record = { identity: '1'.repeat(12), hash: '2'.repeat(16), network: '3'.repeat(8), sandbox: 'abc' };
  for (const owner of [OWNER, { ...OWNER, stage: 'pr-42' }]) {
    for (const tag of [markTag(owner), channelTag(owner, 'prod'), recordTag(owner, record, NOW)])
      expect(tag).toMatch(HELD_BY_INFRA);
    const { claim, beat } = claimTags(owner, record.identity, '4'.repeat(12));
    for (const tag of [claim, beat, snapshotTag(owner, '5'.repeat(36), NOW)])
      expect(tag).not.toMatch(HELD_BY_INFRA);
  }
});
