import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { startTestEngine, type TestEngine } from './test-engine.js';

/** Ends an engine as a crash does and starts another one in the same state folder. */
export async function crashAndRestart(engine: TestEngine, args: string[] = []): Promise<TestEngine> {
  await crash(engine);
  return startTestEngine({ state: engine.state, args });
}

export async function crash(engine: TestEngine): Promise<void> {
  const closed = once(engine.process, 'close');
  engine.process.kill('SIGKILL');
  await closed;
}

/** The name that an engine's cgroups, interfaces, chains and runtime folder carry. */
export function engineIdOf(state: string): string {
  return createHash('sha256').update(state).digest('hex').slice(0, 6);
}

/** What of one engine is still on this machine: other engines may run beside it. */
export function leftoversOf(state: string): string[] {
  const lines = execFileSync(process.execPath, ['script/leftovers.mjs'], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(engineIdOf(state)) || line.includes(state));
}
