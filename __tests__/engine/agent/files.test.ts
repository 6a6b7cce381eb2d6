import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { FileNotFoundError, InvalidArgumentError, type Sandbox } from 'e2b';
import { call, startAgent, TOKEN, USER, type Agent } from './harness/agent.js';
import { connectSdk } from './harness/sandbox.js';
import { until } from './harness/until.js';

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

const url = (path: string, more = ''): string => `/files?path=${encodeURIComponent(path)}${more}`;
const octets = { 'content-type': 'application/octet-stream' };
const post = (
  path: string,
  body: RequestInit['body'],
  headers: Record<string, string> = octets,
): Promise<Response> => call(agent, path, { method: 'POST', body: body ?? null, headers, duplex: 'half' });

describe('writing', () => {
  test('a file and its parents belong to the user', async () => {
    const info = await sandbox.files.write(join(dir, 'new', 'a.txt'), 'hello');
    expect(info).toEqual({ name: 'a.txt', path: join(dir, 'new', 'a.txt'), type: 'file' });
    const file = statSync(join(dir, 'new', 'a.txt'));
    expect({ uid: file.uid, gid: file.gid, mode: file.mode & 0o7777 }).toEqual({ ...USER, mode: 0o644 });
    const parent = statSync(join(dir, 'new'));
    expect({ uid: parent.uid, gid: parent.gid, mode: parent.mode & 0o7777 }).toEqual({
      ...USER,
      mode: 0o755,
    });
    expect(statSync(dir).uid).toBe(0);
  });

  test('overwriting truncates, keeps the mode and changes the owner', async () => {
    writeFileSync(join(dir, 'f'), 'a longer content', { mode: 0o700 });
    await sandbox.files.write(join(dir, 'f'), 'short');
    expect(readFileSync(join(dir, 'f'), 'utf8')).toBe('short');
    expect(statSync(join(dir, 'f')).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, 'f')).uid).toBe(USER.uid);
  });

  test('the answer has exactly three keys', async () => {
    const response = await post(url(join(dir, 'f')), 'x');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual([{ path: join(dir, 'f'), name: 'f', type: 'file' }]);
  });

  test('a form writes many files, to their full names', async () => {
    const files = Array.from({ length: 300 }, (_, index) => ({
      path: join(dir, `d${index % 7}`, `ä ${index}.txt`),
      data: `content ${index}`,
    }));
    const written = await sandbox.files.write(files);
    expect(written.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    for (const { path, data } of files) expect(readFileSync(path, 'utf8')).toBe(data);
  });

  test('a form with large files keeps every byte', async () => {
    const first = randomBytes(5_000_000);
    const second = randomBytes(3_000_001);
    const form = new FormData();
    form.append('note', 'not a file');
    form.append('other', new Blob(['neither']), 'ignored.bin');
    form.append('file', new Blob([first]), join(dir, '1.bin'));
    form.append('file', new Blob([]), join(dir, 'empty.bin'));
    form.append('file', new Blob([second]), join(dir, '2.bin'));
    const response = await post('/files', form, {});
    expect(await response.json()).toHaveLength(3);
    expect(readFileSync(join(dir, '1.bin')).equals(first)).toBe(true);
    expect(readFileSync(join(dir, '2.bin')).equals(second)).toBe(true);
    expect(readFileSync(join(dir, 'empty.bin'))).toHaveLength(0);
    expect(existsSync(join(agent.home, 'ignored.bin'))).toBe(false);
  });

  test('a path in the query wins over the part', async () => {
    const form = new FormData();
    form.append('file', new Blob(['x']), 'elsewhere');
    expect((await post(url(join(dir, 'here')), form, {})).status).toBe(200);
    expect(readFileSync(join(dir, 'here'), 'utf8')).toBe('x');
  });

  test('compressed bodies are unpacked, in both forms', async () => {
    const data = Buffer.from('zip '.repeat(10_000));
    await post(url(join(dir, 'raw')), gzipSync(data), { ...octets, 'content-encoding': 'gzip' });
    expect(readFileSync(join(dir, 'raw')).equals(data)).toBe(true);
    await sandbox.files.write(join(dir, 'sdk'), data.toString(), { gzip: true });
    expect(readFileSync(join(dir, 'sdk')).equals(data)).toBe(true);
    const boundary = 'b0undary';
    const form = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${dir}/form"\r\n\r\nhi\r\n--${boundary}--\r\n`;
    const headers = {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-encoding': 'gzip',
    };
    expect((await post('/files', gzipSync(form), headers)).status).toBe(200);
    expect(readFileSync(join(dir, 'form'), 'utf8')).toBe('hi');
  });

  test('a large stream passes in constant memory', async () => {
    const chunk = randomBytes(1 << 20);
    const hash = createHash('sha256');
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1;
        hash.update(chunk);
        controller.enqueue(chunk);
        if (sent === 300) controller.close();
      },
    });
    expect((await post(url(join(dir, 'big')), body)).status).toBe(200);
    expect(execFileSync('sha256sum', [join(dir, 'big')], { encoding: 'utf8' }).slice(0, 64)).toBe(
      hash.digest('hex'),
    );
    expect(rssMiB()).toBeLessThan(200);
    const response = await call(agent, url(join(dir, 'big')));
    const received = createHash('sha256');
    let length = 0;
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      received.update(part);
      length += part.length;
    }
    expect(length).toBe(300 << 20);
    expect(rssMiB()).toBeLessThan(200);
  });

  test('a FIFO takes a body while it is read', async () => {
    const data = randomBytes(1_000_000);
    const run = sandbox.commands.run(`mkfifo pipe && touch ready && sleep 0.2 && sha256sum < pipe`, {
      cwd: dir,
      user: 'root',
    });
    await until(() => existsSync(join(dir, 'ready')));
    expect((await post(url(join(dir, 'pipe')), data)).status).toBe(200);
    expect((await run).stdout.slice(0, 64)).toBe(createHash('sha256').update(data).digest('hex'));
  });

  test('a FIFO whose reader does nothing holds the client back', async () => {
    const run = await sandbox.commands.run('mkfifo idle && touch waiting && (sleep 1000 < idle)', {
      cwd: dir,
      user: 'root',
      background: true,
    });
    await until(() => existsSync(join(dir, 'waiting')));
    const client = connect(Number(new URL(agent.url).port), '127.0.0.1');
    client.on('error', () => undefined);
    const head = `POST ${url(join(dir, 'idle'))} HTTP/1.1\r\nHost: a\r\nX-Access-Token: ${TOKEN}\r\nContent-Type: application/octet-stream\r\nContent-Length: ${2 ** 40}\r\n\r\n`;
    client.write(head);
    const block = Buffer.alloc(1 << 20);
    const filled = async (): Promise<boolean> => {
      if (client.write(block)) return false;
      return Promise.race([once(client, 'drain').then(() => false), delay(500).then(() => true)]);
    };
    let taken = 0;
    while (taken < 400 && !(await filled())) taken++;
    client.destroy();
    await run.kill();
    expect(taken).toBeLessThan(400);
    expect(rssMiB()).toBeLessThan(200);
  });

  test('a request that was sent along with the body is served after it', async () => {
    const client = connect(Number(new URL(agent.url).port), '127.0.0.1');
    const headers = `Host: a\r\nX-Access-Token: ${TOKEN}\r\n`;
    writeFileSync(join(dir, 'there'), 'what was there');
    const body = randomBytes(3_000_000);
    const form = `--b\r\nContent-Disposition: form-data; name="file"; filename="${dir}/2"\r\n\r\nsecond\r\n--b--\r\n`;
    client.write(
      `POST ${url(join(dir, '1'))} HTTP/1.1\r\n${headers}Content-Type: application/octet-stream\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    client.write(body);
    client.write(
      `POST /files HTTP/1.1\r\n${headers}Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n${form.length.toString(16)}\r\n${form}\r\n0\r\n\r\n`,
    );
    client.write(`GET ${url(join(dir, 'there'))} HTTP/1.1\r\n${headers}Connection: close\r\n\r\n`);
    const said = await textOf(client);
    expect(said.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(3);
    expect(said).toMatch(/what was there$/);
    expect(readFileSync(join(dir, '2'), 'utf8')).toBe('second');
    expect(readFileSync(join(dir, '1')).equals(body)).toBe(true);
  });

  test.each<[string, () => string, Record<string, string>, number, string, (string | Buffer<ArrayBuffer>)?]>([
    ['a directory', () => '', octets, 400, 'path is a directory'],
    ['a path below a file', () => '/file/below', octets, 500, 'error ensuring directories'],
    ['another type', () => '/x', { 'content-type': 'text/plain' }, 400, 'unsupported content type'],
    [
      'another encoding',
      () => '/x',
      { ...octets, 'content-encoding': 'br' },
      400,
      'unsupported content encoding',
    ],
    [
      'a gzip body that breaks off',
      () => '/x',
      { ...octets, 'content-encoding': 'gzip' },
      400,
      'error decompressing',
      Buffer.from(gzipSync(randomBytes(200_000)).subarray(0, 150_000)),
    ],
    [
      'a body that is not gzip',
      () => '/x',
      { ...octets, 'content-encoding': 'gzip' },
      400,
      'error decompressing',
    ],
    ['a form without a boundary', () => '/x', { 'content-type': 'multipart/form-data' }, 400, 'multipart'],
    [
      'a form that breaks off',
      () => '/x',
      { 'content-type': 'multipart/form-data; boundary=b' },
      400,
      'form',
    ],
  ])('%s is refused with a reason', async (_name, path, headers, status, reason, body = 'some text') => {
    writeFileSync(join(dir, 'file'), '');
    const response = await post(url(dir + path()), body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code: status, message: expect.stringContaining(reason) });
  });

  test('a full disk is 507 although the client is still sending', async () => {
    const small = join(dir, 'small');
    mkdirSync(small);
    await sandbox.commands.run(`mount -t tmpfs -o size=64k tmpfs ${small}`, { user: 'root' });
    const response = await post(url(join(small, 'f')), Buffer.alloc(3_000_000));
    expect(response.status).toBe(507);
    expect(await response.json()).toMatchObject({
      code: 507,
      message: expect.stringContaining('disk space'),
    });
  });

  test('the same target twice in one form is refused, the first stays', async () => {
    const form = new FormData();
    form.append('file', new Blob(['first']), join(dir, 'same'));
    form.append('file', new Blob(['second']), join(dir, 'same'));
    expect((await post('/files', form, {})).status).toBe(400);
    expect(readFileSync(join(dir, 'same'), 'utf8')).toBe('first');
  });

  test('a raw body needs a path, a file part a name', async () => {
    expect((await post('/files', 'x')).status).toBe(400);
    const form = new FormData();
    form.append('file', 'no name');
    expect((await post('/files', form, {})).status).toBe(400);
  });

  test('a client that breaks off leaves the agent well', async () => {
    const client = request(`${agent.url}${url(join(dir, 'partial'))}`, {
      method: 'POST',
      headers: { ...octets, 'x-access-token': TOKEN },
    });
    client.on('error', () => undefined);
    client.write(Buffer.alloc(100_000));
    await until(() => existsSync(join(dir, 'partial')) && statSync(join(dir, 'partial')).size > 0);
    client.destroy();
    expect((await call(agent, '/health')).status).toBe(204);
  });

  test('the SDK turns a refusal into its own error', async () => {
    await expect(sandbox.files.write(dir, 'x')).rejects.toBeInstanceOf(InvalidArgumentError);
  });
});

describe('reading', () => {
  test('every format gives the content, also of an empty file', async () => {
    writeFileSync(join(dir, 'f'), 'hellö');
    writeFileSync(join(dir, 'empty'), '');
    expect(await sandbox.files.read(join(dir, 'f'))).toBe('hellö');
    expect(Buffer.from(await sandbox.files.read(join(dir, 'f'), { format: 'bytes' })).toString()).toBe(
      'hellö',
    );
    expect(await (await sandbox.files.read(join(dir, 'f'), { format: 'blob' })).text()).toBe('hellö');
    expect(await new Response(await sandbox.files.read(join(dir, 'f'), { format: 'stream' })).text()).toBe(
      'hellö',
    );
    expect(await sandbox.files.read(join(dir, 'f'), { gzip: true })).toBe('hellö');
    expect(await sandbox.files.read(join(dir, 'empty'))).toBe('');
    expect(
      await new Response(await sandbox.files.read(join(dir, 'empty'), { format: 'stream' })).text(),
    ).toBe('');
    expect(await sandbox.files.read(join(dir, 'empty'), { gzip: true })).toBe('');
  });

  test('headers name the file and what the answer depends on', async () => {
    writeFileSync(join(dir, 'naïve "x".txt'), 'abc');
    const { headers } = await call(agent, url(join(dir, 'naïve "x".txt')));
    expect(headers.get('content-disposition')).toBe("inline; filename*=utf-8''na%C3%AFve%20%22x%22.txt");
    expect(headers.get('vary')).toBe('Accept-Encoding');
    expect(headers.get('content-length')).toBe('3');
  });

  test('gzip is sent to a client that takes nothing else', async () => {
    writeFileSync(join(dir, 'f'), 'abc'.repeat(1000));
    const body = await raw(url(join(dir, 'f')), { 'accept-encoding': 'gzip' });
    expect(body.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body.bytes).toString()).toBe('abc'.repeat(1000));
    expect((await raw(url(join(dir, 'f')), { 'accept-encoding': 'gzip, deflate' })).bytes).toHaveLength(3000);
    expect((await raw(url(join(dir, 'f')), { 'accept-encoding': 'identity;q=0, br' })).status).toBe(406);
  });

  test('a range gives its bytes only, plain', async () => {
    writeFileSync(join(dir, 'f'), '0123456789');
    const range = async (value: string) => {
      const { status, bytes, headers } = await raw(url(join(dir, 'f')), {
        range: value,
        'accept-encoding': 'gzip',
      });
      return [status, bytes.toString(), headers['content-range']];
    };
    expect(await range('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10']);
    expect(await range('bytes=8-')).toEqual([206, '89', 'bytes 8-9/10']);
    expect(await range('bytes=-3')).toEqual([206, '789', 'bytes 7-9/10']);
    expect(await range('bytes=1-2,4-5')).toEqual([200, '0123456789', undefined]);
    expect((await range('bytes=10-'))[0]).toBe(416);
  });

  test('an unchanged file is not sent again, and a range only from the same file', async () => {
    writeFileSync(join(dir, 'f'), '0123456789');
    const date = (await call(agent, url(join(dir, 'f')))).headers.get('last-modified')!;
    expect((await call(agent, url(join(dir, 'f')), { headers: { 'if-modified-since': date } })).status).toBe(
      304,
    );
    const old = new Date(0).toUTCString();
    expect((await call(agent, url(join(dir, 'f')), { headers: { 'if-none-match': '*' } })).status).toBe(304);
    const changed = await call(agent, url(join(dir, 'f')), { headers: { 'if-unmodified-since': old } });
    expect([changed.status, await changed.json()]).toEqual([412, { code: 412, message: expect.any(String) }]);
    expect((await raw(url(join(dir, 'f')), { range: 'bytes=1-1', 'if-range': date })).status).toBe(206);
    expect((await raw(url(join(dir, 'f')), { range: 'bytes=1-1', 'if-range': old })).status).toBe(200);
  });

  test('a file of the kernel, whose size is not known, is read to its end', async () => {
    expect(await sandbox.files.read('/proc/version')).toBe(readFileSync('/proc/version', 'utf8'));
  });

  test('links are followed', async () => {
    writeFileSync(join(dir, 'f'), 'x');
    symlinkSync('f', join(dir, 'l'));
    expect(await sandbox.files.read(join(dir, 'l'))).toBe('x');
  });

  test('what cannot be read is refused with a reason and never waited for', async () => {
    execFileSync('mkfifo', [join(dir, 'pipe')]);
    const refusal = async (path: string) => {
      const response = await call(agent, url(path));
      return [response.status, await response.json()];
    };
    expect(await refusal(dir)).toEqual([400, { code: 400, message: `path '${dir}' is a directory` }]);
    expect(await refusal(join(dir, 'no'))).toEqual([
      404,
      { code: 404, message: `path '${dir}/no' does not exist` },
    ]);
    expect(await refusal(join(dir, 'pipe'))).toEqual([
      400,
      { code: 400, message: `path '${dir}/pipe' is not a regular file` },
    ]);
    expect((await refusal('/dev/zero'))[0]).toBe(400);
    await expect(sandbox.files.read(join(dir, 'no'))).rejects.toBeInstanceOf(FileNotFoundError);
  });
});

describe('access', () => {
  const path = (): string => join(dir, 'signed ä.txt');

  test('signed URLs of the SDK read and write', async () => {
    const upload = await fetch(await sandbox.uploadUrl(path()), { method: 'POST', body: formWith('signed') });
    expect(await upload.json()).toEqual([{ path: path(), name: 'signed ä.txt', type: 'file' }]);
    const download = await fetch(await sandbox.downloadUrl(path(), { useSignatureExpiration: 60 }));
    expect(await download.text()).toBe('signed');
    const asRoot = await fetch(await sandbox.uploadUrl('signed-by-root', { user: 'root' }), {
      method: 'POST',
      body: formWith('r'),
    });
    expect(await asRoot.json()).toEqual([
      { path: '/root/signed-by-root', name: 'signed-by-root', type: 'file' },
    ]);
    await sandbox.files.remove('/root/signed-by-root');
  });

  test('a signature is for one path, one operation, one user and its time', async () => {
    await sandbox.files.write(path(), 'x');
    const get = async (address: string) => {
      const response = await fetch(address);
      return [response.status, await response.json()];
    };
    const good = new URL(await sandbox.downloadUrl(path()));
    const other = new URL(good);
    other.searchParams.set('path', '/etc/passwd');
    expect(await get(other.href)).toEqual([401, { code: 401, message: 'invalid signature' }]);
    const user = new URL(good);
    user.searchParams.set('username', 'root');
    expect(await get(user.href)).toEqual([401, { code: 401, message: 'invalid signature' }]);
    const write = await fetch(good, { method: 'POST', body: formWith('no') });
    expect(write.status).toBe(401);
    const bare = new URL(good);
    bare.searchParams.delete('signature');
    expect(await get(bare.href)).toEqual([401, { code: 401, message: 'missing signature query parameter' }]);
    const expired = await sandbox.downloadUrl(path(), { useSignatureExpiration: -1 });
    expect(await get(expired)).toEqual([401, { code: 401, message: 'signature is already expired' }]);
    const longer = new URL(expired);
    longer.searchParams.set('signature_expiration', '99999999999');
    expect(await get(longer.href)).toEqual([401, { code: 401, message: 'invalid signature' }]);
  });

  test('a wrong token is not saved by a right signature', async () => {
    const address = await sandbox.downloadUrl(path());
    expect((await fetch(address, { headers: { 'x-access-token': 'wrong' } })).status).toBe(401);
  });

  test('an unknown user is 401', async () => {
    const response = await call(agent, url('/etc/hostname', '&username=ghost'));
    expect([response.status, await response.json()]).toEqual([
      401,
      { code: 401, message: "error looking up user 'ghost': user: unknown user ghost" },
    ]);
  });
});

function formWith(text: string): FormData {
  const data = new FormData();
  data.append('file', new Blob([text]), 'file.txt');
  return data;
}

function rssMiB(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${agent.pid}/status`, 'utf8'))![1]) / 1024;
}

interface Raw {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  bytes: Buffer;
}

/** A GET whose answer nothing decodes. */
async function raw(path: string, headers: Record<string, string>): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const client = request(
      agent.url + path,
      { headers: { ...headers, 'x-access-token': TOKEN } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(chunks) });
        });
      },
    );
    client.on('error', reject);
    client.end();
  });
}
