import { longTest } from '../support/long-test.js';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Sandbox } from 'e2b';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { type CliRun, endCliProcesses, startCli } from './cli-process.js';

let engine: TestEngine;
let folder: string;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'run-'));
});
afterEach(async () => {
  await endCliProcesses();
  rmSync(folder, { recursive: true, force: true });
});

const cli = (...argv: string[]): Promise<CliRun> => startCli(engine, argv, { cwd: folder }).done;
const run = (...argv: string[]): Promise<CliRun> => cli('run', '--json', ...argv);
const sandboxes = async (): Promise<{ sandboxID: string; state: string }[]> =>
  (await (await engine.api('GET', '/v2/sandboxes?state=running,paused')).json()) as {
    sandboxID: string;
    state: string;
  }[];
const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};

describe('the result', () => {
  test('the example runs, and its reports come back as artifacts', async () => {
    const out = path.resolve('examples/hello/out');
    rmSync(out, { recursive: true, force: true });
    const done = await run(path.resolve('examples/hello'));
    expect(done.code).toBe(0);
    const result = done.result();
    expect(result).toMatchObject({
      outcome: 'passed',
      exitCode: 0,
      failedStep: null,
      sandbox: { state: 'killed', resumed: false },
      template: { name: 'base', reused: true },
      steps: [{ outcome: 'passed' }, { outcome: 'passed' }, { outcome: 'passed' }, { outcome: 'passed' }],
      problems: [],
    });
    expect(result.artifacts.map((file) => path.relative(out, file)).toSorted()).toEqual([
      'coverage/coverage.txt',
      'reports/javascript.xml',
      'reports/python.xml',
    ]);
    expect(readFileSync(path.join(out, 'reports/javascript.xml'), 'utf8')).toContain('<testsuite');
    expect(Object.keys(result.timings)).toEqual([
      'template',
      'sandbox',
      'upload',
      'steps',
      'download',
      'after',
      'total',
    ]);
    rmSync(out, { recursive: true });
  });

  test('carries the exit code of the failed step, skips the rest and fetches what there is', async () => {
    write(
      'sandbox.yml',
      [
        'steps:',
        '  - { name: breaks, run: exit 3, continue-on-error: true }',
        '  - { name: makes it, run: "mkdir -p out; echo made > out/a.txt" }',
        '  - { name: breaks, run: "exit 7" }',
        '  - { name: never, run: echo never }',
        'download: [{ from: out/a.txt, to: got }]',
      ].join('\n'),
    );
    const done = await run();
    expect(done.code).toBe(7);
    expect(done.result()).toMatchObject({
      outcome: 'failed',
      exitCode: 7,
      failedStep: 'breaks',
      steps: [
        { name: 'breaks', outcome: 'failed', exitCode: 3, forgiven: true },
        { name: 'makes it', outcome: 'passed', exitCode: 0 },
        { name: 'breaks', outcome: 'failed', exitCode: 7 },
        { name: 'never', outcome: 'skipped', exitCode: null },
      ],
      artifacts: [path.join(folder, 'got/a.txt')],
    });
    expect(readFileSync(path.join(folder, 'got/a.txt'), 'utf8')).toBe('made\n');
    expect(await sandboxes()).toEqual([]);
  });

  test('conditions say what runs after a failure; the first one that counts stays the outcome', async () => {
    write(
      'sandbox.yml',
      [
        'upload: none',
        'steps:',
        '  - { name: not yet, run: echo no, if: failure }',
        '  - { name: forgiven, run: exit 2, continue-on-error: true }',
        '  - { name: still not, run: echo no, if: failure }',
        '  - { name: breaks, run: exit 3 }',
        '  - { name: skipped, run: echo no }',
        '  - { name: on failure, run: exit 9, if: failure }',
        '  - { name: in any case, run: echo yes, if: always }',
      ].join('\n'),
    );
    const done = await run();
    expect(done.code).toBe(3);
    const result = done.result();
    expect(result).toMatchObject({ outcome: 'failed', failedStep: 'breaks' });
    expect(result.steps.map(({ outcome }) => outcome)).toEqual([
      'skipped',
      'failed',
      'skipped',
      'failed',
      'skipped',
      'failed',
      'passed',
    ]);
  });

  test('a missing artifact stands beside what the steps said', async () => {
    write(
      'sandbox.yml',
      'steps: [exit 0]\ndownload: [{ from: "nope/**", if-none: error }, { from: maybe.txt }]\n',
    );
    const done = await run();
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({
      outcome: 'passed',
      problems: [{ cause: 'not-found', message: expect.stringContaining('nope/**') as unknown }],
      warnings: [expect.stringContaining('maybe.txt')],
    });
  });

  test('a wrong description exits 2 with every error at once and creates nothing', async () => {
    write('sandbox.yml', 'stesp: []\nsandbox: { timeout: soon }\nsteps: [{ run: x, timout: 1 }]\n');
    const done = await run();
    expect(done.code).toBe(2);
    expect(JSON.parse(done.stdout)).toMatchObject({ outcome: 'invalid', problems: [{}, {}, {}] });
    expect(done.stderr.trim().split('\n')).toHaveLength(3);
    expect(await sandboxes()).toEqual([]);
  });

  test('an unknown template is the service’s answer, not a failed test', async () => {
    const done = await run('--run', 'true', '--template', 'nothing-like-it');
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({
      outcome: 'service',
      error: { cause: 'not-found' },
      steps: [{ outcome: 'skipped' }],
    });
  });
});

describe('steps', () => {
  test('stdout and stderr stay apart, the order in each is kept, and --result holds the result', async () => {
    const done = await cli('run', '--run', 'seq 1 100000; echo oops >&2', '--result', 'result.json');
    expect(done.code).toBe(0);
    expect(done.stdout).toBe(`${Array.from({ length: 100_000 }, (_, index) => index + 1).join('\n')}\n`);
    expect(done.stderr).toMatch(/^oops$/m);
    expect(JSON.parse(readFileSync(path.join(folder, 'result.json'), 'utf8'))).toMatchObject({
      outcome: 'passed',
    });
  });

  test('only what env names goes in', async () => {
    const spawned = startCli(
      engine,
      ['run', '--run', 'env; printf %s "$PLAIN|$SPACED"', '--env', 'PLAIN=1', '--env', 'SPACED=a b$c'],
      {
        cwd: folder,
        env: { CANARY_VARIABLE: 'canary', GITHUB_TOKEN: 'canary' },
      },
    );
    const { stdout } = await spawned.done;
    expect(stdout).toContain('1|a b$c');
    expect(stdout).not.toContain('canary');
  });

  test('run as the user they name, in the folder they name, in the shell they name', async () => {
    write(
      'sandbox.yml',
      [
        'upload: none',
        'steps:',
        '  - { run: "id -un; pwd; exit $EUID", user: root, cwd: /var }',
        '  - { run: "mkdir sub" }',
        '  - { run: "pwd; echo ${BASH_VERSION:-none}", cwd: sub, shell: sh }',
      ].join('\n'),
    );
    const done = await cli('run');
    expect(done.code).toBe(0);
    expect(done.stdout).toBe('root\n/var\n/home/user/work/sub\nnone\n');
  });

  test('one over its timeout exits 124, and every process of it is gone', async () => {
    const script = [
      'trap "" TERM',
      'setsid sleep 7001 &',
      '(setsid env -i sleep 7002 &)',
      'sudo -n sleep 7003 &',
      'nohup python3 -c "import os,time; os.setsid(); time.sleep(7004)" &',
      'sleep 7005',
    ].join('\n');
    write(
      'sandbox.yml',
      JSON.stringify({ upload: 'none', steps: [{ name: 'slow', run: script, timeout: '1s' }, 'echo never'] }),
    );
    const done = await run('--after', 'keep');
    expect(done.code).toBe(124);
    const { sandbox, steps, outcome } = done.result();
    expect({ outcome, steps }).toMatchObject({
      outcome: 'timed-out',
      steps: [{ outcome: 'timed-out' }, { outcome: 'skipped' }],
    });
    expect(sandbox.state).toBe('running');
    const open = await Sandbox.connect(sandbox.id ?? '', engine.options);
    const { stdout } = await open.commands.run('ps -eo args; ls -A /tmp');
    // A process that left session, group, parent and environment behind (7002) is nobody's any more.
    expect(stdout.replace(/.*7002.*/g, '')).not.toMatch(/700\d/);
    expect(stdout).not.toContain('.e2b-action-');
    await open.kill();
  });

  test('one that leaves a process behind ends, and the process lives on through pause and resume', async () => {
    const first = await run('--run', 'sleep 1000 & echo $! > /tmp/p', '--after', 'pause');
    expect(first.code).toBe(0);
    const { sandbox } = first.result();
    expect(sandbox.state).toBe('paused');
    const second = await run('--sandbox-id', sandbox.id ?? '', '--run', 'kill -0 $(cat /tmp/p)');
    expect(second.code).toBe(0);
    expect(second.result().sandbox).toEqual({ id: sandbox.id, state: 'killed', resumed: true });
    expect(await sandboxes()).toEqual([]);
  });

  test('a sandbox that is killed under a step is lost, and no test failed', async () => {
    const spawned = startCli(engine, ['run', '--json', '--run', 'echo started; sleep 1000'], { cwd: folder });
    await spawned.printed('started\n');
    for (const { sandboxID } of await sandboxes()) await engine.api('DELETE', `/sandboxes/${sandboxID}`);
    const done = await spawned.done;
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({
      outcome: 'lost',
      error: { cause: 'lost' },
      steps: [{ outcome: 'lost' }],
    });
  });

  test('an engine that dies under the run is 125', async () => {
    const own = await startTestEngine();
    try {
      const spawned = startCli(own, ['run', '--json', '--run', 'echo started; sleep 1000'], { cwd: folder });
      await spawned.printed('started\n');
      own.process.kill('SIGKILL');
      const done = await spawned.done;
      expect(done.code).toBe(125);
      expect(done.result()).toMatchObject({ outcome: 'lost' });
    } finally {
      // A second engine on the same state adopts what the first left, and ends it.
      const heir = await startTestEngine({ state: own.state });
      await heir.stop();
    }
  });
});

describe('cancelling', () => {
  test('Ctrl-C exits 130 and leaves nothing, whatever `after` says', async () => {
    const spawned = startCli(
      engine,
      ['run', '--json', '--run', 'echo started; sleep 1000', '--after', 'keep'],
      { cwd: folder },
    );
    await spawned.printed('started\n');
    spawned.child.kill('SIGINT');
    const done = await spawned.done;
    expect(done.code).toBe(130);
    expect(done.result()).toMatchObject({
      outcome: 'cancelled',
      sandbox: { state: 'killed' },
      steps: [{ outcome: 'cancelled' }],
    });
    expect(await sandboxes()).toEqual([]);
  });

  test('a sandbox that was there before goes back to what it was, without the step’s processes', async () => {
    const first = await run('--run', 'true', '--after', 'pause');
    const id = first.result().sandbox.id ?? '';
    const spawned = startCli(
      engine,
      ['run', '--json', '--sandbox-id', id, '--run', 'echo started; sleep 8001'],
      { cwd: folder },
    );
    await spawned.printed('started\n');
    spawned.child.kill('SIGINT');
    const done = await spawned.done;
    expect(done.code).toBe(130);
    expect(done.result().sandbox).toEqual({ id, state: 'paused', resumed: true });
    const open = await Sandbox.connect(id, engine.options);
    expect((await open.commands.run('ps -eo args')).stdout).not.toContain('8001');
    await open.kill();
  });

  test('kill -9 of the run leaves a sandbox that ends by its own timeout', async () => {
    const spawned = startCli(engine, ['run', '--run', 'echo started; sleep 1000', '--timeout', '3s'], {
      cwd: folder,
    });
    await spawned.printed('started\n');
    spawned.child.kill('SIGKILL');
    await spawned.done;
    expect(await sandboxes()).toHaveLength(1);
    while ((await sandboxes()).length > 0) await delay(100);
  });

  test('a run lives longer than its sandbox’s timeout', async () => {
    const done = await run('--run', 'sleep 5; echo alive', '--timeout', '3s');
    expect(done.code).toBe(0);
  });
});

describe('transfer', () => {
  test('exec bits, links, names and empty folders go in and come back', async () => {
    const names = [
      'plain.txt',
      'sp ace',
      'quo\'te"s',
      '日本語/ü',
      '-dash',
      '*star',
      `${'n'.repeat(120)}/${'m'.repeat(200)}`,
    ];
    for (const name of names) write(`tree/${name}`, `content of ${name}`);
    write('tree/empty-file', '');
    write('tree/tool', '#!/bin/sh\necho ran\n');
    chmodSync(path.join(folder, 'tree/tool'), 0o755);
    mkdirSync(path.join(folder, 'tree/empty folder'));
    symlinkSync('plain.txt', path.join(folder, 'tree/link'));
    symlinkSync('nowhere', path.join(folder, 'tree/dangling'));
    const done = await cli(
      'run',
      '--upload',
      'tree',
      '--run',
      './tool; stat -c %U:%a tool plain.txt; find . | wc -l',
      '--download',
      '**:back',
    );
    expect(done).toMatchObject({
      code: 0,
      stdout: `ran\nuser:755\nuser:644\n${readdirSync(path.join(folder, 'tree'), { recursive: true }).length + 1}\n`,
    });
    const list = (where: string): string[] =>
      (readdirSync(where, { recursive: true }) as string[]).toSorted();
    expect(list(path.join(folder, 'back'))).toEqual(list(path.join(folder, 'tree')));
    for (const name of names) {
      expect(readFileSync(path.join(folder, 'back', name), 'utf8')).toBe(`content of ${name}`);
    }
    expect(lstatSync(path.join(folder, 'back/tool')).mode & 0o111).toBe(0o111);
    expect(lstatSync(path.join(folder, 'back/plain.txt')).mode & 0o111).toBe(0);
    expect(readlinkSync(path.join(folder, 'back/link'))).toBe('plain.txt');
    expect(readlinkSync(path.join(folder, 'back/dangling'))).toBe('nowhere');
    expect(existsSync(path.join(folder, 'back/empty folder'))).toBe(true);
  });

  test('by default git decides: tracked and new files, nothing ignored, never .git', async () => {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
    git('init', '-q');
    write('.gitignore', 'ignored\n');
    write('tracked', '1');
    git('add', '.');
    git('commit', '-qm', 'x');
    write('new', '2');
    write('ignored', '3');
    const done = await cli('run', '--run', 'ls -A');
    expect(done.stdout).toBe('.gitignore\nnew\ntracked\n');
  });

  test('outside git: the folder of a sandbox file, else nothing, which is said', async () => {
    write('data.txt', '1');
    const without = await cli('run', '--run', 'ls -A');
    expect(without).toMatchObject({ code: 0, stdout: '' });
    expect(without.stderr).toContain('nothing is uploaded');
    write('sandbox.yml', 'steps: [ls -A]\n');
    expect((await cli('run')).stdout).toBe('data.txt\nsandbox.yml\n');
  });

  test('several uploads keep to their folders; the first one is where steps run', async () => {
    write('a/one', '1');
    write('b/two', '2');
    const done = await cli(
      'run',
      '--upload',
      'a:/srv/first',
      '--upload',
      'b/two:/srv/second',
      '--run',
      'pwd; ls /srv/*',
    );
    expect(done.stdout).toBe('/srv/first\n/srv/first:\none\n\n/srv/second:\ntwo\n');
  });

  test('nothing that the sandbox sends back is written outside', async () => {
    const script =
      'mkdir out; ln -s /etc/passwd out/link; ln -s / out/up; echo fine > out/fine; mkfifo out/fifo';
    const done = await run('--run', script, '--download', 'out/**:got');
    expect(done.code).toBe(0);
    const { artifacts, warnings } = done.result();
    expect(artifacts).toEqual([path.join(folder, 'got/fine')]);
    expect(warnings).toHaveLength(3);
    expect(readdirSync(path.join(folder, 'got'))).toEqual(['fine']);
  });

  test('a link in the repository does not lead a download out of it', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'elsewhere-'));
    symlinkSync(elsewhere, path.join(folder, 'out'));
    const done = await run('--run', 'echo x > a.txt', '--download', 'a.txt:out');
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({ outcome: 'passed', problems: [{ cause: 'usage' }] });
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });
});

describe('the other commands', () => {
  test('pause, list, resume and kill one sandbox', async () => {
    const { sandboxId: id } = await engine.create();
    expect(await cli('pause', id)).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(new RegExp(`^${id} is paused\n`)),
    });
    expect(await cli('pause', id)).toMatchObject({ code: 0, stderr: `${id} was paused already\n` });
    expect((await cli('list')).stdout).toMatch(new RegExp(`^ID .*\\n${id} +paused +base`));
    expect(await cli('resume', id, '--timeout', '1m')).toMatchObject({
      code: 0,
      stderr: `${id} runs again\n`,
    });
    expect(JSON.parse((await cli('list', '--json')).stdout)).toMatchObject({
      sandboxes: [{ id, state: 'running' }],
    });
    expect(await cli('kill', id)).toMatchObject({ code: 0, stderr: `${id} is killed\n` });
    expect(await cli('kill', id)).toMatchObject({ code: 1, stderr: `${id} was not found\n` });
    expect(await cli('resume', id)).toMatchObject({
      code: 125,
      stderr: expect.stringContaining('is gone') as unknown,
    });
  });

  test('engine start finds the engine that runs and prints how to reach it; status says that it runs', async () => {
    const started = await cli('engine', 'start');
    expect(started.stdout).toBe(
      `export E2B_API_URL=${engine.apiUrl}\nexport E2B_SANDBOX_URL=${engine.sandboxUrl}\nexport E2B_API_KEY=${engine.apiKey}\n`,
    );
    const status = await cli('engine', 'status', '--json');
    expect(status.code).toBe(0);
    expect(JSON.parse(status.stdout)).toMatchObject({ running: true, pid: engine.pid });
  });

  longTest.each([
    ['the option', ['--spares', '2'], { E2B_ACTION_SPARES: '3' }, 2],
    ['the environment', [], { E2B_ACTION_SPARES: '0' }, 0],
    ['nobody', [], {}, 1],
  ])('how many sandboxes an engine keeps started is said by %s', async (_by, option, env, max) => {
    const own = { state: mkdtempSync(path.join(tmpdir(), 'e2b-action-test.')) };
    const call = (...argv: string[]): ReturnType<typeof startCli>['done'] =>
      startCli(own, ['engine', ...argv], { cwd: folder, env }).done;
    expect((await call('start', ...option)).code).toBe(0);
    expect(JSON.parse((await call('status', '--json')).stdout)).toMatchObject({ spares: { max } });
    expect((await call('stop')).stderr).toBe('the local engine is stopped, 0 sandboxes with it\n');
    rmSync(own.state, { recursive: true });
  });

  test('a number of spares that is none is refused, naming where it comes from', async () => {
    const none = { state: path.join(folder, 'no-engine') };
    const env = { E2B_ACTION_SPARES: 'many' };
    const done = await startCli(none, ['engine', 'start'], { cwd: folder, env }).done;
    expect(done.code).toBe(125);
    expect(done.stderr).toContain('E2B_ACTION_SPARES: expected a number from 0 to 99; found "many"');
    expect(existsSync(none.state)).toBe(false);
  });

  test('without an engine nothing is listed and nothing is started', async () => {
    const none = { state: path.join(folder, 'no-engine') };
    expect(await startCli(none, ['list'], { cwd: folder }).done).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'no sandboxes\n',
    });
    expect(await startCli(none, ['engine', 'status'], { cwd: folder }).done).toMatchObject({ code: 1 });
    expect(await startCli(none, ['engine', 'stop'], { cwd: folder }).done).toMatchObject({ code: 0 });
    expect(existsSync(none.state)).toBe(false);
  });
});
