import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LayerEntry, SHELL } from '../../support/oci-image.js';
import { type PullPlace, pullPlace } from '../../support/pulling.js';
import { startTestRegistry, type TestRegistry } from '../../support/registry.js';

let registry: TestRegistry;
let place: PullPlace;
/** A folder of this machine that no image may touch, and what is in it. */
let canary: string;
beforeAll(async () => {
  registry = await startTestRegistry();
});
afterAll(() => registry.stop());
beforeEach(async () => {
  place = await pullPlace();
  canary = await mkdtemp(join(tmpdir(), 'e2b-test-canary.'));
  await mkdir(join(canary, 'folder'), { mode: 0o700 });
  await writeFile(join(canary, 'secret'), 'secret', { mode: 0o600 });
});
afterEach(async () => {
  await place.remove();
  await rm(canary, { recursive: true });
});

interface Outcome {
  error: string;
  root: string;
  outside: typeof UNTOUCHED;
}

/** What is outside of the root, as it was before and has to be after. */
const UNTOUCHED = {
  names: ['folder', 'secret'],
  secret: 'secret',
  modes: [0o100600, 0o40700],
  owners: [0, 0],
  links: 1,
  images: ['planted'],
};

/** Pulls an image of these layers, whether it succeeds or not, and looks what became of the machine's files. */
async function pullHostile(...layers: LayerEntry[][]): Promise<Outcome> {
  const planted = join(place.layout.images, 'planted');
  await mkdir(planted);
  await registry.push('hostile:1', { layers: [[SHELL], ...layers] });
  const [error, root] = await place.pull(`${registry.host}/hostile:1`).then(
    (pulled) => ['', pulled.layers.root.at(-1) ?? ''],
    (reason: Error) => [`${reason.name}: ${reason.message}`, ''],
  );
  const folder = await stat(join(canary, 'folder'));
  const secret = await stat(join(canary, 'secret'));
  const outside = {
    names: (await readdir(canary, { recursive: true })).toSorted(),
    secret: await readFile(join(canary, 'secret'), 'utf8'),
    modes: [secret.mode, folder.mode],
    owners: [secret.uid, folder.uid],
    links: secret.nlink,
    // The other images' folder, one above the work folder; and nothing of the work is left there.
    images: (await place.names()).filter((name) => !/^(?:top|sha256)-[0-9a-f]+$/.test(name)),
  };
  return { error: error ?? '', root: root ?? '', outside };
}

const link = (name: string, linkname: string): LayerEntry => ({ name, linkname, type: 'symlink' });

test('names that climb, or are absolute, stay below the root', async () => {
  const { error, root, outside } = await pullHostile([
    { name: `../../../../../../../..${canary}/climbed`, content: 'x' },
    { name: `${canary}/absolute`, content: 'x' },
  ]);
  expect(outside).toEqual(UNTOUCHED);
  expect(error).toBe('');
  expect(await readFile(join(root, canary, 'climbed'), 'utf8')).toBe('x');
  expect(await readFile(join(root, canary, 'absolute'), 'utf8')).toBe('x');
});

test.each(['one layer', 'the next layer'])('writing through links that lead out, in %s', async (where) => {
  const links = [
    link('out', canary),
    link('up', `../../../../../../../..${canary}`),
    link('file', `${canary}/secret`),
  ];
  const writes = [
    { name: 'out/new', content: 'x' },
    { name: 'out/secret', content: 'x' },
    { name: 'out/folder/', type: 'directory' as const, mode: 0o777, uid: 1234 },
    { name: 'up/secret', content: 'x' },
    { name: 'file', content: 'x' },
  ];
  const { outside } = await pullHostile(
    ...(where === 'one layer' ? [[...links, ...writes]] : [links, writes]),
  );
  expect(outside).toEqual(UNTOUCHED);
});

test.each([
  ['out of the root', (): LayerEntry => ({ name: 'hard', type: 'link', linkname: `${canary}/secret` })],
  [
    'up and out of the root',
    (): LayerEntry => ({ name: 'hard', type: 'link', linkname: `../../../../../../../..${canary}/secret` }),
  ],
])('a hard link %s, which is then written to', async (_what, entry) => {
  const { error, outside } = await pullHostile([entry()], [{ name: 'hard', content: 'overwritten' }]);
  expect(outside).toEqual(UNTOUCHED);
  expect(error).toMatch(/^ImagePullError: .*damaged or forged/);
});

test.each([
  ['of the root’s parent', () => '.wh...'],
  ['of the root itself', () => '.wh..'],
  ['of nothing', () => '.wh.'],
  ['of a file behind a link', () => 'out/.wh.secret'],
  ['of all behind a link', () => 'out/.wh..wh..opq'],
  ['of a file up and away', () => `../../../../../../../..${canary}/.wh.secret`],
])('a whiteout %s', async (_what, name) => {
  const { outside } = await pullHostile([link('out', canary)], [{ name: name(), content: '' }]);
  expect(outside).toEqual(UNTOUCHED);
});

test.each(['.', '/'])('a root that becomes a link: %s', async (name) => {
  const { error, outside } = await pullHostile([link(name, canary), { name: 'through', content: 'x' }]);
  expect(outside).toEqual(UNTOUCHED);
  expect(error).toMatch(/^ImagePullError: /);
});

test('device nodes, also of this machine’s disks, are left out', async () => {
  const { error, root, outside } = await pullHostile([
    { name: 'disk', type: 'block-device', devmajor: 254, devminor: 0, mode: 0o666 },
    { name: 'memory', type: 'character-device', devmajor: 1, devminor: 1, mode: 0o666 },
    { name: 'dev/null', type: 'character-device', devmajor: 1, devminor: 3, mode: 0o666 },
    { name: 'whiteout', type: 'character-device', devmajor: 0, devminor: 0 },
    { name: 'pipe', type: 'fifo' },
  ]);
  expect(outside).toEqual(UNTOUCHED);
  expect(error).toBe('');
  expect((await readdir(root)).toSorted()).toEqual(['bin', 'dev', 'pipe']);
  expect(await readdir(join(root, 'dev'))).toEqual([]);
});

test('attributes that mean something to the overlay do not reach it', async () => {
  const { error, root, outside } = await pullHostile([
    {
      name: 'folder/',
      type: 'directory',
      mode: 0o755,
      pax: {
        'SCHILY.xattr.user.kept': 'x',
        'SCHILY.xattr.trusted.overlay.redirect': '/bin',
        'SCHILY.xattr.trusted.overlay.opaque': 'y',
      },
    },
  ]);
  expect(outside).toEqual(UNTOUCHED);
  expect(error).toBe('');
  const list = 'import os, sys; print(os.listxattr(sys.argv[1]))';
  const listed = execFileSync('python3', ['-c', list, join(root, 'folder')], { encoding: 'utf8' });
  expect(listed).toBe("['user.kept']\n");
});

test.each([
  [
    'tell how much there is',
    () => randomBytes(30 * 1024 ** 2),
    /its 30 MiB of layers would leave too little/,
  ],
  [
    'unpack to far more',
    () => Buffer.alloc(200 * 1024 ** 2),
    /does not fit: unpacking it|the disk of this machine is full/,
  ],
])('layers that %s than the disk holds', async (_what, content, expected) => {
  await registry.push('large:1', { layers: [[SHELL, { name: 'large', content: content() }]] });
  const small = await pullPlace({ diskMB: 24 });
  try {
    expect(await small.refusal(`${registry.host}/large:1`)).toMatch(expected);
    expect(await small.names()).toEqual([]);
  } finally {
    await small.remove();
  }
});
