import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { User } from '../users.js';
import { DEFAULT_PATH } from './environment.js';
import { findExecutable } from './find-executable.js';

/** What to really start, and as whom, so that a program runs with a user's ids. */
export interface Launch {
  file: string;
  args: string[];
  argv0: string;
  ids: { uid?: number; gid?: number };
}

/**
 * Node can switch user and group but then drops every supplementary group. Where a user has some, util-linux's
 * `setpriv` (it execs, so the pid stays the command's own) sets them; where that is missing the command runs without
 * them.
 */
export async function launchAs(user: User, file: string, argv0: string, args: string[]): Promise<Launch> {
  if (user.groups.length > 0) {
    const setpriv = await findSetpriv();
    if (setpriv !== undefined) {
      const ids = [`--reuid=${user.uid}`, `--regid=${user.gid}`, `--groups=${user.groups.join(',')}`];
      return { file: setpriv, argv0: 'setpriv', args: [...ids, '--', file, ...args], ids: {} };
    }
  }
  const alreadyIs = process.getuid?.() === user.uid && process.getgid?.() === user.gid;
  return { file, argv0, args, ids: alreadyIs ? {} : { uid: user.uid, gid: user.gid } };
}

async function findSetpriv(): Promise<string | undefined> {
  const file = await findExecutable('setpriv', DEFAULT_PATH, '/');
  if (file === undefined) return undefined;
  // BusyBox has an applet of that name without these options.
  return basename(await realpath(file)) === 'busybox' ? undefined : file;
}
