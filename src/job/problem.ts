import { BackendError } from '../e2b/errors.js';
import { ContextError } from '../template/identity/errors.js';
import { TransferError } from '../transfer/errors.js';
import type { RunProblem } from './result.js';
import { TemplateFailure } from './template/failure.js';

/** Any failure as a problem to report. A defect of ours keeps its message and says where to report it. */
export function problemOf(error: unknown): RunProblem {
  if (error instanceof BackendError) return { cause: error.kind, message: error.message, hint: error.hint };
  if (error instanceof TransferError) return { cause: error.code, message: error.message, hint: '' };
  if (error instanceof ContextError) return { cause: 'usage', message: error.message, hint: '' };
  if (error instanceof TemplateFailure) {
    const { message, hint, place, lines } = error;
    return { cause: 'template', message, hint, ...(place ? { place } : {}), lines };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    cause: 'internal',
    message,
    hint: 'this is a defect of e2b-action; please report it with the log',
  };
}
