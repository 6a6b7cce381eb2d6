import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { identify } from '../../../src/template/identity/identify.js';
import type { TemplateManifest } from '../../../src/template/identity/manifest.js';
import { manifestFolder, manifestStore } from '../../../src/template/identity/manifest-store.js';
import { definitionOf, newFolder, plant, removeFolders } from './definitions.js';

afterAll(removeFolders);

const HERE = { backend: 'https://api.e2b.app', name: 'acme-ci' };

async function manifestOf(memory: number): Promise<TemplateManifest> {
  return (await identify(definitionOf(newFolder(), { memory }))).manifest;
}

test('the folder is in the cache of the user', () => {
  expect(manifestFolder({}, '/home/u')).toBe('/home/u/.cache/e2b-action/templates');
  expect(manifestFolder({ XDG_CACHE_HOME: '/var/c' }, '/home/u')).toBe('/var/c/e2b-action/templates');
  expect(manifestFolder({ XDG_CACHE_HOME: 'not/absolute' }, '/home/u')).toBe(
    '/home/u/.cache/e2b-action/templates',
  );
  expect(manifestFolder({ XDG_CACHE_HOME: '' }, '/home/u')).toBe('/home/u/.cache/e2b-action/templates');
});

test('the newest is found, also when all are of one moment, and one that is kept again is the newest again', async () => {
  const store = manifestStore(join(newFolder(), 'a/b'));
  expect(await store.newest(HERE)).toBeUndefined();
  const all = await Promise.all([1, 2, 3].map(manifestOf));
  for (const manifest of [...all, all[0]!]) {
    expect(await store.keep(HERE, manifest)).toBe(true);
    expect(await store.newest(HERE)).toEqual(manifest);
  }
});

test('a clock that went back does not hide what was kept last', async () => {
  const folder = newFolder();
  const store = manifestStore(folder);
  await store.keep(HERE, await manifestOf(1));
  const later = Date.now() / 1000 + 3_600;
  utimesSync(join(folder, readdirSync(folder)[0]!), later, later);
  const last = await manifestOf(2);
  await store.keep(HERE, last);
  expect(await store.newest(HERE)).toEqual(last);
});

test('templates of another name or service are others', async () => {
  const store = manifestStore(newFolder());
  await store.keep(HERE, await manifestOf(1));
  expect(await store.newest({ ...HERE, name: 'acme' })).toBeUndefined();
  expect(await store.newest({ ...HERE, backend: 'http://127.0.0.1:3000' })).toBeUndefined();
});

test('only the user may read them', async () => {
  const folder = join(newFolder(), 'templates');
  await manifestStore(folder).keep(HERE, await manifestOf(1));
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600]);
});

test('the newest twenty are kept, files of others too, what a crash left is cleared', async () => {
  const folder = plant({ 'notes.txt': 'mine' });
  const store = manifestStore(folder);
  const old = `${'0'.repeat(16)}-${'0'.repeat(40)}.json.0123456789ab.tmp`;
  plant({ [old]: 'half' }, folder);
  utimesSync(join(folder, old), 1, 1);
  for (let memory = 1; memory <= 25; memory += 1) await store.keep(HERE, await manifestOf(memory));
  expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(20);
  expect(readdirSync(folder)).toContain('notes.txt');
  expect(readdirSync(folder)).not.toContain(old);
  expect((await store.newest(HERE))?.memory).toBe(25);
});

describe('broken files are passed over', () => {
  test.each<[string, (path: string) => void]>([
    ['cut short', (path) => truncateSync(path, 40)],
    ['empty', (path) => truncateSync(path, 0)],
    ['of another form', (path) => writeFileSync(path, '{"version":1}')],
    ['too large', (path) => truncateSync(path, 9 * 1024 * 1024)],
    [
      'of another hash than its name says',
      (path) =>
        writeFileSync(
          path,
          readFileSync(path, 'utf8').replace(/(?<="hash":")./, (digit) => (digit === '0' ? '1' : '0')),
        ),
    ],
  ])('%s', async (_, spoil) => {
    const folder = newFolder();
    const store = manifestStore(folder);
    const [older, newer] = await Promise.all([1, 2].map(manifestOf));
    await store.keep(HERE, older!);
    await store.keep(HERE, newer!);
    spoil(
      join(
        folder,
        readdirSync(folder).find((name) => name.includes(newer!.hash))!,
      ),
    );
    expect(await store.newest(HERE)).toEqual(older);
  });

  test('a link in the place of a file is not followed', async () => {
    const folder = newFolder();
    const store = manifestStore(folder);
    const manifest = await manifestOf(1);
    await store.keep(HERE, manifest);
    const name = readdirSync(folder)[0]!;
    const other = newFolder();
    symlinkSync(join(folder, name), join(other, name));
    expect(await manifestStore(other).newest(HERE)).toBeUndefined();
  });
});

test('a folder that cannot be written is no error', async () => {
  const file = join(plant({ file: 'x' }), 'file');
  const store = manifestStore(join(file, 'below'));
  expect(await store.keep(HERE, await manifestOf(1))).toBe(false);
  expect(await store.newest(HERE)).toBeUndefined();
  const taken = newFolder();
  const manifest = await manifestOf(1);
  await manifestStore(taken).keep(HERE, manifest);
  const name = readdirSync(taken)[0]!;
  const blocked = newFolder();
  mkdirSync(join(blocked, name, 'in the way'), { recursive: true });
  chmodSync(blocked, 0o500);
  expect(await manifestStore(blocked).keep(HERE, manifest)).toBe(false);
  expect(readdirSync(blocked)).toEqual([name]);
});
