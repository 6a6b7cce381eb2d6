// A throw-away engine for a benchmark: the bundle, with a state folder of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export const stateFolder = () => mkdtempSync(join(tmpdir(), 'e2b-action-bench.'));
export const removeState = (state) => rmSync(state, { recursive: true, force: true });

// A benchmark that fails or is ended takes its engines with it.
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

export async function startEngine(state, args = []) {
  const child = spawn(process.execPath, ['dist/engine/index.js', '--state', state, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log += text));
  for (;;) {
    const connection = read(join(state, 'connection.json'));
    if (connection?.pid === child.pid) {
      const { apiUrl, sandboxUrl, apiKey } = connection;
      return {
        options: { apiUrl, sandboxUrl, apiKey },
        /** Waits until a create would find a sandbox that is started already. */
        /** Waits until a spare is ready, and what its start still does behind its first answer is over. */
        async spareReady() {
          for (;;) {
            const answer = await fetch(`${apiUrl}/engine/status`, { headers: { 'X-API-KEY': apiKey } });
            if ((await answer.json()).spares.ready > 0) return delay(250);
            await delay(20);
          }
        },
        async stop() {
          const closed = once(child, 'close');
          child.kill('SIGTERM');
          await closed;
        },
      };
    }
    if (child.exitCode !== null) throw new Error(`the engine did not start: ${log}`);
    await delay(2);
  }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // Not written yet.
  }
}
