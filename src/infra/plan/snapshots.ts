import type { SourceSpec } from '../../spec/infra/model.js';
import { ageText } from '../age-text.js';
import type { Action, Conflict, ObservedSnapshot, SnapshotParts, WantedSnapshot } from '../model.js';
import { type InfraTag, isOf, type Owner, ownerId, parseInfraTag } from '../tags.js';
import type { Planned, PlanRequest } from './plan.js';
import { refusal } from './templates.js';

/** In s. */
const SECONDS = { make: 30, drop: 1 };
const MINUTE = 60_000;

interface Row extends ObservedSnapshot {
  of: InfraTag & { kind: 'snapshot' };
}

/** What a snapshot goes by in its tag. */
export function snapshotKey({ from, inputs, run }: SnapshotParts): string {
  return from + inputs + run;
}

export function planSnapshots(
  { owner, wanted, observed }: PlanRequest,
  needed: (from: SourceSpec) => string[],
): Planned {
  const actions: Action[] = [];
  const conflicts: Conflict[] = [];
  const mine = rowsOf(observed.snapshots, owner);
  const now = observed.now.getTime();
  for (const snapshot of wanted.snapshots) {
    const { key, name, protect } = snapshot;
    const conflict = foreign(
      snapshot,
      observed.snapshots,
      observed.templates.map((template) => template.name),
      owner,
    );
    if (conflict !== undefined) {
      conflicts.push({ kind: 'snapshot', name: key, message: conflict });
      continue;
    }
    const rows = mine.filter((row) => row.name === name);
    const same = rows.filter(({ of }) => of.key === snapshotKey(snapshot.parts));
    const [newest] = same;
    const ageMs = newest ? now - newest.of.minute * MINUTE : 0;
    const old = snapshot.maxAgeMs !== undefined && ageMs > snapshot.maxAgeMs;
    const base = { kind: 'snapshot', name: key, id: `snapshot.${key}` } as const;
    if (newest && !old) {
      actions.push({
        ...base,
        needs: [],
        action: 'reuse',
        reason: `nothing that shapes it changed; ${oldText(ageMs, snapshot.maxAgeMs)}`,
        seconds: 0,
      });
      const rest = rows.filter((row) => row !== newest);
      if (rest.length > 0) {
        actions.push(gone(rest, key, 'superseded: an apply before did not come to its end'));
      }
      continue;
    }
    const reason = old
      ? `older than its max-age: ${oldText(ageMs, snapshot.maxAgeMs)}`
      : rows[0]
        ? `${changedParts(rows[0].of.key, snapshot)} changed`
        : `there is no snapshot ${name} of this stage yet`;
    actions.push({
      ...base,
      needs: needed(snapshot.from),
      action: rows.length > 0 ? 'replace' : 'create',
      reason,
      seconds: SECONDS.make,
      operation: {
        do: 'make-snapshot',
        key,
        name,
        snapshotKey: snapshotKey(snapshot.parts),
        replaces: rows.map(({ id }) => id),
      },
      ...(rows.length > 0 ? refusal(protect) : {}),
    });
  }
  const names = new Set(wanted.snapshots.map(({ name }) => name));
  actions.push(
    ...planGoneSnapshots(
      mine.filter(({ name }) => !names.has(name)),
      'the file does not describe it any more',
    ),
  );
  return { actions, conflicts };
}

/** The owner's snapshots, newest first. */
export function rowsOf(snapshots: readonly ObservedSnapshot[], owner: Owner): Row[] {
  return snapshots
    .flatMap((snapshot): Row[] => {
      const of = parseInfraTag(snapshot.tag);
      return of?.kind === 'snapshot' && isOf(of, owner) ? [{ ...snapshot, of }] : [];
    })
    .sort((a, b) => b.of.minute - a.of.minute || (a.id < b.id ? -1 : 1));
}

/** One action for each name. */
export function planGoneSnapshots(rows: readonly Row[], reason: string): Action[] {
  return [...new Set(rows.map(({ name }) => name))].map((name) =>
    gone(
      rows.filter((row) => row.name === name),
      name,
      reason,
    ),
  );
}

function gone(rows: readonly Row[], shown: string, reason: string): Action {
  const [first] = rows;
  return {
    kind: 'snapshot',
    name: shown,
    id: `snapshot.${shown} destroy`,
    needs: [],
    action: 'destroy',
    reason,
    seconds: SECONDS.drop,
    operation: { do: 'delete-snapshot', name: first?.name ?? shown, ids: rows.map(({ id }) => id).sort() },
  };
}

function foreign(
  { key, name }: WantedSnapshot,
  snapshots: readonly ObservedSnapshot[],
  templates: readonly string[],
  owner: Owner,
): string | undefined {
  if (templates.includes(name))
    return `a template has the name ${name}; give snapshot ${key} another one with \`name\``;
  const others = snapshots.filter((snapshot) => snapshot.name === name).map(({ tag }) => parseInfraTag(tag));
  if (others.some((tag) => tag?.owner !== ownerId(owner.repository)))
    return `snapshot ${name} is not this repository's; give snapshot ${key} another name with \`name\``;
  return undefined;
}

function changedParts(before: string, { parts }: WantedSnapshot): string {
  const was = { from: before.slice(0, 12), inputs: before.slice(12, 24), run: before.slice(24) };
  const changed = [
    ...(was.from === parts.from ? [] : ['what it is made from']),
    ...(was.inputs === parts.inputs ? [] : ['its inputs']),
    ...(was.run === parts.run ? [] : ['its script']),
  ];
  return changed.join(' and ');
}

function oldText(ageMs: number, maxAgeMs: number | undefined): string {
  return `it is ${ageText(ageMs)} old${maxAgeMs === undefined ? '' : ` (max-age ${ageText(maxAgeMs)})`}`;
}
