// How long until the bundles print their first line, beside a script that prints one and does nothing else. On Node 24
// where it is installed beside the sources (the action's own), else on this one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inTurn, median } from './stats.mjs';
import { row } from './table.mjs';

const ROUNDS = 25;
const NODE24 = resolve('.cache/node24/node');

export async function firstLineRows() {
  const node = existsSync(NODE24) ? NODE24 : process.execPath;
  const folder = mkdtempSync(join(tmpdir(), 'e2b-action-first-line.'));
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, "process.stdout.write('line\\n');\n");
  const inputs = {
    INPUT_RUN: 'true',
    INPUT_UPLOAD: 'none',
    INPUT_ENGINE: 'cloud',
    // Nobody listens there: the run ends after its first lines.
    'INPUT_API-URL': 'http://127.0.0.1:1',
    'INPUT_API-KEY': 'e2b_0123456789abcdef0123456789abcdef01234567',
  };
  const first = (args, env = {}) => firstLine(node, args, { PATH: process.env.PATH, ...env }, folder);
  try {
    const [none, version, help, main] = await inTurn(1, ROUNDS, [
      () => first([empty]),
      () => first([resolve('dist/cli/index.js'), '--version']),
      () => first([resolve('dist/cli/index.js'), '--help']),
      () => first([resolve('dist/main/index.js')], inputs),
    ]);
    const against = (what, values) =>
      row(what, values, {
        floor: { what: 'an empty script', value: median(none) },
        aim: { text: '≤ 1.8 × an empty script', met: median(values) <= 1.8 * median(none) },
      });
    return [
      against('first line of e2b-action --version', version),
      against('first line of e2b-action --help', help),
      against('first line of the action', main),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Ms from the start of a process to the first byte on its stdout. */
async function firstLine(node, args, env, cwd) {
  const start = performance.now();
  const child = spawn(node, args, { env, cwd, stdio: ['ignore', 'pipe', 'ignore'] });
  const closed = once(child, 'close');
  await Promise.race([
    once(child.stdout, 'data'),
    closed.then(() => {
      throw new Error(`${args[0]} printed nothing`);
    }),
  ]);
  const took = performance.now() - start;
  child.kill('SIGKILL');
  await closed;
  return took;
}
