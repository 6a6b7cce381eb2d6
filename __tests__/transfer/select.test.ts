import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join, relative } from 'node:path';
import { selectFiles } from '../../src/transfer/select.js';
import type { Selection } from '../../src/transfer/tree.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';
import { git, makeTree } from './tree.js';

afterEach(removeTempFolders);

const NO_GIT = '/nonexistent';
const paths = (selection: Selection) => selection.entries.map((entry) => entry.path);
const describeOnPosix = process.platform === 'win32' ? describe.skip : describe;
const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

function repository(): string {
  const root = makeTree(tempFolder(), {
    '.gitignore': 'node_modules/\n*.log\nbuild\n',
    'a.txt': 'a',
    'run.sh': { exec: '#!/bin/sh\n' },
    'src/index.js': '1',
    'src/gone.js': '1',
    'forced.log': 'tracked in spite of the rule',
  });
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'add', '-f', 'forced.log');
  git(root, 'commit', '-qm', 'one');
  return makeTree(root, {
    'new.txt': 'untracked',
    'debug.log': 'ignored',
    'node_modules/x/index.js': 'ignored',
    'build/out.js': 'ignored',
    'empty/deep': { folder: true },
    'node_modules/empty': { folder: true },
  });
}

describe('in a git work tree', () => {
  test('takes tracked and untracked files and empty folders, not ignored, deleted or .git ones', async () => {
    const root = repository();
    rmSync(join(root, 'src/gone.js'));
    const selection = await selectFiles({ root, from: '.' });
    expect(selection.source).toBe('git');
    expect(paths(selection)).toEqual([
      '.gitignore',
      'a.txt',
      'empty/deep',
      'forced.log',
      'new.txt',
      'run.sh',
      'src/index.js',
    ]);
    const byPath = Object.fromEntries(selection.entries.map((entry) => [entry.path, entry]));
    expect(byPath['run.sh']).toEqual({ path: 'run.sh', type: 'file', mode: 0o755, size: 10 });
    expect(byPath['a.txt']).toEqual({ path: 'a.txt', type: 'file', mode: 0o644, size: 1 });
    expect(byPath['empty/deep']).toMatchObject({ type: 'directory', mode: 0o755 });
  });

  test('a folder below the root is listed relative to itself, by the same rule', async () => {
    const root = repository();
    makeTree(root, { 'src/x.log': 'ignored', 'src/new.js': '2' });
    const selection = await selectFiles({ root, from: 'src' });
    expect(selection.base).toBe(join(root, 'src'));
    expect(paths(selection)).toEqual(['gone.js', 'index.js', 'new.js']);
  });

  test('a folder that git ignores is taken whole when it is named, and never by gitOnly', async () => {
    const root = repository();
    const selection = await selectFiles({ root, from: 'build' });
    expect(paths(selection)).toEqual(['out.js']);
    expect(selection.notices.join()).toContain('git ignores build');
    const none = await selectFiles({ root: join(root, 'build'), from: '.', gitOnly: true });
    expect(none.entries).toEqual([]);
    expect(none.notices.join()).toContain('nothing is uploaded');
  });

  test('the user’s patterns apply to files and to whole folders, relative to from', async () => {
    const root = repository();
    const selection = await selectFiles({
      root,
      from: '.',
      ignore: ['src/**', '!src/index.js', '/empty', '*.sh', 'A.TXT'],
    });
    expect(paths(selection)).toEqual(['.gitignore', 'a.txt', 'forced.log', 'new.txt', 'src/index.js']);
  });

  test('names git would quote come as they are', async () => {
    const root = repository();
    const odd = [
      '"quoted".txt',
      'tab\there',
      'naïve 名前 🎉.txt',
      '100644 0123456789012345678901234567890123456789 0',
    ];
    if (process.platform === 'linux') odd.push('new\nline', ' lead', 'back\\slash');
    makeTree(root, Object.fromEntries(odd.map((name) => [`odd/${name}`, 'x'])));
    git(root, 'add', `odd/${odd[0]}`, `odd/${odd[2]}`);
    expect(paths(await selectFiles({ root, from: 'odd' }))).toEqual(odd.sort());
  });

  test('links are kept, dangling ones too, and nothing behind a link is taken', async () => {
    const root = repository();
    const outside = makeTree(tempFolder(), { 'index.js': 'secret', 'gone.js': 'secret' });
    symlinkSync('nowhere', join(root, 'dangling'));
    renameSync(join(root, 'src'), join(tempFolder(), 'src'));
    symlinkSync(outside, join(root, 'src'));
    const selection = await selectFiles({ root, from: '.' });
    expect(paths(selection).filter((path) => path.startsWith('src'))).toEqual(['src']);
    expect(selection.entries.filter((entry) => entry.type === 'symlink')).toEqual([
      { path: 'dangling', type: 'symlink', mode: 0o777, size: 0, target: 'nowhere' },
      { path: 'src', type: 'symlink', mode: 0o777, size: 0, target: outside },
    ]);
  });

  test('submodules and repositories inside are listed by their own rules, without their .git', async () => {
    const inner = makeTree(tempFolder(), { '.gitignore': '*.tmp\n', 'lib.c': 'c' });
    git(inner, 'init', '-q');
    git(inner, 'add', '-A');
    git(inner, 'commit', '-qm', 'one');
    const root = repository();
    git(root, 'submodule', 'add', '-q', inner, 'vendor/inner');
    git(root, 'clone', '-q', inner, 'clone');
    makeTree(root, { 'vendor/inner/x.tmp': 'ignored', 'vendor/inner/new.c': 'c', 'clone/y.tmp': 'ignored' });
    const selection = await selectFiles({ root, from: '.' });
    expect(paths(selection).filter((path) => /vendor|clone/.test(path))).toEqual([
      'clone/.gitignore',
      'clone/lib.c',
      'vendor/inner/.gitignore',
      'vendor/inner/lib.c',
      'vendor/inner/new.c',
    ]);
  });

  test('a submodule that is not checked out is an empty folder', async () => {
    const inner = makeTree(tempFolder(), { 'lib.c': 'c' });
    git(inner, 'init', '-q');
    git(inner, 'add', '-A');
    git(inner, 'commit', '-qm', 'one');
    const root = repository();
    git(root, 'submodule', 'add', '-q', inner, 'inner');
    git(root, 'submodule', 'deinit', '-q', '-f', 'inner');
    const selection = await selectFiles({ root, from: '.' });
    expect(selection.entries.find((entry) => entry.path === 'inner')?.type).toBe('directory');
  });

  describeOnPosix('on POSIX systems', () => {
    test('runs nothing that the repository’s configuration names, and writes nothing', async () => {
      const root = repository();
      const proof = join(tempFolder(), 'ran');
      const program = join(tempFolder(), 'program');
      writeFileSync(program, `#!/bin/sh\ntouch ${proof}\n`, { mode: 0o755 });
      git(root, 'config', 'core.fsmonitor', program);
      mkdirSync(join(root, '.git/hooks'), { recursive: true });
      writeFileSync(join(root, '.git/hooks/post-index-change'), `#!/bin/sh\ntouch ${proof}\n`, {
        mode: 0o755,
      });
      const selection = await selectFiles({ root, from: '.' });
      expect(paths(selection)).toContain('a.txt');
      expect(existsSync(proof)).toBe(false);
    });
  });

  test('a GIT_DIR left by a hook does not lead to another repository', async () => {
    const root = repository();
    const other = tempFolder();
    git(other, 'init', '-q');
    process.env.GIT_DIR = join(other, '.git');
    try {
      expect(paths(await selectFiles({ root, from: '.' }))).toContain('forced.log');
    } finally {
      delete process.env.GIT_DIR;
    }
  });

  test('without git, the .gitignore files decide and a notice says so', async () => {
    const root = repository();
    makeTree(root, { 'src/.gitignore': '!*.log\n/private\n', 'src/kept.log': 'x', 'src/private/x': 'x' });
    writeFileSync(join(root, '.git/info/exclude'), 'new.txt\n');
    const selection = await selectFiles({ root, from: '.', searchPath: NO_GIT });
    expect(selection.source).toBe('git');
    expect(paths(selection)).toEqual([
      '.gitignore',
      'a.txt',
      'empty/deep',
      'run.sh',
      'src/.gitignore',
      'src/gone.js',
      'src/index.js',
      'src/kept.log',
    ]);
    expect(selection.notices.join()).toContain('git was not found');
    const below = await selectFiles({ root, from: 'src', searchPath: NO_GIT });
    expect(paths(below)).toEqual(['.gitignore', 'gone.js', 'index.js', 'kept.log']);
    expect(paths(await selectFiles({ root, from: 'build', searchPath: NO_GIT }))).toEqual(['out.js']);
  });

  test('a git program inside the repository is never the one that runs', async () => {
    const root = repository();
    writeFileSync(join(root, 'git'), '#!/bin/sh\nexit 3\n', { mode: 0o755 });
    const selection = await selectFiles({
      root,
      from: '.',
      searchPath: ['', relative(process.cwd(), root)].join(delimiter),
    });
    expect(selection.notices.join()).toContain('git was not found');
  });

  test('a broken .git is a notice, not a leak of ignored files', async () => {
    const root = makeTree(tempFolder(), {
      '.git/HEAD': 'nonsense',
      '.gitignore': '.env\n',
      '.env': 'secret',
      a: '1',
    });
    const selection = await selectFiles({ root, from: '.' });
    expect(paths(selection)).toEqual(['.gitignore', 'a']);
    expect(selection.notices.join()).toContain('git cannot read');
  });

  describeOnPosix('on POSIX systems', () => {
    test('a work tree of another user is one error that names the fix', async () => {
      const root = repository();
      process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER = '1';
      try {
        await expect(selectFiles({ root, from: '.' })).rejects.toMatchObject({
          code: 'git',
          message: expect.stringContaining(`git config --global --add safe.directory ${root}`),
        });
      } finally {
        delete process.env.GIT_TEST_ASSUME_DIFFERENT_OWNER;
      }
    });
  });
});

describe('outside a work tree', () => {
  test('takes everything but .git, in any case and at any depth', async () => {
    const root = makeTree(tempFolder(), {
      '.gitignore': 'x\n',
      x: '1',
      '.hidden/y': '2',
      'sub/.GIT/config': 'token',
      'sub/.git': 'gitdir: elsewhere',
      'sub/z': '3',
      empty: { folder: true },
    });
    const selection = await selectFiles({ root, from: '.' });
    expect(selection).toMatchObject({ source: 'folder', base: root, notices: [] });
    expect(paths(selection)).toEqual(['.gitignore', '.hidden/y', 'empty', 'sub/z', 'x']);
    expect(paths(await selectFiles({ root, from: '.', ignore: ['.hidden/', 'z'] }))).toEqual([
      '.gitignore',
      'empty',
      'x',
    ]);
  });

  test('gitOnly takes nothing and says so', async () => {
    const root = makeTree(tempFolder(), { a: '1' });
    const selection = await selectFiles({ root, from: '.', gitOnly: true });
    expect(selection.entries).toEqual([]);
    expect(selection.notices.join()).toContain('in no git work tree');
  });
});

describe('what from may be', () => {
  test('a file, ignored or not, alone', async () => {
    const root = repository();
    const selection = await selectFiles({ root, from: 'debug.log' });
    expect(selection).toMatchObject({ source: 'file', base: root });
    expect(selection.entries).toMatchObject([{ path: 'debug.log', type: 'file', size: 7 }]);
  });

  test('a link to a file or folder inside: what it points to, a file under the link’s name', async () => {
    const root = makeTree(tempFolder(), {
      'real/f': 'abc',
      link: { link: 'real' },
      'named.txt': { link: 'real/f' },
    });
    expect(paths(await selectFiles({ root, from: 'link' }))).toEqual(['f']);
    const file = await selectFiles({ root, from: 'named.txt' });
    expect(file.entries).toEqual([
      { path: 'named.txt', type: 'file', mode: 0o644, size: 3, local: join(root, 'real/f') },
    ]);
  });

  test.each(['..', 'out', 'out/f', '/etc', '.git', '.git/config', 'sub/.Git/x', 'missing'])(
    '%s is refused',
    async (from) => {
      const outside = makeTree(tempFolder(), { f: 'secret' });
      const root = makeTree(tempFolder(), { out: { link: outside }, '.git/config': 't', 'sub/.Git/x': 't' });
      await expect(selectFiles({ root, from })).rejects.toMatchObject({ code: 'usage' });
    },
  );

  test('a place outside is taken when the caller vouches for it', async () => {
    const outside = makeTree(tempFolder(), { f: '1' });
    const selection = await selectFiles({ root: tempFolder(), from: outside, allowOutside: true });
    expect(paths(selection)).toEqual(['f']);
  });
});

describe('what cannot be carried', () => {
  describeOnPosix('on POSIX systems', () => {
    test('fifos and sockets are left out with a notice', async () => {
      for (const root of [tempFolder(), repository()]) {
        execFileSync('mkfifo', [join(root, 'pipe'), join(root, 'ignored.log')]);
        const server = createServer();
        await new Promise<void>((resolve) => server.listen(join(root, 'sock'), resolve));
        const selection = await selectFiles({ root, from: '.', ignore: ['*.log'] });
        await new Promise((resolve) => server.close(resolve));
        expect(paths(selection)).not.toContain('pipe');
        expect(selection.notices.join()).toContain('"pipe", "sock"');
        expect(selection.notices.join()).not.toContain('ignored.log');
      }
    });
  });

  describeOnLinux('where names are bytes', () => {
    test('a name that is not UTF-8 is an error that shows its bytes, unless it is ignored', async () => {
      const plain = tempFolder();
      for (const root of [plain, repository()]) {
        mkdirSync(join(root, 'd'));
        writeFileSync(Buffer.concat([Buffer.from(`${root}/d/caf`), Buffer.from([0xe9])]), 'x');
        await expect(selectFiles({ root, from: '.' })).rejects.toMatchObject({
          code: 'name',
          message: expect.stringContaining('caf\\xe9'),
        });
        expect(paths(await selectFiles({ root, from: '.', ignore: ['caf*'] }))).not.toContain('d/caf\ufffd');
      }
      const linked = tempFolder();
      symlinkSync(Buffer.from([0x63, 0xe9]), join(linked, 'link'));
      await expect(selectFiles({ root: linked, from: '.' })).rejects.toMatchObject({ code: 'name' });
      // The replacement character itself is a name like any other.
      const honest = makeTree(tempFolder(), { 'a\ufffd': '1' });
      expect(paths(await selectFiles({ root: honest, from: '.' }))).toEqual(['a\ufffd']);
    });
  });

  const describeAsUser = process.getuid?.() === 0 || process.platform === 'win32' ? describe.skip : describe;
  describeAsUser('for an ordinary user', () => {
    test('a file or folder that cannot be read is an error that names it', async () => {
      const root = makeTree(tempFolder(), { 'locked.txt': 'x', 'dir/a': 'x' });
      chmodSync(join(root, 'locked.txt'), 0);
      await expect(selectFiles({ root, from: '.' })).rejects.toThrow(/locked\.txt/);
      rmSync(join(root, 'locked.txt'));
      chmodSync(join(root, 'dir'), 0);
      await expect(selectFiles({ root, from: '.' })).rejects.toThrow(/cannot read .*dir/);
      chmodSync(join(root, 'dir'), 0o755);
    });
  });
});

test('an aborted selection ends as aborted', async () => {
  const root = repository();
  await expect(selectFiles({ root, from: '.', signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  });
});
