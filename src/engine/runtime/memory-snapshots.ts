import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { tryCommand } from './command.js';

/** Whether this machine can write the memory of processes to disk and bring them back. */
export interface MemorySnapshots {
  works: boolean;
  /** Why not, or what was tried. */
  reason: string;
}

const PROBE_MS = 10_000;

/** It ends by itself soon after the probe, should the engine be killed in the middle of it. */
const SUBJECT = ['sleep', '30'] as const;

/**
 * Dumps a process with CRIU and restores it: what `criu check` says is not to be relied on. Works in `folder`,
 * a path of its own, and leaves nothing behind.
 */
export async function probeMemorySnapshots(folder: string): Promise<MemorySnapshots> {
  const version = await tryCommand(['criu', '--version']).catch(() => undefined); // Not installed.
  if (!version || version.code !== 0) return { works: false, reason: 'criu is not installed' };
  const name = `criu ${/Version: (\S+)/.exec(version.stdout)?.[1] ?? ''}`.trim();
  // A session of its own, without our streams: CRIU restores only what it can account for.
  const child = spawn(SUBJECT[0], [SUBJECT[1]], { detached: true, stdio: 'ignore', cwd: '/' });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const pid = child.pid;
  let restored = false;
  try {
    if (pid === undefined) return { works: false, reason: `${name}: nothing to try it on could be started` };
    const images = join(folder, 'images');
    await rm(folder, { recursive: true, force: true }); // Of an engine that was killed.
    await mkdir(images, { recursive: true, mode: 0o700 });
    const dump = await criu('dump', '--tree', String(pid), '--images-dir', images);
    if (dump !== undefined) return { works: false, reason: `${name} cannot dump a process: ${dump}` };
    await Promise.race([gone, delay(PROBE_MS, undefined, { ref: false })]);
    const restore = await criu('restore', '--restore-detached', '--images-dir', images);
    if (restore !== undefined)
      return { works: false, reason: `${name} cannot restore a process: ${restore}` };
    restored = true;
    return { works: true, reason: `${name} dumped a process and restored it` };
  } finally {
    child.kill('SIGKILL');
    // The restored process has the same pid, and is no child of ours.
    if (restored && pid !== undefined) process.kill(pid, 'SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

/** Undefined when it succeeded, else its error. */
async function criu(...args: string[]): Promise<string | undefined> {
  // Without a log file it logs to its standard error. Its first complaint is the cause of the others.
  const outcome = await tryCommand(['timeout', String(PROBE_MS / 1000), 'criu', ...args]);
  if (outcome.code === 0) return undefined;
  const first = `${outcome.stderr}\n${outcome.stdout}`.split('\n').find((line) => line.includes('Error'));
  return (first ?? `status ${outcome.code}`).trim();
}
