import { longTest } from '../../support/long-test.js';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../support/answers.js';
import { crashAndRestart, leftoversOf } from '../../support/restart.js';
import {
  finished,
  inSandboxOf,
  type RawBuild,
  rawBuild,
  requestBuild,
  type RawStatus,
  statusOf,
} from '../../support/template-builds.js';
import { type TestEngine, startTestEngine } from '../../support/test-engine.js';

let engine: TestEngine;
beforeEach(async () => {
  engine = await startTestEngine({ args: ['--spares', '0'] });
});
afterEach(async () => {
  await engine.stop();
  const left = leftoversOf(engine.state);
  if (left.length > 0) throw new Error(`the engine left behind: ${left.join(', ')}`);
});

const besidesTheFolder = (state: string): string[] =>
  leftoversOf(state).filter((line) => line !== `file ${state}`);

const names = (folder: string): string[] => readdirSync(join(engine.state, folder));

/** A build that has done its first step and is in the middle of its second. */
async function halfWay(name: string, second: string): Promise<RawBuild> {
  const build = await requestBuild(engine, { name });
  await engine.api('POST', build.path, {
    fromTemplate: 'base',
    steps: [
      { type: 'RUN', args: ['head -c 16 /dev/urandom | od -An -tx1 > first'] },
      { type: 'RUN', args: [`touch half; echo begun; ${second}`] },
    ],
  });
  await until(
    () => statusOf(engine, build),
    ({ logEntries }: RawStatus) => logEntries.some(({ message }) => message.endsWith('begun')),
  );
  return build;
}

test('an engine that is killed in the middle of a build: the build failed, its finished steps count, no half layer', async () => {
  const build = await halfWay('killed', 'sleep 1000');
  expect(names('l')).toHaveLength(1);
  engine = await crashAndRestart(engine, ['--spares', '0']);
  expect(await statusOf(engine, build)).toMatchObject({
    status: 'error',
    reason: { message: expect.stringMatching(/the engine was ended before the build was finished/) },
  });
  const { logEntries } = await statusOf(engine, build);
  expect(logEntries.some(({ message }) => message.endsWith('begun'))).toBe(true);
  expect(names('sandboxes')).toEqual([]);
  expect(names('l')).toHaveLength(1);
  const again = await requestBuild(engine, { name: 'killed' });
  await engine.api('POST', again.path, {
    fromTemplate: 'base',
    steps: [
      { type: 'RUN', args: ['head -c 16 /dev/urandom | od -An -tx1 > first'] },
      { type: 'RUN', args: ['[ ! -e half ]'] },
    ],
  });
  const status = await finished(engine, again);
  expect(status.status).toBe('ready');
  expect(status.logEntries.filter(({ message }) => message.startsWith('CACHED'))).toHaveLength(1);
});

test('an engine that is killed with a build that waits: it cannot be started any more, a new one can', async () => {
  const build = await requestBuild(engine, { name: 'waiting' });
  engine = await crashAndRestart(engine, ['--spares', '0']);
  expect(await statusOf(engine, build)).toMatchObject({ status: 'error' });
  expect((await engine.api('POST', build.path, { fromTemplate: 'base' })).status).toBe(400);
  expect(await rawBuild(engine, 'waiting', [])).toMatchObject({ status: 'ready' });
  // What was built is there for the next engine, too.
  engine = await crashAndRestart(engine, ['--spares', '0']);
  expect(await inSandboxOf(engine, 'waiting', 'echo fine')).toBe('fine\n');
});

test('stopping the engine ends a build at once, and a sandbox that waits for its start command', async () => {
  await rawBuild(engine, 'slow', [], {
    startCmd: 'touch a; sleep 1000',
    readyCmd: '[ -e a ] && [ ! -e b ] && touch b',
  });
  const creating = engine.create('slow').catch((error: Error) => error);
  const build = await halfWay('stopped', 'trap "" TERM; sleep 1000');
  const state = engine.state;
  engine.process.kill('SIGTERM');
  await new Promise((resolve) => engine.process.once('close', resolve));
  expect(await creating).toBeInstanceOf(Error);
  expect(besidesTheFolder(state)).toEqual([]);
  engine = await startTestEngine({ state, args: ['--spares', '0'] });
  expect(await statusOf(engine, build)).toMatchObject({
    status: 'error',
    reason: { message: 'the engine was stopped before the build was finished' },
  });
});

longTest('a build counts as a running sandbox, and waits for its place', async () => {
  await engine.stop();
  engine = await startTestEngine({ args: ['--max-sandboxes', '1'] });
  const sandbox = await engine.create();
  const build = await requestBuild(engine, { name: 'waits' });
  await engine.api('POST', build.path, { fromTemplate: 'base', steps: [{ type: 'RUN', args: ['sleep 1'] }] });
  await until(
    () => statusOf(engine, build),
    ({ logEntries }: RawStatus) => logEntries.some(({ message }) => message.includes('waiting for a place')),
  );
  await sandbox.kill();
  expect(await finished(engine, build)).toMatchObject({ status: 'ready' });
});

longTest('an engine that ends when idle does not take a build for idleness', async () => {
  await engine.stop();
  engine = await startTestEngine({ args: ['--idle-exit-ms', '2000'] });
  const build = await requestBuild(engine, { name: 'long' });
  await engine.api('POST', build.path, { fromTemplate: 'base', steps: [{ type: 'RUN', args: ['sleep 5'] }] });
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  expect(await statusOf(engine, build)).toMatchObject({ status: 'building' });
  await finished(engine, build);
  await new Promise((resolve) => engine.process.once('close', resolve));
  expect(besidesTheFolder(engine.state)).toEqual([]);
});
