import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { PackOptions } from '../../src/transfer/pack.js';
import { packTree } from './pack-tree.js';
import { selectFiles } from '../../src/transfer/select.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';
import { makeTree, readTree, type Node } from './tree.js';

afterEach(removeTempFolders);

const LARGE = Buffer.alloc(5 * 1024 * 1024 + 3, 'large contents ');
const LONG = 'n'.repeat(251) + '.txt';

const TREE: Record<string, Node> = {
  'a.txt': 'a',
  empty: '',
  'run.sh': { exec: '#!/bin/sh\n' },
  'bin/nested/tool': { exec: 'x' },
  'empty folder': { folder: true },
  'deep/er/empty': { folder: true },
  dangling: { link: 'no/such/place' },
  up: { link: '../elsewhere' },
  'deep/link': { link: '../a.txt' },
  [`deep/${'t'.repeat(120)}`]: { link: `${'x'.repeat(90)}/${'ü'.repeat(60)}` },
  'naïve 名前 🎉': 'unicode',
  'it\'s "quoted" $(x) `y`': 'quotes',
  '-rf': 'dash',
  [LONG]: 'long',
  [`${'p'.repeat(200)}/${'q'.repeat(200)}/f`]: 'long path',
  'exact block': Buffer.alloc(512, 1),
  'exact piece': Buffer.alloc(1024 * 1024, 2),
  'large.bin': LARGE,
};
if (process.platform === 'linux')
  Object.assign(TREE, { 'new\nline': '1', 'tab\t': '2', 'back\\slash': '3', 'esc\x1b': '4' });

async function packed(root: string, options?: PackOptions) {
  const tree = packTree(await selectFiles({ root, from: '.' }), options);
  return { ...tree, archive: await buffer(tree.stream) };
}

/** Unpacks with the system's own tar, the judge of what we write. */
function systemTar(archive: Buffer): string {
  const folder = tempFolder();
  execFileSync('tar', ['-xpf', '-', '-C', folder], { input: archive });
  return folder;
}

test('the system’s tar gets every kind of entry back, byte for byte', async () => {
  const root = makeTree(tempFolder(), TREE);
  const { archive, totals, notices } = await packed(root);
  expect(readTree(systemTar(archive))).toEqual(readTree(root));
  const files = Object.values(TREE).filter(
    (node) => typeof node === 'string' || Buffer.isBuffer(node) || 'exec' in node,
  );
  expect(totals.files).toBe(files.length);
  expect(notices).toEqual([]);
});

test('the same tree gives the same bytes, whoever owns it and whatever its group may do', async () => {
  const root = makeTree(tempFolder(), { 'b/c': '1', a: '2', 'b.txt': '3' });
  const before = await packed(root);
  chmodSync(join(root, 'a'), 0o600);
  rmSync(join(root, 'b.txt'));
  writeFileSync(join(root, 'b.txt'), '3');
  for (const name of ['a', 'b.txt', 'b/c']) utimesSync(join(root, name), 1e9, 1e9);
  const one = await packed(root);
  chmodSync(join(root, 'a'), 0o644);
  const two = await packed(root);
  expect(two.archive.equals(one.archive)).toBe(true);
  expect(before.archive.length).toBe(one.archive.length);
  const listing = execFileSync('tar', ['--numeric-owner', '-tvf', '-'], {
    input: one.archive,
    encoding: 'utf8',
  });
  expect(
    listing
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(/\s+/).slice(0, 3)),
  ).toEqual([
    ['-rw-r--r--', '0/0', '1'],
    ['-rw-r--r--', '0/0', '1'],
    ['-rw-r--r--', '0/0', '1'],
  ]);
});

test('times of files and folders are kept, outside a header’s range too', async () => {
  const root = makeTree(tempFolder(), { old: '1', now: '2', far: '3', folder: { folder: true } });
  const times = { old: -86_400 * 365, now: 1_700_000_000, far: 4_000_000_000, folder: 1_500_000_000 };
  for (const [name, time] of Object.entries(times))
    utimesSync(join(root, name), new Date(time * 1000), new Date(time * 1000));
  const folder = systemTar((await packed(root)).archive);
  const found = Object.keys(times).map((name) => [name, statSync(join(folder, name)).mtimeMs / 1000]);
  expect(Object.fromEntries(found)).toEqual(times);
});

test('a prefix goes in front of every path', async () => {
  const root = makeTree(tempFolder(), { 'a/b': '1', e: { folder: true }, l: { link: 'a/b' } });
  const folder = systemTar((await packed(root, { prefix: '/home/user/work/' })).archive);
  expect(readTree(join(folder, 'home/user/work'))).toEqual(readTree(root));
});

test('a file that was named through a link is packed under the link’s name', async () => {
  const root = makeTree(tempFolder(), { 'real/f': 'contents', 'named.txt': { link: 'real/f' } });
  const tree = packTree(await selectFiles({ root, from: 'named.txt' }));
  const folder = systemTar(await buffer(tree.stream));
  expect(readTree(folder)).toEqual({ 'named.txt': `644 ${Buffer.from('contents').toString('base64')}` });
});

test('progress rises to the totals', async () => {
  const root = makeTree(tempFolder(), TREE);
  const seen: [number, number][] = [];
  const { totals } = await packed(root, { onProgress: (bytes, files) => seen.push([bytes, files]) });
  expect(seen.at(-1)).toEqual([totals.bytes, totals.files]);
  expect(seen).toEqual([...seen].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  expect(seen.length).toBeGreaterThan(totals.files);
});

test('small files leave in large blocks', async () => {
  const root = makeTree(
    tempFolder(),
    Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, 'x'.repeat(1000)])),
  );
  const tree = packTree(await selectFiles({ root, from: '.' }));
  const sizes: number[] = [];
  for await (const chunk of tree.stream) sizes.push((chunk as Buffer).length);
  expect(Math.max(...sizes)).toBeGreaterThan(200_000);
  expect(sizes.length).toBeLessThan(10);
});

describe('a tree that changes while it is packed', () => {
  test('vanished and replaced files are left out with a notice; the archive stays whole', async () => {
    const root = makeTree(tempFolder(), { a: '1', gone: '2', linked: '3', folder: '4', z: '5' });
    const tree = packTree(await selectFiles({ root, from: '.' }));
    for (const name of ['gone', 'linked', 'folder']) rmSync(join(root, name));
    symlinkSync('/etc/passwd', join(root, 'linked'));
    mkdirSync(join(root, 'folder'));
    const folder = systemTar(await buffer(tree.stream));
    expect(Object.keys(readTree(folder))).toEqual(['a', 'z']);
    expect(tree.notices).toHaveLength(3);
    expect(tree.notices.join()).toMatch(/replaced.*folder.*vanished.*gone.*replaced.*linked/);
  });

  test('a file that grew is packed as it is when opened', async () => {
    const root = makeTree(tempFolder(), { a: '1', large: LARGE, z: '2' });
    const selection = await selectFiles({ root, from: '.' });
    appendFileSync(join(root, 'a'), '23');
    const tree = packTree(selection, {
      onProgress: (bytes) => {
        if (bytes > 10) appendFileSync(join(root, 'large'), 'more');
      },
    });
    const found = readTree(systemTar(await buffer(tree.stream)));
    expect(found).toEqual({
      a: `644 ${Buffer.from('123').toString('base64')}`,
      large: `644 ${LARGE.toString('base64')}`,
      z: `644 ${Buffer.from('2').toString('base64')}`,
    });
  });

  test('a large file that gets shorter is an error that names it', async () => {
    const root = makeTree(tempFolder(), { large: LARGE });
    const tree = packTree(await selectFiles({ root, from: '.' }), {
      onProgress: () => truncateSync(join(root, 'large'), 2 * 1024 * 1024),
    });
    await expect(buffer(tree.stream)).rejects.toMatchObject({
      code: 'changed',
      message: expect.stringContaining('large'),
    });
  });
});

test('nothing is read before the stream is, and no further ahead than a few MiB', async () => {
  const root = makeTree(tempFolder(), { one: LARGE, two: LARGE, three: LARGE, four: LARGE });
  let reported = 0;
  const tree = packTree(await selectFiles({ root, from: '.' }), {
    onProgress: (bytes) => (reported = bytes),
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(reported).toBe(0);
  const iterator = tree.stream[Symbol.asyncIterator]();
  await iterator.next();
  for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(reported).toBeGreaterThan(0);
  expect(reported).toBeLessThan(2 * LARGE.length);
  tree.stream.destroy();
});

test('an aborted packing ends the stream with an error', async () => {
  const root = makeTree(tempFolder(), { a: '1', large: LARGE });
  const stop = new AbortController();
  const tree = packTree(await selectFiles({ root, from: '.' }), {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('stop')),
  });
  await expect(buffer(tree.stream)).rejects.toMatchObject({ name: 'AbortError' });
});
