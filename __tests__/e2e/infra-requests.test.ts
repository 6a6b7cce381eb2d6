import { previewMetadata } from '../../src/infra/metadata.js';
import { LONG } from '../support/long-test.js';
import { type ApiProxy, startApiProxy } from '../support/api-proxy.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { endCliProcesses, startCli } from './cli-process.js';
import { everything, infraProject, type InfraProject, verbs } from './infra-project.js';

let engine: TestEngine;
let proxy: ApiProxy;
let project: InfraProject;

beforeAll(async () => {
  engine = await startTestEngine({ args: ['--spares', '0'] });
  proxy = await startApiProxy(engine.apiUrl);
});
afterAll(async () => {
  await endCliProcesses();
  await proxy.close();
  await engine.stop();
});
beforeEach(() => {
  project = infraProject(engine);
});
afterEach(() => {
  project.remove();
});

/** The same commands, through the proxy. */
function through(...argv: string[]): ReturnType<typeof startCli> {
  const service = ['--engine', 'cloud', '--api-url', proxy.url, '--api-key', engine.apiKey];
  return startCli(engine, [...argv, ...service], {
    cwd: project.folder,
    env: { E2B_SANDBOX_URL: engine.sandboxUrl, XDG_CACHE_HOME: project.folder },
  });
}

test('a plan of 200 resources asks for each page of each list once, and for each preview once', async () => {
  const templates = Array.from({ length: 120 }, (_, index) => `many-${index}`);
  for (const name of templates)
    await engine.api('POST', '/v3/templates', { name, tags: [`h-${'1'.repeat(40)}`] });
  const owner = { repository: 'github.com/acme/shop', stage: 'default' };
  const previews = ['p-0', 'p-1', 'p-2'];
  for (const key of previews) {
    const of = { key, instance: 'default', hash: '1'.repeat(16), shape: {} };
    await engine.create('base', { metadata: previewMetadata(owner, of), timeoutMs: 600_000 });
  }
  project.write('lock.json', '1');
  project.write(
    'sandbox.yml',
    [
      'templates:',
      ...templates.map((name) => `  ${name}: { from: e2bdev/base, cpu: 1 }`),
      'snapshots:',
      ...Array.from(
        { length: 50 },
        (_, index) => `  s-${index}: { from: many-${index}, inputs: [lock.json] }`,
      ),
      'previews:',
      ...Array.from({ length: 30 }, (_, index) => `  p-${index}: { from: many-${index}, ports: [3000] }`),
    ].join('\n'),
  );
  proxy.asked.splice(0);
  const { code, stdout } = await through('plan', 'sandbox.yml', '--json').done;
  expect(code).toBe(0);
  expect((JSON.parse(stdout) as { actions: unknown[] }).actions).toHaveLength(200);
  const counts = new Map<string, number>();
  for (const one of proxy.asked) {
    const kind = one
      .replace(/\/templates\/[^/]+\/tags/, '/templates/*/tags')
      .replace(/\/sandboxes\/\w+$/, '/sandboxes/*');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  expect(Object.fromEntries(counts)).toEqual({
    'GET /v2/templates': 1,
    // `base` is one of them.
    'GET /templates/*/tags': templates.length + 1,
    'GET /snapshots': 1,
    'GET /v2/sandboxes': 1,
    'GET /sandboxes/*': previews.length,
  });
  for (const name of templates) await engine.api('DELETE', `/templates/${name}`);
  expect((await project.json(0, 'destroy', '--yes')).actions).toHaveLength(previews.length);
}, 180_000);

/** Requests that an apply makes however long anything takes. */
function counted(): number {
  return proxy.asked.filter((one) => !/^GET .*\/builds\/[^/]+\/status$/.test(one)).length;
}

/** So many requests an apply may make less than another one: signs of life, looks at another's. */
const MARGIN = 4;

/** Numbers from 0 to 1 that are the same for the same seed. */
function random(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** `E2B_TEST_SEED=3,17` plays these again. */
const SEEDS =
  process.env['E2B_TEST_SEED']?.split(',').map(Number) ??
  Array.from({ length: LONG ? 50 : 2 }, (_, index) => index + 1);

test(
  'an apply that is killed anywhere is made whole by the next one; then nothing is left of a destroy',
  async () => {
    project.write('lock.json', '1');
    project.write(
      'sandbox.yml',
      `
templates:
  app: { from: e2bdev/base, steps: [{ run: echo made > /made, user: root }], channels: [prod] }
snapshots:
  deps: { from: app, inputs: [lock.json], run: cp lock.json prepared }
previews:
  site: { from: deps, start: exec python3 -m http.server 3000, ports: [3000] }
  docs: { from: app, key: main }
`,
    );
    proxy.asked.splice(0);
    expect((await through('apply', 'sandbox.yml').done).code).toBe(0);
    const total = counted();
    expect(total).toBeGreaterThan(MARGIN);
    await project.json(0, 'destroy', '--yes');
    expect(await everything(engine)).toEqual({ templates: [], snapshots: [], sandboxes: [], builders: [] });
    for (const seed of SEEDS) {
      const next = random(seed);
      const point = 1 + Math.floor(next() * (total - MARGIN));
      const carriedOut = next() < 0.5;
      proxy.asked.splice(0);
      const killed = through('apply', 'sandbox.yml');
      proxy.answer = (asked, response) => {
        if (counted() !== point) return false;
        killed.child.kill('SIGKILL');
        if (!carriedOut) response.destroy();
        return !carriedOut;
      };
      const { signal } = await killed.done;
      proxy.answer = () => false;
      const story = `seed ${seed}: killed at request ${point} of ${total}, which was ${carriedOut ? '' : 'not '}carried out (${signal})`;
      expect([story, signal]).toEqual([story, 'SIGKILL']);
      // It may find something half made, which is replaced.
      const again = await project.run('apply', '--yes');
      expect([story, again.code, again.code === 0 ? '' : again.stderr]).toEqual([story, 0, '']);
      const whole = await everything(engine);
      expect([
        story,
        whole.templates.length,
        whole.snapshots.filter((id) => id.includes(':k-')).length,
        whole.sandboxes.length,
      ]).toEqual([story, 1, 1, 2]);
      expect([story, verbs(await project.json(0, 'plan'))]).toEqual([story, []]);
      await project.json(0, 'destroy', '--yes');
      expect([story, await everything(engine)]).toEqual([
        story,
        { templates: [], snapshots: [], sandboxes: [], builders: [] },
      ]);
    }
  },
  LONG || process.env['E2B_TEST_SEED'] !== undefined ? 3_600_000 : 600_000,
);
