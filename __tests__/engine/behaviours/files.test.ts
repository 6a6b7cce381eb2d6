import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  FileNotFoundError,
  FilesystemEventType,
  type FilesystemEvent,
  InvalidArgumentError,
  type Sandbox,
} from 'e2b';
import { until } from '../../support/answers.js';
import { startTestEngine, type TestEngine } from '../../support/test-engine.js';

// Behaviours 15 to 21 and 24 of the 25 that clients depend on most, through the official SDK and over HTTP, in a
// sandbox: ../agent has the finer points of each.

let engine: TestEngine;
let sandbox: Sandbox;
beforeAll(async () => {
  engine = await startTestEngine();
  sandbox = await engine.create();
});
afterAll(() => engine?.stop());

/** What `fetch` sends. */
type Body = string | Uint8Array<ArrayBuffer> | ReadableStream;

const said = async (command: string): Promise<string> =>
  (await sandbox.commands.run(command, { user: 'root', cwd: '/home/user' })).stdout.trim();

const token = (): string => (sandbox as unknown as { envdAccessToken: string }).envdAccessToken;

const post = (query: string, body: Body, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${engine.sandboxUrl}/files?${query}`, {
    method: 'POST',
    headers: {
      'E2b-Sandbox-Id': sandbox.sandboxId,
      'E2b-Sandbox-Port': '49983',
      'X-Access-Token': token(),
      ...headers,
    },
    body,
    duplex: 'half',
  });

/** A form as clients in other languages send it: the file's name is its path. */
const form = (filename: string, content: string): [Body, Record<string, string>] => [
  [
    '--x',
    `Content-Disposition: form-data; name="file"; filename="${filename}"`,
    'Content-Type: application/octet-stream',
    '',
    content,
    '--x--',
    '',
  ].join('\r\n'),
  { 'content-type': 'multipart/form-data; boundary=x' },
];

const entry = (path: string): object => ({ path, name: path.split('/').at(-1), type: 'file' });

describe('15: an upload', () => {
  const octets = { 'content-type': 'application/octet-stream' };
  const chunked = (text: string): ReadableStream =>
    new ReadableStream({
      start(controller) {
        for (const letter of text) controller.enqueue(new TextEncoder().encode(letter));
        controller.close();
      },
    });

  test.each([
    ['a form whose file name is a path', '', '/home/user/a/b.txt', ...form('/home/user/a/b.txt', 'text')],
    ['a form to the path of the query', 'path=c.txt', '/home/user/c.txt', ...form('b.txt', 'text')],
    ['octets', 'path=d.txt', '/home/user/d.txt', 'text', octets],
    ['octets in chunks', 'path=e.txt', '/home/user/e.txt', chunked('text'), octets],
    [
      'octets that are compressed',
      'path=f.txt',
      '/home/user/f.txt',
      gzipSync('text'),
      { ...octets, 'content-encoding': 'gzip' },
    ],
  ] as [string, string, string, Body, Record<string, string>][])(
    '%s',
    async (_what, query, path, body, headers) => {
      const answer = await post(query, body, headers);
      expect([answer.status, await answer.json()]).toEqual([200, [entry(path)]]);
      expect(await sandbox.files.read(path)).toBe('text');
    },
  );

  test.each([{}, { useOctetStream: true }, { gzip: true }])('of the SDK, %j', async (options) => {
    const written = await sandbox.files.write(
      [
        { path: 'many/1', data: 'one' },
        { path: 'many/2', data: new Blob(['two']) },
        { path: 'many/3', data: new TextEncoder().encode('three').buffer },
      ],
      options,
    );
    expect(written).toEqual(['1', '2', '3'].map((name) => entry(`/home/user/many/${name}`)));
    expect(await said('cat many/1 many/2 many/3')).toBe('onetwothree');
  });

  test('of another type is refused', async () => {
    expect((await post('path=g', 'text', { 'content-type': 'text/plain' })).status).toBe(400);
  });
});

describe('16: what is written', () => {
  test('replaces what was there; it and its folders are the user’s', async () => {
    await sandbox.files.write('deep/er/file', 'a long text');
    await sandbox.files.write('deep/er/file', 'short');
    expect(await sandbox.files.read('deep/er/file')).toBe('short');
    expect(await said('stat -c "%a %U:%G" deep deep/er deep/er/file')).toBe(
      '755 user:user\n755 user:user\n644 user:user',
    );
    await sandbox.files.write('/root/own/file', 'x', { user: 'root' });
    expect(await said('stat -c "%a %U:%G" /root/own/file')).toBe('644 root:root');
  });

  test('cannot be a directory', async () => {
    await expect(sandbox.files.write('deep/er', 'x')).rejects.toThrow(InvalidArgumentError);
    expect((await post('path=deep', 'x', { 'content-type': 'application/octet-stream' })).status).toBe(400);
  });
});

describe('17: an empty file', () => {
  test.each([{}, { gzip: true }])('is read in every format, %j', async (options) => {
    await sandbox.files.write('empty', '', options);
    expect(await sandbox.files.read('empty', options)).toBe('');
    expect(await sandbox.files.read('empty', { ...options, format: 'bytes' })).toHaveLength(0);
    expect((await sandbox.files.read('empty', { ...options, format: 'blob' })).size).toBe(0);
    const pieces: unknown[] = [];
    for await (const piece of await sandbox.files.read('empty', { ...options, format: 'stream' }))
      pieces.push(...piece);
    expect(pieces).toEqual([]);
  });
});

describe('18: what is not there', () => {
  test('is not found by all but remove', async () => {
    const { files } = sandbox;
    await expect(files.read('no')).rejects.toThrow(FileNotFoundError);
    await expect(files.getInfo('no')).rejects.toThrow(FileNotFoundError);
    await expect(files.list('no')).rejects.toThrow(FileNotFoundError);
    await expect(files.rename('no', 'yes')).rejects.toThrow(FileNotFoundError);
    await expect(files.watchDir('no', () => undefined)).rejects.toThrow(FileNotFoundError);
    expect(await files.exists('no')).toBe(false);
    await files.remove('no');
  });

  test('makeDir makes it once; a file is not listed, watched or made a directory', async () => {
    const { files } = sandbox;
    expect(await files.makeDir('new/dir')).toBe(true);
    expect(await files.makeDir('new/dir')).toBe(false);
    expect(await files.exists('new/dir')).toBe(true);
    await files.write('new/file', '');
    await expect(files.makeDir('new/file')).rejects.toThrow(InvalidArgumentError);
    await expect(files.list('new/file')).rejects.toThrow(InvalidArgumentError);
    await expect(files.watchDir('new/file', () => undefined)).rejects.toThrow(InvalidArgumentError);
    await files.rename('new/file', 'newer/file');
    expect(await files.exists('newer/file')).toBe(true);
    await files.remove('new');
    expect(await files.exists('new/dir')).toBe(false);
  });
});

describe('19: a list', () => {
  test('is one deep unless asked, lexical and depth first, with links resolved', async () => {
    await said(
      'mkdir -p tree/b/c; printf 12345 > tree/b/c/f; touch tree/a tree/d; ln -s /etc/hostname tree/l',
    );
    const names = async (options: object): Promise<string[]> =>
      (await sandbox.files.list('tree', options)).map(({ path }) => path);
    const at = (...paths: string[]): string[] => paths.map((path) => `/home/user/tree/${path}`);
    expect(await names({})).toEqual(at('a', 'b', 'd', 'l'));
    expect(await names({ depth: 3 })).toEqual(at('a', 'b', 'b/c', 'b/c/f', 'd', 'l'));
    await expect(names({ depth: 0 })).rejects.toThrow(InvalidArgumentError);
    const entries = await sandbox.files.list('tree', { depth: 3 });
    expect(entries.find(({ name }) => name === 'l')?.symlinkTarget).toBe('/etc/hostname');
    expect(entries.find(({ name }) => name === 'f')).toMatchObject({ size: 5, type: 'file', owner: 'root' });
  });
});

describe('20: a watch', () => {
  test('sees what happens as soon as it is there, in new directories, too', async () => {
    await said('mkdir -p watched/nested; chown -R user watched');
    const events: FilesystemEvent[] = [];
    const handle = await sandbox.files.watchDir('watched', (event) => void events.push(event), {
      recursive: true,
      includeEntry: true,
    });
    const seen = (type: FilesystemEventType, name: string): FilesystemEvent | undefined =>
      events.find((event) => event.type === type && event.name === name);
    await said('mkdir watched/made; echo x > watched/made/at-once; echo 12345 > watched/nested/file');
    await until(async () => seen(FilesystemEventType.WRITE, 'nested/file'), Boolean);
    await until(async () => seen(FilesystemEventType.CREATE, 'made/at-once'), Boolean);
    expect(seen(FilesystemEventType.CREATE, 'made')).toBeDefined();
    expect(seen(FilesystemEventType.WRITE, 'nested/file')?.entry).toMatchObject({
      path: '/home/user/watched/nested/file',
      type: 'file',
    });
    await said('mv watched/nested/file watched/moved; chmod 600 watched/moved; rm watched/moved');
    await until(async () => seen(FilesystemEventType.REMOVE, 'moved'), Boolean);
    expect(seen(FilesystemEventType.RENAME, 'nested/file')).toBeDefined();
    expect(seen(FilesystemEventType.CHMOD, 'moved')).toBeDefined();
    await handle.stop();
    const { length } = events;
    await said('touch watched/later');
    await sandbox.files.list('watched');
    expect(events.length).toBe(length);
  });
});

describe('21: metadata', () => {
  test('is lower-case, replaced by each upload, kept by a rename, and the file’s own attributes', async () => {
    const of = async (path: string): Promise<unknown> => (await sandbox.files.getInfo(path)).metadata;
    expect(await sandbox.files.write('noted', 'x', { metadata: { Kind: 'a', Other: 'b' } })).toMatchObject({
      metadata: { kind: 'a', other: 'b' },
    });
    await sandbox.files.rename('noted', 'renamed');
    expect(await of('renamed')).toEqual({ kind: 'a', other: 'b' });
    await sandbox.files.write('renamed', 'x', { metadata: { kind: 'c' } });
    expect(await of('renamed')).toEqual({ kind: 'c' });
    await said("python3 -c \"import os; os.setxattr('renamed', 'user.e2b.inside', b'yes')\"");
    const listed = (await sandbox.files.list('.')).find(({ name }) => name === 'renamed');
    expect(listed?.metadata).toEqual({ kind: 'c', inside: 'yes' });
    expect(await sandbox.files.write('renamed', 'x')).toEqual(entry('/home/user/renamed'));
    expect(await of('renamed')).toBeUndefined();
  });
});

describe('24: a signed URL', () => {
  /** As the protocol words it, not by the SDK. */
  const signature = (...parts: (string | number)[]): string =>
    `v1_${createHash('sha256').update(parts.join(':')).digest('base64').replace(/=+$/, '')}`;
  const signed = (query: Record<string, string>): string =>
    `${engine.sandboxUrl}/files?${new URLSearchParams(query).toString()}`;

  test('needs no header and names no sandbox, also beside another one', async () => {
    const other = await engine.create();
    await other.files.write('note', 'of the other');
    await sandbox.files.write('note', 'signed');
    // The path is signed as it was given.
    const query = { path: 'note', signature: signature('note', 'read', '', token()) };
    expect(await (await fetch(signed(query))).text()).toBe('signed');
    expect(await (await fetch(await other.downloadUrl('note'))).text()).toBe('of the other');
    await other.kill();
    expect((await fetch(await other.downloadUrl('note'))).status).toBe(401);
  });

  test('writes, as whoever it names, until it expires', async () => {
    const expiry = Math.floor(Date.now() / 1000) + 60;
    const url = signed({
      path: 'by-root',
      username: 'root',
      signature_expiration: String(expiry),
      signature: signature('by-root', 'write', 'root', token(), expiry),
    });
    const [body, headers] = form('ignored', 'text');
    const answer = await fetch(url, { method: 'POST', body, headers });
    expect(await answer.json()).toEqual([entry('/root/by-root')]);
    const late = await fetch(await sandbox.downloadUrl('note', { useSignatureExpiration: -1 }));
    expect([late.status, await late.json()]).toEqual([
      401,
      { code: 401, message: 'signature is already expired' },
    ]);
  });

  test('is the only way without the token', async () => {
    const bare = { 'E2b-Sandbox-Id': sandbox.sandboxId, 'E2b-Sandbox-Port': '49983' };
    const get = async (headers: Record<string, string>): Promise<unknown[]> => {
      const answer = await fetch(signed({ path: 'note' }), { headers: { ...bare, ...headers } });
      return [answer.status, ((await answer.json()) as { code: number }).code];
    };
    expect(await get({})).toEqual([401, 401]);
    expect(await get({ 'X-Access-Token': 'wrong' })).toEqual([401, 401]);
    expect((await fetch(signed({ path: 'note', signature: 'v1_wrong' }))).status).toBe(401);
  });
});
