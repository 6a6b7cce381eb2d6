import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type ImageParts, writeOciLayout } from './oci-image.js';

/** A real registry (Debian's docker-registry) on loopback, with its files in a folder of its own. */
export interface TestRegistry {
  /** Host and port. */
  host: string;
  /** Every request that it answered so far: `GET /v2/name/manifests/tag 200`. */
  requests(): string[];
  /** Pushes images under `name[:tag]`, several as one index. Returns the manifests' digests, as they were pushed. */
  push(name: string, ...images: ImageParts[]): Promise<string[]>;
  /** Pushes the OCI layout in a folder, with skopeo's `options`. */
  pushLayout(name: string, folder: string, options?: string[]): Promise<void>;
  /** The file in which it keeps the content with this digest. */
  blobFile(digest: string): string;
  stop(): Promise<void>;
}

export interface TestRegistryOptions {
  /** The only login that it takes; absent: anybody's. */
  login?: { username: string; password: string };
  /** Where it listens; loopback when absent. */
  address?: string;
}

export async function startTestRegistry(options: TestRegistryOptions = {}): Promise<TestRegistry> {
  const { login, address = '127.0.0.1' } = options;
  const folder = await mkdtemp(join(tmpdir(), 'e2b-test-registry.'));
  const settings: Record<string, unknown> = {
    version: '0.1',
    log: { level: 'info', accesslog: { disabled: false } },
    storage: { filesystem: { rootdirectory: join(folder, 'data') } },
    http: { addr: `${address}:0` },
  };
  if (login) {
    const line = execFileSync('htpasswd', ['-Bin', login.username], { input: login.password });
    await writeFile(join(folder, 'htpasswd'), line);
    settings['auth'] = { htpasswd: { realm: 'test', path: join(folder, 'htpasswd') } };
  }
  // JSON is YAML.
  await writeFile(join(folder, 'config.yml'), JSON.stringify(settings));
  const child = spawn('docker-registry', ['serve', join(folder, 'config.yml')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], OTEL_TRACES_EXPORTER: 'none' },
  });
  const ended = once(child, 'close');
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  }
  let host: string | undefined;
  while ((host = /listening on ([\d.]+:\d+)/.exec(log)?.[1]) === undefined) {
    if (child.exitCode !== null) throw new Error(`docker-registry ended: ${log}`);
    await delay(10);
  }
  const authFile = join(folder, 'auth.json');
  const auth = login && Buffer.from(`${login.username}:${login.password}`).toString('base64');
  await writeFile(authFile, JSON.stringify(auth ? { auths: { [host]: { auth } } } : {}), { mode: 0o600 });

  async function pushLayout(name: string, layout: string, more: string[] = []): Promise<void> {
    await promisify(execFile)('skopeo', [
      '--insecure-policy',
      'copy',
      '--quiet',
      '--all',
      '--dest-tls-verify=false',
      '--authfile',
      authFile,
      ...more,
      `oci:${layout}:image`,
      `docker://${host}/${name}`,
    ]);
  }

  return {
    host,
    requests: () =>
      [...log.matchAll(/"([A-Z]+ \/v2\/\S*) HTTP\/1\.1" (\d+)/g)].map(
        ([, what, status]) => `${what} ${status}`,
      ),
    async push(name, ...images) {
      const layout = await mkdtemp(join(folder, 'push-'));
      const digests = await writeOciLayout(layout, images);
      await pushLayout(name, layout);
      await rm(layout, { recursive: true });
      return digests;
    },
    pushLayout,
    blobFile: (digest) => {
      const hex = digest.replace('sha256:', '');
      return join(folder, 'data/docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data');
    },
    async stop() {
      child.kill('SIGTERM');
      const stopped = await Promise.race([ended.then(() => true), delay(5_000, false, { ref: false })]);
      if (!stopped) child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
