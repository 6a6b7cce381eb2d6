import { join } from 'node:path';
import type { Layout } from '../store/layout.js';
import { mebibytes, noRoom, roomOn, whileRoom } from './disk-room.js';
import { downloadProgress } from './download-progress.js';
import { findTool, runTool, SYSTEM_PATH } from './host-tool.js';
import { readConfig } from './image-config.js';
import { fullName, type ImageName, parseImageName } from './image-name.js';
import { ImagePullError } from './image-pull-error.js';
import { hasFileInside } from './inside-root.js';
import { choosePlatform, type Manifest, ownPlatform, readManifest } from './manifest.js';
import { topLayer } from './top-layer.js';
import {
  findImage,
  type ImageConfig,
  imageLayers,
  keepImage,
  removeImages,
  withWorkFolder,
} from './pulled-images.js';
import { type Login, loginOf, type RegistryCredentials } from './registry-credentials.js';
import { sharedWork } from './shared-work.js';
import { registryOf } from './skopeo.js';
import type { TemplateLayers } from './template-layers.js';
import { unpackImage } from './unpack.js';
import { wrongPlatform } from './wrong-platform.js';

export { ImagePullError } from './image-pull-error.js';
export type { RegistryCredentials } from './registry-credentials.js';

export interface PullDeps {
  layout: Layout;
  /** Where skopeo and umoci are looked for; absent: where this system has its programs. */
  toolPath?: string;
  /** A download that stands still for so long is given up, ms; absent: two minutes. */
  standstillMs?: number;
}

export interface PullRequest {
  /** As for `docker pull`. */
  image: string;
  registry?: RegistryCredentials;
  signal: AbortSignal;
  onLog: (line: string) => void;
}

export interface PulledImage {
  /** Read-only, shared by all that stand on the same image. */
  layers: TemplateLayers;
  config: ImageConfig;
  /** Of the manifest for this machine's processor: the same digest is the same content. */
  digest: string;
}

interface Tools {
  skopeo: string;
  umoci: string;
}

type ImageManifest = Extract<Manifest, { kind: 'image' }>;

const STANDSTILL_MS = 120_000;

const downloads = sharedWork<{ config: ImageConfig; top: string }>();

/** What is being removed is gone, or stays, before anybody looks for it. */
let collected: Promise<unknown> = Promise.resolve();

/**
 * Pulls an image for this machine's processor and unpacks it, or finds it unpacked: then one request tells that the
 * name still means it. Two pulls of one image share the download. Throws {@link ImagePullError}, or the signal's reason.
 */
export async function pullImage(deps: PullDeps, request: PullRequest): Promise<PulledImage> {
  const { layout } = deps;
  const { signal, onLog } = request;
  const name = parseImageName(request.image);
  const login = request.registry && loginOf(name, request.registry);
  const tools = await findTools(deps.toolPath ?? SYSTEM_PATH);
  const { digest, manifest } = await resolveName(tools.skopeo, layout, name, login, signal);
  const standstillMs = deps.standstillMs ?? STANDSTILL_MS;
  const { config, top } = await downloads.join(imageKey(layout, digest), { signal, onLog }, async (work) => {
    await collected;
    const found = await findImage(layout, digest);
    if (found) work.onLog(`${fullName(name)} is here already (${digest})`);
    const here =
      found ?? (await download({ layout, standstillMs, tools, name, login, digest, manifest, ...work }));
    return { config: here, top: await topLayer(layout.images) };
  });
  return { layers: imageLayers(layout, digest, top), config, digest };
}

/**
 * Removes unpacked images whose digests are not in `keep`, and that no pull is busy with. `keep` holds, at the moment of the
 * call, what templates, sandboxes and builds stand on (`imagesBelow`). Returns the digests that were removed.
 */
export function collectImages(layout: Layout, keep: ReadonlySet<string>): Promise<string[]> {
  const prefix = imageKey(layout, '');
  const busy = downloads.keys().filter((key) => key.startsWith(prefix));
  const kept = new Set([...keep, ...busy.map((key) => key.slice(prefix.length))]);
  const removed = collected.then(() => removeImages(layout, kept));
  collected = removed.catch(() => undefined); // Told to whoever asked for it.
  return removed;
}

function imageKey(layout: Layout, digest: string): string {
  return `${layout.images}\0${digest}`;
}

async function findTools(path: string): Promise<Tools> {
  const [skopeo, umoci] = await Promise.all([findTool('skopeo', path), findTool('umoci', path)]);
  if (skopeo !== undefined && umoci !== undefined) return { skopeo, umoci };
  const missing = [skopeo === undefined ? 'skopeo' : '', umoci === undefined ? 'umoci' : ''].filter(Boolean);
  throw new ImagePullError(
    `images cannot be pulled, this machine has no ${missing.join(' and no ')}: install the Debian packages skopeo and umoci`,
  );
}

/** What the name means now, for this machine's processor: one request. An index does not tell the image's own manifest. */
async function resolveName(
  skopeo: string,
  layout: Layout,
  name: ImageName,
  login: Login | undefined,
  signal: AbortSignal,
): Promise<{ digest: string; manifest: ImageManifest | undefined }> {
  return withWorkFolder(layout, async (folder) => {
    const registry = await registryOf(skopeo, folder, login);
    const manifest = readManifest(await registry.manifest(name, signal));
    if (manifest.kind !== 'index') {
      const image = asImage(name, manifest);
      return { digest: image.digest, manifest: image };
    }
    const platform = ownPlatform();
    const digest = choosePlatform(manifest.platforms, platform);
    if (digest === undefined) throw wrongPlatform(name, platform, manifest.platforms);
    return { digest, manifest: undefined };
  });
}

function asImage(name: ImageName, manifest: Manifest): ImageManifest {
  if (manifest.kind === 'image') return manifest;
  const what = manifest.kind === 'index' ? 'an index of indexes' : manifest.what;
  throw new ImagePullError(
    `${fullName(name)} is no image that can be pulled: it is ${what}. Push it again with the default settings of a current docker`,
  );
}

async function download(job: {
  layout: Layout;
  standstillMs: number;
  tools: Tools;
  name: ImageName;
  login: Login | undefined;
  digest: string;
  manifest: ImageManifest | undefined;
  signal: AbortSignal;
  onLog: (line: string) => void;
}): Promise<ImageConfig> {
  const { layout, standstillMs, tools, name, login, digest, signal, onLog } = job;
  const shownName = fullName(name);
  return withWorkFolder(layout, async (folder) => {
    const registry = await registryOf(tools.skopeo, folder, login);
    const manifest =
      job.manifest ?? asImage(name, readManifest(await registry.manifest(name, signal, digest)));
    const layers = `${manifest.layers} ${manifest.layers === 1 ? 'layer' : 'layers'}`;
    if ((await roomOn(folder)) < manifest.bytes) throw noRoom(shownName, manifest.bytes);
    onLog(`pulling ${shownName} (${digest}, ${layers}, ${mebibytes(manifest.bytes)})`);
    const progress = downloadProgress(folder, manifest.bytes, onLog);
    const standstill = new AbortController();
    await whileRoom(
      {
        folder,
        shownName,
        signal: AbortSignal.any([signal, standstill.signal]),
        onLook: async () => {
          if ((await progress()) > standstillMs) standstill.abort(stoodStill(name, standstillMs));
        },
      },
      (aborted) => registry.copy(name, digest, ownPlatform(), aborted),
    );
    await registry.forget();
    const config = await readConfig(join(folder, 'image'), name);
    onLog(`unpacking ${layers}`);
    await whileRoom({ folder, shownName, signal }, (aborted) =>
      unpackImage(tools.umoci, folder, shownName, aborted),
    );
    if (!(await hasFileInside(join(folder, 'out/root'), '/bin/sh'))) {
      throw new ImagePullError(
        `image ${shownName} has no /bin/sh, and sandboxes need a shell: take a variant of it that has one (not "distroless", not "scratch")`,
      );
    }
    // What is kept under a digest is never looked at again: it must not lose files with the host's power.
    await runTool(['sync', '--file-system', 'out'], { cwd: folder, env: {}, signal });
    await keepImage(layout, digest, join(folder, 'out'), config);
    return config;
  });
}

function stoodStill(name: ImageName, ms: number): ImagePullError {
  return new ImagePullError(
    `image ${fullName(name)} could not be pulled: ${name.registry} has sent nothing for ${ms / 1000} s. Try again later, or take it from another registry`,
  );
}
