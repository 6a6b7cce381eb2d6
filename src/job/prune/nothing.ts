import type { PruneResult } from './model.js';

/** The result of a sweep where there is no service that could hold anything. */
export function nothingThere(repository: string, dryRun: boolean): PruneResult {
  const none = { cancelled: false, pruned: 0, kept: 0, failed: 0, items: [], notes: [], warnings: [] };
  return { repository, dryRun, ...none };
}
