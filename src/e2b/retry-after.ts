import { hearingHeaders } from './hear-headers.js';

/**
 * Makes a call of the SDK and hands over the `Retry-After` of its last answer, in ms. The SDK's errors do not carry it;
 * where it cannot be heard ({@link hearingHeaders}), nothing is known.
 */
export async function hearingRetryAfter<T>(
  call: () => Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; error: unknown; afterMs: number | undefined }> {
  let afterMs: number | undefined;
  try {
    const value = await hearingHeaders((header) => {
      const said = header('retry-after');
      afterMs = said === undefined ? undefined : readRetryAfter(said, Date.now());
    }, call);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error, afterMs };
  }
}

/** Seconds or a date, in ms from `now`; undefined for anything else. */
export function readRetryAfter(value: string, now: number): number | undefined {
  const text = value.trim();
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) || !/[a-z]/i.test(text) ? undefined : Math.max(0, date - now);
}
