import { execFileSync } from 'node:child_process';
import { until } from './answers.js';
import { engineIdOf } from './restart.js';
import type { TestEngine } from './test-engine.js';

/** Ids of all containers of an engine, as runc lists them: sandboxes and spares. */
export function containersOf(state: string): string[] {
  const root = `/run/e2b-action-${engineIdOf(state)}`;
  return execFileSync('runc', ['--root', root, 'list', '--quiet'], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
}

export async function sparesReady(engine: TestEngine): Promise<number> {
  const status = (await (await engine.api('GET', '/engine/status')).json()) as { spares: { ready: number } };
  return status.spares.ready;
}

/** Waits until an engine has `count` spares; returns their ids. */
export async function spareIds(engine: TestEngine, count = 1): Promise<string[]> {
  await until(
    () => sparesReady(engine),
    (ready) => ready === count,
  );
  const listed = (await (await engine.api('GET', '/v2/sandboxes?limit=100')).json()) as {
    sandboxID: string;
  }[];
  const sandboxes = listed.map(({ sandboxID }) => sandboxID);
  return containersOf(engine.state).filter((id) => !sandboxes.includes(id));
}
