import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A repository on "GitHub", which jobs check out. */
export interface TestRepository {
  /** Puts files on a branch, which is begun from `main` if it is new. A text that begins with `#!` is executable. */
  commit(files: Readonly<Record<string, string>>, branch?: string): void;
  /** Puts the content of a folder of this project on `main`. */
  commitFolder(folder: string): void;
  sha(branch: string): string;
  /** As `actions/checkout` leaves it; with `token`, what it leaves in `.git/config` unless told otherwise. */
  checkout(branch: string, target: string, origin: string, token?: string): void;
  remove(): void;
}

export function createRepository(): TestRepository {
  const folder = mkdtempSync(path.join(tmpdir(), 'repository-'));
  const gitIn = (cwd: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  const git = (...args: string[]): string => gitIn(folder, ...args);
  const save = (): void => {
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'change');
  };
  git('init', '-q', '-b', 'main');
  return {
    commit(files, branch = 'main') {
      if (git('branch', '--list') !== '') {
        const known = git('branch', '--list', branch) !== '';
        git('checkout', '-q', ...(known ? [branch] : ['-b', branch, 'main']));
      }
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
      }
      save();
    },
    commitFolder(from) {
      cpSync(from, folder, { recursive: true });
      save();
    },
    sha: (branch) => git('rev-parse', branch),
    checkout(branch, target, origin, token) {
      if (!existsSync(target)) mkdirSync(target, { recursive: true });
      gitIn(target, 'init', '-q');
      gitIn(target, 'fetch', '-q', '--depth=1', `file://${folder}`, branch);
      gitIn(target, 'checkout', '-q', '--detach', 'FETCH_HEAD');
      gitIn(target, 'remote', 'add', 'origin', origin);
      if (token === undefined) return;
      const login = Buffer.from(`x-access-token:${token}`).toString('base64');
      const server = new URL(origin).origin;
      gitIn(target, 'config', `http.${server}/.extraheader`, `AUTHORIZATION: basic ${login}`);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
