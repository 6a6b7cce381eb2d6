import { Sandbox, Template } from 'e2b';
import { codeOf } from '../support/answers.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

let engine: TestEngine;
let source: Sandbox;
beforeAll(async () => {
  engine = await startTestEngine();
  source = await engine.create();
});
afterAll(() => engine.stop());

type Row = Record<string, unknown>;
const json = async (method: string, path: string, body?: unknown): Promise<Row & Row[]> =>
  (await (await engine.api(method, path, body)).json()) as Row & Row[];

describe('the list of templates', () => {
  test('has base, with what the CLI shows, and no snapshots', async () => {
    await source.createSnapshot({ name: 'not-listed' });
    const rows = await json('GET', '/templates?teamID=local');
    expect(rows.map(({ templateID }) => templateID)).toEqual(['base']);
    expect(rows[0]).toMatchObject({
      aliases: ['base'],
      names: ['local/base'],
      buildStatus: 'ready',
      public: false,
      cpuCount: 2,
      memoryMB: 2048,
      diskSizeMB: 10_240,
      createdBy: null,
      buildCount: 1,
    });
    expect(rows[0]?.['spawnCount']).toBeGreaterThanOrEqual(1);
    expect(await json('GET', '/teams')).toEqual([
      { teamID: 'local', name: 'local', apiKey: engine.apiKey, isDefault: true },
    ]);
    await Sandbox.deleteSnapshot('not-listed', engine.options);
  });

  test('tells by name what exists', async () => {
    expect(await Template.exists('base', engine.options)).toBe(true);
    expect(await Template.exists('local/base:default', engine.options)).toBe(true);
    expect(await Template.exists('nothing', engine.options)).toBe(false);
    expect(await json('GET', '/templates/base')).toMatchObject({
      templateID: 'base',
      builds: [{ status: 'ready' }],
    });
  });

  test('can be made public and private', async () => {
    expect(await json('PATCH', '/v2/templates/base', { public: true })).toEqual({ names: ['local/base'] });
    expect((await json('GET', '/templates'))[0]).toMatchObject({ public: true });
    await json('PATCH', '/v2/templates/base', { public: false });
    expect((await json('GET', '/templates'))[0]).toMatchObject({ public: false });
  });

  test('what is not offered yet is said when a sandbox is made from it', async () => {
    const response = await engine.api('POST', '/v2/sandboxes', { templateID: 'desktop' });
    expect(await response.json()).toEqual({
      code: 404,
      message: "template 'desktop' is not there: the local engine does not offer it yet",
    });
  });
});

describe('tags', () => {
  test('name builds; sandboxes start from them; the last one takes its template along', async () => {
    await source.files.write('/home/user/a', 'one');
    await source.createSnapshot({ name: 'tagged:one' });
    await source.files.write('/home/user/a', 'two');
    await source.createSnapshot({ name: 'tagged:two' });
    const assigned = await Template.assignTags('tagged:one', ['Stable', 'v1.0'], engine.options);
    expect(assigned.tags).toEqual(['stable', 'v1.0']);
    const tags = await Template.getTags('tagged', engine.options);
    expect(tags.map(({ tag }) => tag)).toEqual(['one', 'two', 'stable', 'v1.0']);
    expect(tags.find(({ tag }) => tag === 'stable')?.buildId).toBe(assigned.buildId);
    const sandbox = await Sandbox.create('tagged:stable', engine.options);
    expect(await sandbox.files.read('/home/user/a')).toBe('one');
    await sandbox.kill();
    // Without a tag the default one is meant, and there is none.
    await expect(Sandbox.create('tagged', engine.options)).rejects.toThrow(/it has the tags one, two/);
    // A tag moves to the build that it was given last.
    await Template.assignTags('tagged:two', 'stable', engine.options);
    const moved = await Sandbox.create('tagged:stable', engine.options);
    expect(await moved.files.read('/home/user/a')).toBe('two');
    await moved.kill();
    await Template.removeTags('tagged', ['one', 'v1.0', 'stable'], engine.options);
    expect((await Template.getTags('tagged', engine.options)).map(({ tag }) => tag)).toEqual(['two']);
    expect((await engine.api('DELETE', '/templates/tagged%3Atwo')).status).toBe(204);
    expect(await codeOf(await engine.api('GET', '/templates/tagged/tags'))).toEqual([404, 404]);
  });

  test.each([
    ['POST', { target: 'base', tags: ['no good'] }, 400],
    ['POST', { target: 'base', tags: ['3d1219c7-c4c5-404a-aa1f-6d2a48adfda4'] }, 400],
    ['POST', { target: ':x', tags: ['a'] }, 400],
    ['POST', { target: 'x:', tags: ['a'] }, 400],
    ['POST', { target: 'base', tags: [] }, 400],
    ['POST', { target: 'nothing:default', tags: ['a'] }, 404],
    ['POST', { target: 'base:nothing', tags: ['a'] }, 404],
    ['DELETE', { name: 'base', tags: ['default'] }, 400],
    ['DELETE', { name: 'nothing', tags: ['a'] }, 404],
  ])('%s %j is answered %p', async (method, body, status) => {
    expect(await codeOf(await engine.api(method, '/templates/tags', body))).toEqual([status, status]);
  });

  test('of base can be given and removed', async () => {
    await Template.assignTags('base', 'mine', engine.options);
    const sandbox = await Sandbox.create('base:mine', engine.options);
    await sandbox.kill();
    await Template.removeTags('base', 'mine', engine.options);
    await expect(Sandbox.create('base:mine', engine.options)).rejects.toThrow(/404/);
  });
});

test('base cannot be deleted, and what is not there is not found', async () => {
  expect(await codeOf(await engine.api('DELETE', '/templates/base'))).toEqual([400, 400]);
  expect(await codeOf(await engine.api('DELETE', '/templates/nothing'))).toEqual([404, 404]);
  expect(await codeOf(await engine.api('DELETE', '/templates/nothing%3Adefault'))).toEqual([404, 404]);
});

test.each([
  ['GET', '/volumes', undefined],
  ['POST', '/volumes', { name: 'v' }],
  ['DELETE', '/volumes/v', undefined],
  ['GET', '/secrets', undefined],
  ['POST', '/secrets', { name: 's', value: 'v' }],
])('%s %s is known and not offered', async (method, path, body) => {
  expect(await codeOf(await engine.api(method, path, body))).toEqual([501, 501]);
});
