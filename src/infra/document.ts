import { hash } from 'node:crypto';
import { z } from 'zod';
import { summarize } from '../report/plan/lines.js';
import type { PlanSummary } from '../report/plan/model.js';
import type { Action, Conflict } from './model.js';

/** Raised when plans are written differently. */
const FORMAT = 1;

/** A plan as `plan --json` prints it and `--out` keeps it. It holds no secrets, and nothing of it is carried out unseen. */
export interface PlanDocument {
  plan: typeof FORMAT;
  stage: string;
  repository: string;
  /** Of the service. */
  place: string;
  file: { name: string; sha256: string };
  /** Of the checkout. */
  commit: string | null;
  variables: Record<string, string>;
  observedAt: string;
  actions: (Omit<Action, 'operation' | 'id'> & { id: string; precondition: unknown })[];
  conflicts: Conflict[];
  summary: PlanSummary;
  /** Of all that is done, and of what it is done to. */
  digest: string;
}

export interface DocumentFacts {
  stage: string;
  repository: string;
  place: string;
  file: { name: string; text: string };
  commit: string | null;
  variables: Record<string, string>;
  observedAt: Date;
}

export function documentOf(
  { file, observedAt, ...facts }: DocumentFacts,
  actions: readonly Action[],
  conflicts: readonly Conflict[],
): PlanDocument {
  return {
    plan: FORMAT,
    ...facts,
    file: { name: file.name, sha256: hash('sha256', file.text, 'hex') },
    observedAt: observedAt.toISOString(),
    actions: actions.map(({ operation, ...action }) => ({
      ...action,
      precondition: preconditionOf(operation),
    })),
    conflicts: [...conflicts],
    summary: summarize(actions),
    digest: hash(
      'sha256',
      stableJson(
        actions
          .filter(({ operation }) => operation)
          .map(({ id, action, operation }) => [id, action, operation]),
      ),
      'hex',
    ),
  };
}

/** JSON that is the same for the same data, whatever order its keys came in. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What has to be as it was seen; null where nothing is done. */
function preconditionOf(operation: Action['operation']): unknown {
  if (!operation) return null;
  const { do: _do, ...rest } = operation;
  return rest;
}

const saved = z.object({
  plan: z.literal(FORMAT),
  stage: z.string(),
  repository: z.string(),
  place: z.string(),
  file: z.object({ name: z.string(), sha256: z.string() }),
  commit: z.string().nullable(),
  variables: z.record(z.string(), z.string()),
  digest: z.string(),
  actions: z.array(z.object({ id: z.string(), action: z.string() })),
});

/** What of a saved plan has to be found again. */
export type SavedPlan = z.output<typeof saved>;

/** Reads a saved plan; undefined for a text that is none. */
export function readSavedPlan(text: string): SavedPlan | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const { data } = saved.safeParse(JSON.parse(text));
    return data;
  } catch {
    return undefined;
  }
}

/** Why a saved plan may not be applied any more; undefined when it may. */
export function whyStale(plan: SavedPlan, now: PlanDocument): string | undefined {
  if (plan.file.sha256 !== now.file.sha256) return `${plan.file.name} changed since the plan was made`;
  if (plan.commit !== now.commit)
    return `the plan is of commit ${plan.commit?.slice(0, 12) ?? 'none'}, and the checkout of ${now.commit?.slice(0, 12) ?? 'none'}`;
  if (plan.repository !== now.repository)
    return `the plan is of ${plan.repository}, and this is ${now.repository}`;
  if (plan.place !== now.place) return `the plan is of the service ${plan.place}, and this is ${now.place}`;
  if (plan.digest === now.digest) return undefined;
  const before = new Set(plan.actions.map(({ id, action }) => `${action} ${id}`));
  const after = now.actions.map(({ id, action }) => `${action} ${id}`);
  const fresh = after.filter((each) => !before.has(each));
  const told = fresh.slice(0, 3).join(', ');
  return `what is there changed since the plan was made${told === '' ? '' : ` (${told})`}`;
}
