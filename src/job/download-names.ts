import { posix } from 'node:path';
import { BackendError } from '../e2b/errors.js';
import { SCRATCH_PREFIX } from '../e2b/places.js';
import { shellQuote } from '../e2b/shell-quote.js';
import { globRoot, matchPaths } from '../transfer/glob.js';
import type { RunContext } from './context.js';
import { isWithin, type PlannedPattern, type PlannedTree } from './download-place.js';

/** Listing all names in the sandbox, in ms. */
const LIST = 10 * 60_000;

/** Lists once every name that any of the downloads could mean, absolute. A folder that does not exist has none. */
export async function listNames(context: RunContext, trees: readonly PlannedTree[]): Promise<string[]> {
  // A literal path is looked at alone: what else is in its folder, which may be the root, is of no interest.
  const roots = [
    ...new Set(
      trees.flatMap(({ patterns }) => patterns.map(({ pattern }) => posix.resolve('/', globRoot(pattern)))),
    ),
  ];
  const outermost = roots.filter((root) => !roots.some((other) => other !== root && isWithin(root, other)));
  const { stdout } = await context.sandbox.runTool({
    // Our own files and the kernel's are nobody's artifacts. `find` ends with 1 for a folder that is not there.
    script:
      `find ${outermost.map(shellQuote).join(' ')} ` +
      `\\( -path /proc -o -path /sys -o -path /dev \\) -prune -o -path '${SCRATCH_PREFIX}*' -prune -o -print0 2>/dev/null`,
    user: 'root',
    timeoutMs: LIST,
    stallMs: context.spec.deadlines.stallMs,
    repeatable: true,
    signal: context.signal,
  });
  const names = stdout.split('\0').filter((name) => name !== '');
  const broken = names.filter((name) => name.includes('\u{fffd}'));
  if (broken.length > 0) {
    context.warn(
      `${broken.length} names in the sandbox are not UTF-8 and cannot be matched, as ${broken[0]}`,
    );
  }
  return names;
}

/**
 * Which of the names a tree's patterns mean, each once, relative to its base. A pattern that means none is reported as
 * its description says: `onFailure` is told when that is an error.
 */
export function matchTree(
  context: Pick<RunContext, 'warn'>,
  tree: PlannedTree,
  names: readonly string[],
  onFailure: (error: unknown) => void,
): string[] {
  const matched = new Set<string>();
  for (const planned of tree.patterns) {
    const found = matchPaths(names, planned.pattern).filter((name) => name !== planned.base);
    for (const name of found) matched.add(name);
    if (found.length === 0) reportNone(context, planned, onFailure);
  }
  return withoutNested(matched).map((name) => posix.relative(tree.base, name));
}

function reportNone(
  context: Pick<RunContext, 'warn'>,
  { spec }: PlannedPattern,
  onFailure: (error: unknown) => void,
): void {
  if (spec.ifNone === 'ignore') return;
  const text = `nothing in the sandbox matches download ${spec.from}`;
  if (spec.ifNone === 'warn') return context.warn(text);
  onFailure(new BackendError('not-found', text, 'correct the path, or set `if-none: warn`'));
}

/** A folder brings everything below it, so what is below a matched name is not named again. */
function withoutNested(names: ReadonlySet<string>): string[] {
  return [...names].filter((name) => {
    for (let parent = posix.dirname(name); parent !== '/'; parent = posix.dirname(parent)) {
      if (names.has(parent)) return false;
    }
    return true;
  });
}
