import { existsSync } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { TemplateLayers } from '../images/template-layers.js';
import type { InitProcess } from '../runtime/containers.js';
import type { MemorySnapshots } from '../runtime/memory-snapshots.js';
import { sandboxFolder } from '../store/layout.js';
import { ApiError } from './api-error.js';
import { logEvent } from './events.js';
import { type Limited, limited } from './limited.js';
import { type Sandbox, update } from './sandbox.js';
import type { World } from './world.js';

/** How the memory of sandboxes comes to disk and back, where this machine can do that. */
export interface Memory {
  /** Whether it can, as far as it is known by now. */
  known(): MemorySnapshots;
  /** Tries it, the first time it is asked. */
  ready(): Promise<MemorySnapshots>;
  /** Waits for a try that is under way; none is begun any more. */
  stop(): Promise<void>;
  /**
   * Starts the container of a sandbox with the processes of a memory image. Throws why it cannot be restored, and
   * ApiError 503 when the engine is stopping; nothing runs then.
   */
  boot(sandbox: Sandbox, folder: string): Promise<InitProcess>;
  /** Dumps of paused sandboxes: they are in nobody's way. */
  readonly stores: Limited;
}

/** The memory of a saved copy lies beside its layers, and goes with them. */
const MEMORY = 'memory';

export function memoryOf(probe: () => Promise<MemorySnapshots>, boot: Memory['boot']): Memory {
  let known: MemorySnapshots = { works: false, reason: 'it is being tried' };
  let trying: Promise<MemorySnapshots> | undefined;
  return {
    known: () => known,
    async ready() {
      trying ??= probe().catch((error: Error) => ({ works: false, reason: error.message }));
      return (known = await trying);
    },
    async stop() {
      known = { works: false, reason: 'the engine is stopping' };
      await trying;
      trying = Promise.resolve(known);
    },
    boot,
    stores: limited(1),
  };
}

/** Forgets what is on disk of a sandbox's memory: newer than that are its processes, or they are gone for good. */
export async function dropMemory(world: World, sandbox: Sandbox): Promise<void> {
  const { memory } = sandboxFolder(world.layout, sandbox.record.id);
  if (sandbox.record.memoryOnDisk) await update(world, sandbox, { memoryOnDisk: false });
  for (const folder of [memory, `${memory}.tmp`]) await rm(folder, { recursive: true, force: true });
}

/**
 * Lets the processes of a paused sandbox go on from disk. Undefined when they cannot be brought back: the log says why.
 * Throws ApiError 503 when this engine has no CRIU that works; what is on disk stays then.
 */
export async function restoreMemory(world: World, sandbox: Sandbox): Promise<InitProcess | undefined> {
  const { record } = sandbox;
  const { works, reason } = await world.memory.ready();
  if (!works) {
    throw new ApiError(
      503,
      `the memory of "${record.id}" is on disk, and this engine cannot restore it: ${reason}. ` +
        'Start the engine with a CRIU that works (--criu), or start the sandbox anew from its files (memory: false)',
    );
  }
  return fromImage(world, sandbox, sandboxFolder(world.layout, record.id).memory);
}

/**
 * Starts a new sandbox from the memory that was saved with the files it stands on. Undefined when there is none, or none
 * that can be restored: the log says so.
 */
export async function startFromMemory(world: World, sandbox: Sandbox): Promise<InitProcess | undefined> {
  const folder = savedMemory(world, sandbox.record.layers);
  if (folder === undefined || !(await exists(folder))) return undefined;
  const { works, reason } = await world.memory.ready();
  if (works) return fromImage(world, sandbox, folder);
  await withoutMemory(world, sandbox, reason);
  return undefined;
}

/** Where the memory of a saved copy is or would be; undefined for layers that are no copy of a sandbox. */
export function savedMemory(world: World, { root: [top = ''] }: TemplateLayers): string | undefined {
  const copy = dirname(top);
  return relative(world.layout.savedLayers, copy).startsWith('..') ? undefined : join(copy, MEMORY);
}

/** Whether there is one. At once: a create takes its place before anything else happens. */
export function hasSavedMemory(world: World, layers: TemplateLayers): boolean {
  const folder = savedMemory(world, layers);
  return folder !== undefined && existsSync(folder);
}

/**
 * Saves the memory of a frozen sandbox beside the layers that its files were or will be copied to. Says whether that
 * could be done, and if not, logs why.
 */
export async function saveMemory(world: World, sandbox: Sandbox, folder: string): Promise<boolean> {
  const { id, block, accessToken } = sandbox.record;
  if (!(await world.memory.ready()).works) return false;
  try {
    await world.containers.saveMemory({ id, block, token: accessToken }, join(folder, MEMORY));
    return true;
  } catch (error) {
    const message = `its memory could not be copied: ${(error as Error).message}`;
    world.log.warn(`${id}: ${message}`);
    await logEvent(world, id, message, 'warn');
    return false;
  }
}

async function fromImage(world: World, sandbox: Sandbox, folder: string): Promise<InitProcess | undefined> {
  try {
    return await world.memory.boot(sandbox, folder);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    await withoutMemory(world, sandbox, (error as Error).message);
    return undefined;
  }
}

async function withoutMemory(world: World, sandbox: Sandbox, reason: string): Promise<void> {
  const { id } = sandbox.record;
  const message = `its memory could not be restored, it starts from its files only: ${reason}`;
  world.log.warn(`${id}: ${message}`);
  await logEvent(world, id, message, 'warn');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false, // That is what is asked.
  );
}
