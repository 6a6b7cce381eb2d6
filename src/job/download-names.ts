import { posix } from 'node:path';
import { BackendError } from '../e2b/errors.js';
import { SCRATCH_PREFIX } from '../e2b/places.js';
import { shellQuote } from '../e2b/shell-quote.js';
import { folderOfAll, globRoot, isGlob, matchPaths } from '../transfer/glob.js';
import type { RunContext } from './context.js';
import { isWithin, type PlannedPattern, type PlannedTree } from './download-place.js';

/** Listing all names in the sandbox, in ms. */
const LIST = 10 * 60_000;
/** Our own files and the kernel's are nobody's artifacts. */
const NOBODYS = [SCRATCH_PREFIX, '/proc', '/sys', '/dev'];

/** What a pattern means, where that needs no list of names: a path, with what is below it, or all that is in a folder. */
export interface PlainWant {
  what: 'path' | 'inside';
  /** Absolute in the sandbox. */
  path: string;
  planned: PlannedPattern;
}

/**
 * What the patterns of a tree mean, one by one, if none of them has to be held against names: most downloads name files
 * and folders, and save a question and its answer. Pure.
 */
export function plainWants(tree: PlannedTree): PlainWant[] | undefined {
  const wants = tree.patterns.flatMap((planned) => plainWant(planned) ?? []);
  if (wants.length < tree.patterns.length) return undefined;
  // One that is in another would come twice.
  const apart = wants.every((one) =>
    wants.every((other) => one === other || !isWithin(one.path, other.path)),
  );
  return apart ? wants : undefined;
}

function plainWant(planned: PlannedPattern): PlainWant | undefined {
  const folder = folderOfAll(planned.pattern);
  if (folder === undefined && isGlob(planned.pattern)) return undefined;
  const path = posix.resolve('/', folder ?? globRoot(planned.pattern));
  if (NOBODYS.some((each) => isWithin(each, path) || path.startsWith(each))) return undefined;
  return { what: folder === undefined ? 'path' : 'inside', path, planned };
}

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
    // `find` ends with 1 for a folder that is not there.
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

/** Nothing is there that a pattern means: as its description says, that is ignored, warned of, or `onFailure` is told. */
export function reportNone(
  context: Pick<RunContext, 'warn'>,
  { spec }: Pick<PlannedPattern, 'spec'>,
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
