import type { ManifestStep } from './manifest.js';

/** A step of before and the one that it is now: the same instruction, another in its place, or one of them alone. */
export interface StepPair {
  before?: ManifestStep;
  after?: ManifestStep;
}

/** Beyond this many comparisons, steps in the middle are paired by their order alone. */
const COMPARISONS = 1_000_000;

/**
 * Pairs the steps of two manifests, in their order: equal instructions along a longest common subsequence; in the
 * gaps, a step that went with the next of its type that came.
 */
export function alignSteps(before: readonly ManifestStep[], after: readonly ManifestStep[]): StepPair[] {
  let head = 0;
  while (isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])
  ) {
    tail += 1;
  }
  const pairs: StepPair[] = [];
  const pair = (from: number, to: number) => pairs.push({ before: before[from]!, after: after[to]! });
  for (let at = 0; at < head; at += 1) pair(at, at);
  const left = before.slice(head, before.length - tail);
  const right = after.slice(head, after.length - tail);
  pairs.push(...alignMiddle(left, right));
  for (let at = tail; at > 0; at -= 1) pair(before.length - at, after.length - at);
  return pairs;
}

function isSame(a: ManifestStep | undefined, b: ManifestStep | undefined): boolean {
  return a !== undefined && b !== undefined && a.digest === b.digest;
}

function alignMiddle(left: readonly ManifestStep[], right: readonly ManifestStep[]): StepPair[] {
  if (left.length * right.length > COMPARISONS) return pairGap(left, right);
  const common = commonLengths(left, right);
  const pairs: StepPair[] = [];
  let gapLeft: ManifestStep[] = [];
  let gapRight: ManifestStep[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const before = left[i];
    const after = right[j];
    if (before && after && isSame(before, after)) {
      pairs.push(...pairGap(gapLeft, gapRight), { before, after });
      gapLeft = [];
      gapRight = [];
      i += 1;
      j += 1;
    } else if (before && (!after || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      gapLeft.push(before);
      i += 1;
    } else if (after) {
      gapRight.push(after);
      j += 1;
    }
  }
  return [...pairs, ...pairGap(gapLeft, gapRight)];
}

/** `[i][j]`: how many steps a longest common subsequence of `left` from i and `right` from j has. */
function commonLengths(left: readonly ManifestStep[], right: readonly ManifestStep[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () => Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = lengths[i]!;
    const next = lengths[i + 1]!;
    for (let j = right.length - 1; j >= 0; j -= 1) {
      row[j] = isSame(left[i], right[j]) ? next[j + 1]! + 1 : Math.max(next[j]!, row[j + 1]!);
    }
  }
  return lengths;
}

function pairGap(left: readonly ManifestStep[], right: readonly ManifestStep[]): StepPair[] {
  const pairs: StepPair[] = [];
  let next = 0;
  for (const before of left) {
    const at = right.findIndex((after, index) => index >= next && after.type === before.type);
    if (at === -1) {
      pairs.push({ before });
      continue;
    }
    for (const after of right.slice(next, at)) pairs.push({ after });
    pairs.push({ before, after: right[at]! });
    next = at + 1;
  }
  for (const after of right.slice(next)) pairs.push({ after });
  return pairs;
}
