import { collectLayers, type SavedLayers, saveLayers } from './saved-layers.js';
import { DEFAULT_TAG, parseReference } from '../images/reference.js';
import type { TemplateBuild } from '../images/templates.js';
import { ApiError, sandboxNotFound } from './api-error.js';
import { checkSlot } from './capacity.js';
import { randomName } from './create.js';
import { logEvent } from './events.js';
import { findSandbox } from './find.js';
import { type Sandbox, transition, whenSettled } from './sandbox.js';
import type { World } from './world.js';

/**
 * Makes a snapshot of a running sandbox: a template of its own, or a build of the named one. The sandbox stands still
 * while its files are copied and goes on. Throws ApiError 404 when there is none that runs, 409 while it is being
 * paused, 400 for a name that may not be one.
 */
export async function snapshotSandbox(
  world: World,
  id: string,
  name: string | undefined,
): Promise<TemplateBuild> {
  const reference = name === undefined ? undefined : parseReference(name);
  if (name !== undefined && !reference) {
    throw new ApiError(
      400,
      `'${name}' cannot be a snapshot's name: letters, digits, - and _, then perhaps a :tag`,
    );
  }
  const named = reference && world.templates.get(reference.name);
  if (named && named.kind !== 'snapshot') {
    throw new ApiError(400, `the name '${reference.name}' belongs to a template that is not a snapshot`);
  }
  if (world.stopping) checkSlot(world);
  const saved = await copyRunning(world, findSandbox(world, id), sandboxNotFound(id));
  try {
    const { record } = findSandbox(world, id);
    const build = await world.templates.add({
      templateId: randomName(20),
      ...(reference ? { alias: reference.name } : {}),
      tags: [reference?.tag ?? DEFAULT_TAG],
      kind: 'snapshot',
      layers: saved.layers,
      cpuCount: record.cpuCount,
      memoryMB: record.memoryMB,
      diskSizeMB: record.diskSizeMB,
      sandboxId: id,
      ...(record.context ? { context: record.context } : {}),
      ...(record.start ? { start: record.start } : {}),
    });
    world.log.info(
      `${id}: its files were copied to the snapshot ${build.templateId}:${build.tag}; ${memoryToo(saved)}`,
    );
    await logEvent(
      world,
      id,
      `snapshot ${build.templateId}:${build.tag} was made of its files; ${memoryToo(saved)}`,
    );
    return build;
  } finally {
    saved.release();
    // The build that had the tag before may be named by nothing now.
    await collectLayers(world);
  }
}

/** Said wherever a copy of a sandbox's files is made. */
export function memoryToo({ memory }: SavedLayers): string {
  return memory ? 'its memory and processes too' : 'its memory and processes were not';
}

/**
 * Copies the files of a running sandbox and, where that works, its memory at one moment, all its processes frozen. Throws ApiError 409 while it is being
 * paused, and `whenPaused` when it is paused.
 */
export async function copyRunning(
  world: World,
  sandbox: Sandbox,
  whenPaused: ApiError,
): Promise<SavedLayers> {
  const { id } = sandbox.record;
  if (sandbox.transition?.kind === 'pausing') throw new ApiError(409, `Sandbox "${id}" is being paused`);
  let saved: SavedLayers | undefined;
  await whenSettled(sandbox, async () => {
    if (findSandbox(world, id).record.state === 'paused') throw whenPaused;
    await transition(world, sandbox, 'snapshotting', async () => {
      await world.memory.ready(); // The first time it takes a moment: not while everything stands still.
      await world.containers.pause(id);
      try {
        saved = await saveLayers(world, sandbox);
      } finally {
        await world.containers.resume(id);
      }
    });
  });
  if (!saved) throw new Error(`${id}: nothing was copied`);
  return saved;
}
