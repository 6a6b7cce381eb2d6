import { selectAnnotations } from '../annotations/select.js';
import { createPen } from '../markdown/pen.js';
import type { ReportedRun } from '../model.js';
import { cause, stepLine } from '../summary/head.js';
import { renderSummary, type SummaryOptions } from '../summary/render.js';
import { testLine } from '../summary/test-line.js';
import { shorten } from '../text/cut.js';
import { verdictOf } from '../verdict.js';

export type CheckConclusion = 'success' | 'failure' | 'timed_out' | 'cancelled';

/** As GitHub's API wants it. */
export interface CheckAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: 'failure' | 'warning';
  title: string;
  message: string;
}

/** A run as a check run. */
export interface RenderedCheck {
  conclusion: CheckConclusion;
  title: string;
  summary: string;
  annotations: CheckAnnotation[];
}

export const CHECK_LIMITS = {
  /** Of the summary, in characters; counted in bytes, which are never fewer. */
  summaryBytes: 65_535,
  /** In UTF-16 units. */
  titleUnits: 200,
  /** GitHub takes 50 a request; more than these help nobody. */
  annotations: 200,
  perRequest: 50,
  messageUnits: 4096,
};

/** A run as a check run: title, summary and annotations within GitHub's limits. Problems beside the steps fail it, as they fail the action. */
export function renderCheck(run: ReportedRun, options: SummaryOptions = {}): RenderedCheck {
  const { tests, secrets = [] } = options;
  const pen = createPen(secrets);
  const { text } = verdictOf(run, tests);
  // A title is plain text: no code spans.
  const why = cause(run, { ...pen, code: (name) => `“${pen.line(name, 80)}”` });
  const title = [text, why === '' ? stepLine(run) : why, tests ? testLine(tests) : '']
    .filter((part) => part !== '')
    .join(' · ');
  const chosen = tests
    ? selectAnnotations(tests, {
        errors: CHECK_LIMITS.annotations,
        warnings: CHECK_LIMITS.annotations,
        messageUnits: CHECK_LIMITS.messageUnits,
        secrets,
      })
    : [];
  return {
    conclusion: conclusionOf(run),
    title: shorten(title, CHECK_LIMITS.titleUnits),
    summary: renderSummary(run, { ...options, limitBytes: CHECK_LIMITS.summaryBytes }),
    annotations: chosen
      .flatMap(({ level, title: name, message, file, line = 1 }): CheckAnnotation[] =>
        file === undefined
          ? []
          : [
              {
                path: file,
                start_line: line,
                end_line: line,
                annotation_level: level === 'error' ? 'failure' : 'warning',
                title: name,
                message,
              },
            ],
      )
      .slice(0, CHECK_LIMITS.annotations),
  };
}

/**
 * A run without a result must not let a protected branch pass: it fails too, and its title says that it was the
 * service.
 */
function conclusionOf({ outcome, problems }: ReportedRun): CheckConclusion {
  if (outcome === 'passed') return problems.length === 0 ? 'success' : 'failure';
  if (outcome === 'timed-out') return 'timed_out';
  return outcome === 'cancelled' ? 'cancelled' : 'failure';
}
