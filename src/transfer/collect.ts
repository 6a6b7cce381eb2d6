import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { localEntry } from './local-entry.js';
import { createPace } from './pace.js';
import type { TreeEntry } from './tree.js';

/** How many skipped files of one kind a notice names before it only counts. */
const NAMED_IN_NOTICE = 5;

/** What the ways of listing share while they fill one selection. */
export interface Collection {
  base: string;
  /** The user's own patterns, relative to the base. Folders are asked for with a trailing slash. */
  ignores(path: string): boolean;
  /** Looks at `path` and takes it in, except what an archive cannot carry; returns false when nothing is there. */
  add(path: string, options?: { executable?: boolean }): boolean;
  /** Remembers something that is neither file, folder nor link. */
  skipSpecial(path: string): void;
  notice(text: string): void;
  pace(): Promise<void> | undefined;
  signal: AbortSignal | undefined;
  /** Everything so far, sorted, and the notices. */
  finish(): { entries: TreeEntry[]; notices: string[] };
}

/** An empty collection below an absolute folder, with the user's gitignore-style patterns. */
export function startCollection(base: string, patterns: readonly string[], signal?: AbortSignal): Collection {
  const rules: Ignore | undefined =
    patterns.length === 0 ? undefined : ignore({ ignorecase: false }).add(patterns);
  const entries: TreeEntry[] = [];
  const special: string[] = [];
  const notices: string[] = [];
  const pace = createPace(512);
  return {
    base,
    signal,
    ignores: (path) => rules?.ignores(path) ?? false,
    add(path, options) {
      const found = localEntry(join(base, path), path, options?.executable);
      if (found === 'gone') return false;
      if (found === 'special') special.push(path);
      else entries.push(found);
      return true;
    },
    skipSpecial: (path) => void special.push(path),
    notice: (text) => void notices.push(text),
    pace() {
      signal?.throwIfAborted();
      return pace();
    },
    finish() {
      entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
      if (special.length > 0) notices.push(specialNotice(special.sort()));
      return { entries, notices };
    },
  };
}

function specialNotice(paths: string[]): string {
  const named = paths.slice(0, NAMED_IN_NOTICE).map((path) => JSON.stringify(path));
  const rest = paths.length - named.length;
  const list = named.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
  return `not uploaded, neither file, folder nor link: ${list}`;
}
