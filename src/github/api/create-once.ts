import { ApiError } from './failure.js';

/** A service that fails again and again is left alone. */
const TRIES = 3;

/**
 * Creates something that must not be there twice. After a failure that leaves open whether it was created, it is
 * looked for first.
 *
 * @throws ApiError
 */
export async function createOnce<T>(
  create: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await create();
    } catch (error) {
      if (!(error instanceof ApiError && error.ambiguous)) throw error;
      const late = await find();
      if (late !== undefined) return late;
      if (tries === TRIES) throw error;
    }
  }
}
