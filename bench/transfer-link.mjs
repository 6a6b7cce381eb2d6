// Trees there and back over simulated links, by whole runs of the command: beside the SDK's own calls over the same link, and beside
// the floor, which is the bytes of `tar | zstd -3` ÷ the bandwidth + 2 round trips, and what tar alone takes at both ends.
//   npm run bench -- links [20|80] [A|B|C]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { Sandbox } from 'e2b';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { startLink } from './link.mjs';
import { median, series, since } from './stats.mjs';
import { row } from './table.mjs';
import { commitTree, makeManyFiles, makeRandomFile, makeTree } from './tree.mjs';

const BANDWIDTH = 25e6;
const WORK = '/home/user/work';
/**
 * What comes here goes into memory: ext4 passes over inodes that were deleted in the last minutes one by one, so that each
 * round on a disk would take longer than the one before, for tar as for ours.
 */
const HERE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
/** So many single reads stand for all of them: in a tree of 20,000 they would take minutes. */
const SAMPLE = 500;
/** The Node that the action runs on, where it is there. */
const NODE = [resolve('.cache/node24/node'), process.execPath].find((path) => existsSync(path));

const TREES = {
  A: { make: makeTree, what: '3,045 files, 30 MB', rounds: 5, floor: 1.3, sdk: 3 },
  B: { make: makeManyFiles, what: '20,000 files, 26 MB', rounds: 3, sdk: 4 },
  C: { make: makeRandomFile, what: '200 MB at random', rounds: 2, floor: 1.05 },
};

export async function linksRows(asked = []) {
  const roundTrips = [20, 80].filter((each) => chosen(asked, /^\d+$/, String(each)));
  const names = Object.keys(TREES).filter((each) => chosen(asked, /^[A-C]$/, each));
  const state = stateFolder();
  const rows = [];
  try {
    const engine = await startEngine(state);
    for (const name of names) {
      const tree = TREES[name].make();
      try {
        commitTree(tree);
        const archive = await measureArchive(engine, tree);
        for (const roundTrip of roundTrips) {
          const link = await startLink(engine.options.apiUrl, { roundTrip, bandwidth: BANDWIDTH });
          const over = { engine, link, roundTrip, name, tree, archive, ...TREES[name] };
          await run(over, ['--upload', 'none', '--run', 'true']); // Warms up.
          rows.push(...(await uploadRows(over)), ...(await downloadRows(over)));
          await link.stop();
        }
        rmSync(archive.path);
      } finally {
        rmSync(tree.root, { recursive: true });
      }
    }
    await engine.stop();
  } finally {
    removeState(state);
  }
  return rows;
}

const chosen = (asked, kind, name) => !asked.some((each) => kind.test(each)) || asked.includes(name);

async function uploadRows(over) {
  const { roundTrip, rounds, what, name, archive, tree } = over;
  let sent = 0;
  let all = [];
  const ours = await series(rounds, async () => {
    const before = (await over.link.passed()).up;
    const { timings } = await run(over, ['--run', 'true']);
    sent = (await over.link.passed()).up - before;
    all = [...all, timings.total];
    return timings.upload;
  });
  const without = await series(
    rounds,
    async () => (await run(over, ['--upload', 'none', '--run', 'true'])).timings.total,
  );
  const array = await series(Math.min(2, rounds), () => withArray(over));
  const floor = wireTime(over);
  const least = floor + archive.unpack;
  const times = median(ours) / (name === 'C' ? floor : least);
  const title = `upload of ${name} (${what}) over ${roundTrip} ms`;
  return [
    row(title, ours, {
      against: { what: 'files.write(array) of the SDK', value: median(array) },
      floor: { what: floorText(archive, archive.unpack, 'unpacking'), value: least },
      aim: aim(over, times, median(array) / median(ours)),
      note: `${mb(sent)} sent; a run with it takes ${seconds(median(all) - median(without))} more than one without it`,
    }),
    ...(await syncRows(over, median(ours), title, tree)),
  ];
}

/** A second run in the sandbox that the first one kept, with nothing changed. */
async function syncRows(over, full, title) {
  const first = await run(over, ['--run', 'true', '--after', 'keep']);
  const { id } = first.sandbox;
  let sent = 0;
  const again = await series(over.rounds, async () => {
    const before = (await over.link.passed()).up;
    const { timings } = await run(over, ['--sandbox-id', id, '--run', 'true', '--after', 'keep']);
    sent = (await over.link.passed()).up - before;
    return timings.upload;
  });
  await Sandbox.kill(id, over.engine.options);
  const share = median(again) / full;
  return [
    row(`${title}, nothing changed since`, again, {
      against: { what: 'in full', value: full },
      aim: { text: `≤ 0.6 × in full (${share.toFixed(2)} ×)`, met: share <= 0.6 },
      note: `${mb(sent)} sent`,
    }),
  ];
}

async function downloadRows(over) {
  const { engine, rounds, roundTrip, what, name, archive } = over;
  const sandbox = await sandboxWith(engine, archive);
  const out = mkdtempSync(join(HERE, 'e2b-action-out.'));
  let received = 0;
  try {
    const args = ['--sandbox-id', sandbox.sandboxId, '--upload', 'none', '--run', 'true', '--after', 'keep'];
    const ours = await series(rounds, async (round) => {
      const before = (await over.link.passed()).down;
      const { timings } = await run(over, [...args, '--download', `${WORK}/**:${join(out, String(round))}`]);
      received = (await over.link.passed()).down - before;
      rmSync(join(out, String(round)), { recursive: true });
      return timings.download;
    });
    const single = await series(1, () => withReads(over, sandbox.sandboxId));
    const floor = wireTime(over);
    const least = floor + archive.pack + archive.unpackHere;
    const times = median(ours) / (name === 'C' ? floor : least);
    return [
      row(`download of ${name} (${what}) over ${roundTrip} ms`, ours, {
        against: { what: 'files.read of each, 10 at once', value: median(single) },
        floor: {
          what: floorText(archive, archive.pack + archive.unpackHere, 'packing there and unpacking here'),
          value: least,
        },
        aim: aim(over, times, median(single) / median(ours)),
        note: `${mb(received)} received`,
      }),
    ];
  } finally {
    await sandbox.kill();
    rmSync(out, { recursive: true });
  }
}

function aim({ floor, sdk, name }, times, faster) {
  const parts = [
    ...(floor === undefined
      ? []
      : [
          {
            text: `≤ ${floor} × the ${name === 'C' ? 'wire alone' : 'floor'}`,
            got: times,
            met: times <= floor,
          },
        ]),
    ...(sdk === undefined
      ? []
      : [{ text: `≥ ${sdk} × faster than the SDK`, got: faster, met: faster >= sdk }]),
  ];
  return {
    text: parts
      .map(({ text, got, met }) => `${text} (${got.toFixed(2)}${met ? '' : ', not met'})`)
      .join(', '),
    met: parts.every(({ met }) => met),
  };
}

/** The command over the link, as to a service elsewhere; its result. It runs beside this process, which must stay free to look. */
async function run({ engine, link, tree }, args) {
  const options = ['--engine', 'cloud', '--api-url', link.url, '--json'];
  const child = spawn(NODE, [resolve('dist/cli/index.js'), 'run', ...options, ...args], {
    cwd: tree.root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      E2B_ACTION_STATE: join(tmpdir(), 'e2b-action-none'),
      E2B_API_KEY: engine.options.apiKey,
      E2B_SANDBOX_URL: link.url,
    },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`the run ended with ${code}: ${stderr}`);
  const result = JSON.parse(stdout);
  if (result.warnings.length > 0) throw new Error(result.warnings.join('\n'));
  return result;
}

/** The SDK as it is meant to be used, over the same link. Reading the files counts: the run reads them too. */
async function withArray({ engine, link, tree }) {
  const sandbox = await Sandbox.create('base', overLink(engine, link));
  try {
    const start = performance.now();
    const entries = tree.files.map((path) => ({
      path: `${WORK}/${relative(tree.root, path)}`,
      data: new Blob([readFileSync(path)]),
    }));
    await sandbox.files.write(entries, { requestTimeoutMs: 600_000 });
    return since(start);
  } finally {
    await sandbox.kill();
  }
}

async function withReads({ engine, link, tree }, id) {
  const sandbox = await Sandbox.connect(id, overLink(engine, link));
  const paths = tree.files.slice(0, SAMPLE).map((path) => `${WORK}/${relative(tree.root, path)}`);
  const start = performance.now();
  const next = paths.values();
  const reader = async () => {
    for (const path of next) await sandbox.files.read(path, { format: 'bytes', requestTimeoutMs: 600_000 });
  };
  await Promise.all(Array.from({ length: 10 }, reader));
  return (since(start) * tree.files.length) / paths.length;
}

const overLink = (engine, link) => ({ ...engine.options, apiUrl: link.url, sandboxUrl: link.url });

/** The archive of the tree by `tar | zstd -3`, and what tar takes for it in a sandbox and here, with nothing of ours in it, in ms. */
async function measureArchive(engine, tree) {
  const folder = mkdtempSync(join(HERE, 'e2b-action-archive.'));
  const path = join(folder, '..', `${folder.split('.').at(-1)}.tar.zst`);
  const list = `git ls-files -z | tar --null -T - -cf -`;
  // What does not shrink goes as it is.
  const random = tree.files.length === 1;
  local(`${list} ${random ? '' : '| zstd -q -3'} > ${path}`, tree.root);
  const bytes = statSync(path).size;
  const unpackHere = await series(3, () => {
    const start = performance.now();
    local(
      `mkdir x && ${random ? '' : 'zstd -dcq'} < ${path} ${random ? 'cat' : ''} | tar -xf - -C x`,
      folder,
    );
    const took = since(start);
    rmSync(join(folder, 'x'), { recursive: true });
    return took;
  });
  rmSync(folder, { recursive: true });
  const archive = { path, bytes, random, unpackHere: median(unpackHere) };
  const sandbox = await sandboxWith(engine, archive);
  const inside = async (script) => {
    const timed = `a=$(date +%s%N); ${script}; echo $(( ($(date +%s%N) - a) / 1000 ))`;
    return Number((await sandbox.commands.run(timed, { timeoutMs: 0 })).stdout) / 1000;
  };
  archive.unpack = median(
    await series(3, (round) =>
      inside(`mkdir /tmp/x${round} && tar ${random ? '' : '--zstd'} -xf /tmp/archive -C /tmp/x${round}`),
    ),
  );
  archive.pack = median(
    await series(3, () => inside(`tar ${random ? '' : "-I 'zstd -3'"} -cf /tmp/y -C ${WORK} .`)),
  );
  await sandbox.kill();
  return archive;
}

async function sandboxWith(engine, archive) {
  const sandbox = await Sandbox.create('base', { ...engine.options, timeoutMs: 3_600_000 });
  await sandbox.files.write('/tmp/archive', new Blob([readFileSync(archive.path)]), {
    requestTimeoutMs: 120_000,
  });
  await sandbox.commands.run(
    `mkdir ${WORK} && tar ${archive.random ? '' : '--zstd'} -xf /tmp/archive -C ${WORK}`,
    {
      timeoutMs: 0,
    },
  );
  return sandbox;
}

function local(script, cwd) {
  const { status, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
}

const wireTime = ({ archive, roundTrip }) => (archive.bytes / BANDWIDTH) * 1000 + 2 * roundTrip;
const floorText = ({ bytes }, more, doing) =>
  `${mb(bytes)} ÷ 25 MB/s + 2 round trips + ${doing} (${seconds(more)})`;
const mb = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
