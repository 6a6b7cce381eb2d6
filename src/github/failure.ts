import type { RunResult, StepError } from '../job/result.js';
import { describeStepError } from './annotate.js';

/** Why the step of the workflow failed, in one line with the way out; undefined when it did not. */
export function failureOf(result: RunResult): string | undefined {
  const { outcome, error, problems, failedStep } = result;
  const failed = result.steps.find(({ name }) => name === failedStep);
  switch (outcome) {
    case 'passed': {
      const [first] = problems;
      if (!first) return undefined;
      const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
      return `the steps passed, but ${withHint(first)}${more}`;
    }
    case 'failed':
      if (error) return withHint(error);
      if (failed?.error)
        return `step ${failedStep} failed: ${describeStepError(failed.error)}${placeOf(failed.error)}`;
      return `step ${failedStep} failed with exit code ${failed?.exitCode}: see its group in the log above`;
    case 'timed-out':
      return `step ${failedStep} timed out: raise its timeout, or step-timeout, or look for what it waits for`;
    case 'cancelled':
      return 'the run was cancelled';
    case 'lost':
    case 'service':
      break;
  }
  return error ? withHint(error) : 'the sandbox was lost';
}

function placeOf({ place, cell }: StepError): string {
  if (!place) return '';
  return ` (${place.file}:${place.line}${cell === undefined ? '' : `, cell ${cell}`})`;
}

/** A problem in one line with its way out. */
export function withHint({ message, hint }: { message: string; hint: string }): string {
  return hint === '' ? message : `${message}; ${hint}`;
}
