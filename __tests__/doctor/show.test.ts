import { amiss, ok } from '../../src/doctor/finding.js';
import { shownFindings } from '../../src/doctor/show.js';
import { doctorJson, doctorText } from '../../src/terminal/doctor-report.js';

const HOSTILE = '\u001b]0;owned\u0007\r\n::error::forged\n##[add-mask]x \u202e\u009b2J';
const findings = [
  ok('tool.version', `seen ${HOSTILE}`, { from: HOSTILE }),
  amiss('problem', 'workflow.pinned', `key_e2b_topsecret ${HOSTILE}`, `way ${HOSTILE}`, {
    place: { file: HOSTILE, line: 3, column: 5 },
  }),
];
const shown = shownFindings(findings, ['e2b_topsecret', '']);

test('what findings quote steers neither a terminal nor a runner, and holds no secret', () => {
  for (const text of [doctorText(shown, { colour: false }), doctorJson(shown)]) {
    // oxlint-disable-next-line no-control-regex -- these must not be there
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toContain('##[');
    expect(text).not.toContain('topsecret');
    expect(text).toContain('key_***');
  }
  // To readers of JSON nothing is lost.
  expect(JSON.parse(doctorJson(shown))).toMatchObject({
    healthy: false,
    counts: { ok: 1, note: 0, warning: 0, problem: 1 },
    findings: [
      { id: 'tool.version', level: 'ok', what: expect.stringContaining('##[add-mask]x') as unknown },
      { id: 'workflow.pinned', level: 'problem', place: { line: 3, column: 5 } },
    ],
  });
});

test('a text without end is cut', () => {
  const [finding] = shownFindings([ok('tool.version', 'x'.repeat(100_000))], []);
  expect(finding?.what.length).toBeLessThan(1000);
});

test('people get groups, a line each and the way out below; colours on a terminal alone', () => {
  const two = [
    ok('tool.node', 'Node.js 24', { from: 'here' }),
    amiss('warning', 'workflow.pinned', 'it moves', 'pin it', { place: { file: 'w.yml', line: 3 } }),
  ];
  expect(doctorText(two, { colour: false })).toBe(`This tool
  ok       Node.js 24 (here)

Workflows
  warning  it moves (w.yml:3)
           → pin it

0 problems, 1 warning, 0 notes
`);
  expect(doctorText(two, { colour: true })).toContain('\u001b[33mwarning\u001b[0m  it moves');
  expect(doctorText(two.slice(0, 1), { colour: false })).toMatch(/All is well\.\n$/);
});
