import { readdirSync, readFileSync } from 'node:fs';

/** A process that a job left running. */
export interface Orphan {
  pid: number;
  command: string;
}

/** The processes below `pid`, deepest first. Reads /proc: Linux only. */
export function descendants(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const each of pids()) {
    const parent = parentOf(each);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), each]);
  }
  const below = (parent: number): number[] =>
    (children.get(parent) ?? []).flatMap((child) => [...below(child), child]);
  return below(pid);
}

/** The processes whose initial environment has RUNNER_TRACKING_ID = `trackingId`, as the runner looks for them. */
export function findOrphans(trackingId: string): Orphan[] {
  return pids()
    .filter((pid) => pid !== process.pid && isTracked(pid, trackingId))
    .map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() ?? '' }));
}

/** Kills `orphan`, if its pid still belongs to the same job. */
export function killOrphan(orphan: Orphan, trackingId: string): void {
  if (isTracked(orphan.pid, trackingId)) signal(orphan.pid, 'SIGKILL');
}

/** Sends a signal; a process that has just ended needs none. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function pids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  // The name in parentheses may hold anything, so look behind the last one: state, then the parent.
  const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  return parent === undefined ? undefined : Number(parent);
}

function isTracked(pid: number, trackingId: string): boolean {
  const state = read(`/proc/${pid}/stat`);
  const dead = state === undefined || /^[ZX]/.test(state.slice(state.lastIndexOf(')') + 2));
  return (
    !dead && (read(`/proc/${pid}/environ`)?.split('\0').includes(`RUNNER_TRACKING_ID=${trackingId}`) ?? false)
  );
}

/** A file of /proc; undefined when its process is gone or not ours to look at. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
