import type { SandboxSummary } from '../../e2b/sandboxes.js';

/** A date may be told with more or less precision from answer to answer, in ms. */
const PRECISION = 1000;

/** Whether two looks at a sandbox saw the same, so that what was judged of the one holds of the other. */
export function isSame(before: SandboxSummary, after: SandboxSummary): boolean {
  return (
    before.id === after.id &&
    before.state === after.state &&
    isSameTime(before.startedAt, after.startedAt) &&
    // That of a running one moves when somebody who uses it asks for more time.
    isSameTime(before.endAt, after.endAt) &&
    pairsOf(before) === pairsOf(after)
  );
}

function isSameTime(a: Date, b: Date): boolean {
  return Math.abs(a.getTime() - b.getTime()) < PRECISION;
}

function pairsOf({ metadata }: SandboxSummary): string {
  return JSON.stringify(Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1)));
}
