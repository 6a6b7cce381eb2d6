import type { FailedTest, TestName, TestPlace, TestReport } from '../junit/model.js';
import type { Section } from '../markdown/fit.js';
import { link } from '../markdown/link.js';
import type { Pen } from '../markdown/pen.js';
import type { ReportLinks } from '../model.js';
import { counted } from '../text/count.js';
import { formatDuration } from '../text/duration.js';
import { placeAddress, placeText } from '../text/place.js';
import { failedTests } from '../verdict.js';

/** So many failures are shown with their traces. */
const DETAILED = 20;

/** Failures with what they said. */
export function failureSection(tests: TestReport, pen: Pen, links: ReportLinks): Section {
  return {
    importance: 70,
    open: '#### Failed tests\n\n',
    close: '',
    items: tests.failures.slice(0, DETAILED).map((test) => failure(test, pen, links)),
    // The table that follows counts all that are not here.
    left: (count) => `*The details of ${counted(count, 'more failed test')} were left out.*\n\n`,
  };
}

function failure(test: FailedTest, pen: Pen, links: ReportLinks): string {
  const { place, kind, durationMs = 0, attempts, message, detail } = test;
  const took = durationMs < 1 ? '' : ` after ${formatDuration(durationMs)}`;
  const facts = [
    place ? placeLink(place, pen, links) : '',
    `${kind === 'error' ? 'error' : 'failed'}${took}`,
    attempts > 1 ? `tried ${attempts} times` : '',
  ].filter((fact) => fact !== '');
  const where = place ? ` at ${pen.html(placeText(place), 300)}` : '';
  const said = message === '' || detail.includes(message) ? '' : `${pen.prose(message)}\n\n`;
  const trace = detail === '' ? '' : `${pen.fence(detail)}\n`;
  return `<details><summary>❌ ${summaryName(test, pen)}${where}</summary>\n\n${facts.join(' · ')}\n\n${said}${trace}</details>\n\n`;
}

/** The rest, one a row. */
export function moreFailuresSection(tests: TestReport, pen: Pen, links: ReportLinks): Section {
  const rest = tests.failures.slice(DETAILED);
  const all = failedTests(tests) - DETAILED;
  // Beyond what the report kept.
  const unkept = all - rest.length;
  const leftRow = (count: number): string =>
    `| *… and ${counted(count + unkept, 'more failed test')}* | | |\n`;
  return {
    importance: 50,
    open: `<details><summary>${counted(all, 'more failed test')}</summary>\n\n| Test | Where | What it said |\n|:--|:--|:--|\n`,
    close: `${unkept > 0 ? leftRow(0) : ''}\n</details>\n\n`,
    items: rest.map(
      (test) =>
        `| ${name(test, pen)} | ${test.place ? placeLink(test.place, pen, links) : ''} | ${pen.prose(test.message, 160)} |\n`,
    ),
    left: (count) => (unkept > 0 ? '' : leftRow(count)),
  };
}

/** Tests that passed at last. */
export function flakySection({ flaky, counts }: TestReport, pen: Pen, links: ReportLinks): Section {
  return {
    importance: 40,
    open: '#### Flaky tests\n\nThey failed, and then passed without a change.\n\n| Test | Failed | Where | What it said |\n|:--|--:|:--|:--|\n',
    close: '\n',
    items: flaky
      .slice(0, 200)
      .map(
        (test) =>
          `| ${name(test, pen)} | ${counted(test.failures, 'time')} | ${test.place ? placeLink(test.place, pen, links) : ''} | ${pen.prose(test.message, 160)} |\n`,
      ),
    left: (count) =>
      `| *… and ${counted(count + counts.flaky - Math.min(200, flaky.length), 'more', 'more')}* | | | |\n`,
  };
}

export function slowestSection({ slowest }: TestReport, pen: Pen): Section {
  return {
    importance: 12,
    open: '<details><summary>Slowest tests</summary>\n\n| Test | Time |\n|:--|--:|\n',
    close: '\n</details>\n\n',
    items: slowest.map((test) => `| ${name(test, pen)} | ${formatDuration(test.durationMs)} |\n`),
    left: (count) => `| *… and ${counted(count, 'more', 'more')}* | |\n`,
  };
}

/** Reports that could not be read. */
export function testTroubleSection({ problems }: TestReport, pen: Pen): Section {
  return {
    importance: 65,
    open: '',
    close: '\n',
    items: problems.map((problem) => `- ⚠️ test report ${pen.prose(problem, 500)}\n`),
    left: (count) => `- … and ${counted(count, 'more', 'more')} that cannot be read\n`,
  };
}

export function placeLink(place: TestPlace, pen: Pen, links: ReportLinks): string {
  const label = pen.code(placeText(place), 300);
  const address = placeAddress(place, pen, links);
  return address === undefined ? label : (link(label, address) ?? label);
}

function name({ suite, name: own }: TestName, pen: Pen): string {
  return suite === '' || own.startsWith(suite)
    ? pen.code(own, 300)
    : `${pen.code(suite, 150)} › ${pen.code(own, 300)}`;
}

/** For a place in which Markdown is not read. */
function summaryName({ suite, name: own }: TestName, pen: Pen): string {
  return suite === '' || own.startsWith(suite)
    ? pen.html(own, 300)
    : `${pen.html(suite, 150)} › ${pen.html(own, 300)}`;
}
