// What E2B's verbs cost on the engine, one sandbox at a time and ten at a time, each beside `runc run` alone and a bare
// spawn, as many at a time and in turn with it. Each function below measures rows of its own, on a stage of sandboxes
// that run.
import { Sandbox } from 'e2b';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { bareSpawn, loopbackServer, runcRun } from './floors.mjs';
import { idleMemory } from './idle-memory.mjs';
import { inTurn, median, since } from './stats.mjs';
import { row } from './table.mjs';

const LARGE = 100_000_000;
const PATIENT = { requestTimeoutMs: 120_000 };
const LIFETIME_MS = 1_800_000;

/** In this order: what a sandbox weighs is measured before it did anything. */
const ALL = [idle, create, exec, smallFiles, pauseAndResume, fork, largeFiles];

export async function verbRows() {
  const state = stateFolder();
  try {
    const engine = await startEngine(state);
    const rows = [];
    for (const width of [1, 10]) {
      const stage = await setUp(state, engine.options, width);
      for (const measure of ALL) rows.push(...(await measure(stage)));
      await Promise.all(stage.sandboxes.map((sandbox) => sandbox.kill()));
    }
    await engine.stop();
    return rows;
  } finally {
    removeState(state);
  }
}

async function setUp(state, options, width) {
  const alone = width === 1;
  const sandboxes = await Promise.all(
    Array.from({ length: width }, () => Sandbox.create('base', { ...options, timeoutMs: LIFETIME_MS })),
  );
  return {
    state,
    options,
    sandboxes,
    title: (what) => `${what}, ${width} at a time`,
    /** Aims are for one sandbox at a time. */
    aim: (text, met) => (alone ? { aim: { text, met } } : {}),
    rounds: (one, ten) => (alone ? one : ten),
    /** Measures each work (of a sandbox, returns ms) in turn with both floors, which are rows to stand beside. */
    async measure(rounds, ...works) {
      const own = works.map((work) => (n) => work(sandboxes[n]));
      const [runc, spawned, ...values] = await inTurn(width, rounds, [runcRun, bareSpawn, ...own]);
      return { values, beside: [row('runc run of true', runc), row('a bare spawn', spawned)] };
    },
  };
}

/** The time that `work` takes, ms. */
const timed = (work) => async (sandbox) => {
  const start = performance.now();
  await work(sandbox);
  return since(start);
};

async function idle({ state, sandboxes, title, aim }) {
  const found = sandboxes.map(({ sandboxId }) => idleMemory(state, sandboxId));
  const rss = found.map((each) => each.rss);
  const own = median(found.map((each) => each.pss));
  return [
    row(title('memory of an idle sandbox'), rss, {
      unit: 'MiB',
      note: `${own.toFixed(1)} MiB when what sandboxes share is shared out among them`,
      ...aim('≤ 70 MiB', median(rss) <= 70),
    }),
  ];
}

/** One right after the other: no spare is made between them. `start` measures a create with a spare, and the aims of it. */
async function create({ options, title, rounds, measure }) {
  const { values, beside } = await measure(rounds(11, 4), async () => {
    const start = performance.now();
    const sandbox = await Sandbox.create('base', options);
    await sandbox.commands.run('echo hello');
    const took = since(start);
    await sandbox.kill();
    return took;
  });
  return [row(title('create → first command’s output, without a spare'), values[0], { beside })];
}

async function exec({ title, aim, rounds, measure }) {
  const { values, beside } = await measure(
    rounds(21, 6),
    timed((sandbox) => sandbox.commands.run('true')),
  );
  const over = median(values[0]) - beside[1].median;
  return [
    row(title('exec round trip'), values[0], { beside, ...aim('≤ 10 ms over a bare spawn', over <= 10) }),
  ];
}

async function smallFiles({ title, rounds, measure }) {
  const { values, beside } = await measure(
    rounds(15, 4),
    timed((sandbox) => sandbox.files.write('/tmp/small', 'x')),
    timed((sandbox) => sandbox.files.read('/tmp/small')),
  );
  return [
    row(title('write of 1 B'), values[0], { beside }),
    row(title('read of 1 B'), values[1], { beside }),
  ];
}

async function pauseAndResume({ title, aim, rounds, measure }) {
  const { values, beside } = await measure(
    rounds(15, 4),
    timed((sandbox) => sandbox.pause()),
    timed((sandbox) => sandbox.connect({ timeoutMs: LIFETIME_MS })),
  );
  const [pauses, resumes] = values;
  return [
    row(title('pause'), pauses, { beside, ...aim('≤ 20 ms', median(pauses) <= 20) }),
    row(title('resume'), resumes, { beside, ...aim('≤ 60 ms', median(resumes) <= 60) }),
  ];
}

async function fork({ title, rounds, measure }) {
  const { values, beside } = await measure(rounds(7, 3), async (sandbox) => {
    const start = performance.now();
    const [made] = await sandbox.fork({ timeoutMs: 60_000 });
    const took = since(start);
    if (made instanceof Error) throw made;
    await made.kill();
    return took;
  });
  return [row(title('fork'), values[0], { beside })];
}

async function largeFiles({ sandboxes, title, rounds, measure }) {
  const bytes = Buffer.alloc(LARGE, 'e2b');
  const blob = new Blob([bytes]);
  const server = await loopbackServer();
  const { values, beside } = await measure(
    rounds(5, 2),
    () => server.copy(bytes),
    timed((sandbox) => sandbox.files.write('/tmp/large', blob, PATIENT)),
    timed(async (sandbox) => {
      let received = 0;
      const stream = await sandbox.files.read('/tmp/large', { format: 'stream', ...PATIENT });
      for await (const chunk of stream) received += chunk.length;
      if (received !== LARGE) throw new Error(`read ${received} bytes`);
    }),
  );
  server.close();
  await Promise.all(sandboxes.map((sandbox) => sandbox.files.remove('/tmp/large')));
  const [copies, up, down] = values;
  // `transfer` holds them against a copy that lands in a file, and against the SDK alone.
  const loopback = row('the same bytes to a server that throws them away', copies);
  return [
    ['write of 100 MB', up],
    ['read of 100 MB', down],
  ].map(([what, own]) =>
    row(title(what), own, {
      beside: [loopback, ...beside],
      note: `${Math.round((sandboxes.length * LARGE) / median(own) / 1000)} MB/s`,
    }),
  );
}
