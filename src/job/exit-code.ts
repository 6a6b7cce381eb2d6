import type { RunResult } from './result.js';

/** The service or the sandbox failed. */
const SERVICE_FAILED = 125;

/**
 * A run as an exit code: that of the failed step; 2 when the request itself was wrong and nothing was started; 124
 * timed out; 125 the sandbox or the service failed; 130 cancelled. A run whose steps passed but whose artifacts could
 * not be fetched, or whose sandbox could not be paused as asked, is not a success: 125.
 */
export function exitCodeOf(
  result: Pick<RunResult, 'outcome' | 'steps' | 'problems' | 'error' | 'sandbox'>,
): number {
  switch (result.outcome) {
    case 'passed':
      return result.problems.length > 0 ? SERVICE_FAILED : 0;
    case 'failed': {
      const failed = result.steps.find((step) => step.outcome === 'failed' && !step.forgiven);
      return failed?.exitCode || 1;
    }
    case 'timed-out':
      return 124;
    case 'cancelled':
      return 130;
    case 'service':
      return result.error?.cause === 'usage' && result.sandbox.id === null ? 2 : SERVICE_FAILED;
    case 'lost':
      break;
  }
  return SERVICE_FAILED;
}
