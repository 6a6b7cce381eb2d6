import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What a test tree holds at one path: contents (with an exec bit or not), a link's target, or an empty folder. */
export type Node = string | Buffer | { exec: string } | { link: string } | { folder: true };

export function makeTree(root: string, nodes: Record<string, Node>): string {
  for (const [path, node] of Object.entries(nodes)) {
    const local = join(root, path);
    mkdirSync(dirname(local), { recursive: true });
    if (typeof node === 'string' || Buffer.isBuffer(node)) writeFileSync(local, node);
    else if ('exec' in node) writeFileSync(local, node.exec, { mode: 0o755 });
    else if ('link' in node) symlinkSync(node.link, local);
    else mkdirSync(local, { recursive: true });
  }
  return root;
}

/** Everything below a folder, one line a path, so that two trees can be compared: kind, exec bit, contents. */
export function readTree(root: string, below = ''): Record<string, string> {
  const found: Record<string, string> = {};
  const names = readdirSync(join(root, below)).sort();
  if (names.length === 0 && below !== '') found[below] = 'empty folder';
  for (const name of names) {
    const path = below === '' ? name : `${below}/${name}`;
    const stat = lstatSync(join(root, path));
    if (stat.isSymbolicLink()) found[path] = `link ${readlinkSync(join(root, path))}`;
    else if (stat.isDirectory()) Object.assign(found, readTree(root, path));
    else
      found[path] =
        `${(stat.mode & 0o7777).toString(8)} ${readFileSync(join(root, path)).toString('base64')}`;
  }
  return found;
}

export function git(folder: string, ...args: string[]): string {
  const identity = [
    '-c',
    'user.name=t',
    '-c',
    'user.email=t@example.com',
    '-c',
    'protocol.file.allow=always',
  ];
  return execFileSync('git', [...identity, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
