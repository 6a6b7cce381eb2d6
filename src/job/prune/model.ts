import type { SandboxSummary } from '../../e2b/sandboxes.js';
import type { PruneRules } from '../../spec/prune/model.js';
import type { RunOrigin } from '../origin.js';
import type { TemplateTag } from '../template/ports.js';
import type { Facts } from './facts.js';

/** Who sweeps: only what is this repository's is ever looked at. */
export type Sweeper = RunOrigin & { repository: string };

/** What a judgement rests on. Judging asks nobody. */
export interface Grounds {
  sweeper: Sweeper;
  rules: PruneRules;
  facts: Facts;
}

/** Which rule takes something. */
export type Rule = 'older-than' | 'key' | 'closed' | 'ended';

/** One clause each: why it goes, or why it stays. */
export type Verdict = { goes: true; rule: Rule; reason: string } | { goes: false; reason: string };

export interface JudgedSandbox {
  sandbox: SandboxSummary;
  verdict: Verdict;
  /** Those made from it; absent while it stays. */
  snapshots?: { id: string; verdict: Verdict }[];
}

export interface JudgedTemplate {
  name: string;
  tags: { tag: TemplateTag; verdict: Verdict }[];
}

export interface PrunePlan {
  sandboxes: JudgedSandbox[];
  templates: JudgedTemplate[];
}

/**
 * What became of one thing: `pruned` (in a dry run: it would be), `gone` before it was its turn, `kept`, or `failed` when
 * it should have gone.
 */
export interface PrunedItem {
  kind: 'sandbox' | 'snapshot' | 'tag' | 'template';
  /** ID of a sandbox or snapshot, `name:tag` of a tag, name of a template. */
  id: string;
  what: 'pruned' | 'gone' | 'kept' | 'failed';
  reason: string;
  /** Of a sandbox. Metadata is whatever somebody wrote there. */
  state?: string;
  template?: string;
  key?: string;
}

export interface PruneResult {
  repository: string;
  dryRun: boolean;
  /** The user gave up before the end. */
  cancelled: boolean;
  pruned: number;
  kept: number;
  failed: number;
  items: PrunedItem[];
  /** What is left alone, as always. */
  notes: string[];
  /** What is left alone because something is not known or failed. */
  warnings: string[];
}
