import { MAX_DEFAULT_NAME } from './limits.js';
import { shorten } from './quote.js';

/** The name of a step that has none: the first line of its script that is not blank, at most 60 characters. */
export function defaultStepName(run: string): string {
  const line = run.split(/[\n\r\u2028\u2029]/).find((text) => text.trim() !== '') ?? '';
  // oxlint-disable-next-line no-control-regex -- a name is printed, so controls become spaces
  return shorten(line.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim(), MAX_DEFAULT_NAME);
}
