// What a whole run costs over the command that it runs: `e2b-action run --run 'echo hello'`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { median, series, since } from './stats.mjs';
import { row } from './table.mjs';

export async function wholeRunRows() {
  const state = stateFolder();
  const folder = mkdtempSync(join(tmpdir(), 'e2b-action-empty.'));
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, E2B_ACTION_STATE: state };
  const run = () => {
    const start = performance.now();
    const args = [
      join(process.cwd(), 'dist/cli/index.js'),
      'run',
      '--engine',
      'local',
      '--run',
      'echo hello',
    ];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, cwd: folder });
    if (status !== 0) throw new Error(`the run ended with ${status}: ${stderr}`);
    return since(start);
  };
  try {
    const bare = await series(9, async () => {
      const start = performance.now();
      spawnSync('bash', ['-c', 'echo hello']);
      return since(start);
    });
    const engine = await startEngine(state);
    const warm = await series(7, async () => run());
    await engine.stop();
    const cold = await series(3, async () => {
      const took = run();
      spawnSync(process.execPath, ['dist/cli/index.js', 'engine', 'stop'], { env });
      return took;
    });
    const floor = { what: 'the bare command', value: median(bare) };
    const over = (values) => median(values) - median(bare);
    return [
      row('whole run of echo, engine running', warm, {
        floor,
        aim: { text: '≤ 1,500 ms over it', met: over(warm) <= 1500 },
      }),
      row('whole run of echo, engine started for it', cold, {
        floor,
        aim: { text: '≤ 1,500 ms over it', met: over(cold) <= 1500 },
      }),
    ];
  } finally {
    removeState(state);
    rmSync(folder, { recursive: true });
  }
}
