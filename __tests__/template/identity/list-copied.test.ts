import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContextError } from '../../../src/template/identity/errors.js';
import { listCopied, type CopiedFile } from '../../../src/template/identity/list-copied.js';
import { copy, definitionOf, newFolder, plant, removeFolders, type Planted } from './definitions.js';
import { archiveOf, type ArchiveEntry } from './sdk-archives.js';

afterAll(removeFolders);

const TREE: Record<string, Planted> = {
  'a.txt': 'a',
  'run.sh': { run: '#!/bin/sh' },
  '.hidden': 'h',
  '.config/deep/.rc': 'rc',
  empty: { folder: true },
  'src/index.ts': 'x',
  'src/lib/one.ts': '1',
  'src/lib/two.ts': '22',
  'src/lib/.env': 'e',
  'src/notes.md': '#',
  'docs/readme.md': '# r',
  'docs/keep.md': '# k',
  'node_modules/left/index.js': 'l',
  'node_modules/.bin/left': { link: '../left/index.js' },
  'name with  spaces/ü ß 漢字.txt': 'u',
  'name with  spaces/new\nline': 'n',
  'pages/[slug]/page.tsx': 'p',
  'pages/s/page.tsx': 'q',
  'link-to-file': { link: 'a.txt' },
  'link-to-folder': { link: 'src' },
  broken: { link: 'nowhere' },
  absolute: { link: '/usr/bin/env' },
  'src/up': { link: '../docs' },
  '.git/config': 'token',
  'sub/.git': 'gitdir: elsewhere',
};

const SOURCES = [
  '.',
  './',
  'src',
  'src/',
  './src',
  'src/lib/../lib',
  'src/*',
  '*',
  '**',
  '**/*.ts',
  '**/*.{md,ts}',
  'a.txt',
  '.hidden',
  '.*',
  'empty',
  'name with  spaces',
  'pages',
  'pages/*',
  'pages/[[]slug]',
  'link-to-file',
  'link-to-folder',
  'link-to-folder/',
  'link-to-folder/*',
  'broken',
  'absolute',
];

const IGNORES: Record<string, { ignore?: string[]; dockerignore?: string }> = {
  'nothing ignored': {},
  'folders by name': { dockerignore: 'node_modules\nsrc/lib\n' },
  'folders with all in them': { dockerignore: 'node_modules/**\n**/lib/**\n' },
  'negated and commented': { dockerignore: '\ufeff# all\r\n  *.md  \r\n!docs/keep.md\r\n**/*.md\r\n\r\n' },
  'both lists': { ignore: ['docs/**', '**/.env'], dockerignore: '.dockerignore\nempty\n' },
  'everything but one': { dockerignore: '*\n!src\n' },
  'from the root': { dockerignore: '/a.txt\n/src/**\n' },
  'braces and classes': { ignore: ['src/lib/{one,two}.ts', '[.]hidden'] },
};

describe('what the SDK uploads', () => {
  test.each(Object.entries(IGNORES))('%s', async (_name, { ignore = [], dockerignore }) => {
    const context = plant(TREE);
    if (dockerignore !== undefined) plant({ '.dockerignore': dockerignore }, context);
    const definition = definitionOf(context, { ignore });
    for (const from of SOURCES) {
      const step = copy(from);
      const theirs = await orNothing(archiveOf(definition, step));
      const ours = await orNothing(listCopied(definition, step).then(withoutLocal));
      expect({ from, files: ours }).toEqual({ from, files: theirs });
    }
  });

  test.each(['.', 'src', 'link-to-file', 'link-to-folder', 'link-to-folder/*', '*'])(
    'links resolved, COPY %s',
    async (from) => {
      const context = plant(TREE);
      rmSync(join(context, 'broken'));
      rmSync(join(context, 'absolute'));
      const step = copy(from, { resolveSymlinks: true });
      const theirs = await archiveOf(definitionOf(context), step);
      const ours = await listCopied(definitionOf(context), step);
      expect(withoutLocal(ours)).toEqual(theirs);
      expect(theirs.some(({ kind }) => kind === 'link')).toBe(false);
    },
  );
});

/** Any failure but that of a COPY that matches nothing is thrown on. */
async function orNothing(files: Promise<ArchiveEntry[]>): Promise<ArchiveEntry[] | 'nothing'> {
  try {
    return await files;
  } catch (error) {
    const nothing =
      error instanceof ContextError ? error.code === 'nothing' : /No files found/.test(String(error));
    if (nothing) return 'nothing';
    throw error;
  }
}

function withoutLocal(files: CopiedFile[]): ArchiveEntry[] {
  return files.map(({ local: _local, ...entry }) => entry);
}

test('.dockerignore is read by the rules of the SDK, as docs/template-identity.md says', async () => {
  const context = plant({ 'node_modules/a': 'a', 'dist/b': 'b', 'docs/keep.md': 'k', 'tmp/c': 'c' });
  plant({ '.dockerignore': 'node_modules\n/dist\ndocs/*\n!docs/keep.md\ntmp/**\n.dockerignore' }, context);
  const paths = (await listCopied(definitionOf(context), copy('.'))).map(({ path }) => path);
  expect(paths).toEqual(['.', 'dist', 'dist/b', 'docs', 'node_modules/a']);
});

test('.git is never copied, also when it is asked for', async () => {
  const context = plant(TREE);
  const paths = (await listCopied(definitionOf(context), copy('.'))).map(({ path }) => path);
  expect(paths.filter((path) => path.split('/').includes('.git'))).toEqual([]);
  expect(paths).toContain('sub');
  await expect(listCopied(definitionOf(context), copy('.git'))).rejects.toThrow(/left out.*\.git/);
});

describe('refused', () => {
  const outside = () => {
    const context = plant({ 'in/a': 'a' });
    const secret = plant({ 'secret/key': 'k' });
    return { context, secret };
  };

  test.each(['/etc', '../x', 'a/../../x', '..', 'C:\\x', '..\\x', '\\\\host\\share'])(
    'COPY %s',
    async (from) => {
      const step = copy(from, { place: { line: 4, text: 'COPY' } });
      const failure = listCopied(definitionOf(plant({ a: 'a' })), step);
      await expect(failure).rejects.toMatchObject({
        code: 'outside',
        message: expect.stringContaining('(Dockerfile:4)'),
      });
    },
  );

  test('a pattern that leads out by its braces', async () => {
    const root = plant({ 'context/a': 'a', beside: 'b' });
    const failure = listCopied(definitionOf(join(root, 'context')), copy('{../beside,a}'));
    await expect(failure).rejects.toMatchObject({ code: 'outside' });
  });

  test('what lies behind a link out of the context; the link itself is copied', async () => {
    const { context, secret } = outside();
    symlinkSync(secret, join(context, 'out'));
    await expect(listCopied(definitionOf(context), copy('out/secret'))).rejects.toMatchObject({
      code: 'outside',
    });
    await expect(listCopied(definitionOf(context), copy('out/*'))).rejects.toMatchObject({ code: 'outside' });
    const resolved = copy('out', { resolveSymlinks: true });
    await expect(listCopied(definitionOf(context), resolved)).rejects.toMatchObject({ code: 'outside' });
    expect(await listCopied(definitionOf(context), copy('out'))).toMatchObject([
      { kind: 'link', target: secret },
    ]);
  });

  test('a link to be resolved that leads nowhere', async () => {
    const context = plant({ gone: { link: 'nowhere' } });
    const failure = listCopied(definitionOf(context), copy('.', { resolveSymlinks: true }));
    await expect(failure).rejects.toMatchObject({ code: 'link', message: expect.stringContaining('gone') });
  });

  test('a link to itself, which the SDK cannot copy either', async () => {
    const context = plant({ round: { link: 'round' } });
    await expect(archiveOf(definitionOf(context), copy('.'))).rejects.toThrow(/ELOOP/);
    await expect(listCopied(definitionOf(context), copy('.'))).rejects.toMatchObject({ code: 'link' });
  });

  test('a pipe, over which the SDK may wait for ever, also behind a link that is resolved', async () => {
    const context = plant({ 'a/b': 'b', link: { link: 'a/pipe' } });
    execFileSync('mkfifo', [join(context, 'a/pipe')]);
    const definition = definitionOf(context);
    await expect(listCopied(definition, copy('a'))).rejects.toThrow(/a\/pipe is a pipe/);
    const resolved = copy('link', { resolveSymlinks: true });
    await expect(listCopied(definition, resolved)).rejects.toMatchObject({ code: 'special' });
    expect(await listCopied({ ...definition, ignore: ['**/pipe'] }, copy('a'))).toHaveLength(2);
  });

  test('a name that is not UTF-8, by its bytes', async () => {
    const context = newFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${context}/caf`), Buffer.from([0xe9])]), 'x');
    const failure = listCopied(definitionOf(context), copy('.'));
    await expect(failure).rejects.toMatchObject({
      code: 'name',
      message: expect.stringContaining('caf\\xe9'),
    });
  });

  test('a context that is not there, and one that is a file', async () => {
    const context = plant({ file: 'x' });
    await expect(listCopied(definitionOf(join(context, 'no')), copy('.'))).rejects.toThrow(
      /no context folder/,
    );
    await expect(listCopied(definitionOf(join(context, 'file')), copy('.'))).rejects.toThrow(/not a folder/);
  });

  test('a .dockerignore that is a folder', async () => {
    const context = plant({ a: 'a' });
    mkdirSync(join(context, '.dockerignore'));
    await expect(listCopied(definitionOf(context), copy('.'))).rejects.toMatchObject({ code: 'context' });
  });

  test('nothing there, and everything ignored: the reasons differ', async () => {
    const context = plant({ 'a.md': 'a' });
    await expect(listCopied(definitionOf(context), copy('b'))).rejects.toThrow(
      /COPY b \/app \(Dockerfile\): it matches no file/,
    );
    await expect(listCopied(definitionOf(context, { ignore: ['*.md'] }), copy('*.md'))).rejects.toThrow(
      /left out/,
    );
  });

  test('what an error quotes is one printable line', async () => {
    const failure = listCopied(definitionOf(newFolder()), copy('a\n::error::\u001b[31m'));
    await expect(failure).rejects.toThrow(/COPY a\\u000a::error::\\u001b\[31m/);
  });
});

test('an aborted signal ends the walk with its reason', async () => {
  const stop = new AbortController();
  stop.abort(new Error('stop asked for'));
  const failure = listCopied(definitionOf(plant({ a: 'a' })), copy('.'), { signal: stop.signal });
  await expect(failure).rejects.toThrow('stop asked for');
});
