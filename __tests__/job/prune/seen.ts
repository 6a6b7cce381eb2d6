import type { SandboxSummary } from '../../../src/e2b/sandboxes.js';
import type { Facts } from '../../../src/job/prune/facts.js';
import type { Grounds } from '../../../src/job/prune/model.js';
import { ORIGIN_METADATA } from '../../../src/job/origin.js';
import type { PruneRules } from '../../../src/spec/prune/model.js';

export const NOW = new Date('2026-11-29T12:00:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const SHOP = 'github.com/acme/shop';

export const ago = (ms: number): Date => new Date(NOW.getTime() - ms);

/** Metadata as a run of this repository writes it, but for what is given. Undefined: without. */
export function metadataOf(
  claims: Partial<Record<keyof typeof ORIGIN_METADATA, string | undefined>> = {},
): Record<string, string> {
  const all = { repository: SHOP, trust: 'own', ...claims };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [ORIGIN_METADATA[name as keyof typeof ORIGIN_METADATA], value]),
  ) as Record<string, string>;
}

/** A sandbox that has been paused, or running, for an hour. */
export function seen(
  claims: Parameters<typeof metadataOf>[0] = {},
  more: Partial<SandboxSummary> = {},
): SandboxSummary {
  return {
    id: 'i1',
    state: 'paused',
    template: 'base',
    startedAt: ago(more.state === 'running' ? HOUR : 2 * HOUR),
    endAt: more.state === 'running' ? ago(-HOUR) : ago(HOUR),
    metadata: metadataOf(claims),
    ...more,
  };
}

/** Run 1 is over since three hours, run 2 goes on; pull request 7 is closed, 8 open. Nothing else runs. */
export const FACTS: Facts = {
  now: NOW,
  runs: new Map([
    ['1', { value: { over: true, endedAt: ago(3 * HOUR) } }],
    ['2', { value: { over: false } }],
    ['3', { unknown: 'GitHub is on holiday' }],
    ['4', { value: { over: true } }],
  ]),
  pulls: new Map([
    [7, { value: 'closed' }],
    [8, { value: 'open' }],
    [9, { unknown: 'GitHub is on holiday' }],
  ]),
  activeRuns: { value: [] },
};

export function grounds(
  rules: Partial<PruneRules>,
  more: Partial<Grounds> & { facts?: Facts } = {},
): Grounds {
  return {
    sweeper: { repository: SHOP, trust: 'own' },
    rules: { keys: [], closed: false, ended: false, ...rules },
    facts: FACTS,
    ...more,
  };
}
