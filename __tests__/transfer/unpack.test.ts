import { execFileSync } from 'node:child_process';
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { packTree } from './pack-tree.js';
import { selectFiles } from '../../src/transfer/select.js';
import { unpackTree, type UnpackOptions } from '../../src/transfer/unpack.js';
import { END_MARK, rawHeader, streamOf, tarOf, withChecksum, type RawEntry } from './raw-tar.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';
import { makeTree, readTree, type Node } from './tree.js';

afterEach(removeTempFolders);

const describeOnPosix = process.platform === 'win32' ? describe.skip : describe;

/** A destination inside a folder that must stay as it is, and what unpacking an archive did there. */
async function unpackBytes(
  bytes: Buffer,
  options: Partial<UnpackOptions> = {},
  before: Record<string, Node> = {},
) {
  const around = makeTree(tempFolder(), { 'outside/secret': 'secret' });
  const dest = join(around, 'dest');
  mkdirSync(dest);
  makeTree(dest, before);
  const result = await unpackTree(streamOf(bytes), { dest, ...options });
  expect(readTree(join(around, 'outside'))).toEqual({
    secret: `644 ${Buffer.from('secret').toString('base64')}`,
  });
  expect(Object.keys(readTree(around)).filter((path) => !/^(dest|outside)(\/|$)/.test(path))).toEqual([]);
  return { ...result, dest, tree: readTree(dest), reasons: result.refused.map(({ reason }) => reason) };
}

async function unpackEntries(
  entries: RawEntry[],
  options?: Partial<UnpackOptions>,
  before?: Record<string, Node>,
) {
  return unpackBytes(await tarOf(...entries), options, before);
}

const text = (contents: string, mode = '644') => `${mode} ${Buffer.from(contents).toString('base64')}`;

describe('there and back', () => {
  const TREE: Record<string, Node> = {
    'a.txt': 'a',
    empty: '',
    'bin/run.sh': { exec: '#!/bin/sh\n' },
    'hollow/folder': { folder: true },
    dangling: { link: 'no/such/place' },
    'deep/er/link': { link: '../../a.txt' },
    'naïve 名前 🎉': 'unicode',
    'it\'s "quoted" $(x)': 'quotes',
    [`${'n'.repeat(251)}.txt`]: 'long',
    'large.bin': Buffer.alloc(3 * 1024 * 1024 + 17, 'z'),
  };
  if (process.platform === 'linux') Object.assign(TREE, { 'new\nline': '1', 'back\\slash': '2' });

  test('what was packed comes back byte for byte, with exec bits, links and empty folders', async () => {
    const root = makeTree(tempFolder(), TREE);
    const dest = join(tempFolder(), 'made/for it');
    const result = await unpackTree(packTree(await selectFiles({ root, from: '.' })).stream, { dest });
    expect(readTree(dest)).toEqual(readTree(root));
    expect(result.refused).toEqual([]);
    expect(result.files.map((file) => file.slice(dest.length + 1)).sort()).toEqual(
      Object.keys(TREE)
        .filter((path) => path !== 'hollow/folder')
        .sort(),
    );
    expect(statSync(join(dest, 'a.txt')).mtimeMs / 1000).toBe(
      Math.floor(statSync(join(root, 'a.txt')).mtimeMs / 1000),
    );
  });

  describeOnPosix('on POSIX systems', () => {
    test('what the system’s tar packed comes back, in both of its formats', async () => {
      const root = makeTree(tempFolder(), TREE);
      linkSync(join(root, 'bin/run.sh'), join(root, 'bin/same.sh'));
      for (const format of ['gnu', 'pax']) {
        const bytes = execFileSync('tar', [`--format=${format}`, '-cf', '-', '.'], {
          cwd: root,
          maxBuffer: 1e8,
        });
        const { tree, refused } = await unpackBytes(bytes);
        expect(refused).toEqual([]);
        expect(tree).toEqual(readTree(root));
      }
    });
  });

  test('times of files, links and folders are kept', async () => {
    const mtime = new Date('2020-02-02T02:02:02Z');
    const { dest } = await unpackEntries([
      { name: 'd', type: 'directory', mtime },
      { name: 'd/f', body: 'x', mtime },
      { name: 'd/l', type: 'symlink', linkname: 'f', mtime },
    ]);
    for (const path of ['d', 'd/f', 'd/l']) expect(lstatSync(join(dest, path)).mtime).toEqual(mtime);
    const old = await unpackEntries([{ name: 'old', body: 'x', pax: { mtime: '-86400.5' } }]);
    expect(lstatSync(join(old.dest, 'old')).mtimeMs).toBe(-86_400_500);
  });

  test('any tree', async () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(
      (each) =>
        // oxlint-disable-next-line no-control-regex
        !/[/\0-\x1f\x7f-\x9f\\<>:"|?*\ufffd]|^\.{1,2}$|[. ]$|git/i.test(each) &&
        Buffer.from(each).toString() === each,
    );
    const leaf = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ maxLength: 10 }).map((exec) => ({ exec })),
      name.map((link) => ({ link })),
      fc.constant({ folder: true as const }),
    );
    const tree = fc.array(fc.tuple(fc.array(name, { minLength: 1, maxLength: 4 }), leaf), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(tree, async (nodes) => {
        const root = tempFolder();
        for (const [parts, node] of nodes) {
          try {
            makeTree(root, { [parts.join('/')]: node });
          } catch {
            // Two random paths that need a file and a folder at one place: the first one stays.
          }
        }
        const dest = tempFolder();
        const result = await unpackTree(packTree(await selectFiles({ root, from: '.' })).stream, { dest });
        expect(result.refused).toEqual([]);
        expect(readTree(dest)).toEqual(readTree(root));
        removeTempFolders();
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is in the way', () => {
  test('files and links are replaced, never written through', async () => {
    const { tree, dest, reasons } = await unpackEntries(
      [
        { name: 'file', body: 'new' },
        { name: 'link', body: 'new' },
        { name: 'was-file', type: 'symlink', linkname: 'file' },
      ],
      {},
      { file: { exec: 'old' }, link: { link: '../outside/secret' }, 'was-file': 'old', other: 'stays' },
    );
    expect(reasons).toEqual([]);
    expect(tree).toEqual({
      file: text('new'),
      link: text('new'),
      'was-file': 'link file',
      other: text('stays'),
    });
    expect(lstatSync(join(dest, 'link')).isFile()).toBe(true);
  });

  test('another name of an existing file keeps its contents', async () => {
    const around = makeTree(tempFolder(), { kept: 'old', 'dest/x': '' });
    linkSync(join(around, 'kept'), join(around, 'dest/file'));
    await unpackTree(streamOf(await tarOf({ name: 'file', body: 'new' })), { dest: join(around, 'dest') });
    expect(readFileSync(join(around, 'kept'), 'utf8')).toBe('old');
  });

  test('a folder is not replaced, a file is no folder, and the rest goes on', async () => {
    const { tree, refused } = await unpackEntries(
      [
        { name: 'folder', body: 'x' },
        { name: 'folder', type: 'symlink', linkname: 'x' },
        { name: 'file/inside', body: 'x' },
        { name: 'file', type: 'directory' },
        { name: 'last', body: 'x' },
      ],
      {},
      { 'folder/kept': '1', file: '2' },
    );
    expect(tree).toEqual({ 'folder/kept': text('1'), file: text('2'), last: text('x') });
    expect(refused.map(({ path }) => path).sort()).toEqual(['file/inside', 'folder']);
  });

  test('the last of two entries of one name stands, and is listed once', async () => {
    const { tree, files, dest } = await unpackEntries([
      { name: 'a', body: 'one' },
      { name: './a', body: 'two' },
    ]);
    expect(tree).toEqual({ a: text('two') });
    expect(files).toEqual([join(dest, 'a')]);
  });
});

describe('an archive that nobody vouches for', () => {
  test.each([
    '/tmp/abs',
    '../outside/secret',
    'a/../../outside/secret',
    '..',
    '.git/config',
    'sub/.GIT/hooks/x',
    'esc\x1b]0;x',
  ])('path %j is refused and the rest goes on', async (name) => {
    const { tree, refused } = await unpackEntries([
      { name, body: 'bad' },
      { name, type: 'symlink', linkname: 'good' },
      { name, type: 'directory' },
      { name: 'good', body: 'x' },
    ]);
    expect(tree).toEqual({ good: text('x') });
    expect(refused.map(({ path }) => path)).toEqual([name, name, name]);
  });

  test('a NUL that a pax record brings into a name is refused', async () => {
    const { tree, reasons } = await unpackEntries([
      { name: 'good\0bad', body: 'x', pax: {} },
      { name: 'last', body: 'x' },
    ]);
    expect(tree).toEqual({ last: text('x') });
    expect(reasons).toEqual(['its name holds control characters']);
  });

  test('names that are not UTF-8 are refused, in headers and in pax records', async () => {
    const name = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
    const record = Buffer.concat([Buffer.from('13 path='), name, Buffer.from('\n')]);
    const bytes = Buffer.concat([
      rawHeader({ name }),
      rawHeader({ name: Buffer.from('PaxHeader'), type: 'x', size: 13 }),
      record,
      Buffer.alloc(512 - record.length),
      rawHeader({ name: Buffer.from('PaxHeader') }),
      END_MARK,
    ]);
    const { tree, reasons } = await unpackBytes(bytes);
    expect(tree).toEqual({});
    expect(reasons).toEqual(['its name is not valid UTF-8', 'its name is not valid UTF-8']);
  });

  test.each(['../outside', '/etc/passwd', 'a/../../outside', '..', '.git/config'])(
    'a link to %j is refused',
    async (linkname) => {
      const { tree, refused } = await unpackEntries([
        { name: 'link', type: 'symlink', linkname },
        { name: 'link/secret', body: 'bad' },
      ]);
      expect(existsSync(join('/etc/passwd', 'secret'))).toBe(false);
      expect(refused[0]?.path).toBe('link');
      // Nothing but an ordinary folder came to be at that name.
      expect(tree).toEqual({ 'link/secret': text('bad') });
    },
  );

  test('links that stay inside are made, and no file goes through one', async () => {
    const { tree, refused } = await unpackEntries([
      { name: 'real/f', body: 'x' },
      { name: 'a/b/up', type: 'symlink', linkname: '../../real' },
      { name: 'a/b/up/g', body: 'through' },
      { name: 'a/b/up', type: 'directory' },
    ]);
    expect(tree).toEqual({ 'real/f': text('x'), 'a/b/up': 'link ../../real' });
    expect(refused).toEqual([
      { path: 'a/b/up/g', reason: 'a link is in its way: a/b/up' },
      { path: 'a/b/up', reason: 'a link is in its way: a/b/up' },
    ]);
  });

  test('two links that are harmless alone cannot lead out together', async () => {
    const { refused, dest } = await unpackEntries([
      { name: 'x/y/z', type: 'directory' },
      { name: 'x/y/top', type: 'symlink', linkname: '../..' },
      { name: 'out', type: 'symlink', linkname: 'x/y/top/../outside' },
    ]);
    expect(readlinkSync(join(dest, 'x/y/top'))).toBe('../..');
    expect(refused).toEqual([{ path: 'out', reason: 'its target climbs with ".." after a name' }]);
  });

  test('nothing is written through a link that was there before', async () => {
    const around = makeTree(tempFolder(), { 'outside/kept': '1', 'dest/x': '' });
    symlinkSync('../outside', join(around, 'dest/link'));
    const bytes = await tarOf({ name: 'link/new', body: 'bad' }, { name: 'link/sub', type: 'directory' });
    const { refused } = await unpackTree(streamOf(bytes), { dest: join(around, 'dest') });
    expect(readTree(join(around, 'outside'))).toEqual({ kept: text('1') });
    expect(refused).toHaveLength(2);
  });

  test('hard links become copies of files of this archive, and of nothing else', async () => {
    const { tree, refused, dest, bytes } = await unpackEntries(
      [
        { name: 'd/one', body: 'abc', mode: 0o755 },
        { name: 'two', type: 'link', linkname: './d/one', mode: 0o755 },
        { name: 'three', type: 'link', linkname: 'two', mode: 0o644 },
        { name: 'bad1', type: 'link', linkname: '../outside/secret' },
        { name: 'bad2', type: 'link', linkname: '/etc/passwd' },
        { name: 'bad3', type: 'link', linkname: 'before' },
        { name: 'l', type: 'symlink', linkname: 'before' },
        { name: 'bad4', type: 'link', linkname: 'l' },
        { name: 'replaced', body: 'x' },
        { name: 'replaced', type: 'symlink', linkname: 'before' },
        { name: 'bad5', type: 'link', linkname: 'replaced' },
        { name: 'two', type: 'link', linkname: 'two' },
      ],
      {},
      { before: 'not from the archive' },
    );
    expect(tree).toMatchObject({ 'd/one': text('abc', '755'), two: text('abc', '755') });
    expect(readFileSync(join(dest, 'three'), 'utf8')).toBe('abc');
    expect(statSync(join(dest, 'd/one')).ino).not.toBe(statSync(join(dest, 'two')).ino);
    expect(refused.map(({ path }) => path)).toEqual(['bad1', 'bad2', 'bad3', 'bad4', 'bad5', 'two']);
    expect(bytes).toBe(10);
  });

  test('devices, fifos and unknown kinds are refused', async () => {
    const bytes = Buffer.concat([
      ...['3', '4', '6', 'Z'].map((type, index) => rawHeader({ name: Buffer.from(`n${index}`), type })),
      END_MARK,
    ]);
    const { tree, reasons } = await unpackBytes(bytes);
    expect(tree).toEqual({});
    expect(reasons).toEqual([
      'it is a device',
      'it is a device',
      'it is a fifo',
      'it is of a kind that is not known',
    ]);
  });

  describeOnPosix('on POSIX systems', () => {
    test('setuid, setgid, sticky and write bits for others are dropped', async () => {
      const { tree } = await unpackEntries([
        { name: 'tool', body: 'x', mode: 0o7777 },
        { name: 'data', body: 'x', mode: 0o6666 },
        { name: 'none', body: 'x', mode: 0o4000 },
        { name: 'dir', type: 'directory', mode: 0o7777 },
      ]);
      expect(tree).toMatchObject({ tool: text('x', '755'), data: text('x', '644'), none: text('x', '644') });
    });
  });

  test('a path too deep and a name too long are refused one by one', async () => {
    const { tree, refused } = await unpackEntries(
      [
        { name: 'a/b/c/d', body: 'x' },
        { name: 'n'.repeat(300), body: 'x', pax: {} },
        { name: 'a/b/c', body: 'x' },
      ],
      { limits: { pathDepth: 3 } },
    );
    expect(tree).toEqual({ 'a/b/c': text('x') });
    expect(refused).toHaveLength(2);
  });

  test('times that make no sense are left out', async () => {
    const { tree } = await unpackEntries([
      { name: 'a', body: 'x', pax: { mtime: '1e99' } },
      { name: 'b', body: 'x', pax: { mtime: 'soon' } },
    ]);
    expect(tree).toEqual({ a: text('x'), b: text('x') });
  });

  test('of two names that the file system takes for one, the first stands', async () => {
    const dest = tempFolder();
    const [composed, apart] = ['\u00e9', 'e\u0301'];
    const bytes = await tarOf(
      { name: 'Name', body: 'one' },
      { name: 'name', body: 'two' },
      { name: 'Folder/a', body: 'x' },
      { name: 'folder/b', body: 'x' },
      { name: composed, body: '1' },
      { name: apart, type: 'symlink', linkname: 'Name' },
      { name: 'name', type: 'link', linkname: composed },
      { name: 'NAME/under', body: 'x' },
      { name: 'z', body: '3' },
    );
    const twins: [string, string][] = [
      ['Name', 'name'],
      ['Name', 'NAME'],
      ['Folder', 'folder'],
      [composed, apart],
    ];
    const { refused } = await unpackTree(streamOf(bytes), {
      dest,
      // Gives what was unpacked its other name, as a file system that ignores case does by itself.
      onProgress: () => {
        const files = join(dest, readdirSync(dest)[0] ?? '', 'files');
        for (const [name, twin] of twins) {
          const [from, to] = [join(files, name), join(files, twin)];
          if (!existsSync(from) || existsSync(to)) continue;
          if (statSync(from).isDirectory()) symlinkSync(name, to);
          else linkSync(from, to);
        }
      },
    });
    expect(refused).toEqual([
      { path: 'name', reason: 'on this file system it is the same as Name' },
      { path: 'folder/b', reason: 'on this file system it is the same as Folder' },
      { path: apart, reason: `on this file system it is the same as ${composed}` },
      { path: 'name', reason: 'on this file system it is the same as Name' },
      { path: 'NAME/under', reason: 'on this file system it is the same as Name' },
    ]);
    expect(readFileSync(join(dest, 'Name'), 'utf8')).toBe('one');
    expect(readFileSync(join(dest, composed), 'utf8')).toBe('1');
  });

  test('names that differ in case are two files where the file system says so', async () => {
    const { tree, refused } = await unpackEntries([
      { name: 'Name', body: 'one' },
      { name: 'name', body: 'two' },
    ]);
    if (process.platform !== 'linux') return;
    expect(refused).toEqual([]);
    expect(tree).toEqual({ Name: text('one'), name: text('two') });
  });
});

describe('tricks with headers', () => {
  const block = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
  const meta = (type: string, bytes: Buffer) =>
    Buffer.concat([rawHeader({ name: Buffer.from('meta'), type, size: bytes.length }), block(bytes)]);
  const pax = (...records: string[]) =>
    meta('x', Buffer.from(records.map((record) => `${record.length + 4} ${record}\n`).join('')));
  const file = (name: string, body = 'x') =>
    Buffer.concat([rawHeader({ name: Buffer.from(name), size: body.length }), block(Buffer.from(body))]);

  test('a path that a record puts over the header’s is the one that is judged', async () => {
    const { tree, refused } = await unpackBytes(
      Buffer.concat([
        pax('path=../outside/secret'),
        file('good'),
        meta('L', Buffer.from('/abs/olute\0')),
        file('good'),
        pax('linkpath=../../outside/x'),
        rawHeader({ name: Buffer.from('link'), type: '2', link: Buffer.from('good') }),
        meta('K', Buffer.from('/etc/passwd\0')),
        rawHeader({ name: Buffer.from('link'), type: '2', link: Buffer.from('good') }),
        meta('g', Buffer.from('22 path=../outside/all\n')),
        file('last'),
        END_MARK,
      ]),
    );
    expect(tree).toEqual({ last: text('x') });
    expect(refused).toEqual([
      { path: '../outside/secret', reason: 'its path climbs with ".."' },
      { path: '/abs/olute', reason: 'its path is absolute' },
      { path: 'link', reason: 'its target leaves the folder' },
      { path: 'link', reason: 'its target is absolute' },
    ]);
  });

  test('a size that a record puts over the header’s is the one that is read', async () => {
    const { tree } = await unpackBytes(
      Buffer.concat([pax('size=3'), file('a', 'abcdef'), file('b'), END_MARK]),
    );
    expect(tree).toEqual({ a: text('abc'), b: text('x') });
  });

  test.each([
    ['a negative size in a record', Buffer.concat([pax('size=-1'), file('a')])],
    ['a size that is no number', Buffer.concat([pax('size=12abc'), file('a')])],
    ['a size that no file has', Buffer.concat([pax('size=9999999999999999'), file('a')])],
    ['a header of 10 MB', meta('x', Buffer.alloc(10_000_000, '9'))],
    ['a name of 10 MB', meta('L', Buffer.alloc(10_000_000, 'n'))],
    [
      'global records without end',
      Buffer.concat(Array.from({ length: 1000 }, () => meta('g', Buffer.from('')))),
    ],
  ])('%s is an error and no wait', async (_what, bytes) => {
    await expect(unpackBytes(Buffer.concat([bytes, file('z'), END_MARK]))).rejects.toMatchObject({
      code: 'archive',
    });
  });

  test.each([
    ['a record that claims to be longer than all of them', meta('x', Buffer.from('99 path=a\n'))],
    ['a record without an end', meta('x', Buffer.from('9 path=a '))],
    ['a record of length 0', meta('x', Buffer.from('0 path=a\n'))],
    ['records whose length has no end', meta('x', Buffer.alloc(60_000, '0'))],
    [
      'long names without end',
      Buffer.concat(Array.from({ length: 1000 }, () => meta('L', Buffer.from('n\0')))),
    ],
    ['an entry after the first block of the end mark', Buffer.concat([Buffer.alloc(512), file('a')])],
  ])('%s costs no more than what it names', async (_what, bytes) => {
    const { tree } = await unpackBytes(Buffer.concat([bytes, file('z'), END_MARK]));
    // What the record names is one file, whatever its name.
    expect(Object.keys(tree).length).toBeLessThanOrEqual(2);
    expect(Object.values(tree)).toContain(text('x'));
  });

  test('negative and large binary sizes are errors', async () => {
    for (const first of [0xff, 0x80, 0x81, 0xc0]) {
      const header = rawHeader({ name: Buffer.from('a') });
      header.fill(0xfe, 124, 136);
      header[124] = first;
      await expect(unpackBytes(Buffer.concat([withChecksum(header), END_MARK]))).rejects.toMatchObject({
        code: 'archive',
      });
    }
  });

  test('sparse entries of all kinds are refused, whatever they claim to be', async () => {
    const { tree, refused } = await unpackBytes(
      Buffer.concat([
        rawHeader({ name: Buffer.from('old'), type: 'S' }),
        pax('GNU.sparse.major=1', 'GNU.sparse.realsize=99999999999', 'path=GNUSparseFile.0/x'),
        file('new', '1\n0\n0\n'),
        file('last'),
        END_MARK,
      ]),
    );
    expect(tree).toEqual({ last: text('x') });
    expect(refused.map(({ reason }) => reason)).toEqual([
      'it is of a kind that is not known',
      'it is packed as a sparse file',
    ]);
  });
});

describe('limits', () => {
  test('too many entries', async () => {
    const entries = Array.from({ length: 4 }, (_, index) => ({ name: `e${index}`, body: '' }));
    await expect(unpackEntries(entries, { limits: { entries: 3 } })).rejects.toMatchObject({ code: 'limit' });
    expect((await unpackEntries(entries, { limits: { entries: 4 } })).files).toHaveLength(4);
  });

  test('too many bytes, whether an entry claims them, the stream brings them or copies make them', async () => {
    const limits = { bytes: 10_000 };
    const claimed = Buffer.concat([rawHeader({ name: Buffer.from('big'), size: 20_000 }), Buffer.alloc(512)]);
    await expect(unpackBytes(claimed, { limits })).rejects.toMatchObject({ code: 'limit' });
    const folders = Array.from({ length: 20 }, (_, index) => ({
      name: `d${index}`,
      type: 'directory' as const,
    }));
    await expect(unpackEntries(folders, { limits })).rejects.toMatchObject({ code: 'limit' });
    const copies = [1, 2, 3].map((index) => ({ name: `c${index}`, type: 'link' as const, linkname: 'f' }));
    const bomb = [{ name: 'f', body: Buffer.alloc(3000) }, ...copies];
    await expect(unpackEntries(bomb, { limits })).rejects.toMatchObject({ code: 'limit' });
    expect((await unpackEntries(bomb.slice(0, 3), { limits })).bytes).toBe(9000);
  });
});

describe('an archive that is not whole', () => {
  const LARGE = Buffer.alloc(2 * 1024 * 1024, 'x');

  test('cut anywhere, it is an error, and no partial file stays', async () => {
    const bytes = await tarOf(
      { name: 'small', body: 'abc' },
      { name: 'large', body: LARGE },
      { name: 'z', body: '' },
    );
    for (const length of [
      0,
      300,
      512,
      600,
      1024,
      1536,
      1024 * 1024,
      bytes.length - 1536,
      bytes.length - 1024,
      bytes.length - 1,
    ]) {
      const dest = tempFolder();
      await expect(unpackTree(streamOf(bytes.subarray(0, length), 65_536), { dest })).rejects.toMatchObject({
        code: 'archive',
      });
      for (const contents of Object.values(readTree(dest))) {
        expect([text('abc'), text(''), `644 ${LARGE.toString('base64')}`]).toContain(contents);
      }
    }
  });

  test('a file of zeros before the cut is not taken for the end mark', async () => {
    const bytes = await tarOf({ name: 'zeros', body: Buffer.alloc(4096) });
    await expect(unpackBytes(bytes.subarray(0, 512 + 4096))).rejects.toMatchObject({ code: 'archive' });
    await expect(unpackBytes(bytes)).resolves.toMatchObject({ bytes: 4096 });
  });

  test('cut after the long name of an entry that never comes', async () => {
    const bytes = await tarOf({ name: 'a', body: '' }, { name: 'n'.repeat(200), body: '' });
    await expect(unpackBytes(bytes.subarray(0, 3 * 512))).rejects.toMatchObject({ code: 'archive' });
  });

  test('a size that is no number of bytes is an error, not a wait for ever', async () => {
    const header = rawHeader({ name: Buffer.from('a'), size: 0 });
    header[124] = 0x90;
    const bytes = Buffer.concat([withChecksum(header), END_MARK]);
    await expect(unpackBytes(bytes)).rejects.toMatchObject({ code: 'archive' });
  });

  test('what is no archive is an error', async () => {
    await expect(unpackBytes(Buffer.alloc(4096, 'not a tar '))).rejects.toMatchObject({ code: 'archive' });
  });

  test('the source’s own failure is what is thrown', async () => {
    const bytes = await tarOf({ name: 'large', body: LARGE });
    const source = Readable.from(
      (async function* () {
        yield bytes.subarray(0, 100_000);
        throw new Error('connection lost');
      })(),
    );
    const dest = tempFolder();
    await expect(unpackTree(source, { dest })).rejects.toThrow('connection lost');
    expect(readTree(dest)).toEqual({});
  });

  test('damaged anywhere, it ends, and writes nothing outside', async () => {
    const bytes = await tarOf(
      { name: 'a/b', body: 'abc' },
      { name: 'ü/long', body: 'x'.repeat(600), pax: { mtime: '1.5' } },
      { name: 'a/l', type: 'symlink', linkname: 'b' },
      { name: 'h', type: 'link', linkname: 'a/b' },
    );
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(1500), async (changes, piece) => {
        const copy = Buffer.from(bytes);
        for (const [at, value] of changes) copy[at] = value;
        // Sums are put right so that the damage gets past the header check.
        for (let at = 0; at + 512 <= copy.length; at += 512) {
          if (copy.toString('latin1', at + 257, at + 262) === 'ustar')
            withChecksum(copy.subarray(at, at + 512));
        }
        const around = tempFolder();
        const dest = join(around, 'dest');
        const outcome = await unpackTree(streamOf(copy, piece + 1), {
          dest,
          limits: { bytes: 100_000 },
        }).then(
          () => 'whole',
          (error: Error) => error.name,
        );
        expect(['whole', 'TransferError']).toContain(outcome);
        expect(Object.keys(readTree(around)).every((path) => path.startsWith('dest'))).toBe(true);
        removeTempFolders();
      }),
      { numRuns: 150 },
    );
  });
});

describe('several trees in one archive', () => {
  test('each goes to its own folder; no entry lies elsewhere and no link leads from one to another', async () => {
    const around = makeTree(tempFolder(), { 'kept/old': 'stays' });
    const bytes = await tarOf(
      { name: '0', type: 'directory' },
      { name: '0/a.txt', body: 'a' },
      { name: '1/deep/b.txt', body: 'b' },
      { name: '1/deep/up', type: 'symlink', linkname: '../c' },
      { name: '1/same', type: 'link', linkname: '0/a.txt' },
      { name: '0/across', type: 'symlink', linkname: '../1/deep/b.txt' },
      { name: '2/none', body: 'x' },
      { name: 'elsewhere', body: 'x' },
      { name: '0/../1/climb', body: 'x' },
      { name: '1/.git/config', body: 'x' },
    );
    const dest = new Map([
      ['0', join(around, 'new/one')],
      ['1', join(around, 'kept')],
    ]);
    const { files, refused } = await unpackTree(streamOf(bytes), { dest });
    expect(readTree(around)).toEqual({
      'new/one/a.txt': text('a'),
      'kept/old': text('stays'),
      'kept/deep/b.txt': text('b'),
      'kept/deep/up': 'link ../c',
      'kept/same': text('a'),
    });
    expect(files.map((file) => file.slice(around.length + 1)).sort()).toEqual([
      'kept/deep/b.txt',
      'kept/deep/up',
      'kept/same',
      'new/one/a.txt',
    ]);
    expect(refused).toEqual([
      { path: '0/across', reason: 'its target leaves the folder' },
      { path: '2/none', reason: 'it was not asked for' },
      { path: 'elsewhere', reason: 'it was not asked for' },
      { path: '0/../1/climb', reason: 'its path climbs with ".."' },
      { path: '1/.git/config', reason: 'it would write into .git' },
    ]);
  });

  test('a folder inside another one’s new folder', async () => {
    const around = tempFolder();
    const bytes = await tarOf(
      { name: '0/sub/a', body: '0' },
      { name: '1/b', body: '1' },
      { name: '1/a', body: '2' },
    );
    const dest = new Map([
      ['0', join(around, 'out')],
      ['1', join(around, 'out/sub')],
    ]);
    await unpackTree(streamOf(bytes), { dest });
    expect(readTree(around)).toEqual({ 'out/sub/a': text('2'), 'out/sub/b': text('1') });
  });
});

describe('nothing is in its place before all of it is known to be good', () => {
  test('while it is unpacked, what was there is there, and nothing else under its name', async () => {
    const dest = makeTree(tempFolder(), { 'd/file': 'old' });
    const bytes = await tarOf({ name: 'd/file', body: 'new' }, { name: 'more', body: 'x' });
    const seen: string[] = [];
    await unpackTree(streamOf(bytes), {
      dest,
      onProgress: () =>
        seen.push(readFileSync(join(dest, 'd/file'), 'utf8'), String(existsSync(join(dest, 'more')))),
    });
    expect(new Set(seen)).toEqual(new Set(['old', 'false']));
    expect(readTree(dest)).toEqual({ 'd/file': text('new'), more: text('x') });
  });

  test('what is not confirmed, cut, damaged or too large leaves no trace', async () => {
    const bytes = await tarOf({ name: 'd/file', body: 'new' }, { name: 'more', body: 'x' });
    const refuse = () => {
      throw new Error('not confirmed');
    };
    for (const [archive, options, message] of [
      [bytes, { confirm: refuse }, 'not confirmed'],
      [bytes.subarray(0, -1024), {}, 'archive'],
      [Buffer.concat([bytes.subarray(0, 1536), Buffer.alloc(512, 'x')]), {}, 'archive'],
      [bytes, { limits: { entries: 1 } }, 'archive holds more'],
    ] as const) {
      const dest = makeTree(tempFolder(), { 'd/file': 'old' });
      await expect(unpackTree(streamOf(archive), { dest, ...options })).rejects.toThrow(message);
      expect(readTree(dest)).toEqual({ 'd/file': text('old') });
      const absent = join(dest, 'absent/folder');
      await expect(unpackTree(streamOf(archive), { dest: absent, ...options })).rejects.toThrow(message);
      expect(readTree(dest)).toEqual({ 'd/file': text('old') });
    }
  });
});

test('progress rises to what was written', async () => {
  const seen: [number, number][] = [];
  const { bytes, files } = await unpackEntries(
    [
      { name: 'a', body: 'abc' },
      { name: 'b', body: Buffer.alloc(3_000_000) },
      { name: 'c', type: 'link', linkname: 'a' },
    ],
    { onProgress: (done, count) => seen.push([done, count]) },
  );
  expect(seen.at(-1)).toEqual([bytes, files.length]);
  expect(bytes).toBe(3_000_006);
  expect(seen.length).toBeGreaterThan(5);
});

test('an aborted unpacking ends with the signal’s reason, even when the source is silent', async () => {
  const bytes = await tarOf({ name: 'large', body: Buffer.alloc(2_000_000) });
  const stop = new AbortController();
  const source = new Readable({ read() {} });
  source.push(bytes.subarray(0, 1_500_000));
  const dest = tempFolder();
  const unpacked = unpackTree(source, {
    dest,
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('stop')),
  });
  await expect(unpacked).rejects.toThrow('stop');
  expect(source.destroyed).toBe(true);
  expect(readTree(dest)).toEqual({});
});

test('a failing unpacking lets go of a source that would never end', async () => {
  const source = new Readable({ read() {} });
  source.push(Buffer.alloc(4096, 'not a tar '));
  await expect(unpackTree(source, { dest: tempFolder() })).rejects.toMatchObject({ code: 'archive' });
  expect(source.destroyed).toBe(true);
});
