import { BackendError, statusOf } from '../../e2b/errors.js';
import type { RunSpec } from '../../spec/model.js';
import { orCancelled } from '../cancelled.js';
import type { RunOptions } from '../context.js';
import { problemOf } from '../problem.js';
import { verifyResume } from '../verify-resume.js';
import { type Acquired, type AcquireDeps, announce, limitsOf, orLate } from './create-new.js';

/** What became of connecting: the sandbox, or why not, and what to do about it once that is decided. */
export type Opened = Acquired | { failure: BackendError; putBack(): Promise<void>; replace(): Promise<void> };

/** Connects to or resumes the sandbox with this ID, and verifies that a resumed one is what was paused. */
export async function openNamed(
  id: string,
  spec: RunSpec,
  { backend, warn }: AcquireDeps,
  options: RunOptions,
): Promise<Opened> {
  const nothing = async (): Promise<void> => undefined;
  let got: Acquired;
  try {
    got = await orLate(
      backend
        .open(id, spec.sandbox.timeoutMs, limitsOf(spec, options))
        .then((sandbox) =>
          announce(
            { sandbox, acquired: { id: sandbox.id, created: false, resumed: sandbox.resumed } },
            options,
          ),
        ),
      options,
    );
  } catch (error) {
    if (!(error instanceof BackendError) || !isRefusal(error)) throw error;
    // Whatever is left of it stays as it is.
    return { failure: error, putBack: nothing, replace: nothing };
  }
  // Cancelled meanwhile: it is handed over to be released.
  if (options.signal.aborted) return got;
  const putBack = async (): Promise<void> => {
    // A later process knows of it, and has more time.
    if (options.signal.aborted && options.onCancel === 'leave') return;
    if (!got.acquired.resumed) return;
    await backend.pause(id).catch((error: unknown) => {
      warn(`${problemOf(error).message}; sandbox ${id} runs on until the end of its timeout`);
    });
  };
  try {
    const differs = await orCancelled(verifyResume(got.sandbox, options), options.signal);
    if (differs === undefined) return got;
    return {
      failure: notAsPaused(id, differs),
      putBack,
      replace: async () => {
        await backend.kill(id).catch((error: unknown) => {
          warn(`${problemOf(error).message}; sandbox ${id} runs on until the end of its timeout`);
        });
      },
    };
  } catch (error) {
    if (options.signal.aborted) return got;
    await putBack();
    throw error;
  }
}

/** `differs` completes "it is not what was paused:". */
export function notAsPaused(id: string, differs: string): BackendError {
  return new BackendError(
    'service',
    `sandbox ${id} is not what was paused: ${differs}`,
    'start anew: without it, or with `on-resume-failure: recreate`; what is left of it can be looked at with any E2B client',
  );
}

/** It is gone, or the service itself says that it cannot resume it. */
export function isRefusal(error: BackendError): boolean {
  return error.kind === 'not-found' || (error.kind === 'service' && statusOf(error) === 500);
}
