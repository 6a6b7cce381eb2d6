import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { hostname } from 'node:os';
import { OWN, type RunOrigin, repositoryOfUrl } from '../job/origin.js';
import { findGit } from '../transfer/find-git.js';
import { NotAWorkTreeError, runGit } from '../transfer/run-git.js';

/** Whose run this is: of the repository that the remote `origin` names, else of this folder on this machine. */
export async function originOf(folder: string): Promise<RunOrigin> {
  return { trust: OWN, repository: (await repositoryOf(folder)) ?? placeOf(folder) };
}

/** The repository that the remote `origin` names, as `github.com/owner/name`. */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  const git = findGit();
  if (git === undefined) return undefined;
  try {
    const url = await runGit({ git, folder }, ['config', '--get', 'remote.origin.url']);
    return url && repositoryOfUrl(url.toString('utf8'));
  } catch (error) {
    // Not a work tree, or one that git does not read: uploads say so where it matters.
    if (error instanceof NotAWorkTreeError || (error as Error).name === 'TransferError') return undefined;
    throw error;
  }
}

function placeOf(folder: string): string {
  const place = `${hostname()}\0${realpathSync(folder)}`;
  return `folder/${createHash('sha256').update(place).digest('hex').slice(0, 16)}`;
}
