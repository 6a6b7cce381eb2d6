import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { Layout } from '../store/layout.js';
import type { TemplateLayers } from './template-layers.js';

/**
 * Images that were pulled, unpacked: `images/sha256-<digest of the manifest>/`, with the root file system in `root` and what
 * the image says about itself in `image.json`. A folder is made elsewhere and renamed: it is there whole or not at all.
 */

const config = z.object({
  env: z.record(z.string(), z.string()),
  user: z.string().optional(),
  workdir: z.string().optional(),
  cmd: z.array(z.string()).optional(),
  entrypoint: z.array(z.string()).optional(),
});

/** What an image says of how it is to be run. */
export type ImageConfig = z.infer<typeof config>;

const record = z.object({ version: z.literal(1), digest: z.string(), config });

const FOLDER = /^sha256-([0-9a-f]{64})$/;

/** Where the image with this manifest is, or will be. */
export function imageFolder(layout: Layout, digest: string): string {
  return join(layout.images, digest.replace(':', '-'));
}

/** The image's own configuration, or undefined when it is not there. */
export async function findImage(layout: Layout, digest: string): Promise<ImageConfig | undefined> {
  const text = await readFile(join(imageFolder(layout, digest), 'image.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : record.parse(JSON.parse(text)).config;
}

/** Takes `folder`, which has the unpacked image in `root`, for the image with this manifest. */
export async function keepImage(
  layout: Layout,
  digest: string,
  folder: string,
  value: ImageConfig,
): Promise<void> {
  const text = JSON.stringify({ version: 1, digest, config: value } satisfies z.infer<typeof record>);
  await writeFile(join(folder, 'image.json'), text, { mode: 0o600, flag: 'wx' });
  await rename(folder, imageFolder(layout, digest));
}

/** The layers of an image below `top`, a layer of the engine's own. */
export function imageLayers(layout: Layout, digest: string, top: string): TemplateLayers {
  return { root: [top, join(imageFolder(layout, digest), 'root')] };
}

/** Digests of the images that layers stand on. Pure. */
export function imagesBelow(layout: Layout, layers: TemplateLayers): string[] {
  return layers.root.flatMap((path) => {
    const hex = FOLDER.exec(relative(layout.images, path).split('/')[0] ?? '')?.[1];
    return hex === undefined ? [] : [`sha256:${hex}`];
  });
}

/**
 * Removes pulled images whose digests are not in `keep`. The caller sees to it that `keep` holds every image that a
 * template, a sandbox or a build stands on ({@link imagesBelow}). Returns the digests that were removed.
 */
export async function removeImages(layout: Layout, keep: ReadonlySet<string>): Promise<string[]> {
  const removed: string[] = [];
  for (const name of await readdir(layout.images)) {
    const hex = FOLDER.exec(name)?.[1];
    if (hex === undefined || keep.has(`sha256:${hex}`)) continue;
    // Renamed first: an engine that is killed in here must not find half an image.
    const doomed = join(layout.images, `${name}.${randomBytes(4).toString('hex')}.tmp`);
    await rename(join(layout.images, name), doomed);
    await rm(doomed, { recursive: true, force: true });
    removed.push(`sha256:${hex}`);
  }
  return removed;
}

/**
 * A new folder below `images` for the time of `work`. Its name ends in `.tmp`: what a killed engine leaves of it is
 * removed by the next one.
 */
export async function withWorkFolder<T>(layout: Layout, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(layout.images, `pull-${randomBytes(6).toString('hex')}.tmp`);
  await mkdir(folder, { mode: 0o700 });
  await chmod(folder, 0o700); // mkdir's mode is subject to the umask.
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
