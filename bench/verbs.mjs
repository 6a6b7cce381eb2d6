// What E2B's verbs cost on the engine, one sandbox at a time and ten at a time: exec, pause, resume, fork, files.
import { spawnSync } from 'node:child_process';
import { createServer, request } from 'node:http';
import { Sandbox } from 'e2b';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { median, series, since } from './stats.mjs';
import { row } from './table.mjs';

const LARGE = 100_000_000;

export async function verbRows() {
  const state = stateFolder();
  try {
    const engine = await startEngine(state);
    const spawned = await series(15, async () => {
      const start = performance.now();
      spawnSync('/bin/true');
      return since(start);
    });
    const loopback = await series(3, copyThroughLoopback);
    const rows = [];
    for (const width of [1, 10]) rows.push(...(await rowsAt(engine.options, width, spawned, loopback)));
    await engine.stop();
    return rows;
  } finally {
    removeState(state);
  }
}

async function rowsAt(options, width, spawned, loopback) {
  const at = width === 1 ? '1 sandbox' : `${width} at a time`;
  const rounds = width === 1 ? 15 : 4;
  const sandboxes = await Promise.all(Array.from({ length: width }, () => Sandbox.create('base', options)));
  const idle = idleMemory(sandboxes[0]);
  // Each sandbox is timed on its own: a value a sandbox and round.
  const measure = async (work, count = rounds) => {
    const values = [];
    for (let round = -1; round < count; round++) {
      const took = await Promise.all(
        sandboxes.map(async (sandbox) => {
          const start = performance.now();
          await work(sandbox);
          return since(start);
        }),
      );
      if (round >= 0) values.push(...took);
    }
    return values;
  };
  const exec = await measure((sandbox) => sandbox.commands.run('true'));
  const small = await measure((sandbox) => sandbox.files.write('/tmp/small', 'x'));
  const read = await measure((sandbox) => sandbox.files.read('/tmp/small'));
  const pauses = [];
  const resumes = await measure(async (sandbox) => {
    const start = performance.now();
    await sandbox.pause();
    pauses.push(since(start));
    await sandbox.connect({ timeoutMs: 300_000 });
  });
  const resumed = resumes.map((both, index) => both - pauses[index + width]);
  const rows = [
    row(`exec round trip, ${at}`, exec, {
      floor: { what: 'a bare spawn', value: median(spawned) },
      ...(width === 1 ? { aim: aim('≤ 10 ms over it', median(exec) - median(spawned) <= 10) } : {}),
    }),
    row(`write of 1 B, ${at}`, small),
    row(`read of 1 B, ${at}`, read),
    row(
      `pause, ${at}`,
      pauses.slice(width),
      width === 1 ? { aim: aim('≤ 20 ms', median(pauses.slice(width)) <= 20) } : {},
    ),
    row(`resume, ${at}`, resumed, width === 1 ? { aim: aim('≤ 60 ms', median(resumed) <= 60) } : {}),
  ];
  if (width === 1) {
    const [sandbox] = sandboxes;
    const forks = await series(5, async () => {
      const start = performance.now();
      const [fork] = await sandbox.fork({ timeoutMs: 60_000 });
      const took = since(start);
      await fork?.kill?.();
      return took;
    });
    const bytes = Buffer.alloc(LARGE, 'e2b');
    const up = await series(3, async () => {
      const start = performance.now();
      await sandbox.files.write('/tmp/large', new Blob([bytes]), { requestTimeoutMs: 120_000 });
      return since(start);
    });
    const down = await series(3, async () => {
      const start = performance.now();
      const back = await sandbox.files.read('/tmp/large', { format: 'bytes', requestTimeoutMs: 120_000 });
      if (back.length !== LARGE) throw new Error(`read ${back.length} bytes`);
      return since(start);
    });
    const floor = { what: 'the same bytes through a loopback HTTP server', value: median(loopback) };
    rows.push(
      row('fork', forks),
      row('write of 100 MB', up, { floor, aim: aim('≤ 2 ×', median(up) <= 2 * median(loopback)) }),
      row('read of 100 MB', down, { floor, aim: aim('≤ 2 ×', median(down) <= 2 * median(loopback)) }),
      row('memory of an idle sandbox', [await idle], {
        unit: 'MiB',
        aim: aim('≤ 70 MiB', (await idle) <= 70),
      }),
    );
  }
  await Promise.all(sandboxes.map((sandbox) => sandbox.kill()));
  return rows;
}

const aim = (text, met) => ({ text, met });

/** Resident memory of all processes of a sandbox before it did anything, MiB. */
async function idleMemory(sandbox) {
  const { stdout } = await sandbox.commands.run("ps -eo rss= | awk '{ sum += $1 } END { print sum / 1024 }'");
  return Number(stdout);
}

async function copyThroughLoopback() {
  const bytes = Buffer.alloc(LARGE, 'e2b');
  let received = 0;
  const server = createServer((incoming, answer) => {
    incoming.on('data', (chunk) => (received += chunk.length));
    incoming.on('end', () => answer.end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const start = performance.now();
    const call = request({ host: '127.0.0.1', port: server.address().port, method: 'POST' });
    const answered = new Promise((resolve) => call.on('response', resolve));
    call.end(bytes);
    (await answered).resume();
    if (received !== LARGE) throw new Error(`received ${received} bytes`);
    return since(start);
  } finally {
    server.close();
  }
}
