import { BackendError } from '../e2b/errors.js';
import { TransferError } from '../transfer/errors.js';
import type { RunProblem } from './result.js';

/** Any failure as a problem to report. A defect of ours keeps its message and says where to report it. */
export function problemOf(error: unknown): RunProblem {
  if (error instanceof BackendError) return { cause: error.kind, message: error.message, hint: error.hint };
  if (error instanceof TransferError) return { cause: error.code, message: error.message, hint: '' };
  const message = error instanceof Error ? error.message : String(error);
  return {
    cause: 'internal',
    message,
    hint: 'this is a defect of e2b-action; please report it with the log',
  };
}
