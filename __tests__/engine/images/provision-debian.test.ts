import { longTest } from '../../support/long-test.js';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandResult, Sandbox } from 'e2b';
import { provisionScript } from '../../../src/engine/images/provision.js';
import { saveTemplate } from '../../../src/engine/images/template-record.js';
import type { TemplateLayers } from '../../../src/engine/images/template-layers.js';
import { minbaseTar } from '../../support/minbase.js';
import type { LayerEntry } from '../../support/oci-image.js';
import { type PullPlace, pullPlace } from '../../support/pulling.js';
import { startTestRegistry } from '../../support/registry.js';
import { startTestEngine, type TestEngine } from '../../support/test-engine.js';

let place: PullPlace;
let engine: TestEngine;
let sandbox: Sandbox;
/** A folder of this machine's, to which the links of a hostile image lead. */
let canary: string;
let hostileLayers: TemplateLayers;
beforeAll(async () => {
  canary = await mkdtemp(join(tmpdir(), 'e2b-test-canary.'));
  const tar = await readFile(await minbaseTar());
  const registry = await startTestRegistry();
  place = await pullPlace();
  const link = (name: string, linkname: string): LayerEntry => ({ name, linkname, type: 'symlink' });
  try {
    // As an image is that runs systemd.
    const resolver = link('etc/resolv.conf', '../run/systemd/resolve/stub-resolv.conf');
    await registry.push('debian:1', { layers: [tar, [resolver]] });
    const { layers } = await place.pull(`${registry.host}/debian:1`);
    await template('debianimage', layers);
    const shell = '#!/bin/sh\nwhile [ "$1" != -c ]; do shift; done\nexec /bin/sh "$@"\n';
    await registry.push('hostile:1', {
      layers: [
        [
          { name: 'bin/busybox', mode: 0o755, content: await readFile('/bin/busybox') },
          { name: 'bin/bash', mode: 0o755, content: shell },
          ...['sh', 'ls', 'cut'].map((name) => link(`bin/${name}`, 'busybox')),
          { name: 'etc/passwd', content: 'root:x:0:0::/:/bin/sh\n' },
          { name: 'etc/group', content: 'root:x:0:\n' },
          ...['dev', 'proc', 'sys', '.agent', 'tmp', 'run', 'home'].map((name) => link(name, canary)),
        ],
      ],
    });
    hostileLayers = (await place.pull(`${registry.host}/hostile:1`)).layers;
    await template('hostileimage', hostileLayers);
  } finally {
    await registry.stop();
  }
  engine = await startTestEngine({ state: place.layout.root });
  sandbox = await engine.create('debianimage');
  await sandbox.files.write('/run/provision.sh', provisionScript(), { user: 'root' });
  await provision();
}, 300_000);
afterAll(async () => {
  await engine?.stop();
  await place?.remove();
  await rm(canary, { recursive: true });
});

/** A template of these layers, as the engine finds it when it starts. */
function template(templateId: string, layers: TemplateLayers): Promise<void> {
  const createdAt = Date.now();
  const buildId = randomUUID();
  return saveTemplate(place.layout.templates, {
    version: 1,
    templateId,
    kind: 'template',
    public: false,
    createdAt,
    updatedAt: createdAt,
    builds: [{ buildId, createdAt, layers, cpuCount: 2, memoryMB: 1024, diskSizeMB: 10_240 }],
    tags: [{ tag: 'default', buildId, createdAt }],
  });
}

const asRoot = (command: string): Promise<CommandResult> =>
  sandbox.commands.run(command, { user: 'root', timeoutMs: 200_000 });
const provision = (): Promise<CommandResult> => asRoot('sh /run/provision.sh');
const asUser = async (command: string, envs: Record<string, string> = {}): Promise<string> =>
  (await sandbox.commands.run(command, { envs })).stdout.trim();

longTest('the user of every command, in a home of its own', async () => {
  expect(
    await asUser('id -un; id -gn; id -u; pwd; stat -c "%U:%G %a" /home/user; ls -A ~; echo $SHELL'),
  ).toBe(
    [
      'user',
      'user',
      '1000',
      '/home/user',
      'user:user 755',
      '.bash_logout',
      '.bashrc',
      '.profile',
      '/bin/bash',
    ].join('\n'),
  );
  expect(await asUser('touch made && stat -c %U made && echo /tmp/x >/tmp/x && stat -c "%a" /tmp')).toBe(
    'user\n1777',
  );
});

longTest('root without a password', async () => {
  expect(await asUser('sudo -n id -un && sudo -n -u user id -un')).toBe('root\nuser');
  expect((await sandbox.commands.run('sudo -n true')).stderr).toBe('');
});

longTest('programs that scripts and the SDK count on', async () => {
  const programs = ['curl', 'git', 'ss', 'pgrep', 'useradd', 'tar', 'sudo', 'bash'];
  expect(await asUser(`command -v ${programs.join(' ')} | wc -l`)).toBe(String(programs.length));
  await sandbox.commands.run('exec sleep 3600', { background: true });
  expect(await asUser('pgrep -x sleep | wc -l; ss -Htuln sport = :49983 | wc -l')).toBe('1\n1');
});

longTest('names are resolved whatever the image had in its place', async () => {
  expect(await asUser('test -L /etc/resolv.conf || getent hosts localhost e2b-sandbox | wc -l')).toBe('2');
  expect(await asUser('curl -sSo /dev/null -w "%{http_code}" http://deb.debian.org/debian/')).toBe('200');
});

longTest('a login shell keeps the PATH that an image gives', async () => {
  expect(await asUser('echo $PATH', { PATH: '/opt/app/bin:/usr/bin:/bin' })).toMatch(
    /^\/opt\/app\/bin:\/usr\/bin:\/bin(:|$)/,
  );
  expect(await asUser('echo $PATH')).toMatch(/^\/usr\/local\/sbin:/);
  expect(await asUser('env | grep -c -e E2B_GIVEN -e e2b_ || true')).toBe('0');
});

longTest('packages can be installed, and start no service', async () => {
  const { stdout } = await asRoot(
    'apt-get install -y -qq --no-install-recommends cron >/dev/null 2>&1; command -v cron; pgrep -x cron || echo not running',
  );
  expect(stdout).toBe('/usr/sbin/cron\nnot running\n');
});

longTest('a second time it finds all there and writes nothing', async () => {
  const { stdout } = await asRoot(
    'touch /run/mark && sleep 0.05 && sh /run/provision.sh && find / -xdev -newer /run/mark -not -path "/run/*" -not -path /run',
  );
  expect(stdout).toBe('');
});

longTest('an image whose folders are links that lead out of it reaches nothing of this machine', async () => {
  const hostile = await engine.create('hostileimage');
  const { stdout } = await hostile.commands.run(
    'ls -ld /dev /proc /sys /.agent | cut -c1; ls /dev/null /proc/1/comm',
    {
      user: 'root',
    },
  );
  expect(await readlink(join(hostileLayers.root.at(-1) ?? '', 'dev'))).toBe(canary);
  expect(stdout).toBe('d\nd\nd\nd\n/dev/null\n/proc/1/comm\n');
  expect(await readdir(canary)).toEqual([]);
});
