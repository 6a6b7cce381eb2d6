import type { IncomingMessage } from 'node:http';

export type Precondition = 'proceed' | 'not-modified' | 'failed';

/**
 * What the conditions of a GET come to (RFC 9110, section 13.2.2) for a file that has no entity tag: only `*` matches
 * it, everything else goes by its date, in whole seconds.
 */
export function checkPreconditions(headers: IncomingMessage['headers'], modified: Date): Precondition {
  const match = headers['if-match'];
  const unmodifiedSince = date(headers['if-unmodified-since']);
  if (match !== undefined) {
    if (match.trim() !== '*') return 'failed';
  } else if (unmodifiedSince !== undefined && seconds(modified) > unmodifiedSince) return 'failed';

  const noneMatch = headers['if-none-match'];
  const modifiedSince = date(headers['if-modified-since']);
  if (noneMatch !== undefined) return noneMatch.trim() === '*' ? 'not-modified' : 'proceed';
  if (modifiedSince !== undefined && seconds(modified) <= modifiedSince) return 'not-modified';
  return 'proceed';
}

/** Whether the file is still the one of which the client has a part (`If-Range`): by its date, to the second. */
export function isSameFile(ifRange: string | undefined, modified: Date): boolean {
  return ifRange === undefined || date(ifRange) === seconds(modified);
}

/** A date that is none counts as absent. */
function date(text: string | undefined): number | undefined {
  const at = text === undefined ? NaN : seconds(new Date(text));
  return Number.isNaN(at) ? undefined : at;
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
