import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHoldingProxy } from '../../support/holding-proxy.js';
import { SHELL } from '../../support/oci-image.js';
import { type PullPlace, pullPlace } from '../../support/pulling.js';
import { startTestRegistry, type TestRegistry } from '../../support/registry.js';

let registry: TestRegistry;
let place: PullPlace;
beforeAll(async () => {
  registry = await startTestRegistry();
  await registry.push('app:1', { layers: [[SHELL]] });
});
afterAll(() => registry.stop());
beforeEach(async () => {
  place = await pullPlace();
});
afterEach(() => place.remove());

/** Listens for the time of `use`, which gets host and port. */
async function listening(
  server: Server,
  address: string,
  use: (host: string) => Promise<void>,
): Promise<void> {
  server.listen(0, address);
  await once(server, 'listening');
  try {
    await use(`${address}:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** An address of this machine that is not loopback. */
function ownAddress(): string {
  const found = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal);
  if (!found) throw new Error('this machine has no network interface but loopback');
  return found.address;
}

const answering =
  (status: number, headers: Record<string, string>, body: string): RequestListener =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

test('no such tag, image or digest', async () => {
  const digest = `sha256:${'0'.repeat(64)}`;
  expect(await place.refusal(`${registry.host}/app:2`)).toMatch(
    /has no tag 2 of app: check the name and the tag/,
  );
  expect(await place.refusal(`${registry.host}/none`)).toMatch(/has no tag latest of none/);
  expect(await place.refusal(`${registry.host}/app@${digest}`)).toMatch(/has no such digest of app/);
});

test('names that sound like a cause are not taken for one', async () => {
  for (const name of ['certificate/denied:429', 'eof/401:too-many-requests', 'x509:not-found']) {
    expect(await place.refusal(`${registry.host}/${name}`)).toMatch(/ has no tag /);
  }
});

test('nothing listens there, or the name is nobody’s', async () => {
  expect(await place.refusal('127.0.0.1:1/app')).toMatch(
    /127\.0\.0\.1:1 cannot be reached from this machine/,
  );
  expect(await place.refusal('registry.invalid/app')).toMatch(/registry\.invalid cannot be reached/);
});

test('plain HTTP is for loopback only', async () => {
  await listening(createServer(answering(200, {}, '{}')), ownAddress(), async (host) => {
    const message = await place.refusal(`${host}/app`);
    expect(message).toMatch(/is not secure.*plain HTTP is for registries on localhost only/);
    expect(message).toContain(`/etc/containers/certs.d/${host}/ca.crt`);
  });
});

test('a certificate that nobody vouches for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'e2b-test-tls.'));
  const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-subj',
      '/CN=test',
      '-days',
      '2',
    ],
    { stdio: 'ignore' },
  );
  const server = createSecureServer(
    { key: await readFile(key), cert: await readFile(cert) },
    answering(200, {}, '{}'),
  );
  await rm(folder, { recursive: true });
  await listening(server, ownAddress(), async (host) => {
    expect(await place.refusal(`${host}/app`)).toMatch(/is not secure.*x509/);
  });
});

test('a rate limit, in words that could forge a log', async () => {
  const body = JSON.stringify({
    errors: [{ code: 'TOOMANYREQUESTS', message: 'limit \u001B[31mred\u0007\n::error::forged' }],
  });
  const server = createServer((request, response) => {
    if (request.url === '/v2/') response.writeHead(200).end();
    else response.writeHead(403, { 'content-type': 'application/json' }).end(body);
  });
  await listening(server, '127.0.0.1', async (host) => {
    const message = await place.refusal(`${host}/app`);
    expect(message).toMatch(/rate limit\): try again later, or give the registry a user and password/);
    expect(message).toMatch(/^\P{C}*$/u);
  });
});

test('a registry that lies: another content than the digest says', async () => {
  const text = '{"schemaVersion":2}';
  const server = createServer(
    answering(200, { 'content-type': 'application/vnd.oci.image.manifest.v1+json' }, text),
  );
  await listening(server, '127.0.0.1', async (host) => {
    const message = await place.refusal(`${host}/app@sha256:${'1'.repeat(64)}`);
    expect(message).toMatch(/not what the digest says|is damaged/);
    expect(await place.refusal(`${host}/app`)).toMatch(/a manifest of an old or unknown form/);
  });
});

test('a registry that fails says so in its own words', async () => {
  await listening(createServer(answering(500, {}, 'boom')), '127.0.0.1', async (host) => {
    expect(await place.refusal(`${host}/app:1`)).toMatch(/^image \S+\/app:1 could not be pulled: .*500/);
  });
});

test('a download that stands still', async () => {
  const impatient = await pullPlace({ standstillMs: 500 });
  const proxy = await startHoldingProxy(registry.host, /\/blobs\//);
  try {
    expect(await impatient.refusal(`${proxy.host}/app:1`)).toMatch(/ has sent nothing for 0.5 s/);
    expect(await impatient.names()).toEqual([]);
  } finally {
    await proxy.stop();
    await impatient.remove();
  }
});

test('the programs are missing', async () => {
  const bare = await pullPlace({ toolPath: place.layout.root });
  try {
    expect(await bare.refusal(`${registry.host}/app:1`)).toBe(
      'images cannot be pulled, this machine has no skopeo and no umoci: install the Debian packages skopeo and umoci',
    );
  } finally {
    await bare.remove();
  }
});
