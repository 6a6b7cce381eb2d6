import { longTest } from '../support/long-test.js';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ActionRun, createJob, type Job, type JobOptions } from '../runner/job.js';
import { inSandboxOf } from '../support/template-builds.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';
import { buildsOf, tagKinds } from './template-project.js';

/** The action and its sub-action as a workflow gets them. */
const installed = mkdtempSync(join(tmpdir(), 'e2b-action-installed.'));
const jobs: Job[] = [];
let engine: TestEngine;

beforeAll(async () => {
  cpSync(resolve(process.env['E2B_TEST_DIST'] ?? 'dist'), join(installed, 'dist'), { recursive: true });
  cpSync(resolve('action.yml'), join(installed, 'action.yml'));
  mkdirSync(join(installed, 'template'));
  cpSync(resolve('template/action.yml'), join(installed, 'template/action.yml'));
  engine = await startTestEngine();
});
afterEach(async () => {
  for (const job of jobs.splice(0)) await job.finish();
});
afterAll(async () => {
  await engine.stop();
  rmSync(installed, { recursive: true });
});

type StepOptions = Partial<Parameters<Job['step']>[0]>;
type Step = (inputs: Record<string, string>, more?: StepOptions) => Promise<ActionRun>;

/** A job in a workspace with a Dockerfile; `main` and `template` run the action and the sub-action. */
async function startJob(
  dockerfile: string[],
  options: JobOptions = {},
): Promise<{ job: Job; main: Step; template: Step }> {
  const job = await createJob({ ...options, env: { E2B_ACTION_STATE: engine.state, ...options.env } });
  jobs.push(job);
  writeFileSync(join(job.workspace, 'Dockerfile'), `${['FROM e2bdev/base', ...dockerfile].join('\n')}\n`);
  const step =
    (actionDir: string, own: Record<string, string>): Step =>
    (inputs, more = {}) =>
      job.step({
        actionDir,
        inputs: { engine: 'local', dockerfile: 'Dockerfile', ...own, ...inputs },
        ...more,
      });
  return { job, main: step(installed, { upload: 'none' }), template: step(join(installed, 'template'), {}) };
}

const groups = (run: ActionRun): string[] =>
  run.main.commands.filter(({ name }) => name === 'group').map(({ data }) => data);

describe('the sub-action', () => {
  test('builds, then reuses: all outputs, one group an instruction', async () => {
    const { template } = await startJob(['RUN echo made > /made && cat /made']);
    const first = await template({ 'template-name': 'sub' });
    expect(first.conclusion).toBe('success');
    const { hash = '' } = first.outputs;
    expect(first.outputs).toEqual({
      template: `sub:h-${hash}`,
      'template-id': expect.stringMatching(/^[a-z0-9]+$/) as unknown,
      'template-name': 'sub',
      'template-reused': 'false',
      'build-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      hash: expect.stringMatching(/^[0-9a-f]{40}$/) as unknown,
    });
    expect(groups(first).map((title) => title.replace(/, cached$/, ''))).toEqual([
      'Template sub: from e2bdev/base',
      'Template sub: 1/5 USER root',
      'Template sub: 2/5 WORKDIR /',
      'Template sub: 3/5 RUN echo made > /made && cat /made',
      'Template sub: 4/5 USER user',
      'Template sub: 5/5 WORKDIR /home/user',
      'Template sub: record of its making',
      'Template sub: finalize',
    ]);
    expect(first.main.log).toContainEqual(expect.stringMatching(/^ +[\d.]+ s {2}made$/));
    const opened = first.main.commands.filter(({ name }) => name === 'group' || name === 'endgroup');
    expect(opened.map(({ name }) => name)).toEqual(groups(first).flatMap(() => ['group', 'endgroup']));
    const again = await template({ 'template-name': 'sub' });
    expect(again.outputs).toEqual({ ...first.outputs, 'template-reused': 'true' });
    expect(await buildsOf(engine, 'sub')).toEqual(['ready']);
  });

  test('an instruction that fails is annotated in the Dockerfile with its last lines; secrets stay secret', async () => {
    const password = 'p4ssw0rd-of-the-registry';
    const { template, job } = await startJob([`RUN echo ${password} && echo no luck && exit 3`]);
    const run = await template({
      'template-name': 'sub-broken',
      'registry-username': 'me',
      'registry-password': password,
    });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toEqual({ 'template-name': 'sub-broken' });
    expect(run.main.annotations[0]).toMatchObject({
      properties: { file: 'Dockerfile', line: '2' },
      message: expect.stringMatching(/instruction 3 .*exit status 3[^]*no luck$/) as unknown,
    });
    expect(job.masks).toContain(password);
    expect(run.main.log.join('\n')).not.toContain(password);
    expect(JSON.stringify(run.main.annotations)).not.toContain(password);
    expect(await tagKinds(engine, 'sub-broken')).toEqual(['b']);
  });

  test('cancelled: it ends by itself, and nothing is left at work', async () => {
    const { template } = await startJob(['RUN echo under way && sleep 1000']);
    const run = await template(
      { 'template-name': 'sub-cancelled' },
      { cancelAfter: (line) => /^ +[\d.]+ s {2}under way$/.test(line) },
    );
    expect(run.main.signal ?? null).toBeNull();
    expect(run.conclusion).not.toBe('success');
    expect(await tagKinds(engine, 'sub-cancelled')).toEqual([]);
  });
});

describe('the action', () => {
  test('builds what it runs in, and reuses it', async () => {
    const { main } = await startJob(['RUN echo inline > /made']);
    const first = await main({ 'template-name': 'inline', run: 'cat /made' });
    expect(first.outputs).toMatchObject({
      'template-id': expect.stringMatching(/^[a-z0-9]+$/) as unknown,
      'template-name': 'inline',
      'template-reused': 'false',
      outcome: 'passed',
      'exit-code': '0',
    });
    expect(groups(first)).toContain('Template inline: 3/5 RUN echo inline > /made');
    const again = await main({ 'template-name': 'inline', run: 'cat /made' });
    expect(again.outputs).toMatchObject({ 'template-reused': 'true', outcome: 'passed' });
    expect(again.main.log).toContain('inline');
  });

  test('a template that cannot be built is a failed run: its place, failed-step, exit code 1', async () => {
    const { main } = await startJob(['RUN echo no luck && exit 3']);
    const run = await main({ 'template-name': 'inline-broken', run: 'true' });
    expect(run.conclusion).toBe('failure');
    expect(run.outputs).toMatchObject({ 'failed-step': 'template', outcome: 'failed', 'exit-code': '1' });
    expect(run.main.annotations[0]?.properties).toMatchObject({ file: 'Dockerfile', line: '2' });
    const wrong = await main({ 'template-name': 'inline-broken', dockerfile: 'nowhere', run: 'true' });
    expect(wrong.outputs).toMatchObject({ 'exit-code': '2' });
  });
});

describe('whose work it is', () => {
  const pull = { number: 42, head: { repo: { full_name: 'stranger/project' } } };
  const events = {
    pull_request: { pull_request: pull },
    pull_request_target: { pull_request: pull },
    workflow_run: {
      workflow_run: {
        event: 'pull_request',
        head_repository: { id: 77, full_name: 'stranger/project' },
        pull_requests: [],
      },
    },
  };

  test('a fork builds under a tag of its own, and starts from what is trusted', async () => {
    const dockerfile = ['RUN echo for all > /made'];
    const fork = await startJob(dockerfile, {
      event: { name: 'pull_request_target', payload: events.pull_request_target },
    });
    const run = await fork.template({ 'template-name': 'guarded' });
    expect(run.outputs['template']).toBe(`guarded:pr-42-h-${run.outputs['hash']}`);
    expect(await tagKinds(engine, 'guarded')).toEqual(['pr-42-b', 'pr-42-h']);
    expect(await inSandboxOf(engine, run.outputs['template'] ?? '', 'cat /made')).toBe('for all\n');
    expect((await fork.template({ 'template-name': 'guarded' })).outputs['template-reused']).toBe('true');
    // Nobody else starts from it.
    const own = await startJob(dockerfile);
    const trusted = await own.template({ 'template-name': 'guarded' });
    expect(trusted.outputs).toMatchObject({ 'template-reused': 'false', hash: run.outputs['hash'] });
    expect(await tagKinds(engine, 'guarded')).toEqual(['b', 'default', 'h', 'pr-42-b', 'pr-42-h']);
    const other = await startJob(dockerfile, {
      event: { name: 'workflow_run', payload: events.workflow_run },
    });
    const reused = await other.template({ 'template-name': 'guarded' });
    expect(reused.outputs).toMatchObject({
      template: trusted.outputs['template'],
      'template-reused': 'true',
    });
    const changed = await startJob(['RUN echo changed'], {
      event: { name: 'workflow_run', payload: events.workflow_run },
    });
    const built = await changed.template({ 'template-name': 'guarded' });
    expect(built.outputs['template']).toMatch(/^guarded:fork-77-h-/);
    const plain = await startJob(['RUN echo changed'], {
      event: { name: 'pull_request', payload: events.pull_request },
    });
    const unprivileged = await plain.main({ 'template-name': 'guarded', run: 'true' });
    expect(unprivileged.outputs).toMatchObject({ outcome: 'passed', 'template-reused': 'false' });
    expect(await tagKinds(engine, 'guarded')).toEqual([
      'b',
      'default',
      'fork-77-b',
      'fork-77-h',
      'h',
      'pr-42-b',
      'pr-42-b',
      'pr-42-h',
      'pr-42-h',
    ]);
    expect(await inSandboxOf(engine, 'guarded', 'cat /made')).toBe('for all\n');
  });

  const module = `
import { Template } from 'e2b';
import { writeFileSync } from 'node:fs';
writeFileSync(process.cwd() + '/ran', '');
export default Template().fromBaseImage().runCmd('echo module > /home/user/made');
`;

  test.each(['pull_request_target', 'workflow_run'] as const)(
    'a module of a fork does not run on this machine in %s',
    async (name) => {
      const { job, main, template } = await startJob([], { event: { name, payload: events[name] } });
      writeFileSync(join(job.workspace, 'template.ts'), module);
      for (const step of [main, template]) {
        const inputs = { dockerfile: '', 'template-file': 'template.ts', 'template-name': 'from-module' };
        const run = await step({ ...inputs, ...(step === main ? { run: 'true' } : {}) });
        expect(run.conclusion).toBe('failure');
        expect(run.main.log.join('\n')).toMatch(
          step === main ? /a fork's code does not run here/ : /template\.ts.*pull request from outside/,
        );
      }
      expect(() => rmSync(join(job.workspace, 'ran'))).toThrow('ENOENT');
      expect((await engine.api('GET', '/templates/from-module')).status).toBe(404);
    },
  );

  longTest('a module of the repository’s own runs', async () => {
    const { job, main } = await startJob([]);
    writeFileSync(join(job.workspace, 'template.ts'), module);
    const run = await main({
      dockerfile: '',
      'template-file': 'template.ts',
      'template-name': 'own-module',
      run: 'cat /home/user/made',
    });
    expect(run.outputs).toMatchObject({ outcome: 'passed' });
    expect(run.main.log).toContain('module');
  });
});
