import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Sandbox } from 'e2b';
import { createJob, type ActionRun, type Job } from '../runner/job.js';
import { until } from '../support/answers.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

const actionDir = mkdtempSync(join(tmpdir(), 'e2b-action-installed.'));
let engine: TestEngine;
let job: Job;

beforeAll(async () => {
  cpSync(resolve(process.env['E2B_TEST_DIST'] ?? 'dist'), join(actionDir, 'dist'), { recursive: true });
  cpSync(resolve('action.yml'), join(actionDir, 'action.yml'));
  engine = await startTestEngine();
});
beforeEach(async () => {
  job = await createJob({ env: { E2B_ACTION_STATE: engine.state } });
});
afterEach(async () => {
  await job.finish();
  for (const { sandboxId } of await Sandbox.list(engine.options).nextItems()) {
    await Sandbox.kill(sandboxId, engine.options);
  }
});
afterAll(async () => {
  await engine.stop();
  rmSync(actionDir, { recursive: true });
});

const run = (inputs: Record<string, string>): Promise<ActionRun> =>
  job.step({ actionDir, inputs: { engine: 'local', upload: 'none', ...inputs } });

/** A service that says hello on port 3000, up before the step ends. */
const SERVE = `mkdir -p /tmp/www && echo hello > /tmp/www/index.html && cd /tmp/www
python3 -m http.server 3000 >/dev/null 2>&1 &
until curl -sf localhost:3000 >/dev/null; do sleep 0.1; done`;

/** What curl gets, as a person would ask: status and body. */
async function get(url: string, ...headers: string[]): Promise<[number, string]> {
  const args = ['-s', '-m', '30', '-w', '\\n%{http_code}', ...headers.flatMap((one) => ['-H', one]), url];
  const { stdout } = await promisify(execFile)('curl', args);
  const lines = stdout.split('\n');
  return [Number(lines.pop()), lines.join('\n')];
}

test('a kept sandbox: the URLs of its ports answer, and stand in outputs, result and summary', async () => {
  const first = await run({ run: SERVE, ports: '3000\n8080', after: 'keep' });
  const urls = JSON.parse(first.outputs['urls'] ?? '') as Record<string, string>;
  expect(Object.keys(urls)).toEqual(['3000', '8080']);
  expect(await get(urls['3000'] ?? '')).toEqual([200, 'hello\n']);
  // Nobody listens there.
  expect((await get(urls['8080'] ?? ''))[0]).toBe(502);
  expect(first.outputs['traffic-token']).toBe('');
  expect(first.main.summary).toContain(urls['3000']);
  expect(JSON.parse(readFileSync(first.outputs['result'] ?? '', 'utf8'))).toMatchObject({ urls });
  // After a pause and a resume they answer again, at the same place.
  const id = first.outputs['sandbox-id'] ?? '';
  await Sandbox.pause(id, engine.options);
  const second = await run({ run: 'true', 'sandbox-id': id, ports: '3000', after: 'keep' });
  expect(second.outputs).toMatchObject({ resumed: 'true', urls: JSON.stringify({ 3000: urls['3000'] }) });
  expect(await get(urls['3000'] ?? '')).toEqual([200, 'hello\n']);
});

test('a killed sandbox has no URLs', async () => {
  const done = await run({ run: 'true', ports: '3000' });
  expect(done.outputs).toMatchObject({ 'sandbox-state': 'killed', urls: '{}' });
});

test('private traffic: the token opens it, and nothing prints the token', async () => {
  const done = await run({ run: SERVE, ports: '3000', 'public-traffic': 'false', after: 'keep' });
  const url = (JSON.parse(done.outputs['urls'] ?? '') as Record<string, string>)['3000'] ?? '';
  const token = done.outputs['traffic-token'] ?? '';
  expect(token).not.toBe('');
  expect((await get(url))[0]).toBe(403);
  expect(await get(url, `e2b-traffic-access-token: ${token}`)).toEqual([200, 'hello\n']);
  expect([...job.masks]).toContain(token);
  expect(done.main.log.join('\n')).not.toContain(token);
  expect(done.main.summary).not.toContain(token);
  expect(readFileSync(done.outputs['result'] ?? '', 'utf8')).not.toContain(token);
  // Connecting to it gives the token again.
  const again = await run({
    run: 'true',
    'sandbox-id': done.outputs['sandbox-id'] ?? '',
    ports: '3000',
    after: 'keep',
  });
  expect(again.outputs['traffic-token']).toBe(token);
});

test('a preview sleeps until somebody looks, and the next run finds it awake or asleep', async () => {
  const first = await run({ run: SERVE, ports: '3000', key: 'preview', timeout: '3s' });
  expect(first.outputs['sandbox-state']).toBe('paused');
  const id = first.outputs['sandbox-id'] ?? '';
  const url = (JSON.parse(first.outputs['urls'] ?? '') as Record<string, string>)['3000'] ?? '';
  const state = async (): Promise<string> => (await Sandbox.getInfo(id, engine.options)).state;
  expect(await state()).toBe('paused');
  expect(await get(url)).toEqual([200, 'hello\n']);
  expect(await state()).toBe('running');
  const awake = await run({ run: 'curl -sf localhost:3000', key: 'preview', ports: '3000', after: 'keep' });
  expect(awake.outputs).toMatchObject({ outcome: 'passed', 'sandbox-id': id, 'sandbox-state': 'running' });
  await Sandbox.setTimeout(id, 1000, engine.options);
  await until(state, (now) => now === 'paused');
  const asleep = await run({ run: 'curl -sf localhost:3000', key: 'preview', ports: '3000', after: 'kill' });
  expect(asleep.outputs).toMatchObject({ outcome: 'passed', 'sandbox-id': id, resumed: 'true' });
});
