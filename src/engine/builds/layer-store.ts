import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { collectImages } from '../images/pull.js';
import { imageFolder, imagesBelow } from '../images/pulled-images.js';
import type { TemplateLayers } from '../images/template-layers.js';
import { diskUsage } from '../runtime/usage.js';
import { layersInUse } from '../sandboxes/saved-layers.js';
import type { World } from '../sandboxes/world.js';
import { randomName } from '../sandboxes/create.js';
import { type StepCache, stepCacheIn, type StepState } from './step-cache.js';

/** Results of steps that no template needs go after this long without use … */
const KEPT_MS = 14 * 24 * 3600 * 1000;

/** … and the longest unused ones before, when all layers of builds and images together take more than this. Bytes. */
const KEPT_BYTES = 20 * 1024 ** 3;

/** What a build may not lose while it goes on. */
export interface Hold {
  /** Folders of layers that the build makes. */
  readonly folders: Set<string>;
  take(layers: TemplateLayers): void;
  release(): void;
}

/** Layers that steps of builds wrote, the images below them, and the cache of steps that names them. */
export interface LayerStore {
  /** Keeps what a build takes and makes from being collected, until released. */
  hold(): Promise<Hold>;
  find(hold: Hold, key: string): Promise<StepState | undefined>;
  remember(key: string, state: StepState): Promise<void>;
  /**
   * Makes a layer of the writable directories of a mount that is gone, by renaming them: nothing is copied. Gives the stack with it on
   * top; an empty directory adds nothing. A part in `copied` takes the place of the topmost layer,
   * which it holds a copy of.
   */
  seal(
    hold: Hold,
    parts: LayerParts,
    below: TemplateLayers,
    copied: ReadonlySet<keyof LayerParts>,
  ): Promise<TemplateLayers>;
  /** Removes what nothing needs any more, see the bounds above. Never fails: it is tried again after the next build. */
  collect(): Promise<void>;
}

/** Writable directories, each of the overlay of that mount. */
export interface LayerParts {
  root: string;
  usr?: string;
}

/** Names of the parts within a layer's folder: short, as all of a stack have to fit into one page of mount options. */
const PART = { root: 'r', usr: 'u' } as const;

export function layerStoreOf(world: World): LayerStore {
  const { layout } = world;
  const { builtLayers, stepCache } = layout;
  const cache: StepCache = stepCacheIn(stepCache);
  const holds = new Set<Hold>();
  const sizes = new Map<string, number>();
  // Taking a layer into use and collecting take turns: nothing is removed between the look and the hold.
  let turn: Promise<unknown> = Promise.resolve();
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined); // Told to whoever asked for it.
    return mine;
  }

  /** Folders that a stack stands on: layers of builds, and pulled images. */
  function foldersOf(layers: TemplateLayers): string[] {
    const built = [...layers.root, ...(layers.usr ?? [])].flatMap((path) => {
      const [name] = relative(builtLayers, path).split('/');
      return name && name !== '..' ? [join(builtLayers, name)] : [];
    });
    return [...built, ...imagesBelow(layout, layers).map((digest) => imageFolder(layout, digest))];
  }

  /** The folders that are needed, and the images among them. Forgets cached steps beyond the bounds. */
  async function needed(): Promise<{ folders: Set<string>; images: Set<string> }> {
    const folders = new Set<string>();
    const images = new Set<string>();
    const keep = (layers: TemplateLayers): void => {
      for (const folder of foldersOf(layers)) folders.add(folder);
      for (const digest of imagesBelow(layout, layers)) images.add(digest);
    };
    for (const layers of layersInUse(world)) keep(layers);
    for (const hold of holds) for (const folder of hold.folders) folders.add(folder);
    let bytes = 0;
    for (const folder of folders) bytes += await sizeOf(folder);
    const now = Date.now();
    for (const { key, usedAt, layers } of await cache.all()) {
      const more = foldersOf(layers).filter((folder) => !folders.has(folder));
      for (const folder of more) bytes += await sizeOf(folder);
      if (more.length === 0 || (bytes <= KEPT_BYTES && now - usedAt <= KEPT_MS)) keep(layers);
      else await cache.remove(key);
    }
    return { folders, images };
  }

  /** A layer does not change once it is made: it is measured once. */
  async function sizeOf(folder: string): Promise<number> {
    const size = sizes.get(folder) ?? (await diskUsage(folder));
    sizes.set(folder, size);
    return size;
  }

  async function collect(): Promise<void> {
    const gone: string[] = [];
    await alone(async () => {
      // Before the look at what is needed: a layer that a build makes meanwhile is not on the list.
      const names = await readdir(builtLayers);
      const { folders, images } = await needed();
      for (const name of names) {
        const folder = join(builtLayers, name);
        if (folders.has(folder) || name.endsWith(UNFINISHED)) continue;
        // Out of the way at once; removing a large tree takes its time.
        await rename(folder, `${folder}${UNFINISHED}`);
        sizes.delete(folder);
        gone.push(`${folder}${UNFINISHED}`);
      }
      // A build that is pulling does not hold its image yet.
      if (holds.size === 0) await collectImages(layout, images);
    });
    for (const folder of gone) await rm(folder, { recursive: true, force: true });
  }

  return {
    hold: async () => {
      const stacks: TemplateLayers[] = [];
      const hold: Hold = {
        folders: new Set(),
        take(layers) {
          stacks.push(layers);
          world.buildingOn.add(layers);
        },
        release() {
          holds.delete(hold);
          for (const layers of stacks) world.buildingOn.delete(layers);
        },
      };
      await alone(async () => holds.add(hold));
      return hold;
    },
    find: (hold, key) =>
      alone(async () => {
        const state = await cache.get(key);
        if (state) hold.take(state.layers);
        return state;
      }),
    remember: (key, state) => cache.put(key, state),
    async seal(hold, parts, below, copied) {
      const full: (keyof LayerParts)[] = [];
      for (const part of ['root', 'usr'] as const) {
        const path = parts[part];
        if (path !== undefined && (await readdir(path)).length > 0) full.push(part);
      }
      if (full.length === 0) return below;
      const name = randomName(8);
      const folder = join(builtLayers, name);
      const unfinished = `${folder}${UNFINISHED}`;
      hold.folders.add(folder);
      await mkdir(unfinished, { mode: 0o700 });
      for (const part of full) await rename(parts[part] ?? '', join(unfinished, PART[part]));
      // A layer is there as a whole or not at all: what has the other name is removed at the next start.
      await rename(unfinished, folder);
      const stack = (part: keyof LayerParts): string[] => {
        const lower = below[part] ?? [];
        if (!full.includes(part)) return lower;
        return [join(folder, PART[part]), ...(copied.has(part) ? lower.slice(1) : lower)];
      };
      return { root: stack('root'), ...(below.usr ? { usr: stack('usr') } : {}) };
    },
    collect: () =>
      collect().catch((error: Error) =>
        world.log.warn(`layers of builds could not be cleared away: ${error.message}`),
      ),
  };
}

/** What is being made, or removed; `serve.ts` clears such folders away at its start. */
const UNFINISHED = '.tmp';
