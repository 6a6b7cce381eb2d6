import { spawn } from 'node:child_process';
import { TransferError } from './errors.js';

/** Where to run git, and which. */
export interface GitPlace {
  /** Absolute path of the program. */
  git: string;
  /** Absolute folder to run it in. */
  folder: string;
  signal?: AbortSignal | undefined;
}

/** Git found no usable repository in that folder. */
export class NotAWorkTreeError extends Error {}

// `git rev-parse --local-env-vars`: set while a hook runs us, they would point git at another repository.
const REPOSITORY_VARIABLES = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
  'GIT_IMPLICIT_WORK_TREE',
];

// A repository's own configuration can name programs to run; reading must start none and write nothing.
const HARMLESS = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/**
 * Runs a reading git command and returns its output, or undefined for exit code 1 (git's plain "no").
 * Throws NotAWorkTreeError where there is no repository, TransferError `git` for any other refusal.
 */
export async function runGit(place: GitPlace, args: string[], input?: string): Promise<Buffer | undefined> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
  for (const name of REPOSITORY_VARIABLES) delete env[name];
  const child = spawn(place.git, [...HARMLESS, ...args], {
    cwd: place.folder,
    env,
    stdio: 'pipe',
    windowsHide: true,
    ...(place.signal === undefined ? {} : { signal: place.signal }),
  });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  // Git may end without reading all of it (EPIPE); its exit code says what that meant.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return Buffer.concat(output);
  const complaint = Buffer.concat(complaints).toString('utf8').trim();
  if (code === 1 && complaint === '') return undefined;
  throw refusal(place.folder, complaint, code);
}

function refusal(folder: string, complaint: string, code: number | null): Error {
  const unsafe = /safe\.directory ('.+'|\S+)\s*$/.exec(complaint);
  if (complaint.includes('dubious ownership') || unsafe !== null) {
    return new TransferError(
      'git',
      `git does not read ${folder}: it belongs to another user. ` +
        `If you trust it, run: git config --global --add safe.directory ${unsafe?.[1] ?? folder}`,
    );
  }
  if (/not a git repository|must be run in a work tree/.test(complaint))
    return new NotAWorkTreeError(complaint);
  const said = complaint.split('\n').at(-1) ?? '';
  return new TransferError(
    'git',
    `git could not list the files of ${folder} (exit ${code ?? 'by signal'}): ${said}`,
  );
}
