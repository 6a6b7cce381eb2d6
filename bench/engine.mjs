// A throw-away engine for a benchmark: the bundle, with a state folder of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export const stateFolder = () => mkdtempSync(join(tmpdir(), 'e2b-action-bench.'));
export const removeState = (state) => rmSync(state, { recursive: true, force: true });

// A benchmark that fails takes its engines with it.
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

export async function startEngine(state) {
  const child = spawn(process.execPath, ['dist/engine/index.js', '--state', state], {
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
