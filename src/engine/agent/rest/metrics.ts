import { statfs } from 'node:fs/promises';
import { availableParallelism, cpus, freemem, totalmem } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { readCgroup, type CgroupUsage } from './cgroup.js';

/** The body of `GET /metrics`: bytes, percent of all CPUs, `ts` in seconds since 1970. */
export interface Metrics {
  ts: number;
  cpu_count: number;
  cpu_used_pct: number;
  mem_total: number;
  mem_used: number;
  mem_cache: number;
  mem_total_mib: number;
  mem_used_mib: number;
  disk_used: number;
  disk_total: number;
}

const MIB = 1024 * 1024;
const FIRST_SAMPLE_MS = 100;

interface CpuSample {
  at: number;
  seconds: number;
}

/**
 * Measures the sandbox: by its control group where there is one, else the machine. CPU use is that since the previous
 * call; the first call looks at a tenth of a second.
 */
export function createMetrics(): () => Promise<Metrics> {
  let previous: CpuSample | undefined;
  return async () => {
    if (previous === undefined) {
      previous = sample(await readCgroup());
      await delay(FIRST_SAMPLE_MS);
    }
    const cgroup = await readCgroup();
    const now = sample(cgroup);
    const cpuCount = Math.max(1, Math.ceil(Math.min(cgroup.cpuLimit ?? Infinity, availableParallelism())));
    const used = (now.seconds - previous.seconds) / Math.max(now.at - previous.at, 0.001) / cpuCount;
    previous = now;
    return {
      ...describeMemory(cgroup),
      ...(await disk()),
      ts: Math.floor(Date.now() / 1000),
      cpu_count: cpuCount,
      cpu_used_pct: percent(used),
    };
  };
}

/** Used memory without the page cache, which the kernel gives back when it is needed. */
export function describeMemory(
  cgroup: CgroupUsage,
  machine = { total: totalmem(), free: freemem() },
): Pick<Metrics, 'mem_total' | 'mem_used' | 'mem_cache' | 'mem_total_mib' | 'mem_used_mib'> {
  const total = Math.min(cgroup.memoryLimit ?? Infinity, machine.total);
  const cache = cgroup.memoryCache ?? 0;
  const used = cgroup.memoryUsed === undefined ? machine.total - machine.free : cgroup.memoryUsed - cache;
  return {
    mem_total: total,
    mem_used: Math.max(0, used),
    mem_cache: cache,
    mem_total_mib: Math.floor(total / MIB),
    mem_used_mib: Math.floor(Math.max(0, used) / MIB),
  };
}

function sample(cgroup: CgroupUsage): CpuSample {
  return { at: performance.now() / 1000, seconds: cgroup.cpuSeconds ?? machineCpuSeconds() };
}

function machineCpuSeconds(): number {
  const busy = cpus().map(({ times }) => times.user + times.nice + times.sys + times.irq);
  return busy.reduce((sum, ms) => sum + ms, 0) / 1000;
}

async function disk(): Promise<Pick<Metrics, 'disk_used' | 'disk_total'>> {
  const { blocks, bfree, bsize } = await statfs('/');
  return { disk_used: (blocks - bfree) * bsize, disk_total: blocks * bsize };
}

function percent(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100;
}
