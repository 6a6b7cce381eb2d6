import { judgeTags } from '../../../src/job/prune/judge-tags.js';
import { identityTags, newClaim, parseTag } from '../../../src/job/template/tags.js';
import type { TemplateTag } from '../../../src/job/template/ports.js';
import type { PruneRules } from '../../../src/spec/prune/model.js';
import { ago, DAY, grounds, HOUR } from './seen.js';

const hash = (digit: string): string => digit.repeat(40);
const tag = (name: string, ageMs: number, buildId = name): TemplateTag => ({
  tag: name,
  buildId,
  createdAt: ago(ageMs),
});

/** Which tags go, and why; and why the others stay. */
function judged(
  tags: readonly TemplateTag[],
  rules: Partial<PruneRules>,
  trust = 'own',
): { goes: Record<string, string>; stays: Record<string, string> } {
  const sweeper = { repository: 'github.com/acme/shop', trust };
  const newestFirst = tags.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const result = { goes: {} as Record<string, string>, stays: {} as Record<string, string> };
  for (const { tag: one, verdict } of judgeTags(newestFirst, grounds(rules, { sweeper }))) {
    result[verdict.goes ? 'goes' : 'stays'][one.tag] = verdict.reason;
  }
  return result;
}

test('tags are read back as they are written', () => {
  for (const label of [undefined, 'pr-42', 'fork-7', 'a-h-b']) {
    const tags = identityTags(hash('a'), label);
    const labelled = label === undefined ? {} : { label };
    expect(parseTag(tags.promoted)).toEqual({ kind: 'promoted', hash: hash('a'), ...labelled });
    expect(parseTag(tags.building)).toEqual({ kind: 'building', hash: hash('a'), ...labelled });
    expect(parseTag(newClaim(tags))).toEqual({ kind: 'claim', hash: 'a'.repeat(16), ...labelled });
  }
  for (const other of [
    'default',
    'v1.2.3',
    `h-${'a'.repeat(39)}`,
    `h-${'A'.repeat(40)}`,
    `x${hash('a')}`,
    `-h-${hash('a')}`,
    `_-h-${hash('a')}`,
    `h-${hash('a')}\n`,
    'c-0123456789abcdef-0123',
  ])
    expect([other, parseTag(other)]).toEqual([other, undefined]);
});

test('by age: all but the newest, and nothing that is not ours', () => {
  const old = [
    tag(`h-${hash('a')}`, 10 * DAY),
    tag(`h-${hash('b')}`, 9 * DAY),
    tag(`h-${hash('c')}`, 8 * DAY),
    tag('default', 20 * DAY),
    tag('release', 20 * DAY),
    tag(`pr-8-h-${hash('d')}`, 9 * DAY),
    tag(`pr-8-h-${hash('e')}`, HOUR),
  ];
  expect(judged(old, { olderThanMs: 7 * DAY })).toEqual({
    goes: {
      [`h-${hash('a')}`]: 'built 10d ago',
      [`h-${hash('b')}`]: 'built 9d ago',
      [`pr-8-h-${hash('d')}`]: 'built 9d ago',
    },
    stays: {
      [`h-${hash('c')}`]: 'it is the newest build',
      default: 'it is not a tag of this tool',
      release: 'it is not a tag of this tool',
      [`pr-8-h-${hash('e')}`]: 'built 1h ago',
    },
  });
});

test('by pull request: what is labelled so, finished or not, but no build that may be under way', () => {
  const tags = [
    tag(`h-${hash('a')}`, HOUR),
    tag(`pr-7-h-${hash('b')}`, HOUR),
    tag(`pr-7-b-${hash('c')}`, 2 * DAY),
    tag(`pr-7-b-${hash('d')}`, HOUR),
    tag(`pr-7-c-${'e'.repeat(16)}-${'0'.repeat(12)}`, HOUR),
    tag(`pr-8-h-${hash('b')}`, HOUR),
    tag(`pr-9-h-${hash('b')}`, HOUR),
    tag(`fork-7-h-${hash('b')}`, HOUR),
    tag(`pr-7x-h-${hash('b')}`, HOUR),
  ];
  const { goes, stays } = judged(tags, { closed: true });
  expect(Object.keys(goes)).toEqual([`pr-7-h-${hash('b')}`, `pr-7-b-${hash('c')}`]);
  expect(stays).toMatchObject({
    [`pr-7-b-${hash('d')}`]: 'its build may be under way: begun 1h ago',
    [`pr-8-h-${hash('b')}`]: 'pull request 8 is open',
    [`pr-9-h-${hash('b')}`]: 'whether pull request 9 is closed is not known: GitHub is on holiday',
    [`fork-7-h-${hash('b')}`]: 'no rule means it',
  });
});

test('what dead builds left goes after a day; what became of a good one goes and stays with it', () => {
  const a = hash('a');
  const b = hash('b');
  const tags = [
    tag(`h-${a}`, 10 * DAY, 'build-a'),
    tag(`b-${a}`, 10 * DAY, 'build-a'),
    tag(`h-${b}`, 2 * DAY, 'build-b'),
    tag(`b-${b}`, 2 * DAY, 'build-b'),
    // Built again, and never finished.
    tag(`b-${hash('c')}`, DAY + HOUR),
    tag(`b-${hash('d')}`, DAY),
    tag(`c-${'c'.repeat(16)}-${'0'.repeat(12)}`, DAY + HOUR),
    tag(`c-${'d'.repeat(16)}-${'1'.repeat(12)}`, HOUR),
  ];
  const dead = [`b-${hash('c')}`, `c-${'c'.repeat(16)}-${'0'.repeat(12)}`];
  expect(Object.keys(judged(tags, { ended: true }).goes)).toEqual(dead);
  expect(Object.keys(judged(tags, { olderThanMs: HOUR }).goes)).toEqual([...dead, `h-${a}`, `b-${a}`]);
  expect(Object.keys(judged(tags, { olderThanMs: 5 * DAY }).goes)).toEqual([`h-${a}`, `b-${a}`]);
  expect(judged(tags, { closed: true }).goes).toEqual({});
  // Another build of the same identity is under way beside a result that goes.
  const again = [tag(`h-${a}`, 10 * DAY, 'old'), tag(`b-${a}`, HOUR, 'new'), tag(`h-${b}`, HOUR)];
  expect(Object.keys(judged(again, { olderThanMs: DAY }).goes)).toEqual([`h-${a}`]);
});

test('a run of a fork takes its own label only', () => {
  const tags = ['', 'pr-7-', 'pr-70-', 'fork-7-'].flatMap((label) => [
    tag(`${label}h-${hash('a')}`, 10 * DAY),
    tag(`${label}b-${hash('b')}`, 10 * DAY),
    tag(`${label}h-${hash('c')}`, 9 * DAY),
  ]);
  const { goes } = judged(tags, { olderThanMs: DAY, closed: true, ended: true }, 'pr-7');
  expect(Object.keys(goes).toSorted()).toEqual([
    `pr-7-b-${hash('b')}`,
    `pr-7-h-${hash('a')}`,
    `pr-7-h-${hash('c')}`,
  ]);
});

test('a template keeps its last tag', () => {
  const tags = [tag(`pr-7-h-${hash('a')}`, HOUR), tag(`pr-7-h-${hash('b')}`, 2 * HOUR)];
  expect(judged(tags, { closed: true })).toEqual({
    goes: { [`pr-7-h-${hash('b')}`]: 'pull request 7 is closed' },
    stays: { [`pr-7-h-${hash('a')}`]: 'it is the last one, and the template itself stays' },
  });
});
