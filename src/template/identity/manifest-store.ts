import { hash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { canonicalJson } from './canonical-json.js';
import { parseManifest, type TemplateManifest } from './manifest.js';

/** Manifests that are kept, of all templates together. */
const KEPT = 20;
/** Bytes; a longer file is none of ours. */
const LONGEST = 8 * 1024 * 1024;

/** ms after which a file that is still being written is taken for left behind. */
const ABANDONED = 60 * 60 * 1000;

const NAME = /^[0-9a-f]{16}-[0-9a-f]{40}\.json$/;
const TEMPORARY = /^[0-9a-f]{16}-[0-9a-f]{40}\.json\.[0-9a-f]{12}\.tmp$/;

/** A template's name at one service: two services may have a template of the same name each. */
export interface TemplatePlace {
  /** Address of the API. */
  backend: string;
  name: string;
}

/** What this machine knows of the templates that it built or used. */
export interface ManifestStore {
  /** The manifest that was kept last, if there is one that can be read. Never throws. */
  newest(template: TemplatePlace): Promise<TemplateManifest | undefined>;
  /** Keeps a manifest as the newest. Never throws; false when the folder cannot be written. */
  keep(template: TemplatePlace, manifest: TemplateManifest): Promise<boolean>;
}

/** The folder for manifests: `e2b-action/templates` in the user's cache (XDG Base Directory Specification). */
export function manifestFolder(env: { XDG_CACHE_HOME?: string | undefined }, home: string): string {
  const cache = env.XDG_CACHE_HOME;
  // By the specification a path that is not absolute is to be ignored.
  const base = cache !== undefined && isAbsolute(cache) ? cache : join(home, '.cache');
  return join(base, 'e2b-action', 'templates');
}

export function manifestStore(folder: string): ManifestStore {
  return {
    async newest(template) {
      const prefix = `${keyOf(template)}-`;
      const files = (await list(folder)).filter(({ name }) => name.startsWith(prefix));
      for (const { name } of files) {
        const manifest = await read(join(folder, name));
        if (manifest && name === fileName(template, manifest)) return manifest;
      }
      return undefined;
    },

    async keep(template, manifest) {
      const path = join(folder, fileName(template, manifest));
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const others = await list(folder);
        // Clocks tick slowly and go back: the newest is made so.
        const time = Math.max(Date.now(), (others[0]?.time ?? 0) + 1);
        await write(path, JSON.stringify(manifest), time);
        await prune(folder);
        return true;
      } catch {
        // What is kept serves an explanation only.
        return false;
      }
    },
  };
}

function keyOf({ backend, name }: TemplatePlace): string {
  return hash('sha256', canonicalJson([backend, name]), 'hex').slice(0, 16);
}

function fileName(template: TemplatePlace, manifest: TemplateManifest): string {
  return `${keyOf(template)}-${manifest.hash}.json`;
}

/** Newest first; `time` in whole ms. Empty when the folder cannot be read. */
async function list(folder: string): Promise<{ name: string; time: number }[]> {
  const found: { name: string; time: number }[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    if (!NAME.test(name)) continue;
    const stat = await lstat(join(folder, name)).catch(() => undefined);
    if (stat?.isFile() === true) found.push({ name, time: Math.ceil(stat.mtimeMs) });
  }
  return found.sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1));
}

async function read(path: string): Promise<TemplateManifest | undefined> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const { size } = await file.stat();
      return size > LONGEST ? undefined : parseManifest(JSON.parse(await file.readFile('utf8')));
    } finally {
      await file.close();
    }
  } catch {
    // Broken or gone: as if it were not there.
    return undefined;
  }
}

/** Replaces the file as a whole, readable by its owner alone. */
async function write(path: string, content: string, time: number): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.utimes(time / 1000, time / 1000);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Removes what is too old, and what a process that ended while it wrote has left. */
async function prune(folder: string): Promise<void> {
  for (const { name } of (await list(folder)).slice(KEPT)) await rm(join(folder, name), { force: true });
  for (const name of await readdir(folder)) {
    if (!TEMPORARY.test(name)) continue;
    const stat = await lstat(join(folder, name)).catch(() => undefined);
    if (stat && stat.mtimeMs < Date.now() - ABANDONED) await rm(join(folder, name), { force: true });
  }
}
