import { distance } from 'fastest-levenshtein';

/** Longer words than any key are no misspelling of one; comparing them would only cost time. */
const LONGEST = 40;

/**
 * The candidate that a misspelt word most likely meant, if one is near enough: two edits, one for words of
 * up to three letters. Case, `_` and `-` count as nothing (`continueOnError` means `continue-on-error`).
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const plain = bare(word);
  let best: string | undefined;
  let bestDistance = Math.min(plain.length <= 3 ? 1 : 2, plain.length - 1) + 1;
  for (const candidate of candidates) {
    const away = distance(plain, bare(candidate));
    if (away < bestDistance) {
      best = candidate;
      bestDistance = away;
    }
  }
  return best;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}
