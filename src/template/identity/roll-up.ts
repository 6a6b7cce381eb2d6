import { fileTree, rolledUp, type TreeNode } from './file-tree.js';
import type { ManifestFile } from './manifest.js';

/**
 * At most `limit` entries for these files: small folders are listed, and the largest stand for what is in them.
 * Sorted by path, as what goes in.
 */
export function rollUp(files: readonly ManifestFile[], limit: number): ManifestFile[] {
  if (files.length <= limit) return [...files];
  const shown: ManifestFile[] = [];
  /** Folders that are one entry each, for now. */
  let folders: TreeNode[] = [fileTree(files)];
  while (folders.length > 0) {
    const smallest = folders.reduce((a, b) => (b.count < a.count ? b : a));
    const others = folders.filter((each) => each !== smallest);
    const opened = smallest.below.size + (smallest.own ? 1 : 0);
    if (shown.length + others.length + opened > limit) {
      // The larger ones have their turn: they may hold few folders, each with much in it.
      shown.push(rolledUp(smallest));
      folders = others;
      continue;
    }
    if (smallest.own) shown.push(smallest.own);
    folders = others;
    for (const child of smallest.below.values()) {
      if (child.below.size > 0) folders.push(child);
      else shown.push(rolledUp(child));
    }
  }
  return shown.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
