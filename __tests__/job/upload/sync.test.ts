import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestEngine, type TestEngine } from '../../support/test-engine.js';
import { removeTempFolders, tempFolder } from '../../transfer/temp-folder.js';
import { makeTree, readTree } from '../../transfer/tree.js';
import { openStage, type Stage, type UploadOptions } from './stage.js';

let engine: TestEngine;
let stage: Stage;
/** A folder of its own for each test, in one sandbox. */
let WORK: string;
let tests = 0;
beforeAll(async () => {
  engine = await startTestEngine();
  stage = await openStage(engine);
});
afterAll(() => engine.stop());
beforeEach(() => {
  WORK = `/home/user/t${++tests}/work`;
  stage.notices.length = 0;
  stage.warnings.length = 0;
});
afterEach(removeTempFolders);

const upload = (root: string, options: UploadOptions = {}) =>
  stage.upload(root, { uploads: [{ from: '.', to: WORK, ignore: [] }], ...options });

const TREE = {
  'a.txt': 'a',
  'src/b.txt': 'b',
  'src/deep/c.txt': 'c',
  'run.sh': { exec: '#!/bin/sh\n' },
  link: { link: 'a.txt' },
  empty: { folder: true },
  'new\nline "quoted" 🎉': 'strange',
} as const;

test('nothing changed: nothing is sent', async () => {
  const root = makeTree(tempFolder(), TREE);
  const first = await upload(root);
  expect(first.result).toMatchObject({ mode: 'full', files: 5 });
  expect(await stage.tree(WORK)).toEqual(readTree(root));
  const second = await upload(root, { again: true });
  expect(second.result).toEqual({
    mode: 'sync',
    files: 5,
    bytes: first.result.bytes,
    sentBytes: 0,
    changed: 0,
    removed: 0,
  });
  expect(second.detail).toBe('synced: nothing changed in 5 files');
  expect(stage.warnings).toEqual([]);
});

test('what changed here is sent, what is gone is removed, what scripts made stays', async () => {
  const root = makeTree(tempFolder(), TREE);
  await upload(root);
  await stage.run(
    `mkdir -p ${WORK}/node_modules/x && echo made >${WORK}/node_modules/x/y && echo made >${WORK}/src/made`,
  );
  writeFileSync(join(root, 'a.txt'), 'A');
  chmodSync(join(root, 'src/b.txt'), 0o755);
  rmSync(join(root, 'src/deep'), { recursive: true });
  rmSync(join(root, 'link'));
  symlinkSync('src/b.txt', join(root, 'link'));
  makeTree(root, { 'other/new.txt': 'new' });
  const { result, detail } = await upload(root, { again: true });
  expect(result).toMatchObject({ mode: 'sync', files: 5, changed: 4, removed: 1 });
  expect(detail).toMatch(/^synced: 4 of 5 files sent, 1 removed, 5 B instead of \d+ B$/);
  const made = `644 ${Buffer.from('made\n').toString('base64')}`;
  const wanted = { ...readTree(root), 'node_modules/x/y': made, 'src/made': made };
  expect(await stage.tree(WORK)).toEqual(wanted);
  expect((await upload(root, { again: true })).result).toMatchObject({
    changed: 0,
    removed: 0,
    sentBytes: 0,
  });
});

test('what scripts changed is put right, whatever they did to its times', async () => {
  const root = makeTree(tempFolder(), TREE);
  await upload(root);
  await stage.run(
    [
      `cd ${WORK}`,
      // The same size and time as before: only the kernel knows.
      'touch -r a.txt /tmp/t && printf A >a.txt && touch -r /tmp/t a.txt',
      'rm src/b.txt && mkdir src/b.txt && echo in >src/b.txt/in',
      'rm run.sh && ln -s /etc/passwd run.sh',
      'chmod 000 src/deep/c.txt',
      'rm link',
      'rmdir empty && echo file >empty',
    ].join('\n'),
  );
  const { result } = await upload(root, { again: true });
  expect(await stage.tree(WORK)).toEqual(readTree(root));
  expect(result).toMatchObject({ mode: 'sync', changed: 5, removed: 0 });
});

test('what only looks changed is compared where it is, and not sent', async () => {
  const root = makeTree(tempFolder(), TREE);
  await upload(root);
  await stage.run(`cd ${WORK} && touch a.txt && cp -p src/b.txt x && mv x src/b.txt`);
  const { result } = await upload(root, { again: true });
  expect(result).toMatchObject({ mode: 'sync', changed: 0 });
  // And known from then on.
  expect((await upload(root, { again: true })).result.sentBytes).toBe(0);
});

test('a folder that became a link is made a folder again, and nothing behind the link is touched', async () => {
  const root = makeTree(tempFolder(), TREE);
  await upload(root);
  await stage.run(`mv ${WORK}/src ${WORK}/../outside && ln -s ${WORK}/../outside ${WORK}/src`);
  const outside = await stage.tree(`${WORK}/../outside`);
  rmSync(join(root, 'src/deep'), { recursive: true });
  await upload(root, { again: true });
  expect(await stage.tree(WORK)).toEqual(readTree(root));
  expect(await stage.tree(`${WORK}/../outside`)).toEqual(outside);
});

test('a folder that went, and is a link now, is left alone', async () => {
  const root = makeTree(tempFolder(), TREE);
  await upload(root);
  await stage.run(`mv ${WORK}/src ${WORK}/../outside && ln -s ${WORK}/../outside ${WORK}/src`);
  rmSync(join(root, 'src'), { recursive: true });
  await upload(root, { again: true });
  expect(await stage.run(`cd ${WORK}/../outside && cat b.txt deep/c.txt`)).toBe('bc');
  expect(await stage.tree(WORK)).toEqual({ ...readTree(root), src: `link ${WORK}/../outside` });
});

test('files change their kind here', async () => {
  const root = makeTree(tempFolder(), TREE);
  await upload(root);
  await stage.run(`echo made >${WORK}/src/made`);
  rmSync(join(root, 'src'), { recursive: true });
  writeFileSync(join(root, 'src'), 'a file now');
  rmSync(join(root, 'a.txt'));
  mkdirSync(join(root, 'a.txt'));
  makeTree(root, { 'empty/no more': 'x' });
  await upload(root, { again: true });
  expect(await stage.tree(WORK)).toEqual(readTree(root));
});

describe('a manifest that cannot be trusted means that everything is sent', () => {
  const torn: [string, string][] = [
    ['cut', 'truncate -s -1 stats'],
    ['foreign', 'echo x >digest; sha256sum manifest.gz stats folders digest id >sums'],
    ['no gzip', 'echo x >digest; echo x >manifest.gz; sha256sum manifest.gz stats folders digest id >sums'],
    [
      'hostile',
      `printf '["e2b-action upload 1",[["../../outside","l","x"]]]' | gzip >manifest.gz; gzip -dc manifest.gz | sha256sum | cut -c1-64 | tr -d '\\n' >digest; ` +
        'sha256sum manifest.gz stats folders digest id >sums',
    ],
    ['gone', 'rm -rf "$PWD"'],
  ];
  test.each(torn)('%s', async (name, script) => {
    const root = makeTree(tempFolder(), TREE);
    await upload(root);
    await stage.run(
      `cd /var/lib/e2b-action/uploads/ && cd $(ls -td */ | head -n 1) && { ${script}; }; echo x >/home/outside`,
      'root',
    );
    await stage.run(`rm ${WORK}/a.txt && mkdir ${WORK}/a.txt && echo in >${WORK}/a.txt/in`);
    const { result } = await upload(root, { again: true });
    expect(result).toMatchObject({ mode: 'full', files: 5 });
    expect(stage.notices.join()).toMatch(name === 'gone' ? /^$/ : /all of it is sent/);
    expect(await stage.tree(WORK)).toEqual(readTree(root));
    expect((await upload(root, { again: true })).result).toMatchObject({ mode: 'sync', changed: 0 });
  });

  test('the folder itself is gone', async () => {
    const root = makeTree(tempFolder(), TREE);
    await upload(root);
    await stage.run(`rm -rf ${WORK}`);
    expect((await upload(root, { again: true })).result.mode).toBe('full');
    expect(await stage.tree(WORK)).toEqual(readTree(root));
  });
});

test('two uploads of one run are two, also into one folder', async () => {
  const root = makeTree(tempFolder(), { 'one/a': '1', 'one/b': '2', 'two/b': 'two', 'two/c': '3' });
  const uploads = [
    { from: 'one', to: WORK, ignore: [] },
    { from: 'two', to: WORK, ignore: [] },
    { from: 'two', to: `${WORK}2`, ignore: ['b'] },
  ];
  await upload(root, { uploads });
  rmSync(join(root, 'one/a'));
  rmSync(join(root, 'two/b'));
  await upload(root, { uploads, again: true });
  expect(await stage.tree(WORK)).toEqual({ ...readTree(join(root, 'one')), ...readTree(join(root, 'two')) });
  expect(await stage.tree(`${WORK}2`)).toEqual(readTree(join(root, 'two')));
});

test('`full` sends everything, whatever is there', async () => {
  const root = makeTree(tempFolder(), TREE);
  await upload(root);
  expect((await upload(root, { again: true, spec: { uploadMode: 'full' } })).result.mode).toBe('full');
  expect((await upload(root, { again: true })).result).toMatchObject({ mode: 'sync', changed: 0 });
});

test('the manifest belongs to root, and nothing of ours stays besides', async () => {
  await upload(makeTree(tempFolder(), TREE));
  expect(await stage.run('stat -c %U:%A /var/lib/e2b-action /var/lib/e2b-action/uploads/*/* | sort -u')).toBe(
    'root:-rw-r--r--\nroot:drwxr-xr-x\n',
  );
  expect(await stage.run('ls -A /tmp/.e2b-action-*/ | sort -u | grep .')).toMatch(/done\non\npid\n$/);
});
