import { hash } from 'node:crypto';
import type { TreeEntry } from './tree.js';

/**
 * One entry of an upload that a later one can be compared with. Folders stand here only when they were empty; the
 * others follow from what is in them.
 */
export interface ManagedEntry {
  path: string;
  type: TreeEntry['type'];
  /** Of files. */
  executable: boolean;
  size: number;
  /** SHA-256 of a file's contents in hex; empty for others. */
  digest: string;
  /** A link's target; empty for others. */
  target: string;
}

const FORMAT = 'e2b-action upload 1';
const LETTERS = { file: 'f', symlink: 'l', directory: 'd' } as const;

/** How an entry that was selected is managed, once its contents are known. */
export function managedEntry(
  { path, type, mode, target }: TreeEntry,
  size: number,
  digest: string,
): ManagedEntry {
  return {
    path,
    type,
    executable: type === 'file' && (mode & 0o100) !== 0,
    size,
    digest,
    target: target ?? '',
  };
}

/** What is left in the sandbox: the same entries, in whatever order, give the same text. Pure. */
export function manifestText(entries: Iterable<ManagedEntry>): string {
  const rows = [...entries]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, type, executable, size, digest, target }) => {
      if (type === 'file') return [path, LETTERS.file, executable ? 1 : 0, size, digest];
      return type === 'symlink' ? [path, LETTERS.symlink, target] : [path, LETTERS.directory];
    });
  return JSON.stringify([FORMAT, rows]);
}

/** Names a manifest. */
export function manifestDigest(text: string): string {
  return hash('sha256', text, 'hex');
}

/**
 * Reads a manifest that comes from a sandbox; undefined when it is none of ours. Paths in it are relative, downward
 * and named once.
 */
export function parseManifest(text: string): Map<string, ManagedEntry> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value) || value[0] !== FORMAT || !Array.isArray(value[1])) return undefined;
  const entries = new Map<string, ManagedEntry>();
  for (const row of value[1] as unknown[]) {
    const entry = parseRow(row);
    if (!entry || entries.has(entry.path)) return undefined;
    entries.set(entry.path, entry);
  }
  return entries;
}

function parseRow(row: unknown): ManagedEntry | undefined {
  if (!Array.isArray(row)) return undefined;
  const [path, letter, ...rest] = row as unknown[];
  if (typeof path !== 'string' || !isDownward(path)) return undefined;
  const entry: ManagedEntry = { path, type: 'directory', executable: false, size: 0, digest: '', target: '' };
  if (letter === LETTERS.directory && rest.length === 0) return entry;
  if (letter === LETTERS.symlink && rest.length === 1 && typeof rest[0] === 'string') {
    return { ...entry, type: 'symlink', target: rest[0] };
  }
  const [executable, size, digest] = rest;
  if (letter !== LETTERS.file || rest.length !== 3 || (executable !== 0 && executable !== 1))
    return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return undefined;
  if (typeof digest !== 'string' || !/^[0-9a-f]{64}$/.test(digest)) return undefined;
  return { ...entry, type: 'file', executable: executable === 1, size, digest };
}

/** Relative, without `.`, `..`, empty parts or NUL: what we write. */
export function isDownward(path: string): boolean {
  if (path.includes('\0')) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Every folder on the way to the entries, and those that are entries themselves. */
export function foldersOf(entries: Iterable<Pick<ManagedEntry, 'path' | 'type'>>): Set<string> {
  const folders = new Set<string>();
  for (const { path, type } of entries) {
    if (type === 'directory') folders.add(path);
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
