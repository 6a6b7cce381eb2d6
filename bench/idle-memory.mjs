// What the processes of a sandbox hold in memory, as the kernel of the host counts it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Resident memory of all processes of a sandbox, MiB: `rss` counts pages in full, `pss` shares them out. */
export function idleMemory(state, sandboxId) {
  const { init } = JSON.parse(readFileSync(join(state, 'sandboxes', sandboxId, 'sandbox.json'), 'utf8'));
  const total = { rss: 0, pss: 0 };
  for (const pid of withDescendants(init.pid)) {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kib = (name) => Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
    total.rss += kib('Rss') / 1024;
    total.pss += kib('Pss') / 1024;
  }
  return total;
}

function withDescendants(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return [pid, ...children.split(' ').filter(Boolean).flatMap(withDescendants)];
}
