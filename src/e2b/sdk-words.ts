import type { ErrorCause } from './errors.js';

/** What the SDK's text stands for: the cause where the error's class says another one, and our words. */
export interface SdkWords {
  kind?: ErrorCause;
  text: string;
}

/** What clients say of an answer that was cut short or changed on the way, as by a proxy. */
export const MALFORMED =
  /protocol error: |missing EndStreamResponse|^Cannot read properties of|^\[invalid_argument\] cannot decode (?:field|message) .* from JSON/;

const UNREACHED = 'the service cannot be reached';

/** Texts of the SDK and of the HTTP and Connect clients below it that tell a user little, as of SDK 2.51. */
const WORDS: [pattern: RegExp, words: (found: RegExpExecArray) => SdkWords][] = [
  [
    /handshake timed out after (\d+)ms/,
    ([, ms]) => ({ kind: 'timeout', text: `nothing answered within ${Math.round(Number(ms) / 1000)} s` }),
  ],
  [
    /operation (?:was aborted due to timeout|timed out)/,
    () => ({ kind: 'timeout', text: 'nothing answered in time' }),
  ],
  // Connect's codes stand for the status of an answer that is none of envd's.
  [/\[unknown\] HTTP (\d{3})$/, ([, status]) => ({ text: `the answer was HTTP ${status}` })],
  [/\[unknown\] fetch failed$/, () => ({ kind: 'service', text: UNREACHED })],
  [
    MALFORMED,
    () => ({ kind: 'service', text: 'the answer was cut short, or is not what the protocol says' }),
  ],
  // What the SDK makes of 429, 502 and 503 on the way to a sandbox.
  [
    /^Sandbox is probably not running anymore$/,
    () => ({
      text: 'the sandbox does not answer, or something on the way to it does not let requests through',
    }),
  ],
];

/** The SDK's text as people say it; itself where that is good enough. */
export function sdkWords(text: string): SdkWords {
  for (const [pattern, words] of WORDS) {
    const found = pattern.exec(text);
    if (found) return words(found);
  }
  return { text };
}
