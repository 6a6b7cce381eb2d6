/** Shorter secrets are left alone: masking `1` or `yes` would make a log unreadable and hide nothing. */
export const SHORTEST_MASKED_SECRET = 4;

const MASK = '***';

/** A half-open range of UTF-16 indices. */
export type Span = [start: number, end: number];

/** Replaces known secrets in text. Works on any number of lines at once; a masked value never spans two lines. */
export interface SecretMask {
  /** The UTF-8 size of the longest value that is masked, in bytes. */
  readonly longestBytes: number;
  /** `text` with every secret, and every run of overlapping secrets, replaced by `***`. */
  apply(text: string): string;
  /** Where secrets stand, in order of their start; spans of different secrets may overlap. */
  find(text: string): Span[];
  /**
   * How much of `text` may be shown while more is still to come: a tail that could be the beginning of a secret,
   * and a secret that such a tail overlaps, have to wait.
   */
  settled(text: string): number;
}

/**
 * What is masked of secrets: a secret of several lines counts as each of them, trimmed, because that is how it is
 * printed. Lines and secrets shorter than {@link SHORTEST_MASKED_SECRET} characters are not masked.
 */
export function maskedValues(secrets: readonly string[]): string[] {
  const lines = secrets.flatMap((secret) => secret.split(/[\r\n]+/)).map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line.length >= SHORTEST_MASKED_SECRET);
}

/** A mask for the {@link maskedValues} of `secrets`; with `asTheyAre` for the secrets as they are. */
export function createSecretMask(secrets: readonly string[], { asTheyAre = false } = {}): SecretMask {
  const values = asTheyAre ? secrets : maskedValues(secrets);

  const find = (text: string): Span[] => {
    const spans: Span[] = [];
    for (const value of values) {
      for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
        spans.push([at, at + value.length]);
      }
    }
    return spans.sort((a, b) => a[0] - b[0]);
  };

  return {
    longestBytes: Math.max(0, ...values.map((value) => Buffer.byteLength(value))),
    find,
    apply(text) {
      let masked = '';
      let from = 0;
      for (const [start, end] of joined(find(text))) {
        masked += text.slice(from, start) + MASK;
        from = end;
      }
      return from === 0 ? text : masked + text.slice(from);
    },
    settled(text) {
      const open = Math.max(0, ...values.map((value) => unfinishedTail(text, value)));
      if (open === 0) return text.length;
      const boundary = text.length - open;
      const across = joined(find(text)).find(([start, end]) => start < boundary && end > boundary);
      return across?.[0] ?? boundary;
    },
  };
}

/** Joins overlapping and touching spans, as the runner's own masking does. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const [start, end] of spans) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** The length of the longest end of `text` that is a beginning of `value`, but not all of it. */
function unfinishedTail(text: string, value: string): number {
  for (let length = Math.min(value.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(value.slice(0, length))) return length;
  }
  return 0;
}
