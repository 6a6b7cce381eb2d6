// Identity of a template that copies a tree of 3,045 files, beside `git hash-object` of the same files. The code is
// compiled for it, not bundled: what is measured is one call, in a process that runs already.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, percentile, series, since } from './stats.mjs';
import { row } from './table.mjs';
import { makeTree, TREE_FILES } from './tree.mjs';

const ROUNDS = 20;

export async function identityRows() {
  const compiled = compile();
  const { root, files } = makeTree();
  try {
    const module = join(compiled, 'template/identity/identify.js');
    const { identify } = await import(pathToFileURL(module).href);
    const definition = {
      name: 'bench',
      source: { kind: 'steps' },
      context: root,
      ignore: [],
      from: { image: 'debian:12' },
      steps: [{ type: 'COPY', from: '.', to: '/app' }],
      notes: [],
    };
    const git = await series(ROUNDS, () => withGit(files));
    const ours = await series(ROUNDS, async () => {
      const start = performance.now();
      await identify(definition);
      return since(start);
    });
    const ratio = median(ours) / median(git);
    return [
      row(`identity of a template of ${TREE_FILES} files, 30 MB`, ours, {
        against: { what: 'git hash-object --stdin-paths', value: median(git) },
        aim: { text: '≤ 2 × git hash-object', met: ratio <= 2 },
        note: `git: p95 ${percentile(git, 95).toFixed(1)} ms; the files are in the page cache for both`,
      }),
    ];
  } finally {
    rmSync(root, { recursive: true });
    rmSync(compiled, { recursive: true });
  }
}

function withGit(files) {
  const start = performance.now();
  const { status, stderr, error } = spawnSync('git', ['hash-object', '--stdin-paths'], {
    input: files.join('\n'),
  });
  if (status !== 0) throw new Error(`git hash-object ended with ${status}: ${error ?? stderr}`);
  return since(start);
}

/** Inside the repository, so that its packages are found. */
function compile() {
  mkdirSync('.cache', { recursive: true });
  const folder = resolve(mkdtempSync('.cache/bench.'));
  const args = ['node_modules/typescript/bin/tsc', '-p', '.', '--outDir', folder];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  throw new Error(`tsc ended with ${status}: ${stdout}`);
}
