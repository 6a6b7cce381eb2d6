import type { TestReport } from '../junit/model.js';
import { fitSections, type Section } from '../markdown/fit.js';
import { link } from '../markdown/link.js';
import { createPen, type Pen } from '../markdown/pen.js';
import type { ComeBack, ReportedRun, ReportLinks } from '../model.js';
import { backSection } from '../summary/back.js';
import { head } from '../summary/head.js';
import { reportLine } from '../summary/details.js';
import { stepSection } from '../summary/steps.js';
import { placeLink } from '../summary/tests.js';
import { errorSection, problemSection } from '../summary/trouble.js';
import { counted } from '../text/count.js';
import { UNITS } from '../text/cut.js';
import { failedTests } from '../verdict.js';
import { markerOf } from './marker.js';

/** GitHub refuses a longer comment, in characters. */
export const COMMENT_LIMIT_UNITS = 65_535;

/** So many failed tests are named; the summary has all. */
const FAILURES = 10;

export interface CommentOptions {
  /** See `markerOf`. */
  key: string;
  /** What was run, as the user named it: the workflow's or the job's name. */
  title?: string;
  /** The commit that was tested. */
  commit?: string;
  tests?: TestReport;
  links?: ReportLinks;
  back?: ComeBack;
  secrets?: readonly string[];
  /** Absolute folder that paths are shown relative to. */
  root?: string;
  limitUnits?: number;
}

/** A run as the body of a comment on a pull request: short, and as safe as the summary. */
export function renderComment(run: ReportedRun, options: CommentOptions): string {
  const {
    key,
    title,
    commit,
    tests,
    links = {},
    back = {},
    secrets = [],
    root,
    limitUnits = COMMENT_LIMIT_UNITS,
  } = options;
  const pen = createPen(secrets);
  const about = [
    title === undefined ? '' : `**${pen.prose(title, 200)}**`,
    commit === undefined ? '' : `commit ${pen.code(commit.slice(0, 12))}`,
    links.run === undefined ? '' : (link('log and summary', links.run) ?? ''),
  ].filter((part) => part !== '');
  const sections = [
    line(about.length > 0 ? `${about.join(' · ')}\n\n` : '', 95),
    errorSection(run, pen),
    urlSection(run, pen),
    run.outcome === 'passed' && run.steps.length > 3 ? folded(stepSection(run, pen)) : stepSection(run, pen),
    ...(tests ? [failedTestSection(tests, pen, links)] : []),
    problemSection(run, pen),
    line(run.report === undefined ? '' : `Report: ${reportLine(run.report, links, root, pen)}\n\n`, 25),
    backSection(run, back, pen),
  ];
  return fitSections(
    `${markerOf(key)}\n${head(run, tests, pen)}`,
    sections,
    LEFT,
    limitUnits,
    UNITS,
  ).trimEnd();
}

const LEFT = '\n*Parts were left out; the summary of the run has them.*\n';

function line(text: string, importance: number): Section {
  return { importance, open: '', close: '', items: text === '' ? [] : [text], left: () => '' };
}

function folded(section: Section): Section {
  const open = `<details><summary>${counted(section.items.length, 'step')}</summary>\n\n${section.open}`;
  return { ...section, open, close: `${section.close}</details>\n\n` };
}

function urlSection({ urls }: ReportedRun, pen: Pen): Section {
  return {
    importance: 85,
    open: '',
    close: '\n',
    items: Object.entries(urls).map(([port, url]) => {
      const address = pen.line(url, 4000);
      return `- port ${pen.code(port, 40)}: ${link(pen.code(address), address) ?? pen.code(address)}\n`;
    }),
    left: (count) => `- … and ${counted(count, 'more', 'more')}\n`,
  };
}

function failedTestSection(tests: TestReport, pen: Pen, links: ReportLinks): Section {
  const unnamed = failedTests(tests) - Math.min(FAILURES, tests.failures.length);
  const more = (count: number): string =>
    count > 0 ? `- … and ${counted(count, 'more failed test')}, in the summary of the run\n` : '';
  return {
    importance: 50,
    open: '',
    close: `\n`,
    items: [
      ...tests.failures.slice(0, FAILURES).map((test) => {
        const where = test.place ? ` at ${placeLink(test.place, pen, links)}` : '';
        const said = test.message === '' ? '' : `: ${pen.prose(test.message, 200)}`;
        return `- ❌ ${pen.code(test.name)}${where}${said}\n`;
      }),
      ...(unnamed > 0 ? [more(unnamed)] : []),
    ],
    left: (count) => more(unnamed > 0 ? unnamed + count - 1 : count),
  };
}
