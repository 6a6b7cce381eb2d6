import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readlinkSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, isAbsolute, posix, relative, sep, win32 } from 'node:path';
import type { Path } from 'glob';
import { errnoOf } from '../../transfer/errors.js';
import { nameError } from '../../transfer/file-names.js';
import { createPace } from '../../transfer/pace.js';
import type { TemplateDefinition } from '../model.js';
import { ContextError, showCopy, showText, type ContextErrorCode, type CopyStep } from './errors.js';
import { globCopied } from './glob-copied.js';
import { fileIgnorePatterns, readDockerignore } from './ignore-patterns.js';

/** One entry of what a COPY sends. */
export interface CopiedFile {
  /** Relative to the context, with forward slashes; `.` is the context itself. */
  path: string;
  kind: 'file' | 'folder' | 'link';
  /** Whether its owner may run it; false for folders, links, and on Windows, which knows no such bit. */
  exec: boolean;
  /** Bytes; 0 for folders and links. */
  size: number;
  /** Where a link points, as it is written in it. */
  target?: string;
  /** Absolute path to read it from. */
  local: string;
}

type Context = Pick<TemplateDefinition, 'context' | 'ignore' | 'source'>;

/**
 * What the SDK sends for a COPY of this definition, sorted by path: dotfiles and empty folders included, links as
 * links unless the step resolves them, `.git` never.
 * Throws ContextError, and the signal's reason when it is aborted.
 */
export async function listCopied(
  definition: Context,
  step: CopyStep,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<CopiedFile[]> {
  const copy = showCopy(definition, step);
  const fail = (code: ContextErrorCode, message: string, cause?: unknown) =>
    new ContextError(code, `${copy}: ${message}`, { cause });
  refuseEscape(step.from, fail);
  const root = realContext(definition.context);
  const place = { cwd: definition.context, signal: options.signal };
  const ignore = [...fileIgnorePatterns(definition), ...(await readDockerignore(definition.context))];
  const found = await globCopied(step.from, { ...place, ignore });
  if (found.length === 0) {
    const left = await globCopied(step.from, { ...place, ignore: [] });
    throw fail('nothing', left.length > 0 ? ALL_IGNORED : `${NOTHING} ${showText(definition.context, 300)}`);
  }
  const inspect = createInspector(root, step.resolveSymlinks === true, fail);
  const pace = createPace(200);
  const files: CopiedFile[] = [];
  for (const path of found) {
    await pace();
    options.signal?.throwIfAborted();
    files.push(inspect(path));
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

const ALL_IGNORED =
  'everything it matches is left out, by .dockerignore, by ignore or because it is in .git; change the pattern that leaves it out, or the source';
const NOTHING = 'it matches no file; write a path that exists, relative to the context, which is';

type Fail = (code: ContextErrorCode, message: string, cause?: unknown) => ContextError;

/** As the SDK's `validateRelativePath`, by the rules of every system, so that a description is refused on all of them. */
function refuseEscape(from: string, fail: Fail): void {
  if (posix.isAbsolute(from) || win32.isAbsolute(from)) {
    throw fail('outside', 'its source is absolute; write it relative to the context');
  }
  for (const rules of [posix, win32]) {
    const normal = rules.normalize(from);
    if (normal === '..' || normal.startsWith(`..${rules.sep}`)) throw leaves(fail);
  }
}

function leaves(fail: Fail, what = 'its source'): ContextError {
  return fail('outside', `${what} lies outside the context; move it into the context, or choose a wider one`);
}

function realContext(context: string): string {
  try {
    const real = realpathSync(context);
    if (statSync(real).isDirectory()) return real;
  } catch (error) {
    const message = `there is no context folder ${showText(context, 300)} (${errnoOf(error) ?? String(error)})`;
    throw new ContextError('context', `${message}; name one that exists`, { cause: error });
  }
  throw new ContextError('context', `the context ${showText(context, 300)} is not a folder; name a folder`);
}

/** Makes the function that looks at one path that the glob found. */
function createInspector(root: string, resolve: boolean, fail: Fail): (found: Path) => CopiedFile {
  const inside = (real: string) => {
    const below = relative(root, real);
    return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
  };
  const folders = new Map<string, boolean>();
  /** Whether a path is reached without leaving the context through a link on the way. */
  const reachedInside = (local: string) => {
    const folder = dirname(local);
    let known = folders.get(folder);
    if (known === undefined) folders.set(folder, (known = inside(realpathSync(folder))));
    return known;
  };

  function checkLink(local: string, shown: string, target: string): Stats | undefined {
    // The SDK looks through every link, and fails on one that it cannot follow for another reason than its end missing.
    let end: Stats | undefined;
    try {
      end = statSync(local, { throwIfNoEntry: false });
    } catch (error) {
      if (errnoOf(error) !== 'ELOOP') throw error;
      throw fail('link', `the link ${shown} leads back to itself; remove it or add it to ignore`, error);
    }
    if (!resolve) return undefined;
    if (end === undefined) {
      const to = showText(target, 200);
      throw fail(
        'link',
        `the link ${shown} leads nowhere (${to}), and links are resolved; repair or ignore it`,
      );
    }
    if (!inside(realpathSync(local))) throw leaves(fail, `what the link ${shown} leads to`);
    return end;
  }

  return (found) => {
    const local = found.fullpath();
    const path = found.relativePosix() || '.';
    const shown = showText(path, 200);
    if (path === '..' || path.startsWith('../') || posix.isAbsolute(path) || win32.isAbsolute(path)) {
      throw leaves(fail, shown);
    }
    try {
      if (path !== '.' && !reachedInside(local)) throw leaves(fail, shown);
      const own = lstatSync(local);
      let stats: Stats = own;
      if (own.isSymbolicLink()) {
        const target = readTarget(local, shown, fail);
        const end = checkLink(local, shown, target);
        if (end === undefined) return { path, kind: 'link', exec: false, size: 0, target, local };
        stats = end;
      }
      if (stats.isDirectory()) return { path, kind: 'folder', exec: false, size: 0, local };
      if (!stats.isFile()) {
        // The SDK's archive may never end over one (e2b 2.51 with tar 7).
        const kind = stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device';
        throw fail('special', `${shown} is ${kind}, which cannot be copied; remove it or add it to ignore`);
      }
      return { path, kind: 'file', exec: mayRun(stats), size: stats.size, local };
    } catch (error) {
      throw error instanceof ContextError ? error : explainFailure(error, local, shown, fail);
    }
  };
}

function mayRun(stats: Stats): boolean {
  return process.platform !== 'win32' && (stats.mode & 0o100) !== 0;
}

function readTarget(local: string, shown: string, fail: Fail): string {
  const raw = readlinkSync(local, { encoding: 'buffer' });
  if (!isUtf8(raw)) {
    throw fail('name', `the target of the link ${shown} is not valid UTF-8; change it or add it to ignore`);
  }
  const target = raw.toString('utf8');
  return process.platform === 'win32' ? target.replaceAll('\\', '/') : target;
}

function explainFailure(error: unknown, local: string, shown: string, fail: Fail): ContextError {
  const errno = errnoOf(error);
  if (errno !== 'ENOENT') {
    return fail(
      'unreadable',
      `cannot read ${shown} (${errno ?? String(error)}); make it readable or add it to ignore`,
      error,
    );
  }
  const broken = local.includes('\ufffd') ? brokenName(local) : undefined;
  if (broken) return fail('name', nameError(broken).message, error);
  return fail('changed', `${shown} was removed while the files were being listed; run again`, error);
}

/** The bytes of the name that the system's decoding made into this one, if it is not UTF-8. */
function brokenName(local: string): Buffer | undefined {
  try {
    const raw = readdirSync(dirname(local), { encoding: 'buffer' });
    return raw.find((each) => !isUtf8(each) && each.toString('utf8') === basename(local));
  } catch {
    // The folder itself has a name that cannot be written.
    return Buffer.from(basename(local));
  }
}
