import type { FailedTest, FlakyTest, TestName, TestReport } from '../junit/model.js';
import { createPen, type Pen } from '../markdown/pen.js';
import { headUnits } from '../text/cut.js';

/** A message at a place in the repository. Plain text, not Markdown. */
export interface Annotation {
  level: 'error' | 'warning';
  title: string;
  message: string;
  file?: string;
  line?: number;
}

export interface AnnotationCaps {
  errors: number;
  warnings: number;
  /** Of one message, in UTF-16 units. */
  messageUnits: number;
  secrets?: readonly string[];
}

/** The runner takes ten of a type and step; one error is kept for why the step failed. */
export const RUNNER_CAPS = { errors: 9, warnings: 9, messageUnits: 4096 };

const TITLE_UNITS = 250;

/**
 * Which failed and flaky tests are annotated: one a line of the repository, one a file first, so that a file in which
 * everything failed does not hide the others; those without a place last. The summary has all of them.
 */
export function selectAnnotations(tests: TestReport, caps: AnnotationCaps): Annotation[] {
  const pen = createPen(caps.secrets);
  return [
    ...spread(tests.failures, caps.errors).map((test) =>
      annotation('error', test, failureText(test), pen, caps),
    ),
    ...spread(tests.flaky, caps.warnings).map((test) =>
      annotation('warning', test, flakyText(test), pen, caps),
    ),
  ];
}

function spread<T extends Pick<FailedTest, 'place'>>(tests: readonly T[], cap: number): T[] {
  const first: T[] = [];
  const rest: T[] = [];
  const nowhere: T[] = [];
  const files = new Set<string>();
  const lines = new Set<string>();
  for (const test of tests) {
    const { place } = test;
    if (!place) {
      nowhere.push(test);
      continue;
    }
    const key = `${place.line ?? 0} ${place.file}`;
    if (lines.has(key)) continue;
    lines.add(key);
    (files.has(place.file) ? rest : first).push(test);
    files.add(place.file);
  }
  return [...first, ...rest, ...nowhere].slice(0, cap);
}

function annotation(
  level: Annotation['level'],
  test: TestName & Pick<FailedTest, 'place'>,
  text: string,
  pen: Pen,
  { messageUnits }: AnnotationCaps,
): Annotation {
  const { place, suite, name } = test;
  const title = suite === '' || name.startsWith(suite) ? name : `${suite} › ${name}`;
  return {
    level,
    title: pen.line(title, TITLE_UNITS),
    message: headUnits(pen.text(text, messageUnits), messageUnits) || pen.line(title, TITLE_UNITS),
    ...(place ? { file: place.file } : {}),
    ...(place?.line === undefined ? {} : { line: place.line }),
  };
}

function failureText({ message, detail }: FailedTest): string {
  return detail.includes(message) ? detail : `${message}\n\n${detail}`.trim();
}

function flakyText({ message, failures }: FlakyTest): string {
  return `flaky: failed ${failures === 1 ? 'once' : `${failures} times`}, then passed\n\n${message}`.trim();
}
