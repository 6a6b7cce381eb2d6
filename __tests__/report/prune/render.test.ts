import { itemLine, sweepLine } from '../../../src/report/prune/lines.js';
import type { ReportedItem, ReportedSweep } from '../../../src/report/prune/model.js';
import { renderSweep } from '../../../src/report/prune/summary.js';
import { elementsOf, renderHtml, shownText } from '../rendered.js';

const item = (more: Partial<ReportedItem> = {}): ReportedItem => ({
  kind: 'sandbox',
  id: 'i1',
  what: 'pruned',
  reason: 'pull request 7 is closed',
  state: 'paused',
  template: 'base',
  ...more,
});
const sweep = (items: ReportedItem[], more: Partial<ReportedSweep> = {}): ReportedSweep => ({
  dryRun: false,
  cancelled: false,
  pruned: items.filter(({ what }) => what === 'pruned').length,
  kept: items.filter(({ what }) => what === 'kept').length,
  failed: items.filter(({ what }) => what === 'failed').length,
  items,
  notes: ['1 snapshot is left alone'],
  warnings: [],
  ...more,
});

test('one line for each thing', () => {
  expect(itemLine(item(), true)).toBe('would go: sandbox i1 (paused, from base): pull request 7 is closed');
  expect(itemLine(item({ key: 'pr-7' }), false)).toBe(
    'went: sandbox i1 (paused, from base, key pr-7): pull request 7 is closed',
  );
  expect(itemLine({ kind: 'tag', id: 'acme:h-1', what: 'kept', reason: 'no rule means it' }, true)).toBe(
    'stays: tag acme:h-1: no rule means it',
  );
  expect(itemLine(item({ what: 'gone' }), false)).toMatch(/^gone already: /);
  expect(itemLine(item({ what: 'failed' }), false)).toMatch(/^failed: /);
});

test('one line for all', () => {
  expect(sweepLine(sweep([item(), item({ what: 'kept' })], { dryRun: true }))).toBe('1 would go, 1 stays');
  expect(sweepLine(sweep([item({ what: 'failed' })], { cancelled: true }))).toBe(
    'cancelled: 0 went, 0 stay, 1 could not be taken',
  );
});

const HOSTILE = '\u001b[2J\r\n::error::x\n@octocat #1 <img src=x> [a](http://b) `c` | \u202egnp';

test('what others wrote is one line of text without anything that a terminal obeys', () => {
  const line = itemLine(item({ key: HOSTILE, template: HOSTILE, reason: HOSTILE.repeat(100) }), false);
  // oxlint-disable-next-line no-control-regex -- these must not be there
  expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  expect(line.length).toBeLessThan(1200);
});

test('the summary shows all of it, as text', () => {
  const text = renderSweep(
    sweep(
      [
        item({ key: HOSTILE, reason: HOSTILE }),
        item({ id: 'i2', what: 'kept', reason: 'pull request 8 is open' }),
        item({ id: 'i3', what: 'failed', reason: 'no' }),
      ],
      { warnings: [`${HOSTILE} s3cr3t-t0ken`] },
    ),
    { secrets: ['s3cr3t-t0ken'] },
  );
  const html = renderHtml(text);
  const shown = shownText(html);
  expect(shown).toMatch(/1 went, 1 stays, 1 could not be taken/);
  expect(shown).toContain('1 snapshot is left alone');
  for (const id of ['i1', 'i2', 'i3']) expect(shown).toContain(`sandbox ${id}`);
  expect(shown).not.toContain('s3cr3t-t0ken');
  expect(elementsOf(html)).not.toHaveProperty('img');
  expect(elementsOf(html)).not.toHaveProperty('a');
  expect(text).not.toMatch(/@octocat|#1\b/);
});

test('a dry run says so; a long one keeps to the limit', () => {
  expect(renderSweep(sweep([item()], { dryRun: true }))).toMatch(/1 would go, 0 stay \(a dry run/);
  const many = Array.from({ length: 5000 }, (_, n) => item({ id: `i${n}`, what: n % 2 ? 'kept' : 'pruned' }));
  const text = renderSweep(sweep(many), { limitBytes: 20_000 });
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
  expect(text).toMatch(/… and [\d,]+ more|left out/);
});
