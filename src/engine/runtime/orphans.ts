import { readFile, readdir } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Layout } from '../store/layout.js';

/** Far longer than any of them takes; copying a large sandbox is the slowest. */
const PATIENCE_MS = 120_000;

const ROUND_MS = 20;

/**
 * Waits for host commands that an engine which was killed had begun (runc, cp): what they are about to make could not
 * be cleared away before they end. Those that do not end are killed.
 */
export async function waitForOrphans(layout: Layout): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const pids = await commandsOf(layout);
    if (pids.length === 0) return;
    if (Date.now() > deadline) for (const pid of pids) killIfThere(pid);
    await delay(ROUND_MS);
  }
}

/** `sh` makes the mounts of a container that is restored, then becomes runc. */
const PROGRAMS = ['runc', 'cp', 'sh', 'sync'];

/** Pids of those programs with this engine's folders among their arguments. */
async function commandsOf(layout: Layout): Promise<number[]> {
  const found: number[] = [];
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const line = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => ''); // It ended while we looked.
    const [program = '', ...args] = line.split('\0');
    if (!PROGRAMS.includes(program)) continue;
    if (args.some((arg) => arg === layout.runcRoot || arg.startsWith(`${layout.root}/`)))
      found.push(Number(entry));
  }
  return found;
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
