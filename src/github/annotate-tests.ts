import { RUNNER_CAPS, selectAnnotations } from '../report/annotations/select.js';
import type { TestReport } from '../report/junit/model.js';
import type { AnnotationSink } from './annotate.js';

/** Of the ten notices that the runner takes, some are kept for what could not be reported. */
const CAPS = { ...RUNNER_CAPS, warnings: 6 };

/**
 * Failed and flaky tests at their places, as many as the runner shows. Flaky ones as notices, so that they push no warning
 * of the run aside.
 */
export function annotateTests(sink: AnnotationSink, tests: TestReport, secrets: readonly string[]): void {
  for (const { level, title, message, file, line } of selectAnnotations(tests, { ...CAPS, secrets })) {
    const properties = {
      title,
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { startLine: line }),
    };
    if (level === 'error') sink.error(message, properties);
    else sink.notice(message, properties);
  }
}
