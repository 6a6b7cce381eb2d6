import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { startCollection, type Collection } from './collect.js';
import { TransferError } from './errors.js';
import { hasDotGit } from './file-names.js';
import { findGit, findWorkTree } from './find-git.js';
import { gitignoreRules } from './gitignore-rules.js';
import { listGit } from './list-git.js';
import { localEntry } from './local-entry.js';
import { NotAWorkTreeError, runGit } from './run-git.js';
import type { Selection } from './tree.js';
import { walkFolder } from './walk-folder.js';

export interface SelectOptions {
  /** Absolute folder that `from` is relative to and, links resolved, must not leave. */
  root: string;
  /** A file or folder. A link named here is followed; links found below it never are. */
  from: string;
  /** Gitignore-style patterns, relative to `from`. */
  ignore?: readonly string[];
  /** Outside a git work tree, and in a folder git ignores, select nothing instead of everything. */
  gitOnly?: boolean;
  /** The caller vouches for a `from` outside `root`. */
  allowOutside?: boolean;
  /** Where to look for git; absent: this process's search path. */
  searchPath?: string;
  signal?: AbortSignal;
}

/**
 * Chooses what to upload. In a git work tree: what git tracks plus untracked files it does not ignore (a folder that
 * git ignores as a whole, when it is named as `from`, is taken whole). Elsewhere: everything. Empty folders included,
 * `.git` never.
 * Throws TransferError `usage`, `unreadable`, `name` or `git`.
 */
export async function selectFiles(options: SelectOptions): Promise<Selection> {
  const asked = resolve(options.root, options.from);
  const real = realPlace(asked, options);
  const stat = statSync(real);
  if (stat.isDirectory()) return selectFolder(real, options);
  const name = basename(asked);
  const found = localEntry(real, name);
  if (typeof found === 'string') {
    throw new TransferError('usage', `cannot upload ${options.from}: it is neither a file nor a folder`);
  }
  return { base: dirname(real), entries: [{ ...found, local: real }], source: 'file', notices: [] };
}

function realPlace(asked: string, options: SelectOptions): string {
  let real: string;
  let root: string;
  try {
    root = realpathSync(options.root);
    real = realpathSync(asked);
  } catch (error) {
    throw new TransferError('usage', `cannot upload ${options.from}: there is no ${asked}`, { cause: error });
  }
  const inside = relative(root, real);
  const outside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  if (outside && options.allowOutside !== true) {
    throw new TransferError(
      'usage',
      `cannot upload ${options.from}: it is ${real}, outside ${root}; copy it into that folder first`,
    );
  }
  if (hasDotGit((outside ? real : inside).replaceAll(sep, '/'))) {
    throw new TransferError('usage', `cannot upload ${options.from}: what is in .git is never uploaded`);
  }
  return real;
}

async function selectFolder(base: string, options: SelectOptions): Promise<Selection> {
  const into = startCollection(base, options.ignore ?? [], options.signal);
  const workTree = findWorkTree(base);
  const chosen = workTree === undefined ? 'outside' : await applyGitRule(into, workTree, options.searchPath);
  if (chosen === 'done') return { base, source: 'git', ...into.finish() };
  if (options.gitOnly === true) {
    const why = chosen === 'ignored' ? 'git ignores this folder' : 'this folder is in no git work tree';
    into.notice(`nothing is uploaded: ${why}; name what to upload (upload: .)`);
    return { base, source: 'folder', ...into.finish() };
  }
  if (chosen === 'ignored')
    into.notice(`git ignores ${options.from} as a whole: all of its files are uploaded`);
  await walkFolder(into, '');
  return { base, source: 'folder', ...into.finish() };
}

/** Fills the collection by git's rule; or says that git ignores the whole folder, and leaves it empty. */
async function applyGitRule(
  into: Collection,
  workTree: string,
  searchPath?: string,
): Promise<'done' | 'ignored'> {
  const git = findGit(searchPath);
  if (git !== undefined) {
    try {
      const named = await listGit(into, git, '');
      if (named > 0 || into.base === workTree) return 'done';
      const place = { git, folder: workTree, signal: into.signal };
      const answer = await runGit(
        place,
        ['check-ignore', '-z', '--stdin'],
        `${relative(workTree, into.base)}\0`,
      );
      return answer === undefined ? 'done' : 'ignored';
    } catch (error) {
      if (!(error instanceof NotAWorkTreeError)) throw error;
    }
  }
  const rules = gitignoreRules(workTree, into.base);
  if (rules.ignores('')) return 'ignored';
  into.notice(
    `${git === undefined ? 'git was not found' : `git cannot read ${workTree}`}: the .gitignore files alone decide ` +
      'what is uploaded; tracked files that they name are left out',
  );
  await walkFolder(into, '', rules);
  return 'done';
}
