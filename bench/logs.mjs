// A million lines of a log: the way from a sandbox's bytes to stdout alone, beside `core.info` for each line and the bytes
// as they are; and a step that prints them, through the engine, beside the same script as a process of this machine.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, openSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { inTurn, median, series, since } from './stats.mjs';
import { row } from './table.mjs';

const LINES = 1_000_000;
const ROUNDS = 3;
const NODE24 = resolve('.cache/node24/node');
const SCRIPT = `import sys
for n in range(${LINES}): sys.stdout.write(f"line {n:08d} of a log as builds print it, with 60 bytes.\\n")`;

export async function logRows() {
  const compiled = compile();
  const folder = mkdtempSync(join(tmpdir(), 'e2b-action-logs.'));
  try {
    const nodes = [
      ['Node 24', NODE24],
      [`Node ${process.versions.node}`, process.execPath],
    ];
    const rows = [];
    for (const [name, node] of nodes.filter(([, file]) => existsSync(file))) {
      for (const target of ['pipe', 'file'])
        rows.push(...(await pathRows(name, node, target, compiled, folder)));
    }
    return [...rows, ...(await stepRows(folder))];
  } finally {
    rmSync(compiled, { recursive: true });
    rmSync(folder, { recursive: true });
  }
}

async function pathRows(name, node, target, compiled, folder) {
  const peaks = { ours: 0, core: 0, raw: 0 };
  const way = (which) => async () => {
    const { ms, rss } = await child(node, which, target, compiled, folder);
    peaks[which] = Math.max(peaks[which], rss);
    return ms;
  };
  const [ours, core, raw] = await inTurn(1, ROUNDS, [way('ours'), way('core'), way('raw')]);
  const mib = (value) => `${value.toFixed(0)} MiB`;
  return [
    row(`1,000,000 log lines into a ${target}, ${name}`, ours, {
      against: { what: 'core.info for each line', value: median(core) },
      floor: { what: 'the bytes as they are', value: median(raw) },
      aim: {
        text: '≥ 5 × faster than core.info and ≤ 120 MB',
        met: median(core) >= 5 * median(ours) && peaks.ours * 1.048576 <= 120,
      },
      note: `peak memory ${mib(peaks.ours)}; core.info ${mib(peaks.core)}, the bytes ${mib(peaks.raw)}`,
    }),
  ];
}

/** One way in a process of its own, which says what it took. */
async function child(node, way, target, compiled, folder) {
  const file = target === 'file' ? openSync(join(folder, 'log'), 'w') : undefined;
  const module = join(compiled, 'log/step-log.js');
  const own = spawn(node, ['bench/log-child.mjs', way, String(LINES), module], {
    stdio: ['ignore', file ?? 'pipe', 'pipe'],
  });
  // Read as a runner reads: all of it, as it comes.
  own.stdout?.resume();
  let said = '';
  own.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const [code] = await once(own, 'close');
  if (file !== undefined) closeSync(file);
  if (code !== 0) throw new Error(`${way} ended with ${code}: ${said}`);
  return JSON.parse(said);
}

async function stepRows(folder) {
  const state = stateFolder();
  const engine = await startEngine(state);
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, E2B_ACTION_STATE: state };
  const run = (script) => {
    const start = performance.now();
    const out = openSync(join(folder, 'step'), 'w');
    const args = [
      resolve('dist/cli/index.js'),
      'run',
      '--engine',
      'local',
      '--upload',
      'none',
      '--run',
      script,
    ];
    const { status, stderr } = spawnSync(process.execPath, args, {
      stdio: ['ignore', out, 'pipe'],
      encoding: 'utf8',
      env,
      cwd: folder,
    });
    closeSync(out);
    if (status !== 0) throw new Error(`the run ended with ${status}: ${stderr}`);
    return since(start);
  };
  try {
    const print = `python3 -c '${SCRIPT}'`;
    const [whole, nothing] = await inTurn(1, 3, [async () => run(print), async () => run('true')]);
    const spawned = await series(3, async () => {
      const start = performance.now();
      const out = openSync(join(folder, 'step'), 'w');
      spawnSync('bash', ['-c', print], { stdio: ['ignore', out, 'inherit'] });
      closeSync(out);
      return since(start);
    });
    return [
      row(
        'a step that prints 1,000,000 lines, without the run around it',
        whole.map((ms) => ms - median(nothing)),
        {
          floor: { what: 'the same script as a process', value: median(spawned) },
        },
      ),
    ];
  } finally {
    await engine.stop();
    removeState(state);
  }
}

function compile() {
  const root = resolve('.cache');
  mkdirSync(root, { recursive: true });
  const out = mkdtempSync(join(root, 'bench-logs.'));
  const { status, stdout } = spawnSync('node_modules/.bin/tsc', ['-p', '.', '--outDir', out], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the sources do not compile:\n${stdout}`);
  return out;
}
