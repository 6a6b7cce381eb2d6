import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import { Sandbox } from 'e2b';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { endCliProcesses, startCli } from './cli-process.js';
import { everything, type InfraJson, infraProject, type InfraProject, verbs } from './infra-project.js';

let engine: TestEngine;
let project: InfraProject;

beforeAll(async () => {
  engine = await startTestEngine({ args: ['--spares', '0'] });
});
afterAll(async () => {
  await endCliProcesses();
  await engine.stop();
});
beforeEach(() => {
  project = infraProject(engine);
});
afterEach(() => {
  project.remove();
});

interface Parts {
  step?: string;
  channels?: string;
  run?: string;
  start?: string;
  network?: string;
  more?: string;
  protect?: boolean;
}

const file = ({
  step = 'echo one > /one',
  channels = '[prod]',
  run = 'cat lock.json > prepared',
  start = 'cp prepared index.html; exec python3 -m http.server 3000',
  network = '{}',
  more = '',
  protect = false,
}: Parts = {}): string => `
templates:
  app:
    from: e2bdev/base
    steps: [{ run: ${step}, user: root }]
    channels: ${channels}
    smoke: test -s /one
snapshots:
  deps: { from: app, inputs: [lock.json], run: ${run}, max-age: 7d }
previews:
  site:
    from: deps
    start: ${start}
    ports: [3000]
    sleep-after: 10m
    ttl: 72h
    network: ${network}
    protect: ${protect}
${more}`;

/** Node does not take `*.localhost` for this machine, as browsers do. */
function answerOf(url: string): Promise<string> {
  const { host, port } = new URL(url);
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, headers: { host } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });
}

const outcomes = ({ actions }: InfraJson): string[] =>
  [...new Set(actions.map(({ outcome = '' }) => outcome))].toSorted();

test('plan, apply, plan; each kind of change gives the action that is stated; destroy leaves nothing', async () => {
  project.write('lock.json', '1');
  project.write('sandbox.yml', file());
  const first = await project.json(2, 'plan', '--exit-code');
  expect(verbs(first)).toEqual(['create app', 'promote app:prod', 'create deps', 'create site']);
  expect(await everything(engine)).toEqual({ templates: [], snapshots: [], sandboxes: [], builders: [] });

  const applied = await project.json(0, 'apply');
  expect(outcomes(applied)).toEqual(['done']);
  const url = applied.actions.find(({ name }) => name === 'site')?.urls?.['3000'] ?? '';
  expect(await answerOf(url)).toBe('1');
  const nothing = await project.json(0, 'plan', '--exit-code');
  expect(verbs(nothing)).toEqual([]);
  expect(nothing.summary).toMatchObject({ changes: 0, text: 'nothing to do' });
  expect((await project.json(0, 'drift', '--exit-code')).actions).toEqual([]);
  const whole = await everything(engine);
  expect(outcomes(await project.json(0, 'apply'))).toEqual(['unchanged']);
  expect(await everything(engine)).toEqual(whole);

  // Of the file: nothing of it is drift.
  const plans: [string, Parts, string[]][] = [
    ['a channel more', { channels: '[prod, beta]' }, ['promote app:beta']],
    ['a channel less', { channels: '[]' }, ['destroy app:prod']],
    ['the network', { network: '{ internet: false }' }, ['change site']],
    ['the start command', { start: 'python3 -m http.server 3000' }, ['replace site']],
    ['the script', { run: 'cp lock.json prepared' }, ['replace deps', 'replace site']],
    [
      'a step',
      { step: 'echo two > /one' },
      ['create app', 'promote app:prod', 'replace deps', 'replace site'],
    ],
  ];
  for (const [what, parts, expected] of plans) {
    project.write('sandbox.yml', file(parts));
    expect([what, verbs(await project.json(0, 'plan'))]).toEqual([what, expected]);
  }
  expect((await project.json(0, 'drift', '--exit-code')).actions).toEqual([]);
  project.write('sandbox.yml', file());
  project.write('lock.json', '2');
  const inputs = await project.json(0, 'plan');
  expect(inputs.actions.map(({ name, reason }) => `${name}: ${reason}`)).toContain(
    'deps: its inputs changed',
  );
  project.write('lock.json', '1');

  // In place: the sandbox stays. A replacement: another one, and the old one is gone.
  project.write('sandbox.yml', file({ network: '{ deny: [10.0.0.0/8] }' }));
  await project.json(0, 'apply');
  expect((await everything(engine)).sandboxes).toEqual(whole.sandboxes);
  expect((await Sandbox.getInfo(whole.sandboxes[0] ?? '', engine.options)).network?.denyOut).toEqual([
    '10.0.0.0/8',
  ]);
  expect(verbs(await project.json(0, 'plan'))).toEqual([]);

  project.write('sandbox.yml', file({ network: '{ deny: [10.0.0.0/8] }', step: 'echo two > /one' }));
  const refused = await project.json(1, 'apply');
  expect(refused.refused).toBe('this destroys or replaces something: give --yes, or apply a saved plan');
  expect((await everything(engine)).sandboxes).toEqual(whole.sandboxes);
  await project.json(0, 'plan', '--out', 'saved.json');
  const saved = JSON.parse(readFileSync(path.join(project.folder, 'saved.json'), 'utf8')) as InfraJson;
  expect(outcomes(await project.json(0, 'apply', 'saved.json'))).toEqual(['done']);
  expect(verbs(await project.json(0, 'plan'))).toEqual([]);
  const replaced = await everything(engine);
  expect(replaced.sandboxes).toHaveLength(1);
  expect(replaced.sandboxes).not.toEqual(whole.sandboxes);
  expect(replaced.snapshots.filter((id) => id.includes(':k-'))).toHaveLength(1);
  // What a saved plan was made for is done: it is not done again.
  writeFileSync(path.join(project.folder, 'saved.json'), JSON.stringify(saved));
  expect((await project.json(1, 'apply', 'saved.json')).refused).toMatch(
    /^what is there changed since the plan was made/,
  );

  // What the file does not describe any more goes.
  project.write(
    'sandbox.yml',
    `templates:\n  app:\n    from: e2bdev/base\n    steps: [{ run: echo two > /one, user: root }]\n    smoke: test -s /one\n`,
  );
  expect(verbs(await project.json(0, 'plan'))).toEqual(['destroy site', 'destroy deps', 'destroy app:prod']);
  expect((await project.json(1, 'apply', '--yes', '--max-destroy', '2')).refused).toMatch(
    /^3 resources would be destroyed/,
  );
  await project.json(0, 'apply', '--yes');
  expect(verbs(await project.json(0, 'plan'))).toEqual([]);

  expect(verbs(await project.json(0, 'destroy'))).toEqual(['destroy app']);
  expect((await everything(engine)).templates).toHaveLength(1);
  // A file that cannot be read may protect anything; one whose variables have no values says what it protects.
  project.write('sandbox.yml', 'templates: [');
  expect((await project.run('destroy', '--yes')).code).toBe(1);
  expect((await everything(engine)).templates).toHaveLength(1);
  project.write('sandbox.yml', 'previews: { site: { from: base, key: "pr-${pr}", protect: true } }');
  expect(outcomes(await project.json(0, 'destroy', '--yes'))).toEqual(['done']);
  expect(await everything(engine)).toEqual({ templates: [], snapshots: [], sandboxes: [], builders: [] });
}, 480_000);

test('what somebody else does shows as drift, and is put right; what is not ours is left alone', async () => {
  project.write('lock.json', '1');
  project.write('sandbox.yml', file({ more: '' }));
  await project.json(0, 'apply');
  const {
    sandboxes: [site = ''],
  } = await everything(engine);

  await engine.api('POST', '/v3/templates', { name: 'app', tags: ['mine'] });
  await Sandbox.updateNetwork(site, { denyOut: ['192.168.0.0/16'] }, engine.options);
  const tags = (await (await engine.api('GET', '/templates/app/tags')).json()) as {
    tag: string;
    buildID: string;
  }[];
  const built = tags.find(({ tag }) => tag.startsWith('h-'))?.tag ?? '';
  await engine.api('DELETE', '/templates/tags', { name: 'app', tags: ['prod'] });
  const drift = await project.json(2, 'drift', '--exit-code');
  expect(drift.actions.map(({ name, action, reason }) => [name, action, reason])).toEqual([
    ['site', 'drift', 'somebody else changed its network'],
    ['app:prod', 'drift', 'somebody else removed it'],
  ]);
  expect(verbs(await project.json(0, 'plan'))).toEqual([
    'drift site',
    'drift app:prod',
    'promote app:prod',
    'change site',
  ]);
  await project.json(0, 'apply');
  expect((await project.json(0, 'drift', '--exit-code')).actions).toEqual([]);

  await Sandbox.kill(site, engine.options);
  const other = await project.json(0, 'drift');
  expect(other.actions.map(({ name, reason }) => [name, reason])).toEqual([
    ['site', `sandbox ${site} is gone, before its time: somebody killed it, or it died`],
  ]);
  expect(verbs(await project.json(0, 'plan'))).toEqual(['drift site', 'create site']);
  await project.json(0, 'apply');
  expect(verbs(await project.json(0, 'plan'))).toEqual([]);

  // Another repository with the same file gets nothing of it, and takes nothing away.
  const before = await everything(engine);
  const theirs = infraProject(engine, 'acme/other');
  theirs.write('lock.json', '1');
  theirs.write('sandbox.yml', file());
  const conflict = await theirs.json(1, 'plan');
  expect(conflict.conflicts.map(({ name }) => name)).toEqual(['app', 'deps']);
  await theirs.json(1, 'apply', '--yes');
  expect((await theirs.json(0, 'destroy', '--yes')).actions).toEqual([]);
  expect(await everything(engine)).toEqual(before);
  theirs.remove();

  // Protected things stay, whatever is asked for.
  project.write('sandbox.yml', file({ protect: true, start: 'python3 -m http.server 3000' }));
  expect((await project.json(1, 'apply', '--yes')).refused).toMatch(/^preview site would be replaced/);
  await project.json(1, 'destroy', '--yes');
  expect((await everything(engine)).sandboxes).toHaveLength(1);
  project.write('sandbox.yml', file());
  await project.json(0, 'destroy', '--yes');
  const left = await everything(engine);
  expect({ ...left, templates: [] }).toEqual({ templates: [], snapshots: [], sandboxes: [], builders: [] });
  expect(built).not.toBe('');
  await engine.api('DELETE', '/templates/app');
}, 480_000);

test('two applies at once make everything once; what does not become healthy takes nothing away', async () => {
  project.write('lock.json', '1');
  project.write('sandbox.yml', file());
  const both = await Promise.all([project.json(0, 'apply'), project.json(0, 'apply')]);
  expect(both.map(outcomes)).toEqual([['done'], ['done']]);
  const whole = await everything(engine);
  expect(whole.sandboxes).toHaveLength(1);
  expect(whole.snapshots.filter((id) => id.includes(':k-'))).toHaveLength(1);
  expect(verbs(await project.json(0, 'plan'))).toEqual([]);

  project.write(
    'sandbox.yml',
    `${file({ start: 'sleep 1000', more: '    ready: { timeout: 2s }\n' })}  docs: { from: app, start: python3 -m http.server 3001, ports: [3001] }\n`,
  );
  const failed = await project.json(1, 'apply', '--yes');
  expect(
    failed.actions
      .filter(({ outcome }) => outcome !== 'unchanged')
      .map(({ name, outcome }) => [name, outcome]),
  ).toEqual([
    ['docs', 'done'],
    ['site', 'failed'],
  ]);
  const { sandboxes } = await everything(engine);
  expect(sandboxes).toHaveLength(2);
  expect(sandboxes).toEqual(expect.arrayContaining(whole.sandboxes));
  await project.json(0, 'destroy', '--yes');
  expect(await everything(engine)).toEqual({ templates: [], snapshots: [], sandboxes: [], builders: [] });
}, 480_000);

test('a service that cannot be asked is an error, never an absence', async () => {
  project.write('lock.json', '1');
  project.write('sandbox.yml', file());
  const done = await project.run(
    'plan',
    '--exit-code',
    '--engine',
    'cloud',
    '--api-url',
    engine.apiUrl,
    '--api-key',
    'e2b_0123456789abcdef0123456789abcdef01234567',
  );
  expect(done.code).toBe(125);
  expect(done.stdout).toBe('');
});

test('the example does what its README says', async () => {
  const example = path.resolve('examples/iac');
  cpSync(example, path.join(project.folder, 'examples/iac'), { recursive: true });
  const readme = readFileSync(path.join(example, 'README.md'), 'utf8');
  const commands = [...readme.matchAll(/^\$ e2b-action (.+)$/gm)].map(([, words = '']) => words.split(' '));
  expect(commands.map(([verb]) => verb)).toEqual(['validate', 'plan', 'apply', 'destroy']);
  const sandboxes: number[] = [];
  for (const words of commands) {
    const { code, stderr } = await startCli(engine, words, { cwd: project.folder }).done;
    expect([words[0], code, code === 0 ? '' : stderr]).toEqual([words[0], 0, '']);
    sandboxes.push((await everything(engine)).sandboxes.length);
  }
  // The preview, which waits for the page that the snapshot was prepared with.
  expect(sandboxes).toEqual([0, 0, 1, 0]);
});
