import type { TokenKind } from './facts.js';

const PREFIXES: readonly (readonly [prefix: string, kind: TokenKind])[] = [
  ['ghs_', 'workflow'],
  ['ghp_', 'classic'],
  ['gho_', 'classic'],
  ['github_pat_', 'fine-grained'],
];

/** What kind of token it is, by the beginning that GitHub gives each. */
export function tokenKind(token: string): TokenKind {
  return PREFIXES.find(([prefix]) => token.startsWith(prefix))?.[1] ?? 'unknown';
}
