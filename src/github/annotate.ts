import type { RunProblem, StepResult } from '../job/result.js';
import { cleanLine } from '../report/text/clean.js';
import { shorten } from '../report/text/cut.js';
import type { Problem } from '../spec/model.js';

/** The runner shows at most so many annotations of a type for a step. */
const ANNOTATIONS = 9;
/** The error of a step in one line, in characters. */
const MAX_ERROR = 500;

interface Properties {
  title?: string;
  file?: string;
  startLine?: number;
  startColumn?: number;
}

/** What this file needs of the toolkit. */
export interface AnnotationSink {
  error(message: string, properties?: Properties): void;
  notice(message: string, properties?: Properties): void;
}

/** Problems of the description, each at its place in its file. */
export function annotateProblems(sink: AnnotationSink, problems: readonly Problem[]): void {
  for (const { source, line, column, path: field, message } of problems.slice(0, ANNOTATIONS)) {
    if (line === undefined) continue;
    sink.error(field === undefined ? message : `${field}: ${message}`, {
      file: source,
      startLine: line,
      ...(column === undefined ? {} : { startColumn: column }),
    });
  }
}

/** A failure that has a place in the repository, there, with the last lines of its log. */
export function annotateFailure(sink: AnnotationSink, { message, place, lines = [] }: RunProblem): void {
  if (!place) return;
  sink.error([message, ...lines].join('\n'), { file: place.file, startLine: place.line });
}

/** The error that a step's code ended with, where the code stands. */
export function annotateStepError(sink: AnnotationSink, { name: step, error, forgiven }: StepResult): void {
  if (!error?.place || forgiven) return;
  const { name, value, place, cell } = error;
  const where = cell === undefined ? step : `${step}, cell ${cell}`;
  sink.error(`${where}: ${describeStepError({ name, value })}`, { file: place.file, startLine: place.line });
}

/** An error of code in one line. */
export function describeStepError({ name, value }: { name: string; value: string }): string {
  const text = value === '' ? name : `${name}: ${value}`;
  return shorten(cleanLine(text), MAX_ERROR);
}
