import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A digest as registries write it; other algorithms are not in use. */
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);

const descriptor = z.object({
  mediaType: z.string().optional(),
  digest,
  size: z.number().int().nonnegative(),
});

/** OCI image index 1.x, and docker's manifest list, which has the same fields. */
const index = z.object({
  manifests: z.array(
    z.object({
      digest,
      platform: z
        .object({ os: z.string(), architecture: z.string(), variant: z.string().optional() })
        .optional(),
    }),
  ),
});

/** OCI image manifest 1.x, and docker's schema 2, which has the same fields. */
const imageManifest = z.object({ config: descriptor, layers: z.array(descriptor) });

const IMAGE_CONFIG = /^application\/vnd\.(?:oci\.image\.config\.v1|docker\.container\.image\.v1)\+json$/;

export interface Platform {
  os: string;
  architecture: string;
}

export type Manifest =
  | { kind: 'index'; platforms: (Platform & { variant?: string | undefined; digest: string })[] }
  | { kind: 'image'; digest: string; layers: number; bytes: number }
  /** Something else: a chart, an attestation, docker's first form. */
  | { kind: 'other'; what: string };

/** Reads what a registry answered for a name. */
export function readManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'other', what: 'an answer that is not JSON' };
  }
  const asIndex = index.safeParse(value);
  if (asIndex.success) {
    return {
      kind: 'index',
      platforms: asIndex.data.manifests.flatMap(({ digest: each, platform }) =>
        platform ? [{ ...platform, digest: each }] : [],
      ),
    };
  }
  const asImage = imageManifest.safeParse(value);
  if (!asImage.success) return { kind: 'other', what: 'a manifest of an old or unknown form' };
  const { config, layers } = asImage.data;
  if (config.mediaType !== undefined && !IMAGE_CONFIG.test(config.mediaType)) {
    return { kind: 'other', what: 'not an image of a root file system' };
  }
  return {
    kind: 'image',
    digest: digestOf(text),
    layers: layers.length,
    bytes: layers.reduce((sum, layer) => sum + layer.size, 0),
  };
}

export function digestOf(content: string | Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** Variants that this engine's processors run, best first; '' is none. */
const VARIANTS: Record<string, readonly string[]> = { amd64: ['', 'v1'], arm64: ['v8', ''] };

/** Of an index the digest for `wanted`; undefined when it has none. */
export function choosePlatform(
  platforms: Extract<Manifest, { kind: 'index' }>['platforms'],
  wanted: Platform,
): string | undefined {
  for (const variant of VARIANTS[wanted.architecture] ?? ['']) {
    const found = platforms.find(
      (each) =>
        each.os === wanted.os &&
        each.architecture === wanted.architecture &&
        (each.variant ?? '') === variant,
    );
    if (found) return found.digest;
  }
  return undefined;
}

/** This machine's platform, in the words of registries (Go's). */
export function ownPlatform(): Platform {
  return { os: 'linux', architecture: { x64: 'amd64' }[process.arch as string] ?? process.arch };
}
