import { judgeSnapshots } from '../../../src/job/prune/judge-snapshots.js';
import type { JudgedSandbox, Rule } from '../../../src/job/prune/model.js';
import { seen } from './seen.js';

const going = (id: string, rule: Rule, state: 'running' | 'paused' = 'paused'): JudgedSandbox => ({
  sandbox: seen({}, { id, state }),
  verdict: { goes: true, rule, reason: 'pull request 7 is closed' },
});

test('they go with their sandbox, unless a doubt is left', () => {
  const closed = going('i1', 'closed');
  const running = going('i2', 'older-than', 'running');
  const paused = going('i3', 'older-than');
  const ended = going('i4', 'ended');
  const judged = judgeSnapshots(
    [
      { source: closed, ids: ['t1:default', 'team/named:v1', 'team/shared:v1'] },
      { source: running, ids: ['t2:default'] },
      { source: paused, ids: ['t3:default'] },
      { source: ended, ids: ['t4:default', 'team/named:v2'] },
    ],
    [
      't1:default',
      'team/named:v1',
      'team/named:v2',
      'team/shared:v1',
      'team/shared:of-another',
      't2:default',
      't3:default',
      't4:default',
    ],
  );
  const reasons = [...judged.values()].flat().map(({ id, verdict }) => [id, verdict.goes, verdict.reason]);
  expect(reasons).toEqual([
    ['t1:default', true, 'its sandbox i1 goes: pull request 7 is closed'],
    // A deletion might take the whole name.
    ['team/named:v1', false, 'others are kept under the same name'],
    ['team/shared:v1', false, 'others are kept under the same name'],
    ['t2:default', false, 'the service does not say how old it is'],
    ['t3:default', true, 'its sandbox i3 goes: pull request 7 is closed'],
    ['t4:default', false, '`ended` takes sandboxes only: a snapshot was made to be kept'],
    ['team/named:v2', false, '`ended` takes sandboxes only: a snapshot was made to be kept'],
  ]);
});

test('all of one name go together', () => {
  const ids = ['team/named:v1', 'team/named:v2'];
  const judged = judgeSnapshots([{ source: going('i1', 'key'), ids }], ids);
  expect([...judged.values()].flat().every(({ verdict }) => verdict.goes)).toBe(true);
});
