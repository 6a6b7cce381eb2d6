import type { BackendSpec } from '../model.js';

/** What a sweep takes. At least one of these asks for something. */
export interface PruneRules {
  /** ms */
  olderThanMs?: number;
  /** Names and globs of keys. They narrow the other rules; alone, they are one. */
  keys: string[];
  /** What belongs to closed pull requests. */
  closed: boolean;
  /** What workflow runs that are over left behind. */
  ended: boolean;
}

/** A sweep, completed by the defaults. */
export interface PruneSpec {
  rules: PruneRules;
  /** Names of templates whose tags are looked at. */
  templates: string[];
  backend: BackendSpec;
  dryRun: boolean;
  /** For GitHub's API. */
  token?: string;
}
