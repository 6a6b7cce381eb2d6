import { BackendError } from '../../e2b/errors.js';

/** A failure of the service as one clause with its way out. Throws what is none: a defect of ours. */
export function messageOf(error: unknown): string {
  if (!(error instanceof BackendError)) throw error;
  const { message, hint } = error;
  return hint === '' ? message : `${message}; ${hint}`;
}
