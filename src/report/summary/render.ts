import type { ComeBack, ReportedRun, ReportLinks } from '../model.js';
import type { TestReport } from '../junit/model.js';
import { fitSections } from '../markdown/fit.js';
import { createPen } from '../markdown/pen.js';
import { BYTES } from '../text/cut.js';
import { backSection } from './back.js';
import { detailSection } from './details.js';
import { artifactSection, resultSection, watchSection } from './files.js';
import { foreignSection } from './foreign.js';
import { head } from './head.js';
import { stepSection } from './steps.js';
import {
  flakySection,
  moreFailuresSection,
  failureSection,
  slowestSection,
  testTroubleSection,
} from './tests.js';
import { timelineSection } from './timeline.js';
import { codeErrorSection, errorSection, problemSection, warningSection } from './trouble.js';

/** GitHub drops a step's summary whole when it is longer, in bytes; the runner counts what the toolkit adds. */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024 - 1024;

export interface SummaryOptions {
  tests?: TestReport;
  links?: ReportLinks;
  back?: ComeBack;
  /** Values that must not appear. */
  secrets?: readonly string[];
  /** Absolute folder that artifacts are shown relative to. */
  root?: string;
  limitBytes?: number;
}

/**
 * A run as the Markdown of a step summary, never longer than `limitBytes`. Whatever users or the sandbox named is text
 * in it: no element, mention, reference, image or link comes of it. What does not fit is left out, the least important
 * first, and said.
 */
export function renderSummary(run: ReportedRun, options: SummaryOptions = {}): string {
  const { tests, links = {}, back = {}, secrets = [], root, limitBytes = SUMMARY_LIMIT_BYTES } = options;
  const pen = createPen(secrets);
  const sections = [
    errorSection(run, pen),
    stepSection(run, pen),
    codeErrorSection(run, pen),
    ...(tests
      ? [
          failureSection(tests, pen, links),
          moreFailuresSection(tests, pen, links),
          flakySection(tests, pen, links),
          testTroubleSection(tests, pen),
        ]
      : []),
    problemSection(run, pen),
    backSection(run, back, pen),
    warningSection(run, pen),
    timelineSection(run),
    detailSection(run, links, root, pen),
    ...(tests ? [slowestSection(tests, pen)] : []),
    resultSection(run, pen),
    artifactSection(run, root, pen),
    watchSection(run, pen),
    foreignSection(run, pen),
  ];
  return fitSections(head(run, tests, pen), sections, LEFT, limitBytes, BYTES);
}

const LEFT =
  '\n*Parts of this summary were left out: GitHub takes no longer one. The whole result is in the JSON file (output `result`).*\n';
