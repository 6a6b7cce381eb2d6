import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Sandbox, Template } from 'e2b';
import { codeOf, until } from '../../support/answers.js';
import {
  finished,
  inSandboxOf,
  type RawBuild,
  rawBuild,
  requestBuild,
  statusOf,
  upload,
} from '../../support/template-builds.js';
import { type TestEngine, startTestEngine } from '../../support/test-engine.js';
import { tarOf } from '../../transfer/raw-tar.js';

let engine: TestEngine;
beforeAll(async () => {
  // Without spares: one that comes up meanwhile would be taken for something that a build left behind.
  engine = await startTestEngine({ args: ['--disk-mb', '128', '--spares', '0'] });
});
afterAll(() => engine.stop());

const start = (build: RawBuild, ...commands: string[]): Promise<Response> =>
  engine.api('POST', build.path, {
    fromTemplate: 'base',
    steps: commands.map((command) => ({ type: 'RUN', args: [command] })),
  });

describe('a build’s way', () => {
  test('waits, is built at once after its start, is ready in the end; an empty answer has a length', async () => {
    const response = await engine.api('POST', '/v3/templates', {
      name: 'way:v1',
      tags: ['Stable'],
      cpuCount: 1,
    });
    expect(response.status).toBe(202);
    const body = (await response.json()) as RawBuild;
    expect(body).toEqual({
      templateID: expect.stringMatching(/^[a-z0-9]{20}$/),
      buildID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      aliases: ['way'],
      names: ['local/way'],
      tags: ['v1', 'stable'],
      public: false,
    });
    const build = { ...body, path: `/v2/templates/${body.templateID}/builds/${body.buildID}` };
    expect(await statusOf(engine, build)).toMatchObject({ status: 'waiting', logEntries: [], logs: [] });
    expect(await Template.exists('way', engine.options)).toBe(true);
    const started = await start(build, 'sleep 1');
    expect([started.status, started.headers.get('content-length')]).toEqual([202, '0']);
    expect(await statusOf(engine, build)).toMatchObject({ status: 'building' });
    await expect(Sandbox.create('way:v1', engine.options)).rejects.toThrow(/no finished build/);
    expect(await codeOf(await start(build, 'true'))).toEqual([400, 400]);
    expect(await finished(engine, build)).toMatchObject({ status: 'ready' });
    expect(await codeOf(await start(build, 'true'))).toEqual([400, 400]);
    expect((await Template.getTags('way', engine.options)).map(({ tag }) => tag)).toEqual(['v1', 'stable']);
    // A newer build of the same name is one of the same template.
    expect((await requestBuild(engine, { name: 'local/way' })).templateID).toBe(build.templateID);
    await Template.assignTags('way:v1', 'more', engine.options);
    expect(await inSandboxOf(engine, 'way:more', 'nproc --all > /dev/null; echo fine')).toBe('fine\n');
  });

  test('the older request, with an alias', async () => {
    const response = await engine.api('POST', '/v2/templates', { alias: 'Older', memoryMB: 256 });
    expect(await response.json()).toMatchObject({ aliases: ['older'], tags: ['default'] });
  });

  test('its log is paged by offset: entries stay, and there is an end', async () => {
    const build = await requestBuild(engine, { name: 'paged' });
    await start(build, 'seq 1 250; echo to-stderr >&2');
    await finished(engine, build);
    const seen: string[] = [];
    for (let page = await statusOf(engine, build); page.logEntries.length > 0;) {
      expect(page.logEntries.length).toBeLessThanOrEqual(100);
      seen.push(...page.logEntries.map(({ message }) => message));
      page = await statusOf(engine, build, `logsOffset=${seen.length}`);
    }
    const numbers = seen.flatMap((line) => /\[stdout\]: (\d+)$/.exec(line)?.[1] ?? []);
    expect(numbers).toEqual(Array.from({ length: 250 }, (_, index) => String(index + 1)));
    const first = await statusOf(engine, build, 'logsOffset=2&limit=3');
    expect(first.logEntries.map(({ message }) => message)).toEqual(seen.slice(2, 5));
    const errors = await statusOf(engine, build, 'level=error');
    expect(errors.logEntries.map(({ message }) => message)).toEqual(['[builder 1/1] [stderr]: to-stderr']);
    const logs = async (query: string): Promise<string[]> => {
      const path = `/templates/${build.templateID}/builds/${build.buildID}/logs?${query}`;
      const body = (await (await engine.api('GET', path)).json()) as { logs: { message: string }[] };
      return body.logs.map(({ message }) => message);
    };
    expect(await logs('limit=5')).toEqual(seen.slice(0, 5));
    expect(await logs('direction=backward&limit=2')).toEqual(seen.slice(-2).toReversed());
    expect(
      await codeOf(
        await engine.api('GET', `/templates/${build.templateID}/builds/${build.buildID}/status?logsOffset=x`),
      ),
    ).toEqual([400, 400]);
  });

  test('a newer build of the template ends an older one, whatever that is about', async () => {
    const [waiting, running, newer] = [
      await requestBuild(engine, { name: 'raced' }),
      await requestBuild(engine, { name: 'raced' }),
      await requestBuild(engine, { name: 'raced' }),
    ];
    await start(running, 'sleep 1000');
    await until(
      () => statusOf(engine, running),
      ({ logEntries }) => logEntries.some(({ message }) => message.includes('RUN sleep')),
    );
    await start(newer, 'echo newer > file');
    for (const older of [waiting, running]) {
      const { status, reason } = await finished(engine, older);
      expect(status).toBe('error');
      expect(reason).toEqual({ message: expect.stringMatching(/^cancelled by a newer build/) });
    }
    expect(await finished(engine, newer)).toMatchObject({ status: 'ready' });
    expect(await inSandboxOf(engine, 'raced', 'cat file')).toBe('newer\n');
    // What is newer is left alone by what is older.
    const [one, two] = [
      await requestBuild(engine, { name: 'raced' }),
      await requestBuild(engine, { name: 'raced' }),
    ];
    await start(one, 'true');
    await finished(engine, one);
    expect(await statusOf(engine, two)).toMatchObject({ status: 'waiting' });
  });

  test('deleting a template ends its build; nothing of it is left', async () => {
    const build = await requestBuild(engine, { name: 'deleted' });
    await start(build, 'sleep 1000');
    await until(
      () => statusOf(engine, build),
      ({ logEntries }) => logEntries.some(({ message }) => message.includes('RUN sleep')),
    );
    expect((await engine.api('DELETE', '/templates/deleted')).status).toBe(204);
    expect(
      await codeOf(await engine.api('GET', `/templates/${build.templateID}/builds/${build.buildID}/status`)),
    ).toEqual([404, 404]);
    expect(await Template.exists('deleted', engine.options)).toBe(false);
    expect(
      readdirSync(join(engine.state, 'builds')).filter((name) => name.startsWith(build.buildID)),
    ).toEqual([]);
    expect(readdirSync(join(engine.state, 'sandboxes'))).toEqual([]);
  });
});

test('a build that failed leaves the one before in its place, and shows in the lists', async () => {
  await rawBuild(engine, 'listed', [{ type: 'RUN', args: ['echo good > file'] }]);
  expect(await rawBuild(engine, 'listed', [{ type: 'RUN', args: ['false'] }])).toMatchObject({
    status: 'error',
  });
  expect(await inSandboxOf(engine, 'listed', 'cat file')).toBe('good\n');
  const rows = (await (await engine.api('GET', '/templates')).json()) as Record<string, unknown>[];
  const row = rows.find(({ names }) => (names as string[]).includes('local/listed'));
  expect(row).toMatchObject({
    buildStatus: 'error',
    buildCount: 2,
    cpuCount: 2,
    memoryMB: 1024,
    diskSizeMB: 128,
  });
  const detail = (await (await engine.api('GET', '/templates/listed')).json()) as { builds: object[] };
  expect(detail.builds).toMatchObject([{ status: 'ready' }, { status: 'error' }]);
});

describe('requests that are refused', () => {
  test.each([
    [{}, /name/],
    [{ name: 'no good' }, /cannot be a template's name/],
    [{ name: 'other-team/name' }, /cannot be a template's name/],
    [{ name: 'x:' }, /cannot be a template's name/],
    [{ name: 'x', tags: ['3d1219c7-c4c5-404a-aa1f-6d2a48adfda4'] }, /cannot be a tag/],
    [{ name: 'base' }, /cannot be built anew/],
    [{ name: 'a-snapshot' }, /belongs to a snapshot/],
    [{ name: 'x', cpuCount: 0 }, /cpuCount/],
    [{ name: 'x', cpuCount: 1.5 }, /cpuCount/],
    [{ name: 'x', cpuCount: 10_000 }, /cpuCount/],
    [{ name: 'x', memoryMB: 127 }, /memoryMB/],
    [{ name: 'x', memoryMB: 513 }, /memoryMB/],
    [{ name: 'x', minFreeDiskMb: 129 }, /--disk-mb/],
  ])('POST /v3/templates %j', async (body, words) => {
    const sandbox = await engine.create();
    await sandbox.createSnapshot({ name: 'a-snapshot' });
    await sandbox.kill();
    const response = await engine.api('POST', '/v3/templates', body);
    const { code, message } = (await response.json()) as { code: number; message: string };
    expect([response.status, code]).toEqual([400, 400]);
    expect(message).toMatch(words);
    expect(await Template.exists('x', engine.options)).toBe(false);
  });

  test.each([
    [{}, /fromImage or fromTemplate/],
    [{ fromImage: 'a', fromTemplate: 'b' }, /one of the two/],
    [{ fromTemplate: 'base', steps: [{ type: 'VOLUME', args: [] }] }, /steps.0.type/],
    [
      { fromTemplate: 'base', steps: [{ type: 'COPY', args: ['a', 'b'], filesHash: '../../etc' }] },
      /filesHash/,
    ],
    [{ fromTemplate: 'base', steps: 'none' }, /steps/],
    [{ fromImage: 'x', fromImageRegistry: { type: 'registry', username: 'u' } }, /fromImageRegistry/],
  ])('the start %j; the build goes on waiting', async (body, words) => {
    const build = await requestBuild(engine, { name: 'refused' });
    const response = await engine.api('POST', build.path, body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { message: string }).message).toMatch(words);
    expect(await statusOf(engine, build)).toMatchObject({ status: 'waiting' });
  });

  test('what is not there', async () => {
    const { templateID, buildID } = await requestBuild(engine, { name: 'there' });
    const other = await requestBuild(engine, { name: 'another' });
    const nobody = '3d1219c7-c4c5-404a-aa1f-6d2a48adfda4';
    for (const path of [
      `${templateID}/builds/${nobody}`,
      `nothing/builds/${buildID}`,
      `${other.templateID}/builds/${buildID}`,
    ]) {
      expect(await codeOf(await engine.api('GET', `/templates/${path}/status`))).toEqual([404, 404]);
      expect(
        await codeOf(await engine.api('POST', `/v2/templates/${path}`, { fromTemplate: 'base' })),
      ).toEqual([404, 404]);
    }
  });

  test('a template that loses its last tag takes its builds along; one that had none yet stays', async () => {
    const waiting = await requestBuild(engine, { name: 'untagged' });
    await Template.removeTags('untagged', 'nothing', engine.options);
    expect(await statusOf(engine, waiting)).toMatchObject({ status: 'waiting' });
    await rawBuild(engine, 'untagged:only', []);
    await Template.removeTags('untagged', 'only', engine.options);
    expect(await Template.exists('untagged', engine.options)).toBe(false);
    expect(await statusOf(engine, waiting)).toMatchObject({ code: 404 });
  });

  test('builds of the first generation', async () => {
    expect(await codeOf(await engine.api('POST', '/templates', { dockerfile: 'FROM x' }))).toEqual([
      501, 501,
    ]);
    expect(await codeOf(await engine.api('POST', '/templates/t/builds/b'))).toEqual([501, 501]);
  });
});

describe('uploads', () => {
  const link = async (hash: string): Promise<{ present: boolean; url: string }> => {
    const { templateID } = await requestBuild(engine, { name: 'uploads' });
    const response = await engine.api('GET', `/templates/${templateID}/files/${hash}`);
    expect(response.status).toBe(201);
    return (await response.json()) as { present: boolean; url: string };
  };
  const put = (url: string, body: Uint8Array): Promise<number> =>
    fetch(url, { method: 'PUT', body: Buffer.from(body) }).then(async (response) => {
      await response.arrayBuffer();
      return response.status;
    });
  const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

  test('need no key but a link that nobody guesses; what was uploaded is known then', async () => {
    const hash = hashOf('first');
    const { present, url } = await link(hash);
    expect([present, new URL(url).origin]).toEqual([false, engine.apiUrl]);
    expect((await link(hash)).url).not.toBe(url);
    expect(await put(`${engine.apiUrl}/uploads/${hash}`, Buffer.from('x'))).toBe(404);
    expect(await put(url, gzipSync(await tarOf({ name: 'x', body: 'x' })))).toBe(200);
    expect((await link(hash)).present).toBe(true);
    expect(await codeOf(await engine.api('GET', `/templates/${'x'.repeat(20)}/files/${hash}`))).toEqual([
      404, 404,
    ]);
    const { templateID } = await requestBuild(engine, { name: 'uploads' });
    for (const wrong of [hash.toUpperCase(), hash.slice(1), '..%2F..%2Fetc']) {
      expect(await codeOf(await engine.api('GET', `/templates/${templateID}/files/${wrong}`))).toEqual([
        400, 400,
      ]);
    }
  });

  test('too large, also only when unpacked, broken or cut short: refused, and nothing is kept', async () => {
    const large = Buffer.alloc(129 * 1024 * 1024);
    for (const [name, body, status] of [
      ['large', large, 413],
      ['bomb', gzipSync(large), 413],
      ['broken', gzipSync(Buffer.alloc(100_000, 'x')).subarray(0, 60), 400],
    ] as const) {
      const { url } = await link(hashOf(name));
      // The answer may come before the last byte was sent, which a client may take for a broken connection.
      const given = await put(url, body).catch(() => status);
      expect([name, given]).toEqual([name, status]);
      expect((await link(hashOf(name))).present).toBe(false);
    }
    const { url } = await link(hashOf('cut'));
    const sending = httpRequest(url, { method: 'PUT', headers: { 'content-length': '1000000' } });
    sending.on('error', () => undefined); // It is cut below.
    sending.write(Buffer.alloc(10_000));
    const uploads = join(engine.state, 'uploads');
    await until(
      async () => readdirSync(uploads),
      (names) => names.some((name) => name.endsWith('.tmp')),
    );
    sending.destroy();
    await until(
      async () => readdirSync(uploads),
      (names) => names.every((name) => !name.endsWith('.tmp')),
    );
    expect((await link(hashOf('cut'))).present).toBe(false);
  });

  test('one that comes again takes the place of the first', async () => {
    const hash = hashOf('again');
    const copied = async (body: string): Promise<string> => {
      await upload(engine, await tarOf({ name: 'file', body }), hash);
      const steps = [{ type: 'COPY', args: ['file', '/srv/file'], filesHash: hash, force: true }];
      expect(await rawBuild(engine, 'again', steps)).toMatchObject({ status: 'ready' });
      return inSandboxOf(engine, 'again', 'cat /srv/file');
    };
    expect([await copied('one'), await copied('two')]).toEqual(['one', 'two']);
  });
});

test('a step that writes more than a disk holds is ended, and says so', async () => {
  const { status, reason } = await rawBuild(engine, 'too-much', [
    { type: 'RUN', args: ['head -c 400M /dev/zero > file; sleep 60'] },
  ]);
  expect(status).toBe('error');
  expect(reason).toMatchObject({
    step: '1',
    message: expect.stringMatching(/wrote more than 128 MiB.*--disk-mb/),
  });
});
