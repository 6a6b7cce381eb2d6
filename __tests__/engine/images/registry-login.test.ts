import { once } from 'node:events';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startHoldingProxy } from '../../support/holding-proxy.js';
import { SHELL } from '../../support/oci-image.js';
import { processesWith, type PullPlace, pullPlace } from '../../support/pulling.js';
import { startTestRegistry, type TestRegistry } from '../../support/registry.js';

const login = { username: 'alice', password: 'correct:horse"battery\\staple' };
const right = { type: 'registry' as const, ...login };
/** Ways in which the password could show. */
const traces = [
  login.password,
  Buffer.from(`${login.username}:${login.password}`).toString('base64'),
  'staple',
];

let registry: TestRegistry;
let place: PullPlace;
beforeAll(async () => {
  registry = await startTestRegistry({ login });
  await registry.push('private/app:1', { layers: [[SHELL, { name: 'private' }]] });
});
afterAll(() => registry.stop());
beforeEach(async () => {
  place = await pullPlace();
});
afterEach(() => place.remove());

test('with the right user and password it is pulled, and neither stays on the disk', async () => {
  const { layers } = await place.pull(`${registry.host}/private/app:1`, { registry: right });
  expect(await stat(join(layers.root.at(-1) ?? '', 'private'))).toBeDefined();
  for (const file of await readdir(place.layout.images, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const content = await readFile(join(file.parentPath, file.name), 'utf8');
    for (const trace of traces) expect(content).not.toContain(trace);
  }
});

test('without, with a wrong password, or for an image that is not there: what to do is said', async () => {
  const image = `${registry.host}/private/app:1`;
  expect(await place.refusal(image)).toContain("or give the registry's credentials");
  const wrong = await place.refusal(image, { registry: { ...right, password: 'hunter2-wrong' } });
  expect(wrong).toContain('does not take the user and password');
  expect(wrong).not.toContain('hunter2-wrong');
  expect(await place.refusal(`${registry.host}/private/none:1`, { registry: right })).toContain(
    'has no tag 1 of private/none: check the name and the tag',
  );
  expect(await place.names()).toEqual([]);
});

test('what is here already is not for those who may not pull it', async () => {
  const image = `${registry.host}/private/app:1`;
  await place.pull(image, { registry: right });
  expect(await place.refusal(image)).toContain("or give the registry's credentials");
});

test('no process shows the password, and its file is for root alone', async () => {
  const proxy = await startHoldingProxy(registry.host, /\/blobs\//);
  try {
    const pull = place.pull(`${proxy.host}/private/app:1`, { registry: right });
    await proxy.held();
    const running = await processesWith(place.layout.root);
    expect(running.map(({ argv }) => argv).join()).toContain('copy');
    for (const { argv, env } of running) {
      for (const trace of traces) expect(argv + env).not.toContain(trace);
    }
    const work = join(
      place.layout.images,
      (await place.names()).find((name) => name.startsWith('pull-')) ?? '',
    );
    const modes = [work, join(work, 'registry'), join(work, 'registry/auth.json')].map(
      async (path) => (await stat(path)).mode & 0o777,
    );
    expect(await Promise.all(modes)).toEqual([0o700, 0o700, 0o600]);
    proxy.release();
    await pull;
    for (const trace of traces) expect(place.log.join('\n')).not.toContain(trace);
  } finally {
    await proxy.stop();
  }
});

test('a registry that sends the password back does not get it shown', async () => {
  const echo = createServer((request, response) => {
    const basic = request.headers.authorization?.replace('Basic ', '') ?? '';
    if (basic === '') {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="echo"' }).end();
      return;
    }
    const message = `you said ${Buffer.from(basic, 'base64').toString()}, or ${basic}`;
    response.writeHead(403, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ errors: [{ code: 'DENIED', message }] }));
  });
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  try {
    const { port } = echo.address() as AddressInfo;
    const message = await place.refusal(`127.0.0.1:${port}/app`, { registry: right });
    expect(message).toContain('you said');
    for (const trace of traces) expect(message).not.toContain(trace);
  } finally {
    echo.closeAllConnections();
    echo.close();
  }
});

test("this machine's own logins are not used for it", async () => {
  const proxy = await startHoldingProxy(registry.host, /\/manifests\//);
  try {
    const pull = place.refusal(`${proxy.host}/private/app:1`);
    await proxy.held();
    // The first is `setpriv`'s successor, and there is no other: what it knows of a home is a folder of its own.
    const [skopeo, ...others] = await processesWith(place.layout.root);
    expect(others).toEqual([]);
    const work = join(place.layout.images, (await place.names())[0] ?? '', 'registry');
    expect(skopeo?.env.split('\0')).toEqual(
      expect.arrayContaining([`HOME=${work}`, `XDG_RUNTIME_DIR=${work}`]),
    );
    expect(skopeo?.argv.split('\0')).toContain('--no-creds');
    expect(skopeo?.env).not.toMatch(/DOCKER_CONFIG|REGISTRY_AUTH_FILE/);
    expect(await readdir(work)).toEqual([]);
    proxy.release();
    expect(await pull).toContain('wants a user and password');
  } finally {
    await proxy.stop();
  }
});

test("a Google service account is the password of the user that Google's registries know", async () => {
  const serviceAccountJson = JSON.stringify({ type: 'service_account', private_key: 'secret\nkey' });
  // bcrypt takes 72 bytes of a password.
  expect(serviceAccountJson.length).toBeLessThan(72);
  const google = await startTestRegistry({ login: { username: '_json_key', password: serviceAccountJson } });
  try {
    await google.push('app:1', { layers: [[SHELL]] });
    const image = `${google.host}/app:1`;
    await place.pull(image, { registry: { type: 'gcp', serviceAccountJson } });
    const message = await place.refusal(image, { registry: { type: 'gcp', serviceAccountJson: 'key.json' } });
    expect(message).toContain('Give the content of its key file');
  } finally {
    await google.stop();
  }
});

test('logins that cannot work are refused before any request', async () => {
  const image = `${registry.host}/private/app:1`;
  const before = registry.requests().length;
  const aws = {
    type: 'aws' as const,
    awsAccessKeyId: 'AKIAEXAMPLE',
    awsSecretAccessKey: 'aws-secret-key',
    awsRegion: 'eu-west-1',
  };
  const message = await place.refusal(image, { registry: aws });
  expect(message).toContain('aws ecr get-login-password');
  expect(message).not.toMatch(/AKIAEXAMPLE|aws-secret-key/);
  expect(await place.refusal(image, { registry: { ...right, username: 'a:b' } })).toContain(
    'has a colon in it',
  );
  expect(registry.requests().length).toBe(before);
});
