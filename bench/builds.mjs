// Templates built by the engine: unchanged, and with another last step. Beside it `podman build` of the same steps, where it is installed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sandbox, Template } from 'e2b';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { median, series, since } from './stats.mjs';
import { row } from './table.mjs';

const STEPS = 4;

/** Of Debian's package busybox-static. */
const BUSYBOX = '/bin/busybox';

export async function buildRows() {
  const state = stateFolder();
  const context = mkdtempSync(join(tmpdir(), 'e2b-action-bench.'));
  writeFileSync(join(context, 'file'), 'content');
  try {
    const engine = await startEngine(state);
    const template = (last) =>
      Template({ fileContextPath: context })
        .fromTemplate('base')
        .setEnvs({ A: '1' })
        .runCmd('echo one > one')
        .copy('file', 'file')
        .runCmd(`echo ${last} > last`);
    const build = async (last) => {
      const start = performance.now();
      await Template.build(template(last), 'bench', engine.options);
      return since(start);
    };
    const unchanged = await series(9, () => build('same'));
    const changed = await series(9, (round) => build(`round ${round}`));
    // What the last step costs by itself: its command in a sandbox that runs.
    const step = await engineStep(engine.options);
    await engine.stop();
    const podman = podmanBuilds(context);
    return [
      row(`build of ${STEPS} steps, unchanged`, unchanged, {
        ...(podman ? { against: { what: 'podman build', value: podman.unchanged } } : {}),
        aim: { text: '≤ 1 s', met: median(unchanged) <= 1_000 },
      }),
      row(`build of ${STEPS} steps, the last one changed`, changed, {
        ...(podman ? { against: { what: 'podman build', value: podman.changed } } : {}),
        floor: { what: 'the step’s command in a sandbox that runs', value: step },
        aim: { text: '≤ that step + 1 s', met: median(changed) <= step + 1_000 },
        note: podman ? undefined : 'podman or busybox-static is not installed: not compared',
      }),
    ];
  } finally {
    removeState(state);
    rmSync(context, { recursive: true });
  }
}

async function engineStep(options) {
  const sandbox = await Sandbox.create('base', options);
  const values = await series(9, async () => {
    const start = performance.now();
    await sandbox.commands.run('echo same > last');
    return since(start);
  });
  await sandbox.kill();
  return median(values);
}

/** Medians, or undefined where podman or busybox is not installed. Its base is a shell alone: nothing has to be pulled. */
function podmanBuilds(context) {
  if (!existsSync(BUSYBOX) || spawnSync('podman', ['--version']).status !== 0) return undefined;
  copyFileSync(BUSYBOX, join(context, 'sh'));
  // Storage of its own: nothing of this machine's is touched, and nothing stays.
  const storage = mkdtempSync(join(tmpdir(), 'e2b-action-podman.'));
  const own = ['--root', join(storage, 'root'), '--runroot', join(storage, 'run')];
  const build = (last) => {
    writeFileSync(
      join(context, 'Dockerfile'),
      `FROM scratch\nCOPY sh /bin/sh\nENV A=1\nRUN echo one > one\nCOPY file file\nRUN echo ${last} > last\n`,
    );
    const start = performance.now();
    const { status } = spawnSync('podman', [...own, 'build', '--quiet', context]);
    return status === 0 ? since(start) : undefined;
  };
  if (build('same') === undefined) return undefined;
  const unchanged = Array.from({ length: 5 }, () => build('same'));
  const changed = Array.from({ length: 5 }, (_, round) => build(`round ${round}`));
  spawnSync('podman', [...own, 'system', 'reset', '--force']);
  rmSync(storage, { recursive: true, force: true });
  if ([...unchanged, ...changed].includes(undefined)) return undefined;
  return { unchanged: median(unchanged), changed: median(changed) };
}
