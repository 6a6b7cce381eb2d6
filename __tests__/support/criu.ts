import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { until } from './answers.js';
import { startTestEngine, type TestEngine } from './test-engine.js';

/** The CRIU that `script/fetch-criu` fetches; `E2B_TEST_CRIU` names another one. */
export const CRIU = resolve(process.env['E2B_TEST_CRIU'] ?? '.cache/criu/criu');

/** What an engine says of memory on disk, once it has tried. */
export async function triedMemory(
  engine: TestEngine,
): Promise<{ works: boolean; reason: string; where: string }> {
  const status = async (): Promise<Record<string, unknown>> =>
    (await (await engine.api('GET', '/engine/status')).json()) as Record<string, unknown>;
  const said = await until(status, (now) => !/being tried/.test(String(now['memorySnapshotsReason'])));
  return {
    works: said['memorySnapshots'] === true,
    reason: String(said['memorySnapshotsReason']),
    where: String(said['memory']),
  };
}

/** Whether tests of memory on disk can run here. Says why not, once. */
export async function criuWorks(): Promise<boolean> {
  if (!existsSync(CRIU)) return skipped(`there is no ${CRIU}; script/fetch-criu fetches it`);
  const engine = await startTestEngine({ args: ['--criu', CRIU] });
  try {
    const { works, reason } = await triedMemory(engine);
    return works || skipped(reason);
  } finally {
    await engine.stop();
  }
}

function skipped(reason: string): false {
  process.stderr.write(`tests of memory on disk are left out: ${reason}\n`);
  return false;
}
