import { totalmem } from 'node:os';
import { engineCgroup } from '../runtime/cgroup.js';
import { diskUsage, readUsage } from '../runtime/usage.js';
import { sandboxFolder } from '../store/layout.js';
import type { Sandbox } from './sandbox.js';
import type { World } from './world.js';

/** What a sandbox used at one moment. */
export interface UsageSample {
  /** ms since 1970. */
  at: number;
  /** Of all of the sandbox's processors, since the sample before: envd counts so, and E2B passes that on. */
  cpuUsedPct: number;
  cpuCount: number;
  /** Bytes, all that follow. */
  memUsed: number;
  memTotal: number;
  memCache: number;
  diskUsed: number;
  diskTotal: number;
}

/** What running sandboxes used in the last hour. In memory: it starts anew with the engine. */
export interface UsageHistory {
  of(id: string): readonly UsageSample[];
  forget(id: string): void;
}

interface Series {
  samples: UsageSample[];
  last?: { at: number; cpuUs: number };
  disk: { bytes: number; at: number };
}

const SAMPLE_MS = 5_000;
const KEPT_MS = 3_600_000;

/** Counting a sandbox's files costs more than reading a number: not at every sample. */
const DISK_MS = 30_000;

const MIB = 1024 * 1024;

export interface UsageWatch extends UsageHistory {
  /** Samples every running sandbox of `world` from now on. */
  start(world: World): void;
  stop(): void;
}

export function usageWatch(): UsageWatch {
  const series = new Map<string, Series>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;

  async function sampleAll(world: World): Promise<void> {
    if (busy) return; // The machine is slower than the clock: the next one comes.
    busy = true;
    try {
      for (const sandbox of world.sandboxes.values()) {
        if (sandbox.record.state === 'running' && !sandbox.transition) await sampleOne(world, sandbox);
      }
    } finally {
      busy = false;
    }
  }

  async function sampleOne(world: World, sandbox: Sandbox): Promise<void> {
    const { id, cpuCount, memoryMB, diskSizeMB, startedAt } = sandbox.record;
    const usage = await readUsage(`${engineCgroup(world.layout.engineId)}/${id}`);
    if (!usage) return; // It is just ending.
    const own = series.get(id) ?? { samples: [], disk: { bytes: 0, at: 0 } };
    const at = Date.now();
    if (at - own.disk.at >= DISK_MS) {
      own.disk = { bytes: await diskUsage(sandboxFolder(world.layout, id).layers), at };
    }
    // A sandbox that was started anew counts from 0 again.
    const before = own.last && own.last.cpuUs <= usage.cpuUs ? own.last : { at: startedAt, cpuUs: 0 };
    const spentMs = (usage.cpuUs - before.cpuUs) / 1000;
    own.samples.push({
      at,
      cpuUsedPct: round((spentMs / Math.max(1, at - before.at) / Math.max(1, cpuCount)) * 100),
      cpuCount,
      memUsed: usage.memory,
      memTotal: Math.min(memoryMB * MIB, totalmem()),
      memCache: usage.cache,
      diskUsed: own.disk.bytes,
      diskTotal: diskSizeMB * MIB,
    });
    own.last = { at, cpuUs: usage.cpuUs };
    while (own.samples[0] && own.samples[0].at < at - KEPT_MS) own.samples.shift();
    if (world.sandboxes.has(id)) series.set(id, own);
  }

  return {
    of: (id) => series.get(id)?.samples ?? [],
    forget: (id) => series.delete(id),
    start(world) {
      timer = setInterval(
        () =>
          void sampleAll(world).catch((error: Error) =>
            world.log.warn(`usage could not be read: ${error.message}`),
          ),
        SAMPLE_MS,
      );
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
