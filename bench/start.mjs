// How long until a command's output is there: from nothing, and from a running engine. Beside it: `runc run` alone.
import { spawnSync } from 'node:child_process';
import { Sandbox } from 'e2b';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { runcRun } from './floors.mjs';
import { median, series, since } from './stats.mjs';
import { row } from './table.mjs';

export async function startRows() {
  const runc = await series(9, runcRun);
  const state = stateFolder();
  try {
    const cold = await series(5, async () => {
      const start = performance.now();
      const engine = await startEngine(state);
      const sandbox = await Sandbox.create('base', engine.options);
      await sandbox.commands.run('echo hello');
      const took = since(start);
      await engine.stop();
      return took;
    });
    const without = await startEngine(state, ['--spares', '0']);
    const started = await series(20, () => createAndRun(without));
    await without.stop();
    const engine = await startEngine(state);
    const taken = await series(20, async () => {
      await engine.spareReady();
      return createAndRun(engine);
    });
    const sandbox = await Sandbox.create('base', engine.options);
    const first = await series(15, async () => {
      const start = performance.now();
      await sandbox.commands.run('true');
      return since(start);
    });
    const spawned = await series(15, async () => {
      const start = performance.now();
      spawnSync('/bin/bash', ['--noprofile', '-c', 'true']);
      return since(start);
    });
    await engine.stop();
    return [
      row('engine start → first command’s output (base already built)', cold, {
        floor: { what: 'runc run of true', value: median(runc) },
      }),
      row('create → first command’s output, a spare ready for 0.25 s', taken, {
        floor: { what: 'runc run of true', value: median(runc) },
        aim: {
          text: '≤ 3 × runc run and ≤ 150 ms',
          met: median(taken) <= Math.min(3 * median(runc), 150),
        },
      }),
      row('create → first command’s output, none kept (--spares 0)', started, {
        floor: { what: 'runc run of true', value: median(runc) },
        aim: { text: '≤ 250 ms', met: median(started) <= 250 },
      }),
      row('a command in a running sandbox', first, {
        floor: { what: 'a bare spawn', value: median(spawned) },
      }),
    ];
  } finally {
    removeState(state);
  }
}

async function createAndRun(engine) {
  const start = performance.now();
  const sandbox = await Sandbox.create('base', engine.options);
  await sandbox.commands.run('echo hello');
  const took = since(start);
  await sandbox.kill();
  return took;
}
