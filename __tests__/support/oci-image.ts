import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';

/** One entry of a layer's tar: a header, and the content of a file. */
export type LayerEntry = Partial<Header> & { name: string; content?: string | Buffer };

export interface ImageParts {
  layers: (LayerEntry[] | Buffer)[];
  config?: Record<string, unknown>;
  architecture?: string;
  os?: string;
  /** Leaves layers as plain tar, for a tool that is to compress them in its own way. */
  plain?: boolean;
}

/** What an image must have to be unpacked for a sandbox. */
export const SHELL: LayerEntry = { name: 'bin/sh', mode: 0o755, content: '#!\n' };

/** Writes images as an OCI layout into `folder`: one, or an index of several. Returns the digest of each manifest. */
export async function writeOciLayout(folder: string, images: ImageParts[]): Promise<string[]> {
  await mkdir(join(folder, 'blobs/sha256'), { recursive: true });
  const blob = async (content: Buffer): Promise<{ digest: string; size: number }> => {
    const hex = createHash('sha256').update(content).digest('hex');
    await writeFile(join(folder, 'blobs/sha256', hex), content);
    return { digest: `sha256:${hex}`, size: content.length };
  };
  const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
  const manifests = [];
  for (const { layers, config = {}, architecture = ownArchitecture(), os = 'linux', plain } of images) {
    const diffIds: string[] = [];
    const written = [];
    for (const layer of layers) {
      const tar = Buffer.isBuffer(layer) ? layer : await tarOf(layer);
      diffIds.push(`sha256:${createHash('sha256').update(tar).digest('hex')}`);
      written.push({
        mediaType: `application/vnd.oci.image.layer.v1.tar${plain ? '' : '+gzip'}`,
        ...(await blob(plain ? tar : gzipSync(tar))),
      });
    }
    const configBlob = await blob(
      json({ architecture, os, config, rootfs: { type: 'layers', diff_ids: diffIds } }),
    );
    const manifest = json({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...configBlob },
      layers: written,
    });
    manifests.push({
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      ...(await blob(manifest)),
      platform: { os, architecture },
    });
  }
  const named = { annotations: { 'org.opencontainers.image.ref.name': 'image' } };
  const index = 'application/vnd.oci.image.index.v1+json';
  const top =
    images.length === 1
      ? { mediaType: manifests[0]?.mediaType, digest: manifests[0]?.digest, size: manifests[0]?.size }
      : { mediaType: index, ...(await blob(json({ schemaVersion: 2, mediaType: index, manifests }))) };
  await writeFile(join(folder, 'oci-layout'), json({ imageLayoutVersion: '1.0.0' }));
  await writeFile(join(folder, 'index.json'), json({ schemaVersion: 2, manifests: [{ ...top, ...named }] }));
  return manifests.map(({ digest }) => digest);
}

/** This machine's processor, in the words of registries. */
export function ownArchitecture(): string {
  return process.arch === 'x64' ? 'amd64' : process.arch;
}

async function tarOf(entries: LayerEntry[]): Promise<Buffer> {
  const tar = pack();
  const content = buffer(tar);
  for (const { content: body = '', ...header } of entries) {
    tar.entry({ mtime: new Date(0), ...header }, body);
  }
  tar.finalize();
  return content;
}
