import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Sandbox } from 'e2b';
import { call, startAgent, type Agent } from './harness/agent.js';
import { connectSdk } from './harness/sandbox.js';

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
  dir = mkdtempSync(join(agent.dir, 'meta-'));
  chmodSync(dir, 0o777);
});

const metadataOf = async (path: string) => (await sandbox.files.getInfo(path)).metadata;

const post = async (
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: unknown }> => {
  const response = await call(agent, `/files?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    body: 'x',
    headers: { 'content-type': 'application/octet-stream', ...headers },
  });
  return { status: response.status, body: await response.json() };
};

test.each([true, false])(
  'metadata is kept, shown by every call that describes, and lower case (octets: %s)',
  async (useOctetStream) => {
    const file = join(dir, 'f');
    const metadata = { Author: 'someone', 'x.y-z': 'a b ~' };
    const kept = { author: 'someone', 'x.y-z': 'a b ~' };
    const written = await sandbox.files.write(file, 'x', { metadata, useOctetStream });
    expect(written).toEqual({ name: 'f', path: file, type: 'file', metadata: kept });
    expect(await metadataOf(file)).toEqual(kept);
    expect((await sandbox.files.list(dir))[0]!.metadata).toEqual(kept);
    expect((await sandbox.files.rename(file, join(dir, 'g'))).metadata).toEqual(kept);
    expect(await metadataOf(join(dir, 'g'))).toEqual(kept);
  },
);

test('each upload replaces all of it, and without any it is cleared', async () => {
  const file = join(dir, 'f');
  await sandbox.files.write(file, '1', { metadata: { one: '1', two: '2' } });
  await sandbox.files.write(file, '2', { metadata: { two: 'b', empty: '' } });
  expect(await metadataOf(file)).toEqual({ two: 'b', empty: '' });
  const written = await sandbox.files.write(file, '3');
  expect(written.metadata).toBeUndefined();
  expect(await metadataOf(file)).toBeUndefined();
});

test('several files of one upload get the same', async () => {
  const files = ['a', 'b'].map((name) => ({ path: join(dir, name), data: name }));
  await sandbox.files.write(files, { metadata: { k: 'v' } });
  expect(await Promise.all(files.map(({ path }) => metadataOf(path)))).toEqual([{ k: 'v' }, { k: 'v' }]);
});

test('what is set inside is seen outside, and the other way round; other attributes stay', async () => {
  const file = join(dir, 'f');
  const script = (code: string): string =>
    execFileSync('python3', ['-c', `import os\np=${JSON.stringify(file)}\n${code}`], { encoding: 'utf8' });
  await sandbox.files.write(file, 'x', { metadata: { mine: '1' } });
  expect(script(`print(os.getxattr(p, 'user.e2b.mine').decode())`)).toBe('1\n');
  script(`os.setxattr(p, 'user.e2b.Theirs', b'2'); os.setxattr(p, 'user.other', b'3')`);
  expect(await metadataOf(file)).toEqual({ mine: '1', Theirs: '2' });
  await sandbox.files.write(file, 'y');
  expect(script(`print(os.listxattr(p))`)).toBe("['user.other']\n");
});

test('hostile attributes do no harm', async () => {
  const file = join(dir, 'f');
  writeFileSync(file, '');
  const code = `import os
p=${JSON.stringify(file)}
os.setxattr(p, b'user.e2b.bytes', b'\\xff\\x00a')
os.setxattr(p, b'user.e2b.\\xfe', b'odd')
os.setxattr(p, b'user.e2b.__proto__', b'x')`;
  execFileSync('python3', ['-c', code]);
  const metadata = (await metadataOf(file))!;
  expect(metadata['bytes']).toBe('\ufffd\0a');
  expect(metadata['\ufffd']).toBe('odd');
  expect((await sandbox.files.list(dir)).map(({ name }) => name)).toEqual(['f']);
});

test('a link shows none of its own; a directory shows its own', async () => {
  const file = join(dir, 'f');
  symlinkSync('f', join(dir, 'link'));
  const written = await sandbox.files.write(join(dir, 'link'), 'x', { metadata: { k: 'v' } });
  expect(written.metadata).toEqual({ k: 'v' });
  expect(await metadataOf(file)).toEqual({ k: 'v' });
  expect(await metadataOf(join(dir, 'link'))).toBeUndefined();
  execFileSync('python3', ['-c', `import os; os.setxattr(${JSON.stringify(dir)}, 'user.e2b.d', b'1')`]);
  expect(await metadataOf(dir)).toEqual({ d: '1' });
});

test('a file system without attributes keeps the file, and the answer does not claim more', async () => {
  const { status, body } = await post('/proc/self/comm', { 'x-metadata-a': 'b' });
  expect([status, body]).toEqual([200, [{ path: '/proc/self/comm', name: 'comm', type: 'file' }]]);
});

test.each([
  ['a key that is too long', { [`x-metadata-${'k'.repeat(247)}`]: 'v' }, 'longer than 246'],
  ['too much in all', { 'x-metadata-a': 'v'.repeat(4096) }, 'more than 4096'],
  ['a value beyond ASCII', { 'x-metadata-a': 'ä' }, 'printable ASCII'],
  ['a tab', { 'x-metadata-a': 'a\tb' }, 'printable ASCII'],
])('%s is refused before anything is written', async (_name, headers, text) => {
  writeFileSync(join(dir, 'f'), 'old');
  const { status, body } = await post(join(dir, 'f'), headers);
  expect([status, body]).toEqual([400, { code: 400, message: expect.stringContaining(text) }]);
  expect(body).toMatchObject({ message: expect.stringMatching(/^invalid metadata: /) });
  expect(readFileSync(join(dir, 'f'), 'utf8')).toBe('old');
});

test('the longest key is kept, and a header without a key is none', async () => {
  const key = 'k'.repeat(246);
  const { body } = await post(join(dir, 'f'), { [`x-metadata-${key}`]: 'v', 'x-metadata-': 'dropped' });
  expect(body).toMatchObject([{ metadata: { [key]: 'v' } }]);
  expect(await metadataOf(join(dir, 'f'))).toEqual({ [key]: 'v' });
});
