import type { RunSpec } from '../../spec/model.js';
import type { RunOptions } from '../context.js';
import { acquireKept } from './acquire-kept.js';
import { type Acquired, type AcquireDeps, createNew } from './create-new.js';
import { openNamed } from './open-named.js';

/**
 * Creates the run's sandbox, or connects to or resumes the one that it names, by ID or by key. One that is gone or is not
 * what was paused is replaced where the description says so.
 */
export async function acquireSandbox(
  spec: RunSpec,
  deps: AcquireDeps,
  options: RunOptions,
): Promise<Acquired> {
  options.signal.throwIfAborted();
  const { id, key, onResumeFailure } = spec.sandbox;
  if (key !== undefined) return await acquireKept(key, spec, deps, options);
  if (id === undefined) return await createNew(spec, deps, options);
  const opened = await openNamed(id, spec, deps, options);
  if ('sandbox' in opened) return opened;
  const { failure } = opened;
  if (onResumeFailure === 'fail') {
    await opened.putBack();
    throw failure;
  }
  deps.warn(`${failure.message}; a new sandbox is started in its place`);
  let made: Acquired;
  try {
    made = await createNew(spec, deps, options);
  } catch (error) {
    await opened.putBack();
    throw error;
  }
  await opened.replace();
  return { ...made, acquired: { ...made.acquired, replaces: { id, reason: failure.message } } };
}
