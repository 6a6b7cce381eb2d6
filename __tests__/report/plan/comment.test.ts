import { bearsMarker, markerOf } from '../../../src/report/comment/marker.js';
import { asStale, renderPlanComment, STALE } from '../../../src/report/plan/comment.js';
import { actionLine, summarize } from '../../../src/report/plan/lines.js';
import type { ReportedAction, ReportedPlan } from '../../../src/report/plan/model.js';

const HOSTILE =
  '@everyone\n## forged <img src=x onerror=y> --> [a](javascript:x) #1 \u001b[31m ghs_0123456789abcdefghij';
const options = {
  key: 'plan sandbox.yml default',
  title: 'CI / plan',
  secrets: ['ghs_0123456789abcdefghij'],
};

function action(verb: ReportedAction['action'], name: string, reason = 'because'): ReportedAction {
  return { kind: 'template', name, action: verb, reason, seconds: verb === 'reuse' ? 0 : 1 };
}

function planOf(actions: ReportedAction[]): ReportedPlan {
  return {
    stage: 'default',
    repository: 'github.com/acme/shop',
    file: { name: 'sandbox.yml', sha256: 'ab'.repeat(32) },
    commit: '1'.repeat(40),
    observedAt: '2026-03-01T12:00:00.000Z',
    actions,
    conflicts: [],
  };
}

test('what goes stands first, and what stays is folded', () => {
  const body = renderPlanComment(
    planOf([
      action('create', 'a'),
      action('reuse', 'b'),
      action('destroy', 'c'),
      action('replace', 'd'),
      action('drift', 'e'),
    ]),
    options,
  );
  const order = ['**Destroy** (1)', '**Replace** (1)', '**Drift** (1)', '**Create** (1)', '<details>'];
  expect(order.map((part) => body.indexOf(part)).every((at, index, all) => at > (all[index - 1] ?? 0))).toBe(
    true,
  );
  expect(body).toContain('commit `111111111111`');
});

test('however much there is, it fits; what goes is left out last', () => {
  const many = (verb: ReportedAction['action'], count: number): ReportedAction[] =>
    Array.from({ length: count }, (_, index) => action(verb, `${verb}-${index}`, HOSTILE.repeat(5)));
  const body = renderPlanComment(
    planOf([...many('reuse', 2000), ...many('create', 2000), ...many('destroy', 20)]),
    options,
  );
  expect(body.length).toBeLessThanOrEqual(65_535);
  for (let index = 0; index < 20; index++) expect(body).toContain(`destroy-${index}`);
  expect(body).toContain('more');
});

test('what others wrote is text, and secrets are none of it', () => {
  const body = renderPlanComment(planOf([action('create', HOSTILE, HOSTILE)]), options);
  // Between backticks nothing means anything.
  const read = body.replaceAll(/`[^`\n]*`/g, '');
  expect(read).not.toMatch(/^## forged/m);
  expect(read).not.toContain('<img');
  expect(body).not.toContain('ghs_0123456789abcdefghij');
  expect(read).not.toContain('@everyone');
  const line = actionLine(action('create', HOSTILE, HOSTILE));
  expect(line).not.toContain('\n');
  expect(line).not.toContain('\u001b');
});

test('a comment of another commit says that it is stale, once', () => {
  const body = renderPlanComment(planOf([action('create', 'a')]), options);
  const head = '2'.repeat(40);
  const stale = asStale(body, head);
  expect(stale).toContain(`${STALE}the head of this pull request is \`222222222222\` by now.`);
  expect(asStale(stale, '3'.repeat(40))).toBe(stale);
  expect(asStale(body, '1'.repeat(40))).toBe(body);
  expect(bearsMarker(stale, markerOf(options.key))).toBe(true);
  expect(renderPlanComment(planOf([]), { ...options, newerHead: head })).toContain('**Stale**');
});

test('a summary counts, and says how long it takes', () => {
  expect(summarize([action('reuse', 'a')]).text).toBe('nothing to do');
  expect(summarize([action('create', 'a'), action('destroy', 'b'), action('drift', 'c')])).toMatchObject({
    changes: 2,
    seconds: 3,
    text: '1 to create, 1 to destroy, 1 drifted · about 3 s',
  });
});
