import type { JudgedSandbox, Verdict } from './model.js';

/** The snapshots of one sandbox, by the service's word. */
export interface SnapshotsOf {
  source: JudgedSandbox;
  ids: string[];
}

/**
 * Whether the snapshots of sandboxes that go, go with them. The service says of a snapshot only which sandbox it was made
 * from: neither its age nor who else needs it. One stays where that leaves a doubt.
 *
 * @param all IDs of all snapshots that there are
 */
export function judgeSnapshots(
  found: readonly SnapshotsOf[],
  all: readonly string[],
): Map<JudgedSandbox, { id: string; verdict: Verdict }[]> {
  const candidates = new Set(
    found.filter(({ source }) => doubtOf(source) === undefined).flatMap(({ ids }) => ids),
  );
  const shared = new Set(all.filter((id) => !candidates.has(id)).map(templateOf));
  return new Map(
    found.map(({ source, ids }) => [
      source,
      ids.map((id) => ({ id, verdict: verdictOf(id, source, shared) })),
    ]),
  );
}

function verdictOf(id: string, source: JudgedSandbox, shared: ReadonlySet<string>): Verdict {
  const { verdict } = source;
  const doubt = doubtOf(source);
  if (!verdict.goes || doubt !== undefined) return { goes: false, reason: doubt ?? 'its sandbox stays' };
  if (shared.has(templateOf(id))) return { goes: false, reason: 'others are kept under the same name' };
  return {
    goes: true,
    rule: verdict.rule,
    reason: `its sandbox ${source.sandbox.id} goes: ${verdict.reason}`,
  };
}

function doubtOf({ sandbox, verdict }: JudgedSandbox): string | undefined {
  if (!verdict.goes) return 'its sandbox stays';
  if (verdict.rule === 'ended') return '`ended` takes sandboxes only: a snapshot was made to be kept';
  // Only running sandboxes are snapshotted: that of a paused one is older than its pause.
  if (verdict.rule === 'older-than' && sandbox.state !== 'paused')
    return 'the service does not say how old it is';
  return undefined;
}

/** The template that a snapshot is a build of: several may share one. */
function templateOf(id: string): string {
  return id.replace(/:[^:/]*$/, '');
}
