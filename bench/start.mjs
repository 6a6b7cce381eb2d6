// How long until a command's output is there: from nothing, and from a running engine. Beside it: `runc run` alone.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sandbox } from 'e2b';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { median, series, since } from './stats.mjs';
import { row } from './table.mjs';

export async function startRows() {
  const runc = await series(9, runcAlone);
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
    const engine = await startEngine(state);
    const created = await series(9, async () => {
      const start = performance.now();
      const sandbox = await Sandbox.create('base', engine.options);
      await sandbox.commands.run('echo hello');
      const took = since(start);
      await sandbox.kill();
      return took;
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
      row('create → first command’s output', created, {
        floor: { what: 'runc run of true', value: median(runc) },
        aim: { text: '≤ 250 ms', met: median(created) <= 250 },
      }),
      row('a command in a running sandbox', first, {
        floor: { what: 'a bare spawn', value: median(spawned) },
      }),
    ];
  } finally {
    removeState(state);
  }
}

async function runcAlone() {
  const bundle = mkdtempSync(join(tmpdir(), 'e2b-action-runc.'));
  try {
    for (const folder of ['root/usr', 'root/proc']) mkdirSync(join(bundle, folder), { recursive: true });
    for (const link of ['bin', 'lib', 'lib64']) symlinkSync(`usr/${link}`, join(bundle, 'root', link));
    const config = {
      ociVersion: '1.0.2',
      root: { path: 'root', readonly: true },
      process: {
        terminal: false,
        user: { uid: 0, gid: 0 },
        cwd: '/',
        args: ['/bin/true'],
        env: ['PATH=/usr/bin:/bin'],
      },
      mounts: [
        { destination: '/proc', type: 'proc', source: 'proc' },
        { destination: '/usr', type: 'bind', source: '/usr', options: ['rbind', 'ro'] },
      ],
      linux: { namespaces: ['pid', 'mount', 'network', 'ipc', 'uts'].map((type) => ({ type })) },
    };
    writeFileSync(join(bundle, 'config.json'), JSON.stringify(config));
    const start = performance.now();
    const { status, stderr } = spawnSync('runc', [
      'run',
      '--bundle',
      bundle,
      `e2b-action-bench-${process.pid}`,
    ]);
    const took = since(start);
    if (status !== 0) throw new Error(`runc run: ${stderr}`);
    return took;
  } finally {
    rmSync(bundle, { recursive: true });
  }
}
