import { foldersOf, type ManagedEntry } from './managed.js';

/** What is found in the sandbox where an entry of the manifest no longer looks as it was left. */
export interface FarState {
  kind: 'file' | 'symlink' | 'directory' | 'other';
  /** The permission bits. */
  mode: number;
  /** Whether it belongs to the owner of the target folder. */
  owned: boolean;
  /** SHA-256 of a file's contents in hex. */
  digest?: string;
}

/** What the sandbox holds of an earlier upload. */
export interface FarSide {
  manifest: ReadonlyMap<string, ManagedEntry>;
  /** Entries that no longer look as they were left, by path; undefined: there is nothing any more. */
  changed: ReadonlyMap<string, FarState | undefined>;
  /** Folders of the manifest that are none any more. */
  brokenFolders: ReadonlySet<string>;
}

/** What makes the far side equal to the local one. */
export interface SyncPlan {
  /** Paths to send. */
  send: Set<string>;
  /** Files and links to remove. */
  remove: string[];
  /** Folders to remove if nothing is left in them, the deepest first. */
  removeFolders: string[];
  /** Changed, but to what they should be: as they are now, they are known. */
  verified: string[];
}

/**
 * Compares the local entries with what an earlier upload left, and with what scripts made of that since. Only paths of
 * the manifest are removed, and none below a folder that scripts replaced: a link there may lead elsewhere. Pure.
 *
 * @param isTaken whether another upload put something there.
 */
export function planSync(
  local: ReadonlyMap<string, ManagedEntry>,
  far: FarSide,
  isTaken: (path: string) => boolean = () => false,
): SyncPlan {
  const plan: SyncPlan = { send: new Set(), remove: [], removeFolders: [], verified: [] };
  const farFolders = foldersOf(far.manifest.values());
  const localFolders = foldersOf(local.values());
  const isBroken = belowOneOf(far.brokenFolders);
  for (const [path, entry] of local) {
    if (isBroken(path)) plan.send.add(path);
    else if (entry.type === 'directory') {
      if (!farFolders.has(path)) plan.send.add(path);
    } else if (far.changed.has(path)) {
      if (isAsWanted(entry, far.changed.get(path))) plan.verified.push(path);
      else plan.send.add(path);
    } else if (!isSame(entry, far.manifest.get(path))) plan.send.add(path);
  }
  for (const [path, entry] of far.manifest) {
    if (entry.type === 'directory' || local.has(path) || localFolders.has(path) || isBroken(path)) continue;
    if (far.changed.has(path)) {
      const now = far.changed.get(path);
      // Gone already, or a folder that scripts made in its place: theirs.
      if (now === undefined || now.kind === 'directory') continue;
    }
    if (!isTaken(path)) plan.remove.push(path);
  }
  for (const folder of farFolders) {
    if (!localFolders.has(folder) && !local.has(folder) && !isBroken(folder)) plan.removeFolders.push(folder);
  }
  plan.removeFolders.sort((a, b) => (a < b ? 1 : -1));
  return plan;
}

function isSame(a: ManagedEntry, b: ManagedEntry | undefined): boolean {
  if (b === undefined || a.type !== b.type) return false;
  return a.executable === b.executable && a.digest === b.digest && a.target === b.target;
}

/** A link that changed is sent again, which takes no longer than to look at it. */
function isAsWanted(entry: ManagedEntry, now: FarState | undefined): boolean {
  if (entry.type !== 'file' || now?.kind !== 'file' || !now.owned || now.digest !== entry.digest)
    return false;
  const owner = now.mode & 0o700;
  return owner === (entry.executable ? 0o700 : 0o600);
}

/** Whether a path is one of the folders or below one. */
function belowOneOf(folders: ReadonlySet<string>): (path: string) => boolean {
  if (folders.size === 0) return () => false;
  return (path) => {
    if (folders.has(path)) return true;
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      if (folders.has(path.slice(0, at))) return true;
    }
    return false;
  };
}
