// One file of 2 GB there and back by whole runs, and the most memory that a run held meanwhile: to the local engine, and over a link
// without limits, where a run compresses as it does for a service elsewhere.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { startLink } from './link.mjs';
import { row } from './table.mjs';

const BYTES = 2_000_000_000;
/** MiB */
const AIM = 200;
/** The Node that the action runs on, where it is there. */
const NODE = [resolve('.cache/node24/node'), process.execPath].find((path) => existsSync(path));

export async function largeRows() {
  const state = stateFolder();
  const folder = mkdtempSync(join(tmpdir(), 'e2b-action-large.'));
  const rows = [];
  try {
    // Half of it random, half of it a text: what shrinks and what does not.
    const make = `{ head -c ${BYTES / 2} /dev/urandom; yes 'a line of text' | head -c ${BYTES / 2}; } > large`;
    spawnSync('bash', ['-c', make], { cwd: folder, stdio: 'inherit' });
    const hash = await hashOf(join(folder, 'large'));
    const engine = await startEngine(state);
    const link = await startLink(engine.options.apiUrl, { roundTrip: 0, bandwidth: Infinity });
    const over = {
      'the local engine': { url: engine.options.apiUrl, key: engine.options.apiKey },
      'a link': { url: link.url, key: engine.options.apiKey },
    };
    for (const [what, service] of Object.entries(over)) {
      const check = `echo "${hash}  large" | sha256sum --quiet -c`;
      const up = await peakOf(service, folder, [
        '--upload',
        'large:/home/user/work',
        '--run',
        check,
        '--after',
        'keep',
      ]);
      const id = up.result.sandbox.id;
      const args = [
        '--sandbox-id',
        id,
        '--upload',
        'none',
        '--run',
        'true',
        '--download',
        '/home/user/work/large:back',
      ];
      const down = await peakOf(service, folder, args);
      if ((await hashOf(join(folder, 'back/large'))) !== hash)
        throw new Error('what came back is not what was sent');
      rmSync(join(folder, 'back'), { recursive: true });
      rows.push(
        memory(`upload of one file of 2 GB to ${what}`, up),
        memory(`its download from ${what}`, down),
      );
    }
    await link.stop();
    await engine.stop();
  } finally {
    removeState(state);
    rmSync(folder, { recursive: true });
  }
  return rows;
}

function memory(what, { peak, result }) {
  const { upload, download } = result.timings;
  return row(`${what}: memory of the run`, [peak], {
    unit: 'MiB',
    aim: { text: `≤ ${AIM} MiB`, met: peak <= AIM },
    note: `upload ${upload} ms${download === undefined ? '' : `, download ${download} ms`}`,
  });
}

/** A run to its end; its result, and the most memory that it held, in MiB, as the kernel counts it. */
async function peakOf({ url, key }, cwd, args) {
  const options = ['--engine', 'cloud', '--api-url', url, '--json'];
  const child = spawn(NODE, [resolve('dist/cli/index.js'), 'run', ...options, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      E2B_ACTION_STATE: join(tmpdir(), 'e2b-action-none'),
      E2B_API_KEY: key,
      E2B_SANDBOX_URL: url,
    },
  });
  let peak = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has ended.
    }
  }, 50);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const code = await new Promise((done) => child.once('close', done));
  clearInterval(look);
  if (code !== 0) throw new Error(`the run ended with ${code}: ${stderr}`);
  return { peak, result: JSON.parse(stdout) };
}

async function hashOf(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
