import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fullName, type ImageName } from './image-name.js';
import { ImagePullError } from './image-pull-error.js';
import { ownPlatform } from './manifest.js';
import type { ImageConfig } from './pulled-images.js';
import { wrongPlatform } from './wrong-platform.js';

const strings = z.array(z.string()).nullish();

/** OCI image configuration 1.x: what of it matters to a sandbox. */
const imageConfig = z.object({
  os: z.string(),
  architecture: z.string(),
  config: z
    .object({
      Env: strings,
      User: z.string().nullish(),
      WorkingDir: z.string().nullish(),
      Cmd: strings,
      Entrypoint: strings,
    })
    .nullish(),
});

const named = z.object({ digest: z.string() });

/** The configuration in an OCI layout of one image: skopeo writes another one when it converts docker's form. */
async function configOf(image: string): Promise<string> {
  const blob = (digest: string): Promise<string> =>
    readFile(join(image, 'blobs', digest.replace(':', '/')), 'utf8');
  const index = z.object({ manifests: z.tuple([named]) });
  const [{ digest }] = index.parse(JSON.parse(await readFile(join(image, 'index.json'), 'utf8'))).manifests;
  return blob(z.object({ config: named }).parse(JSON.parse(await blob(digest))).config.digest);
}

/** How the image in an OCI layout is to be run. Throws {@link ImagePullError} when it is for other machines. */
export async function readConfig(image: string, name: ImageName): Promise<ImageConfig> {
  const read = imageConfig.safeParse(JSON.parse(await configOf(image)));
  if (!read.success) {
    throw new ImagePullError(
      `image ${fullName(name)} has a configuration that is none (${read.error.issues[0]?.path.join('.')}): build and push it again`,
    );
  }
  const { os, architecture, config } = read.data;
  const own = ownPlatform();
  if (os !== own.os || architecture !== own.architecture) {
    throw wrongPlatform(name, own, [{ os, architecture }]);
  }
  return {
    env: Object.fromEntries(
      (config?.Env ?? []).flatMap((line) => {
        const at = line.indexOf('=');
        return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
      }),
    ),
    ...(config?.User ? { user: config.User } : {}),
    ...(config?.WorkingDir ? { workdir: config.WorkingDir } : {}),
    ...(config?.Cmd?.length ? { cmd: config.Cmd } : {}),
    ...(config?.Entrypoint?.length ? { entrypoint: config.Entrypoint } : {}),
  };
}
