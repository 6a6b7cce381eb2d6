import { lstat, readFile, readlink, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collectImages } from '../../../src/engine/images/pull.js';
import { imagesBelow } from '../../../src/engine/images/pulled-images.js';
import { startHoldingProxy } from '../../support/holding-proxy.js';
import { ownArchitecture, SHELL, writeOciLayout } from '../../support/oci-image.js';
import { processesWith, type PullPlace, pullPlace } from '../../support/pulling.js';
import { startTestRegistry, type TestRegistry } from '../../support/registry.js';

let registry: TestRegistry;
let place: PullPlace;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry.stop());
beforeEach(async () => {
  place = await pullPlace();
});
afterEach(() => place.remove());

const otherArchitecture = ownArchitecture() === 'amd64' ? 'arm64' : 'amd64';
/** The image's own layer of what was pulled; the engine's lies on top of it. */
const rootOf = ({ layers }: { layers: { root: string[] } }): string => layers.root.at(-1) ?? '';
const requestsSince = (before: number): string[] => registry.requests().slice(before);
const blobRequests = (requests: string[]): string[] => requests.filter((line) => line.includes('/blobs/'));

describe('what is pulled', () => {
  test('the layers one over the other, with owners, modes and links, and how it is to be run', async () => {
    const [digest] = await registry.push('whole:1', {
      layers: [
        [
          SHELL,
          { name: 'etc/', type: 'directory', mode: 0o755 },
          { name: 'etc/old', content: 'old' },
          { name: 'etc/kept', content: 'kept' },
          { name: 'data/', type: 'directory', mode: 0o2750, uid: 7, gid: 8 },
          { name: 'data/hidden', content: 'hidden' },
        ],
        [
          { name: 'etc/.wh.old', content: '' },
          { name: 'data/.wh..wh..opq', content: '' },
          { name: 'bin/su', mode: 0o4755, content: 'su' },
          { name: 'bin/second', type: 'link', linkname: 'bin/su' },
          { name: 'link', type: 'symlink', linkname: '/etc/kept' },
        ],
      ],
      config: {
        Env: ['PATH=/opt/bin:/bin', 'EMPTY=', 'WITH=a=b', '__proto__=x'],
        User: 'app:app',
        WorkingDir: '/srv',
        Cmd: ['serve'],
        Entrypoint: ['/bin/sh', '-c'],
      },
    });
    const pulled = await place.pull(`${registry.host}/whole:1`);

    expect(pulled.digest).toBe(digest);
    expect(pulled.config).toEqual({
      env: Object.fromEntries([
        ['PATH', '/opt/bin:/bin'],
        ['EMPTY', ''],
        ['WITH', 'a=b'],
        ['__proto__', 'x'],
      ]),
      user: 'app:app',
      workdir: '/srv',
      cmd: ['serve'],
      entrypoint: ['/bin/sh', '-c'],
    });
    const root = rootOf(pulled);
    expect(await readFile(join(root, 'etc/kept'), 'utf8')).toBe('kept');
    await expect(lstat(join(root, 'etc/old'))).rejects.toThrow('ENOENT');
    await expect(lstat(join(root, 'data/hidden'))).rejects.toThrow('ENOENT');
    expect(await stat(join(root, 'data'))).toMatchObject({ uid: 7, gid: 8, mode: 0o42750 });
    const su = await stat(join(root, 'bin/su'));
    expect(su.mode).toBe(0o104755);
    expect((await stat(join(root, 'bin/second'))).ino).toBe(su.ino);
    expect(await readlink(join(root, 'link'))).toBe('/etc/kept');
    expect(imagesBelow(place.layout, pulled.layers)).toEqual([digest]);
    expect(await readFile(join(pulled.layers.root[0] ?? '', 'etc/resolv.conf'), 'utf8')).toMatch(
      /^nameserver /,
    );
    expect(await place.names()).toEqual([digest?.replace(':', '-'), expect.stringMatching(/^top-/)]);
  });

  test('the image for this processor, of several', async () => {
    const images = [otherArchitecture, ownArchitecture()].map((architecture) => ({
      architecture,
      layers: [[SHELL, { name: 'for', content: architecture }]],
    }));
    const [, own] = await registry.push('several:1', ...images);
    const pulled = await place.pull(`${registry.host}/several:1`);
    expect(pulled.digest).toBe(own);
    expect(await readFile(join(rootOf(pulled), 'for'), 'utf8')).toBe(ownArchitecture());
    // Here already: the index says enough.
    const before = registry.requests().length;
    await place.pull(`${registry.host}/several:1`);
    expect(requestsSince(before)).toEqual(['GET /v2/ 200', 'GET /v2/several/manifests/1 200']);
  });

  test.each([
    ["docker's own form", ['--format', 'v2s2']],
    ['zstd', ['--format', 'oci', '--dest-compress-format', 'zstd']],
  ])('layers in %s', async (_what, options) => {
    const layout = join(place.layout.root, 'pushed');
    const content = 'compress me '.repeat(1000) + options.join();
    await writeOciLayout(layout, [
      { plain: true, layers: [[SHELL, { name: 'file', content }]], config: { User: 'somebody' } },
    ]);
    const name = options.includes('zstd') ? 'form:zstd' : 'form:v2s2';
    await registry.pushLayout(name, layout, options);
    const pulled = await place.pull(`${registry.host}/${name}`);
    expect(await readFile(join(rootOf(pulled), 'file'), 'utf8')).toBe(content);
    expect(pulled.config.user).toBe('somebody');
  });
});

describe('what is here already', () => {
  test('is found by its digest with one request, under any name', async () => {
    await registry.push('again:1', { layers: [[SHELL, { name: 'again' }]] });
    await registry.push('another:x', { layers: [[SHELL, { name: 'again' }]] });
    const first = await place.pull(`${registry.host}/again:1`);
    const { ino } = await stat(rootOf(first));

    const before = registry.requests().length;
    expect(await place.pull(`${registry.host}/again:1`)).toEqual(first);
    expect(requestsSince(before)).toEqual(['GET /v2/ 200', 'GET /v2/again/manifests/1 200']);
    expect(await place.pull(`${registry.host}/another:x`)).toEqual(first);
    expect(await place.pull(`${registry.host}/again@${first.digest}`)).toEqual(first);
    expect(blobRequests(requestsSince(before))).toEqual([]);
    expect((await stat(rootOf(first))).ino).toBe(ino);
    expect(place.log.at(-1)).toBe(`${registry.host}/again@${first.digest} is here already (${first.digest})`);
  });

  test('is not taken for what the tag means now', async () => {
    await registry.push('moved:1', { layers: [[SHELL, { name: 'file', content: 'before' }]] });
    const before = await place.pull(`${registry.host}/moved:1`);
    await registry.push('moved:1', { layers: [[SHELL, { name: 'file', content: 'after' }]] });
    const after = await place.pull(`${registry.host}/moved:1`);
    expect(await readFile(join(rootOf(after), 'file'), 'utf8')).toBe('after');
    expect(await readFile(join(rootOf(before), 'file'), 'utf8')).toBe('before');
  });

  test('goes when nothing stands on it', async () => {
    const [kept, gone] = [
      ...(await registry.push('kept:1', { layers: [[SHELL, { name: 'kept' }]] })),
      ...(await registry.push('gone:1', { layers: [[SHELL, { name: 'gone' }]] })),
    ];
    const keep = await place.pull(`${registry.host}/kept:1`);
    await place.pull(`${registry.host}/gone:1`);
    expect(await collectImages(place.layout, new Set(imagesBelow(place.layout, keep.layers)))).toEqual([
      gone,
    ]);
    expect(await place.names()).toEqual([kept?.replace(':', '-'), expect.stringMatching(/^top-/)]);
    // It can be had again.
    await place.pull(`${registry.host}/gone:1`);
  });
});

describe('several at once', () => {
  test('share one download, and all hear of it', async () => {
    await registry.push('shared:1', {
      layers: [[SHELL, { name: 'shared' }], [{ name: 'second' }]],
    });
    const before = registry.requests().length;
    const logs: string[][] = [[], [], []];
    const pulled = await Promise.all(
      logs.map((log) => place.pull(`${registry.host}/shared:1`, { onLog: (line) => log.push(line) })),
    );
    expect(new Set(pulled.map(rootOf)).size).toBe(1);
    const blobs = blobRequests(requestsSince(before));
    expect(blobs).toHaveLength(3);
    expect(new Set(blobs).size).toBe(3);
    for (const log of logs) expect(log.at(-1)).toMatch(/unpacking 2 layers|is here already/);
  });

  test('one gives up, the other gets it', async () => {
    const [digest] = await registry.push('left:1', { layers: [[SHELL, { name: 'left' }]] });
    const proxy = await startHoldingProxy(registry.host, /\/blobs\//);
    try {
      const gone = new AbortController();
      const first = place.pull(`${proxy.host}/left:1`, { signal: gone.signal });
      await proxy.held();
      const second = place.pull(`${proxy.host}/left:1`);
      // It has asked for the name, and waits with the first.
      while (registry.requests().filter((line) => line.includes('/left/manifests/1 ')).length < 2) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      gone.abort(new Error('cancelled'));
      proxy.release();
      await expect(first).rejects.toThrow('cancelled');
      expect((await second).digest).toBe(digest);
    } finally {
      await proxy.stop();
    }
  });

  test('given up by all: nothing runs and nothing stays', async () => {
    await registry.push('stopped:1', { layers: [[SHELL, { name: 'stopped' }]] });
    const proxy = await startHoldingProxy(registry.host, /\/blobs\//);
    try {
      const gone = new AbortController();
      const pull = place.pull(`${proxy.host}/stopped:1`, { signal: gone.signal });
      await proxy.held();
      expect(await processesWith(place.layout.root)).not.toEqual([]);
      // What a pull is busy with is not garbage.
      expect(await collectImages(place.layout, new Set())).toEqual([]);
      gone.abort(new Error('cancelled'));
      await expect(pull).rejects.toThrow('cancelled');
      expect(await processesWith(place.layout.root)).toEqual([]);
      expect(await place.names()).toEqual([]);
    } finally {
      await proxy.stop();
    }
    await expect(place.pull('x', { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow(
      'before',
    );
  });
});

describe('an image that cannot be used', () => {
  const refused = async (name: string): Promise<string> => {
    const message = await place.refusal(`${registry.host}/${name}`);
    expect(message).toContain(name);
    expect((await place.names()).filter((each) => !each.startsWith('top-'))).toEqual([]);
    return message;
  };

  test('it is for another processor', async () => {
    const foreign = { architecture: otherArchitecture, layers: [[SHELL]] };
    await registry.push('foreign:1', foreign);
    await registry.push('foreign:2', foreign, { ...foreign, os: 'windows', architecture: 'amd64' });
    expect(await refused('foreign:1')).toContain(`it is there for linux/${otherArchitecture}`);
    expect(await refused('foreign:2')).toContain(`it is there for linux/${otherArchitecture}, windows/amd64`);
  });

  test('it has no shell', async () => {
    await registry.push('bare:1', { layers: [[{ name: 'app', mode: 0o755, content: 'x' }]] });
    // A shell of this machine's is none of the image's.
    const link = { name: 'bin/sh', type: 'symlink' as const, linkname: '/../../../../../../../usr/bin/dash' };
    await registry.push('bare:2', { layers: [[link]] });
    expect(await refused('bare:1')).toContain('has no /bin/sh');
    expect(await refused('bare:2')).toContain('has no /bin/sh');
  });

  test('a layer is damaged', async () => {
    await registry.push('damaged:1', { layers: [[SHELL, { name: 'damaged', content: 'x'.repeat(5000) }]] });
    const manifest = await fetch(`http://${registry.host}/v2/damaged/manifests/1`, {
      headers: { accept: 'application/vnd.oci.image.manifest.v1+json' },
    });
    const { layers } = (await manifest.json()) as { layers: { digest: string }[] };
    const file = registry.blobFile(layers[0]?.digest ?? '');
    const content = await readFile(file);
    content[content.length - 20] = (content[content.length - 20] ?? 0) ^ 0xff;
    await writeFile(file, content);
    expect(await refused('damaged:1')).toContain('is damaged: push the image again');
  });

  test('a layer is no layer', async () => {
    await registry.push('text:1', { layers: [[SHELL], Buffer.from('this is no tar'.repeat(100))] });
    expect(await refused('text:1')).toContain('one of its layers is damaged or forged');
  });

  test('it is something else than an image', async () => {
    const layout = join(place.layout.root, 'chart');
    await writeOciLayout(layout, [{ layers: [[SHELL]] }]);
    const index = join(layout, 'index.json');
    const { manifests } = JSON.parse(await readFile(index, 'utf8')) as { manifests: { digest: string }[] };
    const path = `blobs/${manifests[0]?.digest.replace(':', '/')}`;
    const text = await readFile(join(layout, path), 'utf8');
    // Put there as a registry's client does: skopeo pushes images only.
    const other = text.replace(
      'application/vnd.oci.image.config.v1+json',
      'application/vnd.cncf.helm.config.v1+json',
    );
    await registry.pushLayout('chart:0', layout);
    const put = await fetch(`http://${registry.host}/v2/chart/manifests/1`, {
      method: 'PUT',
      headers: { 'content-type': 'application/vnd.oci.image.manifest.v1+json' },
      body: other,
    });
    expect(put.status).toBe(201);
    expect(await refused('chart:1')).toContain('it is not an image of a root file system');
  });
});
