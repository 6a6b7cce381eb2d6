/** A plan as reports show it. */
export interface ReportedPlan {
  stage: string;
  repository: string;
  /** The file as the user named it, and the beginning of its digest. */
  file: { name: string; sha256: string };
  /** The commit of the checkout; null where there is none. */
  commit: string | null;
  /** ISO 8601. */
  observedAt: string;
  actions: readonly ReportedAction[];
  conflicts: readonly { kind: string; name: string; message: string }[];
}

export interface ReportedAction {
  kind: string;
  name: string;
  action: 'destroy' | 'replace' | 'create' | 'change' | 'promote' | 'drift' | 'reuse';
  reason: string;
  seconds: number;
  refused?: string;
}

/** What became of an action of a plan that was applied. */
export interface ReportedOutcome {
  action: ReportedAction;
  outcome: 'done' | 'failed' | 'skipped' | 'unchanged';
  text: string;
  durationMs: number;
  urls?: Readonly<Record<string, string>>;
}

/** How many actions there are of each kind. */
export type PlanSummary = Record<ReportedAction['action'], number> & {
  /** Actions that change something. */
  changes: number;
  /** About how long they take, in s. */
  seconds: number;
  text: string;
};
