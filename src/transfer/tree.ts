/** Modes that cross the wire: the exec bit is all of a file's mode that is kept, as in git. */
export const FILE_MODE = 0o644;
export const EXEC_MODE = 0o755;
export const DIRECTORY_MODE = 0o755;

/** One thing to pack. Folders appear only when they are empty; the others follow from their contents. */
export interface TreeEntry {
  /** Relative to the selection's base, with forward slashes, valid UTF-8, without `.`, `..` or empty parts. */
  path: string;
  type: 'file' | 'directory' | 'symlink';
  mode: number;
  /** Bytes at the time of selection; 0 for folders and links. */
  size: number;
  /** A symlink's target, as it stands in the link. */
  target?: string;
  /** Absolute place of the contents when it is not `base`/`path` (an upload that names a link to a file). */
  local?: string;
}

export interface Selection {
  /** Absolute folder that entry paths are relative to. */
  base: string;
  /** Sorted by path, without duplicates. */
  entries: TreeEntry[];
  /** Which rule chose the entries. */
  source: 'git' | 'folder' | 'file';
  /** What the user should know: what was skipped and why, which fallback was taken. */
  notices: string[];
}
