import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the control group of this sandbox allows and uses; undefined = not limited, or not known here. */
export interface CgroupUsage {
  memoryLimit: number | undefined;
  memoryUsed: number | undefined;
  /** Page cache within `memoryUsed`. */
  memoryCache: number | undefined;
  cpuLimit: number | undefined;
  cpuSeconds: number | undefined;
}

/** Reads the control group as it is seen inside, version 2 or 1; what cannot be read stays undefined. */
export async function readCgroup(root = '/sys/fs/cgroup'): Promise<CgroupUsage> {
  const text = async (file: string): Promise<string | undefined> => {
    try {
      return (await readFile(join(root, file), 'utf8')).trim();
    } catch {
      // The other version, or a root group, which has no such file.
      return undefined;
    }
  };
  return (await text('cgroup.controllers')) === undefined ? readV1(text) : readV2(text);
}

type Read = (file: string) => Promise<string | undefined>;

async function readV2(text: Read): Promise<CgroupUsage> {
  const [quota, period] = ((await text('cpu.max')) ?? '').split(' ');
  const micros = field(await text('cpu.stat'), 'usage_usec');
  return {
    memoryLimit: number(await text('memory.max')),
    memoryUsed: number(await text('memory.current')),
    memoryCache: field(await text('memory.stat'), 'file'),
    cpuLimit: ratio(number(quota), number(period)),
    cpuSeconds: micros === undefined ? undefined : micros / 1e6,
  };
}

async function readV1(text: Read): Promise<CgroupUsage> {
  const limit = number(await text('memory/memory.limit_in_bytes'));
  const stat = await text('memory/memory.stat');
  const nanos = number((await text('cpuacct/cpuacct.usage')) ?? (await text('cpu,cpuacct/cpuacct.usage')));
  const cpu = (await text('cpu/cpu.cfs_period_us')) === undefined ? 'cpu,cpuacct' : 'cpu';
  return {
    memoryLimit: limit,
    memoryUsed: number(await text('memory/memory.usage_in_bytes')),
    memoryCache: field(stat, 'total_cache') ?? field(stat, 'cache'),
    cpuLimit: ratio(
      number(await text(`${cpu}/cpu.cfs_quota_us`)),
      number(await text(`${cpu}/cpu.cfs_period_us`)),
    ),
    cpuSeconds: nanos === undefined ? undefined : nanos / 1e9,
  };
}

/** `max` (version 2) and −1 (version 1) stand for "no limit". */
function number(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

function field(text: string | undefined, name: string): number | undefined {
  const line = text?.split('\n').find((candidate) => candidate.startsWith(`${name} `));
  return number(line?.slice(name.length + 1));
}

function ratio(quota: number | undefined, period: number | undefined): number | undefined {
  return quota === undefined || period === undefined || period === 0 ? undefined : quota / period;
}
