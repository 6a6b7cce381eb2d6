import { LIMITS } from './limits.js';
import type { Masker } from './masker.js';

export const SEVERITIES = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a pull request shows beside the log. */
export interface Annotation {
  severity: Severity;
  /** Masked, and cut at the limit. */
  message: string;
  /** `title`, `file`, `line`, `endline`, `col`, `endcolumn`: as given. */
  properties: Record<string, string>;
}

/** The log and the annotations of one phase of a step, as a user sees them. */
export interface StepLog {
  readonly lines: readonly string[];
  /** The first ten of each severity. */
  readonly annotations: readonly Annotation[];
  write(text: string): void;
  issue(severity: Severity, message: string, properties?: Record<string, string>): void;
}

/** Masks everything before it is kept (ExecutionContext.cs). */
export function createStepLog(masker: Masker): StepLog {
  const lines: string[] = [];
  const annotations: Annotation[] = [];
  const write = (text: string): void => {
    lines.push(...masker.apply(text).split(/\r\n|\n/));
  };
  return {
    lines,
    annotations,
    write,
    issue(severity, message, properties = {}) {
      if (message !== '') write(`##[${severity}]${message}`);
      if (annotations.filter((each) => each.severity === severity).length >= LIMITS.annotationsPerType)
        return;
      annotations.push({
        severity,
        message: masker.apply(message).slice(0, LIMITS.annotationCharacters),
        properties,
      });
    },
  };
}
