import type * as Sdk from '@e2b/code-interpreter';
import { useBase64 } from '../base64.js';

/**
 * The SDK, loaded at first use: it and its two HTTP clients are most of the bundle's weight, and `--help`, usage
 * errors and the first line of a run need none of it. The package of the code interpreter is all of `e2b`, with sandboxes
 * that can run code besides.
 */
export async function loadSdk(): Promise<typeof Sdk> {
  useBase64();
  return await import('@e2b/code-interpreter');
}
