import { realpathSync } from 'node:fs';
import { TransferError } from '../transfer/errors.js';
import { findGit } from '../transfer/find-git.js';
import { NotAWorkTreeError, runGit } from '../transfer/run-git.js';

/**
 * Whether what lies in a folder is exactly the commit, without a change and with no file beside it that git does not
 * ignore. False where nobody can tell: an archive that was unpacked there may be anybody's.
 */
export async function isCommit(folder: string, sha: string): Promise<boolean> {
  const git = findGit();
  if (git === undefined || !/^[0-9a-f]{40,64}$/.test(sha)) return false;
  try {
    const place = { git, folder: realpathSync(folder) };
    const head = await runGit(place, ['rev-parse', 'HEAD']);
    if (head?.toString('utf8').trim() !== sha) return false;
    return (await runGit(place, ['status', '--porcelain', '-z']))?.length === 0;
  } catch (error) {
    if (error instanceof NotAWorkTreeError || error instanceof TransferError) return false;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** A file of a commit; undefined where the commit is not on this machine, or has no such file. */
export async function fileOfCommit(folder: string, sha: string, name: string): Promise<string | undefined> {
  const git = findGit();
  if (git === undefined || !/^[0-9a-f]{40,64}$/.test(sha)) return undefined;
  try {
    return (await runGit({ git, folder }, ['show', `${sha}:${name}`]))?.toString('utf8');
  } catch (error) {
    if (error instanceof NotAWorkTreeError || error instanceof TransferError) return undefined;
    throw error;
  }
}
