import { randomBytes } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { TemplateLayers } from '../images/template-layers.js';
import { runCommand } from '../runtime/command.js';
import { freeBlock } from '../runtime/network.js';
import { type InsideCommand, type InsideExit, runInside } from '../runtime/run-inside.js';
import { inUse } from '../sandboxes/capacity.js';
import { MAX_PIDS, newId, takenBlocks } from '../sandboxes/create.js';
import { MAX_LAYERS_TEXT } from '../sandboxes/saved-layers.js';
import type { World } from '../sandboxes/world.js';
import { sandboxFolder } from '../store/layout.js';
import type { LayerParts } from './layer-store.js';
import { watchDisk } from './disk-watch.js';

/** A stack of builds leaves some of a mount's options to snapshots of its sandboxes. */
const MAX_STACK_TEXT = MAX_LAYERS_TEXT - 1_200;

const SLOT_MS = 100;

export interface WorkbenchOptions {
  layers: TemplateLayers;
  cpuCount: number;
  memoryMB: number;
  /** What it may write, MiB; absent: no limit. */
  diskMB: number | undefined;
  /** Host files that it sees. */
  files: { source: string; destination: string }[];
  signal: AbortSignal;
  onWaiting(): void;
}

/** A container that one step of a build, or several that write nothing, run in. */
export interface Workbench {
  readonly agent: { host: string; token: string };
  /** Aborted when the build is ended or the disk is full. */
  readonly ends: AbortSignal;
  /** As {@link runInside}; ends with the build's own reason when the build is ended or the disk is full. */
  run(command: Omit<InsideCommand, 'signal'>): Promise<InsideExit>;
  /** Nothing was written in it yet. */
  untouched(): Promise<boolean>;
  /** Ends all processes; what they wrote is in `parts` then, until {@link remove}. */
  stop(): Promise<void>;
  readonly parts: LayerParts;
  /** Parts that hold a copy of the topmost layer, which they are to replace. */
  readonly copied: ReadonlySet<keyof LayerParts>;
  /** Ends it, if it runs, and removes what is left of it. */
  remove(): Promise<void>;
}

/**
 * Starts one. It counts as a running sandbox and waits for a place when there is none. Its disk is the host's own, so that what a
 * step wrote becomes a layer by a rename. Throws the signal's reason.
 */
export async function openWorkbench(world: World, options: WorkbenchOptions): Promise<Workbench> {
  const id = newId();
  const token = randomBytes(24).toString('hex');
  const block = await takeSlot(world, id, options);
  const folder = sandboxFolder(world.layout, id).layers;
  const full = new AbortController();
  const ends = AbortSignal.any([options.signal, full.signal]);
  let unwatch: (() => void) | undefined;
  let stopped = false;

  async function stop(): Promise<void> {
    unwatch?.();
    if (!stopped) await world.containers.stop(id, block);
    stopped = true;
  }

  async function remove(): Promise<void> {
    unwatch?.();
    try {
      await world.containers.remove(id, block);
    } finally {
      world.builders.delete(id);
      world.onChange();
    }
  }

  try {
    const copied = await copyTooDeep(options.layers, folder);
    await world.starts.run(() => {
      ends.throwIfAborted();
      return world.containers.start({
        id,
        block,
        layers: withoutCopied(options.layers, copied),
        limits: {
          memoryBytes: options.memoryMB * 1024 * 1024,
          cpus: options.cpuCount,
          pids: MAX_PIDS,
        },
        egress: { internet: true, allow: [], deny: [] },
        agentEnv: { E2B_AGENT_TOKEN: token },
        onHostDisk: true,
        readonlyBinds: options.files,
      });
    });
    ends.throwIfAborted();
    const limit = options.diskMB === undefined ? undefined : options.diskMB * 1024 * 1024;
    unwatch = watchDisk(folder, limit, (error) => full.abort(error));
    const agent = { host: world.containers.address(block), token };
    const parts = {
      root: join(folder, 'root.upper'),
      ...(options.layers.usr ? { usr: join(folder, 'usr.upper') } : {}),
    };
    return {
      agent,
      ends,
      parts,
      copied,
      stop,
      remove,
      async run(command) {
        try {
          return await runInside(agent, { ...command, signal: ends });
        } catch (error) {
          ends.throwIfAborted();
          throw error;
        }
      },
      async untouched() {
        const written = await Promise.all(Object.values(parts).map((part) => readdir(part)));
        return copied.size === 0 && written.every((names) => names.length === 0);
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Waits for its turn among running sandboxes. */
async function takeSlot(world: World, id: string, options: WorkbenchOptions): Promise<number> {
  for (let round = 0; inUse(world) >= world.maxSandboxes; round++) {
    if (round === 0) options.onWaiting();
    await delay(SLOT_MS, undefined, { signal: options.signal }).catch(() => options.signal.throwIfAborted());
  }
  options.signal.throwIfAborted();
  const block = freeBlock(takenBlocks(world));
  world.builders.set(id, block);
  world.onChange();
  return block;
}

/**
 * mount(2) takes one page of options. Where a stack gets too deep for it, the container starts on a copy of its topmost layer as its
 * writable one, and what it then is replaces that layer: the kernel keeps deletions and all else right.
 */
async function copyTooDeep(layers: TemplateLayers, folder: string): Promise<Set<keyof LayerParts>> {
  const copied = new Set<keyof LayerParts>();
  for (const part of ['root', 'usr'] as const) {
    const stack = layers[part] ?? [];
    const [top] = stack;
    if (top === undefined || stack.join(':').length <= MAX_STACK_TEXT) continue;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await runCommand([
      'cp',
      '--archive',
      '--reflink=auto',
      '--no-target-directory',
      top,
      join(folder, `${part}.upper`),
    ]);
    copied.add(part);
  }
  return copied;
}

function withoutCopied(layers: TemplateLayers, copied: ReadonlySet<keyof LayerParts>): TemplateLayers {
  const stack = (part: keyof LayerParts): string[] => {
    const all = layers[part] ?? [];
    return copied.has(part) ? all.slice(1) : all;
  };
  return { root: stack('root'), ...(layers.usr ? { usr: stack('usr') } : {}) };
}
