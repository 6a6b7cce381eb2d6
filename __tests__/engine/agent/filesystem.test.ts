import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileNotFoundError, FileType, type Sandbox } from 'e2b';
import { startAgent, USER, type Agent } from './harness/agent.js';
import { connectSdk } from './harness/sandbox.js';
import { unary } from './harness/wire.js';

let agent: Agent;
let sandbox: Sandbox;
let close: () => void;
let dir: string;

beforeAll(async () => {
  agent = await startAgent();
  ({ sandbox, close } = await connectSdk(agent));
});
afterAll(async () => {
  close?.();
  await agent?.stop();
});
beforeEach(() => {
  dir = mkdtempSync(join(agent.dir, 'work-'));
  chmodSync(dir, 0o755);
});

const fail = (method: string, message: object) => unary(agent, `filesystem.Filesystem/${method}`, message);

test('a file is described with all of its properties', async () => {
  const file = join(dir, 'a.txt');
  writeFileSync(file, 'hello', { mode: 0o640 });
  utimesSync(file, 1_700_000_000.25, 1_700_000_000.25);
  expect(await sandbox.files.getInfo(file)).toEqual({
    name: 'a.txt',
    type: FileType.FILE,
    path: file,
    size: 5,
    mode: 0o640,
    permissions: '-rw-r-----',
    owner: 'root',
    group: 'root',
    modifiedTime: new Date(1_700_000_000_250),
    symlinkTarget: undefined,
    metadata: undefined,
  });
});

test('sizes travel as strings and unset fields not at all', async () => {
  const file = join(dir, 'empty');
  writeFileSync(file, 'x');
  const { body } = await fail('Stat', { path: file });
  expect(body['entry']).toMatchObject({ size: '1', type: 'FILE_TYPE_FILE' });
  expect(body['entry']).not.toHaveProperty('metadata');
});

test('an owner without a name is its number', async () => {
  const info = await sandbox.commands.run(`touch f && chown 4242:4343 f && realpath f`, {
    user: 'root',
    cwd: dir,
  });
  expect(await sandbox.files.getInfo(info.stdout.trim())).toMatchObject({ owner: '4242', group: '4343' });
});

test('a link shows the type and mode of its target, its own permissions, and where it leads', async () => {
  mkdirSync(join(dir, 'real'), { mode: 0o750 });
  symlinkSync('real', join(dir, 'one'));
  symlinkSync('one', join(dir, 'two'));
  expect(await sandbox.files.getInfo(join(dir, 'two'))).toMatchObject({
    name: 'two',
    path: join(dir, 'two'),
    type: FileType.DIR,
    mode: 0o750,
    permissions: 'Lrwxrwxrwx',
    symlinkTarget: join(dir, 'real'),
  });
});

test('a broken link exists, has no type, and names itself as its target', async () => {
  symlinkSync('nowhere', join(dir, 'broken'));
  expect(await sandbox.files.exists(join(dir, 'broken'))).toBe(true);
  expect((await fail('Stat', { path: join(dir, 'broken') })).body['entry']).toMatchObject({
    name: 'broken',
    symlinkTarget: join(dir, 'broken'),
  });
  expect((await fail('Stat', { path: join(dir, 'broken') })).body['entry']).not.toHaveProperty('type');
  expect(await sandbox.files.list(dir)).toEqual([]);
});

test('what is not there is not found', async () => {
  expect(await sandbox.files.exists(join(dir, 'no'))).toBe(false);
  await expect(sandbox.files.getInfo(join(dir, 'no'))).rejects.toBeInstanceOf(FileNotFoundError);
  await expect(sandbox.files.list(join(dir, 'no'))).rejects.toBeInstanceOf(FileNotFoundError);
  await expect(sandbox.files.rename(join(dir, 'no'), join(dir, 'x'))).rejects.toBeInstanceOf(
    FileNotFoundError,
  );
});

test('paths are from home, from ~, or absolute; an empty one is the default directory', async () => {
  await sandbox.commands.run('echo 1 > in-home');
  for (const path of ['in-home', '~/in-home', join(agent.home, 'in-home')]) {
    expect((await sandbox.files.getInfo(path)).path).toBe(join(agent.home, 'in-home'));
  }
  expect((await sandbox.files.getInfo('')).path).toBe(agent.home);
  expect((await sandbox.files.getInfo('.', { user: 'root' })).path).toBe('/root');
  expect((await fail('Stat', { path: '~root/x' })).body).toMatchObject({ code: 'invalid_argument' });
  expect((await fail('Stat', { path: 'a\0b' })).body).toMatchObject({ code: 'invalid_argument' });
});

test('a listing is lexical and depth first, as deep as asked, and does not follow links', async () => {
  for (const name of ['b', 'a', 'b/inner', 'B']) mkdirSync(join(dir, name));
  writeFileSync(join(dir, 'a', 'file'), '');
  writeFileSync(join(dir, 'b', 'inner', 'deep'), '');
  symlinkSync('a', join(dir, 'link'));
  const paths = async (depth?: number) => {
    const entries = await sandbox.files.list(dir, depth === undefined ? {} : { depth });
    return entries.map(({ path }) => path.slice(dir.length + 1));
  };
  expect(await paths()).toEqual(['B', 'a', 'b', 'link']);
  expect(await paths(2)).toEqual(['B', 'a', 'a/file', 'b', 'b/inner', 'link']);
  expect(await paths(3)).toEqual(['B', 'a', 'a/file', 'b', 'b/inner', 'b/inner/deep', 'link']);
  expect((await fail('ListDir', { path: dir })).body['entries']).toHaveLength(4);
});

test('a listing through a link keeps the path that was asked for', async () => {
  mkdirSync(join(dir, 'real'));
  writeFileSync(join(dir, 'real', 'x'), '');
  symlinkSync('real', join(dir, 'link'));
  expect((await sandbox.files.list(join(dir, 'link'))).map(({ path }) => path)).toEqual([
    join(dir, 'link', 'x'),
  ]);
});

test('a listing shows names that are not UTF-8, and thousands of entries', async () => {
  writeFileSync(Buffer.concat([Buffer.from(`${dir}/`), Buffer.from([0x66, 0xff])]), 'abc');
  expect(await sandbox.files.list(dir)).toMatchObject([{ name: 'f\ufffd', size: 3 }]);
  for (let index = 0; index < 2000; index += 1) writeFileSync(join(dir, `n${index}`), '');
  expect(await sandbox.files.list(dir)).toHaveLength(2001);
});

test('listing a file or a circle of links fails with its own code', async () => {
  writeFileSync(join(dir, 'file'), '');
  symlinkSync('loop', join(dir, 'loop'));
  expect((await fail('ListDir', { path: join(dir, 'file') })).body['code']).toBe('invalid_argument');
  expect((await fail('ListDir', { path: join(dir, 'loop') })).body['code']).toBe('failed_precondition');
});

test('a directory is made with its parents, for the user, once', async () => {
  const path = join(dir, 'x', 'y');
  expect(await sandbox.files.makeDir(path)).toBe(true);
  expect(await sandbox.files.makeDir(path)).toBe(false);
  for (const made of [join(dir, 'x'), path]) {
    const { uid, gid, mode } = statSync(made);
    expect({ uid, gid, mode: mode & 0o7777 }).toEqual({ ...USER, mode: 0o755 });
  }
  expect(statSync(dir).uid).toBe(0);
  writeFileSync(join(dir, 'file'), '');
  expect((await fail('MakeDir', { path: join(dir, 'file') })).body['code']).toBe('invalid_argument');
  expect((await fail('MakeDir', { path: join(dir, 'file', 'below') })).body['code']).toBe('internal');
});

test('a move makes the parents of its destination and answers with the entry there', async () => {
  writeFileSync(join(dir, 'from'), 'abc');
  const entry = await sandbox.files.rename(join(dir, 'from'), join(dir, 'new', 'to'));
  expect(entry).toMatchObject({ name: 'to', path: join(dir, 'new', 'to'), size: 3 });
  expect(existsSync(join(dir, 'from'))).toBe(false);
  expect(statSync(join(dir, 'new')).uid).toBe(USER.uid);
});

test('a move to another file system keeps owners, modes and links', async () => {
  const other = mkdtempSync('/dev/shm/agent-move-');
  try {
    expect(statSync(other).dev).not.toBe(statSync(dir).dev);
    await sandbox.commands.run(
      'mkdir tree && echo 1 > tree/f && chmod 4751 tree/f && chown -R 4242:4343 tree && ln -s f tree/l',
      { user: 'root', cwd: dir },
    );
    await sandbox.files.rename(join(dir, 'tree'), join(other, 'tree'));
    const { uid, gid, mode } = statSync(join(other, 'tree', 'f'));
    expect({ uid, gid, mode: mode & 0o7777 }).toEqual({
      uid: 4242,
      gid: 4343,
      mode: 0o751 | 0o0 | (mode & 0o4000),
    });
    expect(lstatSync(join(other, 'tree', 'l')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(dir, 'tree'))).toBe(false);
  } finally {
    rmSync(other, { recursive: true });
  }
});

test('removing takes a tree, leaves what links lead to, and accepts that nothing is there', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'agent-outside-'));
  writeFileSync(join(outside, 'keep'), 'me');
  mkdirSync(join(dir, 'tree', 'deep'), { recursive: true });
  symlinkSync(outside, join(dir, 'tree', 'link'));
  await sandbox.files.remove(join(dir, 'tree'));
  await sandbox.files.remove(join(dir, 'tree'));
  expect(existsSync(join(dir, 'tree'))).toBe(false);
  expect(readFileSync(join(outside, 'keep'), 'utf8')).toBe('me');
  rmSync(outside, { recursive: true });
});
