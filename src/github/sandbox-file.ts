import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { createGitHubApi } from './api/client.js';
import { readContent } from './api/content.js';
import { targetOf } from './api/target.js';
import type { FileText } from '../spec/read-file.js';
import { fileOfCommit } from './base-code.js';

const DEFAULT_NAME = 'sandbox.yml';
const MAX_BYTES = 1024 * 1024;

/**
 * The sandbox file of the workspace: the one the input names, else `sandbox.yml` if there is one.
 *
 * @throws Error that names the file when it is not there, not a file, too large or outside the workspace.
 */
export function readWorkspaceFile(workspace: string, input: string | undefined): FileText | undefined {
  const name = input ?? DEFAULT_NAME;
  const place = path.resolve(workspace, name);
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) {
    if (input === undefined) return undefined;
    throw new Error(
      `input file: there is no ${name} in the workspace; check out the repository before this step`,
    );
  }
  if (!stat.isFile()) throw new Error(`input file: ${name} is not a file`);
  const inside = path.relative(realpathSync(workspace), realpathSync(place));
  if (inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) {
    throw new Error(`input file: ${name} lies outside the workspace; move it into the repository`);
  }
  if (stat.size > MAX_BYTES) throw new Error(`input file: ${name} is larger than 1 MiB`);
  return { name, text: readFileSync(place, 'utf8') };
}

/** What the file of a commit is looked for with. */
export interface CommitPlace {
  workspace: string;
  commit: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** GitHub's: a checkout of one commit does not hold the others. */
  token: string | undefined;
  signal: AbortSignal;
}

/**
 * The sandbox file as a commit of the repository has it, from the checkout or from GitHub; undefined if it has none and
 * none was named.
 *
 * @throws Error that names the file, when it cannot be read or is not there.
 */
export async function readCommitFile(
  input: string | undefined,
  { workspace, commit, environment, token, signal }: CommitPlace,
): Promise<FileText | undefined> {
  const name = path.posix.normalize((input ?? DEFAULT_NAME).replaceAll('\\', '/'));
  if (name.startsWith('../') || path.posix.isAbsolute(name)) {
    throw new Error(`input file: ${name} lies outside the repository`);
  }
  const short = commit.slice(0, 12);
  let text = await fileOfCommit(workspace, commit, name);
  if (text === undefined) {
    const target = targetOf(environment, undefined);
    if (!target || token === undefined) {
      throw new Error(
        `the sandbox file ${name} of commit ${short} cannot be read: the commit is not in the checkout, and there is no ` +
          '`github-token` to ask GitHub with',
      );
    }
    const api = createGitHubApi({ token, apiUrl: target.apiUrl, signal });
    text = await readContent(api, target.repository, name, commit);
  }
  if (text === undefined) {
    if (input === undefined) return undefined;
    throw new Error(`input file: commit ${short} has no ${name}`);
  }
  if (Buffer.byteLength(text) > MAX_BYTES) throw new Error(`input file: ${name} is larger than 1 MiB`);
  return { name, text };
}
