import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { TemplateLayers } from '../images/template-layers.js';
import { runCommand } from '../runtime/command.js';
import { sandboxFolder } from '../store/layout.js';
import { ApiError } from './api-error.js';
import { saveMemory } from './memory.js';
import type { Sandbox } from './sandbox.js';
import type { World } from './world.js';

/** mount(2) takes one page of options: the list of layers must fit into it, beside the writable layer's paths. */
export const MAX_LAYERS_TEXT = 3_500;

/** Layers that were copied, and are kept until `release` even when no record names them. */
export interface SavedLayers {
  layers: TemplateLayers;
  /** Whether the processes were saved with the files. */
  memory: boolean;
  release(): void;
}

/**
 * Copies what a sandbox wrote into layers of their own, on top of those it started from, and its memory to beside them
 * where that can be done. The caller sees to it that all its processes are frozen. Throws ApiError 400 when the layers
 * would be too many for one mount.
 */
export async function saveLayers(world: World, sandbox: Sandbox): Promise<SavedLayers> {
  const { id, layers: below } = sandbox.record;
  const name = randomBytes(6).toString('hex');
  const folder = join(world.layout.savedLayers, name);
  const layers: TemplateLayers = {
    root: [join(folder, 'root'), ...below.root],
    ...(below.usr ? { usr: [join(folder, 'usr'), ...below.usr] } : {}),
  };
  if (
    layers.root.join(':').length > MAX_LAYERS_TEXT ||
    (layers.usr?.join(':').length ?? 0) > MAX_LAYERS_TEXT
  ) {
    throw new ApiError(400, 'the sandbox stands on too many snapshots of snapshots to make one more');
  }
  const source = sandboxFolder(world.layout, id).layers;
  world.savingLayers.add(name);
  try {
    await mkdir(folder, { mode: 0o700 });
    const memory = await saveMemory(world, sandbox, folder);
    for (const part of below.usr ? ['root', 'usr'] : ['root']) {
      // Deleted files are device nodes, hidden folders have extended attributes: both are copied as they are.
      await runCommand([
        'cp',
        '--archive',
        '--reflink=auto',
        '--no-target-directory',
        join(source, `${part}.upper`),
        join(folder, part),
      ]);
    }
    return { layers, memory, release: () => world.savingLayers.delete(name) };
  } catch (error) {
    world.savingLayers.delete(name);
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The stacks of layers that templates, sandboxes and builds stand on. */
export function layersInUse(world: World): TemplateLayers[] {
  const builds = world.templates.all().flatMap((template) => template.builds);
  const sandboxes = [...world.sandboxes.values()].map(({ record }) => record);
  return [...[...builds, ...sandboxes].map(({ layers }) => layers), ...world.buildingOn];
}

/** Removes saved layers that no template and no sandbox stands on, and the spares of templates that are gone. */
export async function collectLayers(world: World): Promise<void> {
  await world.spares.dropUseless();
  const { savedLayers } = world.layout;
  const found = await readdir(savedLayers);
  if (found.length === 0) return;
  const used = new Set(world.savingLayers);
  for (const layers of layersInUse(world)) {
    for (const path of [...layers.root, ...(layers.usr ?? [])]) {
      const [name] = relative(savedLayers, path).split('/');
      if (name && name !== '..') used.add(name);
    }
  }
  for (const name of found) {
    if (!used.has(name)) await rm(join(savedLayers, name), { recursive: true, force: true });
  }
}
