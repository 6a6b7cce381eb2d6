import { realpathSync } from 'node:fs';
import { findGit } from '../transfer/find-git.js';
import { runGit } from '../transfer/run-git.js';

/** The commit and the branch of a checkout, where there is one. */
export async function commitOf(folder: string): Promise<{ commit?: string; branch?: string }> {
  const git = findGit();
  if (git === undefined) return {};
  const place = { git, folder: realpathSync(folder) };
  const ask = async (args: string[]): Promise<string | undefined> =>
    (await runGit(place, args).catch(() => undefined))?.toString('utf8').trim() || undefined;
  const commit = await ask(['rev-parse', '--verify', '-q', 'HEAD']);
  const branch = commit === undefined ? undefined : await ask(['symbolic-ref', '--short', '-q', 'HEAD']);
  return { ...(commit === undefined ? {} : { commit }), ...(branch === undefined ? {} : { branch }) };
}
