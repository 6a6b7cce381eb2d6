import type { SandboxLook } from '../job/ports.js';
import { writeDuration } from '../report/duration.js';
import { BackendError } from './errors.js';

/** What the run knows of a sandbox's life, for the sentence about its end. */
export interface KnownLife {
  /** Its end by this machine's clock, as far as our own requests moved it. ms since 1970. */
  endsAt?: number;
  /** The service moves its end no further: how long it lives in all, in ms, and its end by the service's clock. */
  longest?: { ms: number; endsAt: number };
  /** Nobody is at the service's address any more, so nothing needs to be asked again. */
  outOfReach?: boolean;
}

/** An end within this of the expected one is taken for it, in ms. */
const NEAR = 2000;
/** How far the service's clock may be from ours, in ms. */
const SKEW = 30_000;

/**
 * A sandbox that is no longer there for the run, in one sentence with what is known of why. `look`: what the service
 * says of it now; undefined: that there is none.
 */
export function vanished(
  id: string,
  look: SandboxLook | undefined,
  { endsAt, longest }: KnownLife = {},
  cause?: unknown,
): BackendError {
  if (look?.state === 'paused') {
    const why = look.pausesAtEnd ? 'by its own timeout, or by somebody else' : 'by somebody else';
    return new BackendError(
      'lost',
      `sandbox ${id} was paused while the run used it, ${why}`,
      `resume it with --sandbox-id ${id} (input \`sandbox-id\`); a longer \`timeout\` keeps it from its own end`,
      cause,
    );
  }
  if (longest && longest.endsAt <= Date.now() + SKEW) {
    return new BackendError(
      'lost',
      `sandbox ${id} reached the longest life that the service gives it, ${writeDuration(longest.ms)}`,
      'split the run, or raise the limit of your plan (E2B: 1 hour on the Hobby plan, 24 hours on Pro)',
      cause,
    );
  }
  if (endsAt !== undefined && endsAt <= Date.now() + NEAR) {
    return new BackendError(
      'lost',
      `sandbox ${id} reached the end of its life: no request to extend it got through in time`,
      'raise `timeout`, which is also how long the service may be out of reach',
      cause,
    );
  }
  return new BackendError(
    'lost',
    `sandbox ${id} is gone before its time: it was killed from elsewhere, or it broke down`,
    'look who else uses it; raise the memory of its template if it ran out',
    cause,
  );
}

/** A sandbox that was to be connected to or resumed and is not there. */
export function goneSandbox(id: string, cause?: unknown): BackendError {
  return new BackendError(
    'not-found',
    `sandbox ${id} is gone: it was killed, or its lifetime ended, or it belongs to another account or machine`,
    'pause a sandbox to keep it beyond its lifetime; start without it, or with `on-resume-failure: recreate`',
    cause,
  );
}
