import { longTest } from '../support/long-test.js';
import { sendJson, startApiProxy } from '../support/api-proxy.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';
import { inSandboxOf } from '../support/template-builds.js';
import { type CliRun, endCliProcesses, startCli } from './cli-process.js';
import { type BuiltJson, buildsOf, newProject, type Project, tagKinds } from './template-project.js';

// Jobs that want a template at the same time: docs/decisions/0010-one-build-of-many.md.
let engine: TestEngine;
const projects: Project[] = [];
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
afterEach(async () => {
  await endCliProcesses();
  for (const each of projects.splice(0)) each.remove();
});

function project(name: string, ...lines: string[]): Project {
  const made = newProject(engine, name);
  made.dockerfile(...lines);
  projects.push(made);
  return made;
}

const WAITS = 'another run builds the same template now: waiting for it';
const jsonOf = ({ code, stdout, stderr }: CliRun): BuiltJson => {
  if (code !== 0) throw new Error(`exit code ${code}: ${stdout}${stderr}`);
  return JSON.parse(stdout) as BuiltJson;
};

test('three that want the same at once: one build, and each has it', async () => {
  const machines = [1, 2, 3].map(() => project('same', 'RUN sleep 3', 'RUN date > /made'));
  const done = await Promise.all(machines.map((machine) => machine.template('build')));
  const built = done.map(jsonOf);
  expect(built.filter(({ reused }) => !reused)).toHaveLength(1);
  expect(new Set(built.map(({ buildId }) => buildId)).size).toBe(1);
  for (const [index, { reused, reason }] of built.entries()) {
    if (!reused) continue;
    expect(reason).toBe('another run built it at the same time');
    expect(done[index]?.stderr).toContain(WAITS);
  }
  expect(await buildsOf(engine, 'same')).toEqual(['ready']);
  expect(await tagKinds(engine, 'same')).toEqual(['b', 'default', 'h']);
});

test('a build that was promoted between the first look and the claim is not made again', async () => {
  const first = project('just-now', 'RUN date > /made');
  const made = jsonOf(await first.template('build'));
  const proxy = await startApiProxy(engine.apiUrl);
  let looked = false;
  proxy.answer = (asked, response) => {
    if (looked || asked !== 'GET /templates/just-now/tags') return false;
    looked = true;
    return sendJson(response, 404, { code: 404, message: "template 'just-now' not found" });
  };
  try {
    const argv = ['template', 'build', '--engine', 'cloud', '--api-url', proxy.url, '--json'];
    argv.push('--name', 'just-now', '--dockerfile', 'Dockerfile');
    const env = { XDG_CACHE_HOME: first.cache, E2B_API_KEY: engine.apiKey };
    const late = jsonOf(await startCli(engine, argv, { cwd: first.folder, env }).done);
    expect(looked).toBe(true);
    expect(late).toMatchObject({ reused: true, buildId: made.buildId });
  } finally {
    await proxy.close();
  }
  expect(await buildsOf(engine, 'just-now')).toEqual(['ready']);
  expect(await tagKinds(engine, 'just-now')).toEqual(['b', 'default', 'h']);
});

longTest('a build that fails fails for all who wait for it, once', async () => {
  const machines = [1, 2].map(() => project('same-failure', 'RUN sleep 3; echo bad luck; exit 4'));
  const done = await Promise.all(machines.map((machine) => machine.template('build')));
  expect(done.map(({ code }) => code)).toEqual([1, 1]);
  const messages = done.map(
    ({ stdout }) => (JSON.parse(stdout) as { error: { message: string } }).error.message,
  );
  expect(messages.toSorted()).toEqual([
    expect.stringMatching(/^template same-failure: instruction 3 .*exit status 4/),
    expect.stringMatching(
      /^the build of another run failed: template same-failure: instruction 3 .*exit status 4/,
    ),
  ]);
  expect(await buildsOf(engine, 'same-failure')).toEqual(['error']);
});

test('the one that builds is killed: the one that waits takes over', async () => {
  const first = project('taken-over', 'RUN echo under way && sleep 3').start('build');
  await first.printed('under way\n');
  const second = project('taken-over', 'RUN echo under way && sleep 3').start('build');
  await second.printed(WAITS);
  first.child.kill('SIGKILL');
  await first.done;
  expect(jsonOf(await second.done)).toMatchObject({ reused: false });
  expect(await buildsOf(engine, 'taken-over')).toEqual(['ready']);
  // The claim of the dead one is gone as well.
  expect(await tagKinds(engine, 'taken-over')).toEqual(['b', 'default', 'h']);
});

longTest('cancelled while it builds: the one that waits builds itself', async () => {
  const mark = 'RUN echo under way && sleep 4';
  const first = project('handed-on', mark).start('build');
  await first.printed('under way\n');
  const second = project('handed-on', mark).start('build');
  await second.printed(WAITS);
  first.child.kill('SIGINT');
  expect((await first.done).code).toBe(130);
  expect(jsonOf(await second.done)).toMatchObject({ reused: false });
  expect(await tagKinds(engine, 'handed-on')).toEqual(['b', 'default', 'h']);
});

longTest('two definitions under one name at once: both are there in the end', async () => {
  const one = project('shared', 'RUN echo under way && sleep 2', 'RUN echo one > /which');
  const two = project('shared', 'RUN echo under way; sleep 2', 'RUN echo two > /which');
  const first = one.start('build');
  await first.printed('under way\n');
  const done = await Promise.all([first.done, two.template('build')]);
  expect(done[0].stderr).toContain(
    'a newer build of template shared cancelled this one: waiting for it to end',
  );
  const [a, b] = done.map(jsonOf);
  expect(await inSandboxOf(engine, a?.reference ?? '', 'cat /which')).toBe('one\n');
  expect(await inSandboxOf(engine, b?.reference ?? '', 'cat /which')).toBe('two\n');
});
