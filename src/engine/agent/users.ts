import { readFileSync, statSync } from 'node:fs';
import { parseGroup, parsePasswd, type GroupEntry, type PasswdEntry } from './passwd.js';

/** A user of the sandbox, with the ids of all groups it belongs to besides its own. */
export interface User extends PasswdEntry {
  groups: number[];
}

/** The users and groups of the sandbox, read anew whenever their files change (`useradd` takes effect at once). */
export interface Users {
  find(name: string): User | undefined;
  userName(uid: number): string;
  groupName(gid: number): string;
}

export function createUsers(passwdFile = '/etc/passwd', groupFile = '/etc/group'): Users {
  const passwd = cachedByChange(passwdFile, (text) => {
    const entries = parsePasswd(text);
    return { byName: firstBy(entries, (entry) => entry.name), byId: firstBy(entries, (entry) => entry.uid) };
  });
  const group = cachedByChange(groupFile, (text) => {
    const entries = parseGroup(text);
    return { entries, byId: firstBy(entries, (entry) => entry.gid) };
  });

  return {
    find(name) {
      const entry = passwd().byName.get(name);
      return entry && { ...entry, groups: groupsOf(entry, group().entries) };
    },
    userName: (uid) => passwd().byId.get(uid)?.name ?? String(uid),
    groupName: (gid) => group().byId.get(gid)?.name ?? String(gid),
  };
}

function groupsOf(user: PasswdEntry, groups: GroupEntry[]): number[] {
  const ids = groups.filter((group) => group.members.includes(user.name)).map((group) => group.gid);
  return [...new Set(ids)].filter((gid) => gid !== user.gid);
}

/** As the C library does: where two lines share a name or an id, the first counts. */
function firstBy<T, K>(entries: T[], key: (entry: T) => K): Map<K, T> {
  const map = new Map<K, T>();
  for (const entry of entries) if (!map.has(key(entry))) map.set(key(entry), entry);
  return map;
}

function cachedByChange<T>(file: string, parse: (text: string) => T): () => T {
  let stamp = '';
  let value = parse('');
  return () => {
    const now = stampOf(file);
    if (now !== stamp) {
      value = parse(now === '' ? '' : readText(file));
      stamp = now;
    }
    return value;
  };
}

function stampOf(file: string): string {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.ino}:${stat.size}:${stat.mtimeNs}:${stat.ctimeNs}`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Removed or made unreadable since the stat: the sandbox then has no users, and every call says so.
    return '';
  }
}
