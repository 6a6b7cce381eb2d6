import type * as E2b from 'e2b';
import { useBase64 } from '../base64.js';

/**
 * The SDK, loaded at first use: it and its two HTTP clients are most of the bundle's weight, and `--help`, usage
 * errors and the first line of a run need none of it.
 */
export async function loadSdk(): Promise<typeof E2b> {
  useBase64();
  return await import('e2b');
}
