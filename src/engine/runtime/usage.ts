import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tryCommand } from './command.js';

const MOUNT = '/sys/fs/cgroup';

/** What a container uses, as its cgroup says. */
export interface Usage {
  /** Processor time since its start, µs. */
  cpuUs: number;
  /** Without what is page cache, bytes. */
  memory: number;
  /** Bytes. */
  cache: number;
}

/** Reads a cgroup (`path` below the hierarchies' roots), version 2 or 1. Undefined when it is not there. */
export async function readUsage(path: string): Promise<Usage | undefined> {
  return (await readV2(path)) ?? (await readV1(path));
}

async function readV2(path: string): Promise<Usage | undefined> {
  const [cpu, current, stat] = await texts(path, ['cpu.stat'], ['memory.current'], ['memory.stat']);
  if (cpu === undefined || current === undefined) return undefined;
  const cache = field(stat ?? '', 'file');
  return { cpuUs: field(cpu, 'usage_usec'), memory: Math.max(0, Number(current) - cache), cache };
}

async function readV1(path: string): Promise<Usage | undefined> {
  // Distributions mount cpuacct alone or together with cpu.
  const [alone, joined, used, stat] = await texts(
    path,
    ['cpuacct.usage', 'cpuacct'],
    ['cpuacct.usage', 'cpu,cpuacct'],
    ['memory.usage_in_bytes', 'memory'],
    ['memory.stat', 'memory'],
  );
  const cpuNs = alone ?? joined;
  if (cpuNs === undefined || used === undefined) return undefined;
  const cache = field(stat ?? '', 'total_cache');
  return { cpuUs: Number(cpuNs) / 1000, memory: Math.max(0, Number(used) - cache), cache };
}

function texts(
  path: string,
  ...files: [name: string, controller?: string][]
): Promise<(string | undefined)[]> {
  return Promise.all(
    files.map(([name, controller = '']) =>
      readFile(join(MOUNT, controller, path, name), 'utf8').catch(() => undefined),
    ),
  );
}

function field(text: string, name: string): number {
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
}

/** Bytes that a folder takes on disk, its own file system only. 0 when it is not there. */
export async function diskUsage(folder: string): Promise<number> {
  const outcome = await tryCommand([
    'du',
    '--summarize',
    '--one-file-system',
    '--block-size=1',
    '--',
    folder,
  ]);
  return Number(/^\d+/.exec(outcome.stdout)?.[0] ?? 0);
}
