import { fileTree, namesOf, rolledUp, type TreeNode } from './file-tree.js';
import type { ManifestFile } from './manifest.js';

export interface FileChange {
  /** As in the manifest: of a folder that stands for its files with a slash at its end. */
  path: string;
  /** The end of a sentence that begins with the path: `was added`. */
  what: string;
}

/** What differs between the files of two manifests, sorted by path. */
export function compareFiles(before: readonly ManifestFile[], after: readonly ManifestFile[]): FileChange[] {
  const rolled = new Set([...before, ...after].filter(isRolled).map(([path]) => path));
  const old = new Map(cutAt(rolled, before).map((file) => [file[0], file]));
  const changes: FileChange[] = [];
  for (const file of cutAt(rolled, after)) {
    const was = old.get(file[0]);
    old.delete(file[0]);
    const what = was === undefined ? 'was added' : howChanged(was, file);
    if (what !== undefined) changes.push({ path: file[0], what });
  }
  for (const path of old.keys()) changes.push({ path, what: 'was removed' });
  return changes.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

const KINDS = { f: 'a file', x: 'a file', l: 'a link', d: 'an empty folder', '*': 'a folder' };

function howChanged(before: ManifestFile, after: ManifestFile): string | undefined {
  const [, kindBefore, sizeBefore, digestBefore] = before;
  const [, kind, size, digest] = after;
  const other = digest !== digestBefore || size !== sizeBefore;
  if (KINDS[kindBefore] !== KINDS[kind]) return `was ${KINDS[kindBefore]} and is ${KINDS[kind]}`;
  if (kind !== kindBefore) {
    const exec = kind === 'x' ? 'became executable' : 'is no longer executable';
    return other ? `changed and ${exec}` : exec;
  }
  if (!other) return undefined;
  if (kind === 'l') return 'points elsewhere';
  return 'changed';
}

function isRolled([, kind]: ManifestFile): boolean {
  return kind === '*';
}

/** The files, those below any of `folders` as one entry for the topmost of them. */
function cutAt(folders: ReadonlySet<string>, files: readonly ManifestFile[]): ManifestFile[] {
  if (folders.size === 0) return [...files];
  const cut = new Set([...folders].map((folder) => namesOf(folder).join('/')));
  const shown: ManifestFile[] = [];
  const visit = (node: TreeNode) => {
    if (node.below.size === 0 || cut.has(node.path)) {
      if (node.count > 0) shown.push(rolledUp(node));
      return;
    }
    if (node.own) shown.push(node.own);
    for (const child of node.below.values()) visit(child);
  };
  visit(fileTree(files));
  return shown;
}
