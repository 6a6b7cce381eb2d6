import { fullName, type ImageName } from './image-name.js';
import { ImagePullError } from './image-pull-error.js';
import type { Platform } from './manifest.js';

/** The error for an image that is there for other machines only. */
export function wrongPlatform(
  name: ImageName,
  { os, architecture }: Platform,
  offered: readonly Platform[],
): ImagePullError {
  const words = offered
    .filter((each) => each.os !== 'unknown')
    .map((each) => JSON.stringify(`${each.os}/${each.architecture}`).slice(1, -1));
  return new ImagePullError(
    `image ${fullName(name)} is not for this machine (${os}/${architecture}): it is there for ` +
      `${[...new Set(words)].slice(0, 8).join(', ') || 'none'}. Take another tag, or push it for ${os}/${architecture}, too`,
  );
}
