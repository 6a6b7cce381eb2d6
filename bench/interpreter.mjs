// The code interpreter: the one build of its template, from a create to the first result, and what a run in a warm kernel costs
// beyond what its code takes by its own clock.
import { Sandbox } from '@e2b/code-interpreter';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { median, series, since } from './stats.mjs';
import { row } from './table.mjs';

const BUILD_MS = 1_800_000;

/** Tells how long it took, ms. */
const CODE = `from time import perf_counter
start = perf_counter()
total = sum(range(200_000))
(perf_counter() - start) * 1000`;

export async function interpreterRows() {
  const state = stateFolder();
  try {
    const engine = await startEngine(state);
    const options = { ...engine.options, requestTimeoutMs: BUILD_MS };
    const start = performance.now();
    const first = await Sandbox.create(options);
    const build = since(start);
    await first.kill();
    const creates = [];
    const cold = await series(5, async (round) => {
      const begun = performance.now();
      const sandbox = await Sandbox.create(options);
      if (round >= 0) creates.push(since(begun));
      await firstResult(sandbox, '1');
      const took = since(begun);
      await sandbox.kill();
      return took;
    });
    const sandbox = await Sandbox.create(options);
    const over = await series(50, async () => {
      const { at, text } = await firstResult(sandbox, CODE);
      return at - Number(text);
    });
    const languages = [];
    for (const [language, code] of [
      ['javascript', '1 + 1'],
      ['bash', 'echo 2'],
    ]) {
      const warm = await series(30, async () => {
        const begun = performance.now();
        await sandbox.runCode(code, { language });
        return since(begun);
      });
      languages.push(row(`a run in a warm kernel, ${language}, whole`, warm));
    }
    await sandbox.kill();
    await engine.stop();
    return [
      row('build of code-interpreter-v1, with its first sandbox', [build], {
        note: `its layers take ${megabytes(join(state, 'l'))} MB`,
      }),
      row('create of a sandbox with the interpreter', creates),
      row('from create to the first result, Python', cold),
      row('first result of a warm kernel, beyond what its code takes', over, {
        aim: { text: '≤ 50 ms', met: median(over) <= 50 },
      }),
      ...languages,
    ];
  } finally {
    removeState(state);
  }
}

/** When the first result was here, ms after it was asked for. */
async function firstResult(sandbox, code) {
  const begun = performance.now();
  let at;
  const { text } = await sandbox.runCode(code, { onResult: () => (at ??= since(begun)) });
  return { at, text };
}

const megabytes = (folder) =>
  Math.round(Number(spawnSync('du', ['-sk', folder], { encoding: 'utf8' }).stdout.split('\t')[0]) / 1_000);
