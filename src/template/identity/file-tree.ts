import { digestOf } from './canonical-json.js';
import { DIGEST_DIGITS, type ManifestFile } from './manifest.js';

/** A folder of a manifest, or an entry without anything below it. */
export interface TreeNode {
  /** Its own path; empty for the root. */
  path: string;
  /** How it is listed, if it is. */
  own?: ManifestFile;
  below: Map<string, TreeNode>;
  /** Entries that it stands for. */
  count: number;
}

/** A manifest's files as a tree. Folders that are rolled up stand in it as what they are. */
export function fileTree(files: readonly ManifestFile[]): TreeNode {
  const root: TreeNode = { path: '', below: new Map(), count: 0 };
  for (const file of files) {
    const count = file[1] === '*' ? file[2] : 1;
    let node = root;
    for (const name of namesOf(file[0])) {
      node.count += count;
      let next = node.below.get(name);
      if (next === undefined) {
        next = { path: node.path === '' ? name : `${node.path}/${name}`, below: new Map(), count: 0 };
        node.below.set(name, next);
      }
      node = next;
    }
    node.count += count;
    node.own = file;
  }
  return root;
}

/** The names on the way to a path, its root (`.`) and a folder's last slash aside. */
export function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.');
}

/**
 * One entry for a node and all below it. The same whether the folders below are rolled up or not, so that a manifest
 * that lists a folder's files can be compared with one that does not.
 */
export function rolledUp(node: TreeNode): ManifestFile {
  if (node.below.size === 0 && node.own) return node.own;
  const entries = [...node.below].map(([name, child]) => [name, ...rolledUp(child).slice(1)]);
  if (node.own) entries.push(['', ...node.own.slice(1)]);
  entries.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return [
    `${node.path === '' ? '.' : node.path}/`,
    '*',
    node.count,
    digestOf(entries).slice(0, DIGEST_DIGITS),
  ];
}
