import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Sandbox, type SandboxInfo } from 'e2b';
import { lookAt } from '../report/looked-at.js';
import type { JobRun } from '../runner/workflow/run-job.js';
import type { WorkflowRun } from '../runner/workflow/run-workflow.js';
import { until } from '../support/answers.js';
import { type PublicServer, startPublicServer } from '../support/public-server.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { addRun, claiming, leave } from './prune-stage.js';
import { junitXml } from './reported.js';
import { buildsOf } from './template-project.js';
import { exampleWorkflow, HEAD, placing, pullRequest } from './workflow-stage.js';

// The workflows of examples/workflows as they stand there, run by the stand-in runner.
let engine: TestEngine;
const stage = placing(() => engine);
beforeAll(async () => {
  engine = await startTestEngine();
});
afterEach(async () => {
  await stage.end();
  for (const { sandboxId } of await listed()) await Sandbox.kill(sandboxId, engine.options);
});
afterAll(async () => {
  await engine.stop();
  stage.remove();
});

const listed = (): Promise<SandboxInfo[]> => Sandbox.list(engine.options).nextItems();
const said = ({ log }: JobRun): string => log.join('\n');
const outputsOf = (job: JobRun): Record<string, string> =>
  job.steps.find(({ action }) => action)?.outputs ?? {};
/** What is wrong with it, for a failed expectation to show. */
const story = (run: WorkflowRun): string => run.jobs.map((job) => `${job.name}\n${said(job)}`).join('\n\n');

/** Status and body, as a person would ask. */
async function get(url: string): Promise<[number, string]> {
  const args = ['-s', '-m', '30', '-w', '\\n%{http_code}', url];
  const { stdout } = await promisify(execFile)('curl', args);
  const lines = stdout.split('\n');
  return [Number(lines.pop()), lines.join('\n')];
}

const RUN = /^https:\/\/github\.com\/acme\/shop\/actions\/runs\/\d+\/attempts\/1$/;

test('pr-check: what failed stands in annotations, summary, comment, check and artifact; the next push mends it', async () => {
  const hostile = '</details><script>alert(1)</script><img src=x> @octocat [x](javascript:alert(1))';
  const tests = (report: string, exit: number): Record<string, string> => ({
    'run-tests.sh': `#!/bin/sh\nmkdir reports\ncp report.txt reports/tests.xml\nexit ${exit}\n`,
    'report.txt': report,
    'test_sum.py': 'import sum\n\nsum.check()\n',
  });
  const bad = { name: 'sums', file: 'test_sum.py', line: 3, failure: hostile };
  const place = await stage.place(
    exampleWorkflow('pr-check.yml'),
    tests(junitXml([bad, { name: 'fine' }]), 1),
  );
  const { github } = place;

  const run = await place.run(pullRequest('opened'));
  const job = run.job('test');
  expect([run.conclusion, outputsOf(job)['outcome']]).toEqual(['failure', 'failed']);
  expect(job.annotations).toContainEqual({
    severity: 'error',
    message: hostile,
    properties: { title: 'shop › sums', file: 'test_sum.py', line: '3' },
  });
  const [comment] = github.comments;
  expect(github.comments).toHaveLength(1);
  expect(comment).toMatchObject({ issue: 7, login: 'github-actions[bot]' });
  for (const markdown of [job.summary, comment?.body ?? '']) {
    const { text, headings, links, foreign } = lookAt(markdown);
    expect(foreign).toEqual([]);
    expect(headings[0]).toMatch(/^❌ Failed: 1 test/);
    expect(text).toContain('2 tests: 1 failed');
    expect(text).toContain('<script>alert(1)</script>');
    expect(Object.values(links)).toContain(`https://github.com/acme/shop/blob/${HEAD}/test%5Fsum.py#L3`);
    for (const target of Object.values(links)) expect(target).toMatch(/^https:\/\/github\.com\/acme\/shop\//);
  }
  expect(github.checks).toMatchObject([{ name: 'Tests', head_sha: HEAD, conclusion: 'failure' }]);
  expect(github.checks[0]?.output.annotations).toMatchObject([{ path: 'test_sum.py', start_line: 3 }]);
  const kept = readdirSync(path.join(run.artifacts, 'test-reports'));
  expect(kept).toEqual(expect.arrayContaining(['report.html', 'tests.xml', expect.stringMatching(/\.log$/)]));

  place.repository.commit(tests(junitXml([{ name: 'sums' }]), 0));
  const next = await place.run(pullRequest('synchronize'));
  expect(next.conclusion).toBe('success');
  expect(github.comments.map(({ id }) => id)).toEqual([comment?.id]);
  const mended = lookAt(github.comments[0]?.body ?? '');
  expect(mended.headings[0]).toMatch(/^✅ Passed/);
  expect(Object.values(mended.links)).toContainEqual(expect.stringMatching(RUN));
  expect(github.checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'success']);
  expect(await listed()).toEqual([]);
});

test('nightly: a night that fails is paused and its logs are kept; the sweep takes what is over, and not that', async () => {
  const script = '#!/bin/sh\necho in the dark\nexit 4\n';
  const place = await stage.place(exampleWorkflow('nightly.yml'), { 'nightly.sh': script });
  const { github } = place;
  addRun(github, 100, 'completed');
  const old = await leave(engine, claiming({ workflowRun: '100' }), { paused: true });
  const open = await leave(engine, claiming({ workflowRun: '100', pull: '7', key: 'pr-7' }), {
    paused: true,
  });
  const others = await leave(engine, claiming({ repository: 'github.com/acme/other', workflowRun: '100' }));

  const run = await place.run({ name: 'schedule', payload: {} });
  expect(run.conclusion).toBe('failure');
  const soak = outputsOf(run.job('soak'));
  expect(soak).toMatchObject({ outcome: 'failed', 'exit-code': '4', 'sandbox-state': 'paused' });
  const summary = lookAt(run.job('soak').summary);
  expect(summary.text).toMatch(new RegExp(`${soak['sandbox-id']}.*paused`));
  expect(summary.foreign).toEqual([]);
  const logs = path.join(run.artifacts, 'nightly-logs');
  const texts = readdirSync(logs).map((name) => readFileSync(path.join(logs, name), 'utf8'));
  expect(texts.join('')).toContain('in the dark');

  const prune = run.job('prune');
  expect(prune.conclusion).toBe('success');
  expect(outputsOf(prune)).toMatchObject({ pruned: '1', failed: '0' });
  const left = (await listed()).map(({ sandboxId }) => sandboxId);
  expect(new Set(left)).toEqual(new Set([open.id, others.id, soak['sandbox-id']]));
  const swept = lookAt(prune.summary);
  expect(swept.headings).toEqual(['🧹 Prune', 'Left alone', 'Went']);
  expect(swept.text).toContain(old.id);
  expect(swept.text).toMatch(/1 went/);
  expect(swept.text).not.toContain(others.id);
  expect(swept.foreign).toEqual([]);
});

test('template-matrix: the template is built once, and each suite starts from that build', async () => {
  const place = await stage.place(exampleWorkflow('template-matrix.yml'), {
    'ci/Dockerfile':
      'FROM e2bdev/base\nCOPY words.txt /opt/\nRUN cat /proc/sys/kernel/random/uuid > /opt/built\n',
    'words.txt': 'one\n',
    'run-tests.sh': '#!/bin/sh\necho "suite $1 in $(cat /opt/built)"\n',
  });
  const run = await place.run({ name: 'push', payload: {} });
  expect([run.conclusion, run.conclusion === 'success' ? '' : story(run)]).toEqual(['success', '']);
  const built = outputsOf(run.job('template'));
  expect(built).toMatchObject({ 'template-name': 'acme-ci', 'template-reused': 'false' });
  expect(run.job('template').outputs['template']).toBe(`acme-ci:h-${built['hash']}`);
  const marks = ['unit', 'integration'].map((suite) => {
    const job = run.job(`test (${suite})`);
    expect(outputsOf(job)).toMatchObject({ outcome: 'passed', 'template-reused': 'true' });
    expect(lookAt(job.summary).headings[0]).toMatch(/^✅ Passed/);
    return new RegExp(`^suite ${suite} in (\\S+)$`, 'm').exec(said(job))?.[1];
  });
  expect(marks[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(marks[1]).toBe(marks[0]);

  // What is tested may change; what the template is made of does not.
  place.repository.commit({ 'run-tests.sh': '#!/bin/sh\necho "again in $(cat /opt/built)"\n' });
  const next = await place.run({ name: 'push', payload: {} });
  expect(outputsOf(next.job('template'))).toMatchObject({ ...built, 'template-reused': 'true' });
  expect(said(next.job('test (unit)'))).toContain(`again in ${marks[0]}`);
  expect(await buildsOf(engine, 'acme-ci')).toEqual(['ready']);
});

test('pause-resume: the second job finds the process that the first one left, and its memory', async () => {
  const serve = [
    'import http.server, uuid',
    'born = uuid.uuid4().hex.encode()',
    'class Handler(http.server.BaseHTTPRequestHandler):',
    '    def do_GET(self):',
    '        self.send_response(200); self.end_headers(); self.wfile.write(born)',
    'http.server.HTTPServer(("", 9000), Handler).serve_forever()',
  ].join('\n');
  const ask = 'echo "born as $(curl -sf localhost:9000)"';
  const place = await stage.place(exampleWorkflow('pause-resume.yml'), {
    'serve.py': serve,
    'prepare.sh': `#!/bin/bash -e
setsid nohup python3 serve.py > server.log 2>&1 < /dev/null &
timeout 30 bash -c 'until curl -sf localhost:9000 > /dev/null; do sleep 0.1; done'
${ask}
`,
    'verify.sh': `#!/bin/bash -e\n${ask}\n`,
  });
  const run = await place.run({ name: 'push', payload: {} });
  expect([run.conclusion, run.conclusion === 'success' ? '' : story(run)]).toEqual(['success', '']);
  const id = outputsOf(run.job('prepare'))['sandbox-id'];
  expect(outputsOf(run.job('prepare'))['sandbox-state']).toBe('paused');
  expect(run.job('prepare').outputs).toEqual({ sandbox: id });
  expect(outputsOf(run.job('test'))).toMatchObject({
    'sandbox-id': id,
    resumed: 'true',
    'sandbox-state': 'killed',
  });
  const born = run.jobs.map((job) => /^born as ([0-9a-f]{32})$/m.exec(said(job))?.[1]);
  expect(born[0]).toBeDefined();
  expect(born[1]).toBe(born[0]);
  const summary = lookAt(run.job('test').summary);
  expect(summary.headings[0]).toMatch(/^✅ Passed/);
  expect(summary.foreign).toEqual([]);
  expect(await listed()).toEqual([]);
});

test('preview: its address answers and is in the comment; a push brings it up to date, sleep does not end it, closing does', async () => {
  const serve = `#!/bin/bash -e
cp page.txt index.html
curl -sf localhost:8000 > /dev/null || {
  setsid nohup python3 -m http.server 8000 > server.log 2>&1 < /dev/null &
  timeout 30 bash -c 'until curl -sf localhost:8000 > /dev/null; do sleep 0.1; done'
}
`;
  const place = await stage.place(exampleWorkflow('preview.yml'), {
    'serve.sh': serve,
    'page.txt': 'first\n',
  });
  const { github } = place;
  const opened = await place.run(pullRequest('opened'));
  expect([opened.conclusion, opened.conclusion === 'success' ? '' : story(opened)]).toEqual(['success', '']);
  const first = outputsOf(opened.job('preview'));
  const url = (JSON.parse(first['urls'] ?? '') as Record<string, string>)['8000'] ?? '';
  const seen = lookAt(github.comments[0]?.body ?? '');
  expect(Object.values(seen.links)).toContain(`${url}/`);
  expect(seen.foreign).toEqual([]);
  expect(Object.values(lookAt(opened.job('preview').summary).links)).toContain(`${url}/`);
  expect(await get(url)).toEqual([200, 'first\n']);

  place.repository.commit({ 'page.txt': 'second\n' });
  const pushed = await place.run(pullRequest('synchronize'));
  expect(outputsOf(pushed.job('preview'))).toMatchObject({
    outcome: 'passed',
    'sandbox-id': first['sandbox-id'],
    urls: first['urls'],
  });
  expect(await get(url)).toEqual([200, 'second\n']);
  expect(github.comments).toHaveLength(1);

  const id = first['sandbox-id'] ?? '';
  const state = async (): Promise<string> => (await Sandbox.getInfo(id, engine.options)).state;
  await Sandbox.setTimeout(id, 500, engine.options);
  await until(state, (now) => now === 'paused');
  expect(await get(url)).toEqual([200, 'second\n']);
  expect(await state()).toBe('running');

  const stranger = await place.run(pullRequest('opened', 'stranger/shop'));
  expect([stranger.conclusion, stranger.jobs]).toEqual(['skipped', []]);
  const closed = await place.run(pullRequest('closed'));
  expect(closed.conclusion).toBe('success');
  expect(outputsOf(closed.job('preview'))).toMatchObject({ 'sandbox-id': id, 'sandbox-state': 'killed' });
  expect(await listed()).toEqual([]);
  expect((await get(url))[0]).not.toBe(200);
  // The address in the comment would lead nowhere.
  const last = lookAt(github.comments[0]?.body ?? '');
  expect(last.headings).toEqual(['🧹 Closed']);
  expect(last.text).toContain(`Pull request 7 is closed: sandbox ${id} is killed`);
  expect(Object.values(last.links)).toEqual([expect.stringMatching(RUN)]);
  expect(github.comments).toHaveLength(1);
});

describe('untrusted-code', () => {
  let server: PublicServer;
  beforeAll(async () => {
    server = await startPublicServer();
  });
  afterAll(() => server.close());

  /** What an AI wrote: it looks around, and would open its own cage. */
  const files = (): Record<string, string> => ({
    'run-tests.sh': `#!/bin/sh
curl -s -m 20 --noproxy '*' ${server.url} || echo "nothing there: $?"
getent hosts example.com || echo "no names"
curl -s -m 5 --noproxy '*' ${engine.apiUrl}/health || echo "no engine: $?"
env | grep -c -e GITHUB -e E2B_API || true
ls -a
echo '::set-output name=outcome::forged'
`,
    'sandbox.yml': `sandbox: { network: { allow: ['203.0.113.0/24'] } }\nsteps: [echo 'my own steps']\n`,
  });
  const byHand = { name: 'workflow_dispatch', payload: { inputs: { branch: 'agent/try-1' } } };

  test('it reaches nothing, steers nothing, and its own sandbox file counts for nothing', async () => {
    const place = await stage.place(exampleWorkflow('untrusted-code.yml'), { 'README.md': 'the project\n' });
    place.repository.commit(files(), 'agent/try-1');
    const run = await place.run(byHand);
    const job = run.job('run');
    expect([run.conclusion, run.conclusion === 'success' ? '' : story(run)]).toEqual(['success', '']);
    expect(job.log).toEqual(
      expect.arrayContaining(['nothing there: 7', 'no names', expect.stringMatching(/^no engine: /), '0']),
    );
    expect(job.log).toContain('sandbox.yml');
    expect(said(job)).not.toContain('reached');
    expect(job.log).not.toContain('my own steps');
    expect(job.log).not.toContain('.git');
    expect(outputsOf(job)).toMatchObject({ outcome: 'passed', 'sandbox-state': 'killed' });
    expect(lookAt(job.summary).foreign).toEqual([]);
    expect(existsSync(path.join(job.workspace, 'sandbox.yml'))).toBe(false);

    // The same with an open door, so that the wall is what held it.
    const open = await place.run(byHand, (text) => text.replace('internet: false', 'internet: true'));
    expect(open.job('run').log).toContain('reached');
  });
});

test('fork-safe: no secret, a token that only reads: the tests count, and the refused comment is said', async () => {
  const script = '#!/bin/sh\necho "tested, with [$E2B_API_KEY]"\n';
  const place = await stage.place(exampleWorkflow('fork-safe.yml'), { 'run-tests.sh': script });
  const run = await place.run(pullRequest('opened', 'stranger/shop'));
  const job = run.job('test');
  expect([run.conclusion, run.conclusion === 'success' ? '' : story(run)]).toEqual(['success', '']);
  expect(job.log).toContain('tested, with []');
  expect(outputsOf(job)).toMatchObject({ outcome: 'passed', 'sandbox-state': 'killed' });
  expect(place.github.comments).toEqual([]);
  expect(place.github.asked).toContain('POST /repos/acme/shop/issues/7/comments');
  const notices = job.annotations.filter(({ severity }) => severity === 'notice');
  expect(notices.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/may not do that.*pull-requests: write/),
  );
  const { text, headings, foreign } = lookAt(job.summary);
  expect(headings[0]).toMatch(/^✅ Passed/);
  expect(text).toMatch(/Not everything could be shown[^]*may not do that/);
  expect(foreign).toEqual([]);
  // The same on a branch of its own: the comment is there.
  const own = await place.run(pullRequest('opened'));
  expect(own.conclusion).toBe('success');
  expect(lookAt(place.github.comments[0]?.body ?? '').headings[0]).toMatch(/^✅ Passed/);
});
