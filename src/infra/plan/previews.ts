import type { SourceSpec } from '../../spec/infra/model.js';
import { identityOf, previewClaims, type PreviewClaims } from '../metadata.js';
import { ageText } from '../age-text.js';
import type { Action, Observed, ObservedSandbox, RecordPlace, SeenSandbox, WantedPreview } from '../model.js';
import { networkDigest, networkText } from '../network.js';
import { type InfraTag, isOf, type Owner, parseInfraTag } from '../tags.js';
import type { Planned, PlanRequest } from './plan.js';
import { drift, refusal } from './templates.js';

/** In s. */
const SECONDS = { make: 15, change: 2, kill: 1 };
const MINUTE = 60_000;

type RecordOf = InfraTag & { kind: 'record' } & { place: RecordPlace };
type Preview = ObservedSandbox & { claims: PreviewClaims };

export function planPreviews(
  { owner, wanted, observed }: PlanRequest,
  needed: (from: SourceSpec) => string[],
  deleted: ReadonlySet<string>,
): Planned {
  const { previews, records } = ownPreviews(observed, owner);
  const actions: Action[] = [];
  const identities = new Set<string>();
  for (const preview of wanted.previews) {
    const identity = identityOf(preview.key, preview.instance);
    identities.add(identity);
    actions.push(
      ...planOne(preview, {
        identity,
        all: previews.filter(({ claims }) => identityOf(claims.name, claims.instance) === identity),
        records: records.filter((record) => record.identity === identity),
        needs: needed(preview.from),
        now: observed.now,
        deleted,
      }),
    );
  }
  actions.push(
    ...planGonePreviews(observed, owner, 'the file does not describe it any more', deleted, identities),
  );
  return { actions, conflicts: [] };
}

/** The owner's previews, the oldest first, and what says of them that they are whole. */
function ownPreviews(observed: Observed, owner: Owner): { previews: Preview[]; records: RecordOf[] } {
  const previews = observed.sandboxes
    .flatMap((sandbox): Preview[] => {
      const claims = previewClaims(sandbox, owner);
      return claims ? [{ ...sandbox, claims }] : [];
    })
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1));
  const places = [
    ...observed.templates.flatMap(({ name, tags }) => tags.map(({ tag }) => ({ name, tag }))),
    ...observed.snapshots.map(({ name, tag }) => ({ name, tag })),
  ];
  const records = places
    .flatMap((place): RecordOf[] => {
      const of = parseInfraTag(place.tag);
      return of?.kind === 'record' && isOf(of, owner) ? [{ ...of, place }] : [];
    })
    .sort((a, b) => b.minute - a.minute || (a.place.tag < b.place.tag ? -1 : 1));
  return { previews, records };
}

/** What goes of the owner's previews that are not among those that are kept. */
export function planGonePreviews(
  observed: Observed,
  owner: Owner,
  reason: string,
  deleted: ReadonlySet<string>,
  kept: ReadonlySet<string> = new Set(),
): Action[] {
  const { previews, records } = ownPreviews(observed, owner);
  const going = new Map<string, { name: string; sandboxes: Preview[]; records: RecordOf[] }>();
  for (const preview of previews) {
    const identity = identityOf(preview.claims.name, preview.claims.instance);
    const of = going.get(identity) ?? { name: shownName(preview.claims), sandboxes: [], records: [] };
    of.sandboxes.push(preview);
    going.set(identity, of);
  }
  for (const record of records) {
    const of = going.get(record.identity) ?? { name: record.sandbox, sandboxes: [], records: [] };
    of.records.push(record);
    going.set(record.identity, of);
  }
  return [...going]
    .filter(([identity, { sandboxes, records: places }]) => {
      // A record goes with what it stands on.
      const left = places.some(({ place }) => !deleted.has(place.name));
      return !kept.has(identity) && (sandboxes.length > 0 || left);
    })
    .map(([identity, { name, sandboxes, records: places }]): Action => ({
      kind: 'preview',
      name,
      id: `preview.${identity} destroy`,
      needs: [],
      action: 'destroy',
      reason: sandboxes.length > 0 ? reason : `${reason}; its sandbox is gone already`,
      seconds: SECONDS.kill,
      operation: { do: 'kill', sandboxes: seenOf(sandboxes), records: places.map(({ place }) => place) },
    }));
}

interface OneContext {
  identity: string;
  all: Preview[];
  records: RecordOf[];
  needs: string[];
  now: Date;
  /** Templates that go, with all that is recorded on them. */
  deleted: ReadonlySet<string>;
}

function planOne(
  preview: WantedPreview,
  { identity, all, records, needs, now, deleted }: OneContext,
): Action[] {
  const { key, hash, protect, ttlMs } = preview;
  const name = shownName({ name: key, instance: preview.instance });
  const base = { kind: 'preview', name, id: `preview.${name}` } as const;
  const recordOf = (sandbox: Preview): RecordOf | undefined =>
    records.find((record) => record.sandbox === sandbox.id);
  const current = all.find((sandbox) => sandbox.claims.hash === hash && recordOf(sandbox)?.hash === hash);
  const record = (current && recordOf(current)) ?? records.find((each) => each.hash === hash);
  const ageMs = record ? now.getTime() - record.minute * MINUTE : 0;
  const expired = record !== undefined && ttlMs !== undefined && ageMs > ttlMs;
  const actions: Action[] = [];

  const cleanUp = (sandboxes: Preview[], places: RecordOf[], reason: string, refused = {}): void => {
    if (sandboxes.length === 0 && places.every(({ place }) => deleted.has(place.name))) return;
    actions.push({
      ...base,
      id: `${base.id} destroy`,
      needs: [],
      action: 'destroy',
      reason,
      seconds: SECONDS.kill,
      operation: { do: 'kill', sandboxes: seenOf(sandboxes), records: places.map(({ place }) => place) },
      ...refused,
    });
  };

  if (expired) {
    // What is left of it says that it was there, so that its absence is nothing new.
    const over = `its ttl is over (${ageText(ageMs)} of ${ageText(ttlMs)})`;
    const rest = records.filter((each) => each !== record);
    if (all.length === 0 && rest.every(({ place }) => deleted.has(place.name)))
      return [
        {
          ...base,
          needs: [],
          action: 'reuse',
          reason: `${over}: it comes back when something changes`,
          seconds: 0,
        },
      ];
    cleanUp(all, rest, over, refusal(protect));
    return actions;
  }
  if (!current) {
    const lost = record && !all.some(({ id }) => id === record.sandbox) ? record : undefined;
    if (lost)
      actions.push(
        drift(base, `sandbox ${lost.sandbox} is gone, before its time: somebody killed it, or it died`),
      );
    const [before] = all;
    actions.push({
      ...base,
      needs,
      action: all.length > 0 ? 'replace' : 'create',
      reason: before ? whyReplaced(preview, before) : lost ? 'it is gone' : 'there is none yet',
      seconds: SECONDS.make,
      operation: {
        do: 'make-preview',
        key,
        identity,
        hash,
        replaces: seenOf(all),
        records: records.map(({ place }) => place),
      },
      // What an apply that was killed left was never whole: to make it is a repair.
      ...refusal(protect && all.some((sandbox) => recordOf(sandbox) !== undefined)),
    });
    return actions;
  }
  const others = all.filter((sandbox) => sandbox !== current);
  const live = current.network;
  const applied = records.find((each) => each.sandbox === current.id);
  if (live && applied && networkDigest(live) !== applied.network)
    actions.push(drift(base, 'somebody else changed its network'));
  const differs = live && networkDigest(live) !== networkDigest(preview.network);
  if (live && (differs || (applied && networkDigest(live) !== applied.network))) {
    actions.push({
      ...base,
      needs: [],
      action: 'change',
      // As the file says already, only the record is not right.
      reason: differs
        ? `network: ${networkText(live)} → ${networkText(preview.network)}`
        : 'its network is as described already: that is recorded',
      seconds: SECONDS.change,
      operation: {
        do: 'set-network',
        key,
        identity,
        sandbox: { id: current.id, metadata: current.metadata },
        seen: live,
        records: records.filter((each) => each.sandbox === current.id).map(({ place }) => place),
      },
    });
  } else {
    actions.push({
      ...base,
      needs: [],
      action: 'reuse',
      reason: `sandbox ${current.id}, ${current.state}${ttlMs === undefined ? '' : `, ${ageText(ageMs)} of ${ageText(ttlMs)}`}`,
      seconds: 0,
    });
  }
  const stale = records.filter(({ sandbox }) => sandbox !== current.id);
  cleanUp(others, stale, 'superseded: an apply before did not come to its end');
  return actions;
}

function whyReplaced({ hash, shape }: WantedPreview, { claims, id }: Preview): string {
  if (claims.hash === hash) return `sandbox ${id} was never finished`;
  const names: Record<string, string> = {
    from: 'what it starts from',
    start: 'its start command',
    env: 'its environment',
    ports: 'its ports',
    access: 'who may reach it',
    sleep: 'its sleep-after',
    ready: 'when it is ready',
  };
  const changed = Object.keys(shape).filter((part) => claims.shape[part] !== shape[part]);
  const words = changed.map((part) => names[part] ?? part).join(' and ');
  return `${words === '' ? 'what shapes it' : words} changed, which cannot be done in place`;
}

export function shownName({ name, instance }: { name: string; instance: string }): string {
  return instance === 'default' ? name : `${name}/${instance}`;
}

/** In an order that says nothing of when they started: one that wakes up starts anew. */
function seenOf(sandboxes: readonly ObservedSandbox[]): SeenSandbox[] {
  return sandboxes.map(({ id, metadata }) => ({ id, metadata })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
