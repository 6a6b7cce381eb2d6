// Tree A of the benchmarks: 3,045 files, 30 MB, in folders of 29; the same bytes every time.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const TREE_FILES = 3_045;
const BYTES = 30_000_000;

export function makeTree() {
  const root = mkdtempSync(join(tmpdir(), 'e2b-action-tree.'));
  const files = [];
  for (let n = 0; n < TREE_FILES; n++) {
    const folder = join(root, `folder-${Math.floor(n / 29)}`);
    if (n % 29 === 0) mkdirSync(folder);
    const path = join(folder, `file-${n}.js`);
    writeFileSync(path, source(n));
    files.push(path);
  }
  return { root, files };
}

/** Looks like source code, so that a compressor finds what it would find in a repository. */
function source(n) {
  const size = Math.floor((BYTES / TREE_FILES) * (0.25 + (1.5 * ((n * 7919) % 1000)) / 1000));
  let text = '';
  for (let line = 0; text.length < size; line++) {
    text += `export const value${n}_${line} = compute(${(n * 31 + line * 17) % 9973}, 'name-${(line * 7 + n) % 211}');\n`;
  }
  return text.slice(0, size);
}
