import { readFile } from 'node:fs/promises';
import { BuildError, Template, type TemplateBuilder } from 'e2b';
import { minbaseTar } from '../../support/minbase.js';
import { startTestRegistry, type TestRegistry } from '../../support/registry.js';
import { buildTemplate, inSandboxOf } from '../../support/template-builds.js';
import { type TestEngine, startTestEngine } from '../../support/test-engine.js';

const LOGIN = { username: 'builder', password: 'a secret of ours' };

let engine: TestEngine;
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry({ login: LOGIN });
  await registry.push('debian:1', {
    layers: [await readFile(await minbaseTar()), [{ name: 'from-image', content: 'image\n' }]],
    config: {
      Env: ['PATH=/opt/image/bin:/usr/bin:/bin', 'FLAVOUR=image'],
      User: 'www-data',
      WorkingDir: '/srv',
    },
  });
  engine = await startTestEngine();
  // On a new machine the image is made first.
}, 300_000);
afterAll(async () => {
  await engine.stop();
  await registry.stop();
});

const from = (password = LOGIN.password): TemplateBuilder =>
  Template().fromImage(`${registry.host}/debian:1`, { username: LOGIN.username, password });

test('an image of a private registry becomes a template: a user, sudo, the image’s variables; fetched and prepared once', async () => {
  const template = (): TemplateBuilder =>
    from().runCmd('cat /from-image > copy; id -un >> copy; pwd >> copy');
  const first = await buildTemplate(engine, template(), 'private');
  expect(first.logs.join('\n')).toMatch(
    /\[base\] FROM .*debian:1\n[^]*\[base\] PROVISION \[[0-9a-f]{12}\]\n/,
  );
  const command =
    'cat copy; echo $FLAVOUR; echo $PATH | cut -d: -f1-3; sudo id -un; cat /etc/debian_version | cut -d. -f1';
  expect(await inSandboxOf(engine, 'private', command)).toBe(
    'image\nuser\n/home/user\nimage\n/opt/image/bin:/usr/bin:/bin\nroot\n12\n',
  );
  const before = registry.requests().length;
  const again = await buildTemplate(engine, template(), 'private');
  expect(again.logs.filter((line) => line.startsWith('CACHED'))).toHaveLength(2);
  const blobs = registry
    .requests()
    .slice(before)
    .filter((line) => line.includes('/blobs/'));
  expect(blobs).toEqual([]);
  // What the image is made of is kept as long as a template stands on it.
  const child = Template().fromTemplate('private').setUser('root').runCmd('echo root > /root-file');
  await buildTemplate(engine, child, 'child');
  expect((await engine.api('DELETE', '/templates/private')).status).toBe(204);
  expect(await inSandboxOf(engine, 'child', 'cat /root-file /home/user/copy')).toBe(
    'root\nimage\nuser\n/home/user\n',
  );
}, 300_000);

test.each<[string, () => TemplateBuilder, RegExp]>([
  ['a wrong password', () => from('wrong'), /debian/],
  ['no password', () => Template().fromImage(`${registry.host}/debian:1`), /debian/],
  [
    'a registry that is not there',
    () => Template().fromImage('127.0.0.1:1/nothing:1'),
    /127\.0\.0\.1:1\/nothing/,
  ],
])('%s: one sentence that names the image, and the trace leads to it', async (_name, template, words) => {
  const error = await buildTemplate(engine, template(), 'not-pulled').catch((thrown: Error) => thrown);
  expect(error).toBeInstanceOf(BuildError);
  expect((error as Error).message).toMatch(words);
  expect((error as Error).message).not.toContain('wrong password');
  expect((error as Error).stack).toMatch(/images\.test\.ts/);
  expect(engine.log()).not.toContain(LOGIN.password);
});
