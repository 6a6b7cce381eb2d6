import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from './host-tool.js';
import { fullName, type ImageName, isLoopback } from './image-name.js';
import { ImagePullError } from './image-pull-error.js';
import { digestOf, type Platform } from './manifest.js';
import { refusedBy } from './registry-answer.js';
import { authFileContent, type Login, secretsOf } from './registry-credentials.js';

/** A registry that takes a request and never answers it. */
const ANSWER_TIME = '60s';

/** Attempts after the first one, for connections that break. skopeo waits 1 s and 2 s before them. */
const RETRIES = '2';

/** Settings of the engine's own environment that reaching a registry may need. */
const NETWORK_SETTINGS = [
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
];

/** One registry, as one caller may use it. */
export interface Registry {
  /**
   * What `name` means, or the manifest with this digest beside it, as the registry sends it: one request. Throws
   * {@link ImagePullError}.
   */
  manifest(name: ImageName, signal: AbortSignal, digest?: string): Promise<string>;
  /**
   * Copies the image with this digest, of the repository of `name`, into the new OCI layout `image` of the folder, as the
   * reference `image`, all layers gzip. Throws {@link ImagePullError}.
   */
  copy(name: ImageName, digest: string, platform: Platform, signal: AbortSignal): Promise<void>;
  /** Removes the credentials from the disk. */
  forget(): Promise<void>;
}

/**
 * `folder` is for what skopeo writes; the credentials are in a file there, never in an argument. Only they are used:
 * a login of this machine's own (`docker login`) is not a template's to use.
 */
export async function registryOf(skopeo: string, folder: string, login?: Login): Promise<Registry> {
  const own = join(folder, 'registry');
  await mkdir(own, { mode: 0o700 });
  const authFile = join(own, 'auth.json');
  const env: Record<string, string> = {
    // Where skopeo looks for a person's logins, also when it is given an authentication file.
    HOME: own,
    XDG_RUNTIME_DIR: own,
    TMPDIR: own,
  };
  for (const name of NETWORK_SETTINGS) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }

  async function run(name: ImageName, args: readonly string[], signal: AbortSignal): Promise<string> {
    if (login) await writeFile(authFile, authFileContent(name, login), { mode: 0o600 });
    const outcome = await runTool([skopeo, '--tmpdir', own, ...args], { cwd: folder, env, signal });
    if (outcome.code === 0) return outcome.stdout;
    throw refusedBy({
      name,
      stderr: outcome.stderr,
      loggedIn: login !== undefined,
      secrets: login ? secretsOf(login) : [],
    });
  }

  const source = ({ tag: _tag, ...name }: ImageName, digest: string): string =>
    `docker://${fullName({ ...name, digest })}`;

  return {
    async manifest(name, signal, digest = name.digest) {
      const text = await run(
        name,
        [
          '--command-timeout',
          ANSWER_TIME,
          'inspect',
          '--raw',
          '--retry-times',
          RETRIES,
          ...(login ? ['--authfile', authFile] : ['--no-creds']),
          ...(isLoopback(name) ? ['--tls-verify=false'] : []),
          digest === undefined ? `docker://${fullName(name)}` : source(name, digest),
        ],
        signal,
      );
      if (digest !== undefined && digestOf(text) !== digest) {
        throw new ImagePullError(
          `image ${fullName(name)} could not be pulled: what ${name.registry} sent is not what the digest says, so it is not used`,
        );
      }
      return text;
    },
    async copy(name, digest, platform, signal) {
      await run(
        name,
        [
          '--override-os',
          platform.os,
          '--override-arch',
          platform.architecture,
          'copy',
          '--quiet',
          '--retry-times',
          RETRIES,
          ...(login ? ['--src-authfile', authFile] : ['--src-no-creds']),
          // umoci 0.4 knows no other compression that is in use (zstd).
          '--dest-compress-format',
          'gzip',
          ...(isLoopback(name) ? ['--src-tls-verify=false'] : []),
          source(name, digest),
          'oci:image:image',
        ],
        signal,
      );
    },
    forget: () => rm(own, { recursive: true, force: true }),
  };
}
