/** What each finding is about; scripts may rely on these names. `docs/doctor.md` describes every one. */
export const FINDING_IDS = [
  'tool.version',
  'tool.node',
  'tool.git',
  'service.engine',
  'service.key',
  'service.key-on-command-line',
  'service.address',
  'service.cleartext',
  'service.proxy',
  'service.unused',
  'service.answers',
  'service.sandboxes',
  'service.clock',
  'engine.runs',
  'engine.platform',
  'engine.programs',
  'engine.root',
  'engine.cgroups',
  'engine.overlay',
  'engine.disk',
  'engine.memory',
  'engine.images',
  'engine.memory-on-disk',
  'engine.base',
  'file.found',
  'file.valid',
  'github.run',
  'github.repository',
  'github.token',
  'github.comment',
  'github.check',
  'github.prune',
  'github.branch',
  'workflow.found',
  'workflow.readable',
  'workflow.untrusted-code',
  'workflow.secret-in-sandbox',
  'workflow.permissions',
  'workflow.concurrency',
  'workflow.pinned',
  'workflow.timeout',
] as const;

export type FindingId = (typeof FINDING_IDS)[number];

/**
 * - `ok`       it is as it should be
 * - `note`     worth knowing: something is off, unknown or left out, and nobody may miss it
 * - `warning`  works now, and will hurt: a risk, or a part that cannot work
 * - `problem`  runs fail, or are not safe
 */
export type Level = 'ok' | 'note' | 'warning' | 'problem';

/** Where something stands in a file. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

interface Said {
  id: FindingId;
  /** One sentence, which may quote what nobody vouches for: see `shownFindings`. */
  what: string;
  /** Where it was set or seen: a flag, a variable, a file. */
  from?: string;
  place?: Place;
}

/** One thing that was looked at. What is not ok says the way out. */
export type Finding = (Said & { level: 'ok' }) | (Said & { level: Exclude<Level, 'ok'>; wayOut: string });

type More = Pick<Said, 'from' | 'place'>;

export function ok(id: FindingId, what: string, more: More = {}): Finding {
  return { id, level: 'ok', what, ...more };
}

export function amiss(
  level: Exclude<Level, 'ok'>,
  id: FindingId,
  what: string,
  wayOut: string,
  more: More = {},
): Finding {
  return { id, level, what, wayOut, ...more };
}

/** How many there are of each level. */
export function countLevels(findings: readonly Finding[]): Record<Level, number> {
  const counts = { ok: 0, note: 0, warning: 0, problem: 0 };
  for (const { level } of findings) counts[level] += 1;
  return counts;
}
