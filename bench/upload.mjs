// Upload of a tree of 3,045 files: the run's one tar stream against the SDK's array call, both into a sandbox of the engine.
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Sandbox } from 'e2b';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { median, series, since } from './stats.mjs';
import { row } from './table.mjs';
import { makeTree, TREE_FILES } from './tree.mjs';

export async function uploadRows() {
  const state = stateFolder();
  const { root, files } = makeTree();
  try {
    const engine = await startEngine(state);
    const array = await series(3, () => withArray(engine.options, root, files));
    const ours = await series(5, () => withRun(state, root));
    const floor = await series(3, () => floorOf(root));
    await engine.stop();
    return [
      row(`upload of ${TREE_FILES} files, 30 MB`, ours, {
        against: { what: 'files.write(array) of the SDK', value: median(array) },
        floor: { what: 'tar, a POST to a loopback server, tar -x', value: median(floor) },
        aim: { text: '≥ 3 × faster than the array call', met: median(array) / median(ours) >= 3 },
      }),
    ];
  } finally {
    removeState(state);
    rmSync(root, { recursive: true });
  }
}

/** Reading the files counts: the run reads them too. */
async function withArray(options, root, files) {
  const sandbox = await Sandbox.create('base', options);
  const start = performance.now();
  const entries = files.map((path) => ({
    path: `/home/user/work/${relative(root, path)}`,
    data: new Blob([readFileSync(path)]),
  }));
  await sandbox.files.write(entries, { requestTimeoutMs: 120_000 });
  const took = since(start);
  await sandbox.kill();
  return took;
}

async function withRun(state, root) {
  const args = [
    join(process.cwd(), 'dist/cli/index.js'),
    'run',
    '--engine',
    'local',
    '--upload',
    root,
    '--run',
    'test $(find . -type f | wc -l) = 3045',
    '--json',
  ];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, E2B_ACTION_STATE: state };
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', env, cwd: root });
  if (status !== 0) throw new Error(`the run ended with ${status}: ${stderr}`);
  return JSON.parse(stdout).timings.upload;
}

async function floorOf(root) {
  const folder = mkdtempSync(join(tmpdir(), 'e2b-action-floor.'));
  const server = createServer((incoming, answer) => {
    incoming.resume();
    incoming.on('end', () => answer.end());
  });
  try {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const start = performance.now();
    const archive = join(folder, 'a.tar');
    spawnSync('tar', ['-cf', archive, '-C', root, '.']);
    const call = request({
      port: server.address().port,
      host: '127.0.0.1',
      method: 'POST',
      headers: { 'content-length': statSync(archive).size },
    });
    const answered = new Promise((resolve) => call.on('response', resolve));
    await pipeline(createReadStream(archive), call);
    (await answered).resume();
    spawnSync('tar', ['-xf', archive, '-C', folder]);
    return since(start);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}
