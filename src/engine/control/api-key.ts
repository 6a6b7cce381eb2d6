import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares a secret with what a client sent, in a time that tells nothing of either. */
export function sameSecret(expected: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}
