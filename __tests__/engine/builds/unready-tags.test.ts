import { finished, requestBuild, statusOf } from '../../support/template-builds.js';
import { type TestEngine, startTestEngine } from '../../support/test-engine.js';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());

const tagsOf = async (name: string): Promise<[string, string][]> => {
  const response = await engine.api('GET', `/templates/${name}/tags`);
  if (!response.ok) throw new Error(`${response.status}`);
  const rows = (await response.json()) as { tag: string; buildID: string; createdAt: string }[];
  return rows
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.tag.localeCompare(b.tag))
    .map(({ tag, buildID }) => [tag, buildID]);
};
const remove = async (name: string, ...tags: string[]): Promise<number> =>
  (await engine.api('DELETE', '/templates/tags', { name, tags })).status;
const start = async (path: string, command: string): Promise<void> => {
  const body = { fromTemplate: 'base', steps: [{ type: 'RUN', args: [command] }] };
  const response = await engine.api('POST', path, body);
  if (response.status !== 202) throw new Error(`${response.status}: ${await response.text()}`);
};

test('a tag is listed from the request for its build on, and stays when the build failed', async () => {
  const claim = await requestBuild(engine, { name: 'listed', tags: ['claim-1'] });
  expect(await tagsOf('listed')).toEqual([['claim-1', claim.buildID]]);
  const build = await requestBuild(engine, { name: 'listed', tags: ['work'] });
  await start(build.path, 'exit 3');
  expect(await finished(engine, build)).toMatchObject({ status: 'error', reason: { step: '1' } });
  expect(await tagsOf('listed')).toEqual([
    ['claim-1', claim.buildID],
    ['work', build.buildID],
  ]);
  // Sandboxes start from builds that are ready only.
  expect((await engine.api('POST', '/sandboxes', { templateID: 'listed:work' })).status).toBe(404);

  const again = await requestBuild(engine, { name: 'listed', tags: ['work'] });
  await start(again.path, 'true');
  await finished(engine, again);
  expect((await tagsOf('listed')).at(-1)).toEqual(['work', again.buildID]);
  const newest = await requestBuild(engine, { name: 'listed', tags: ['work'] });
  expect((await tagsOf('listed')).at(-1)).toEqual(['work', newest.buildID]);
});

test('a tag that is taken away leaves the rest: the template stays as long as a build names it', async () => {
  const claim = await requestBuild(engine, { name: 'kept', tags: ['claim-1'] });
  const build = await requestBuild(engine, { name: 'kept', tags: ['work'] });
  await start(build.path, 'sleep 1');
  expect(await remove('kept', 'claim-1')).toBe(204);
  expect(await tagsOf('kept')).toEqual([['work', build.buildID]]);
  expect(await statusOf(engine, claim)).toMatchObject({ status: 'error' });
  expect(await finished(engine, build)).toMatchObject({ status: 'ready' });
  expect(await tagsOf('kept')).toEqual([['work', build.buildID]]);
});

test('a build whose last tag is taken away is ended', async () => {
  await requestBuild(engine, { name: 'ended', tags: ['other'] });
  const build = await requestBuild(engine, { name: 'ended', tags: ['work'] });
  await start(build.path, 'sleep 1000');
  expect(await remove('ended', 'work')).toBe(204);
  expect(await statusOf(engine, build)).toMatchObject({
    status: 'error',
    reason: { message: 'cancelled: its last tag was removed' },
  });
  expect((await tagsOf('ended')).map(([tag]) => tag)).toEqual(['other']);
});
