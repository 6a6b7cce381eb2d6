// The trees of the benchmarks, with the same bytes every time: A of 3,045 files and 30 MB, B of 20,000 files and 26 MB, in folders of
// 29, that look like source code; C of one random file of 200 MB.
import { spawnSync } from 'node:child_process';
import { createCipheriv } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const TREE_FILES = 3_045;

export function makeTree(count = TREE_FILES, bytes = 30_000_000) {
  const root = mkdtempSync(join(tmpdir(), 'e2b-action-tree.'));
  const files = [];
  for (let n = 0; n < count; n++) {
    const folder = join(root, `folder-${Math.floor(n / 29)}`);
    if (n % 29 === 0) mkdirSync(folder);
    const path = join(folder, `file-${n}.js`);
    writeFileSync(path, source(n, bytes / count));
    files.push(path);
  }
  return { root, files };
}

export const makeManyFiles = () => makeTree(20_000, 26_000_000);

export function makeRandomFile(bytes = 200_000_000) {
  const root = mkdtempSync(join(tmpdir(), 'e2b-action-tree.'));
  const path = join(root, 'random.bin');
  // A cipher's stream: random to a compressor, the same every time.
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, 7), Buffer.alloc(16));
  writeFileSync(path, cipher.update(Buffer.alloc(bytes)));
  return { root, files: [path] };
}

/** Commits a tree to a git repository of its own, as a checkout is: then an upload asks git what there is. */
export function commitTree({ root }) {
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    ['-c', 'user.name=b', '-c', 'user.email=b@b', 'commit', '-qm', 'tree'],
  ]) {
    const { status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  }
}

/** Looks like source code, so that a compressor finds what it would find in a repository. */
function source(n, mean) {
  const size = Math.floor(mean * (0.25 + (1.5 * ((n * 7919) % 1000)) / 1000));
  let text = '';
  for (let line = 0; text.length < size; line++) {
    text += `export const value${n}_${line} = compute(${(n * 31 + line * 17) % 9973}, 'name-${(line * 7 + n) % 211}');\n`;
  }
  return text.slice(0, size);
}
