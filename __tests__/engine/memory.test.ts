import { longTest } from '../support/long-test.js';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Sandbox } from 'e2b';
import { startCli } from '../e2e/cli-process.js';
import { until } from '../support/answers.js';
import { CRIU, criuWorks, triedMemory } from '../support/criu.js';
import { crash, crashAndRestart, engineIdOf, leftoversOf } from '../support/restart.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

// Without spares: the containers that are counted are those of sandboxes.
const WITH = ['--criu', CRIU, '--spares', '0'];
const works = await criuWorks();
const withCriu = works ? describe : describe.skip;

let engine: TestEngine;
afterEach(async () => {
  await engine.stop();
  const left = leftoversOf(engine.state);
  if (left.length > 0) throw new Error(`the engine left behind: ${left.join(', ')}`);
});

/**
 * A server that counts its requests in its memory, under a name that is nowhere else, and holds a file open whose last
 * line is in no more than its own buffer.
 */
const COUNTER = `
import http.server, os
name, count = os.urandom(8).hex(), 0
log = open('/home/user/log', 'w', buffering=65536)
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        global count
        if self.path == '/flush':
            log.flush()
        else:
            count += 1
            log.write('%d\\n' % count)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(('%s %d' % (name, count)).encode())
    def log_message(self, *args):
        pass
http.server.ThreadingHTTPServer(('0.0.0.0', 8000), Handler).serve_forever()
`;

async function startCounter(sandbox: Sandbox): Promise<void> {
  await sandbox.files.write('/home/user/counter.py', COUNTER);
  // No stream to it: the SDK looks after one that breaks, which is traffic.
  await sandbox.commands.run('python3 counter.py > /dev/null 2>&1 < /dev/null &');
  await until(
    () => sandbox.commands.run('curl -s localhost:8000/flush || true'),
    ({ stdout }) => stdout !== '',
  );
}

const run = async (sandbox: Sandbox, command: string): Promise<string> =>
  (await sandbox.commands.run(command)).stdout.trim();

async function ask(sandbox: Sandbox, path = '/'): Promise<{ name: string; count: number }> {
  const [name = '', count = ''] = (await run(sandbox, `curl -s localhost:8000${path}`)).split(' ');
  return { name, count: Number(count) };
}

const folder = (sandbox: Sandbox, ...rest: string[]): string =>
  join(engine.state, 'sandboxes', sandbox.sandboxId, ...rest);
const record = async (sandbox: Sandbox): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(folder(sandbox, 'sandbox.json'), 'utf8')) as Record<string, unknown>;
const containers = (): string[] =>
  execFileSync('runc', ['--root', `/run/e2b-action-${engineIdOf(engine.state)}`, 'list', '--quiet'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter(Boolean);
const connect = (sandbox: Sandbox): Promise<Sandbox> => Sandbox.connect(sandbox.sandboxId, engine.options);
const events = async (sandbox: Sandbox): Promise<string[]> => {
  const answer = await engine.api('GET', `/v2/sandboxes/${sandbox.sandboxId}/logs`);
  return ((await answer.json()) as { logs: { message: string }[] }).logs.map(({ message }) => message);
};

/** Pauses a sandbox and waits until its memory is on disk and nothing of it runs. */
async function pauseToDisk(sandbox: Sandbox): Promise<void> {
  await sandbox.pause();
  await until(
    () => record(sandbox),
    ({ memoryOnDisk, init }) => memoryOnDisk === true && init === undefined,
  );
  expect(containers()).not.toContain(sandbox.sandboxId);
}

withCriu('where CRIU works', () => {
  beforeEach(async () => {
    engine = await startTestEngine({ args: WITH });
  });

  test('the status says what was tried, and where memory is', async () => {
    expect(await triedMemory(engine)).toMatchObject({
      works: true,
      reason: expect.stringMatching(/carry memory and processes: CRIU \S+ dumped a sandbox and restored it$/),
      where: expect.stringContaining('on disk'),
    });
    expect(containers()).toEqual([]);
  });

  test('a paused sandbox outlives its processes and the engine: memory, open files, jobs, terminals', async () => {
    const sandbox = await engine.create('base', { envs: { COLOUR: 'blue' } });
    await startCounter(sandbox);
    const before = await ask(sandbox);
    const boot = await run(sandbox, 'cat /proc/sys/kernel/random/boot_id');
    await sandbox.commands.run('sleep 100000', { background: true, timeoutMs: 0 });
    const terminal = await sandbox.pty.create({ cols: 80, rows: 24, timeoutMs: 0, onData: () => undefined });
    const secret = randomBytes(6).toString('hex');
    await sandbox.pty.sendInput(terminal.pid, Buffer.from(`WORD=${secret}\n`));
    const jobs = (await sandbox.commands.list()).map(({ pid }) => pid);
    await pauseToDisk(sandbox);
    expect((await events(sandbox)).at(-1)).toMatch(/^its memory is on disk \(\d+ MB\), its processes ended$/);

    // As after a reboot: no engine, no process, and what is below /run is gone.
    await crash(engine);
    execFileSync('umount', [folder(sandbox, 'layers')]);
    await rm(`/run/e2b-action-${engineIdOf(engine.state)}`, { recursive: true });
    engine = await startTestEngine({ state: engine.state, args: WITH });

    const again = await connect(sandbox);
    expect((await events(sandbox)).at(-1)).toBe('resumed from disk');
    const after = await ask(again);
    expect(after).toEqual({ name: before.name, count: before.count + 1 });
    await ask(again, '/flush');
    expect(await run(again, 'cat log')).toBe(`${before.count}\n${after.count}`);
    expect(await run(again, 'cat /proc/sys/kernel/random/boot_id')).toBe(boot);
    expect((await again.commands.list()).map(({ pid }) => pid)).toEqual(jobs);
    let printed = '';
    await again.pty.connect(terminal.pid, {
      onData: (data) => void (printed += Buffer.from(data).toString()),
    });
    await again.pty.sendInput(terminal.pid, Buffer.from('echo "[$WORD]"\n'));
    await until(
      async () => printed,
      (text) => text.includes(`[${secret}]`),
    );
    // It is whole: it can be paused so once more, and what was on disk is not kept beside it.
    expect(existsSync(folder(again, 'memory'))).toBe(false);
    await pauseToDisk(again);
    expect(await ask(await connect(again))).toEqual({ name: before.name, count: before.count + 2 });
    expect(await run(again, 'echo $COLOUR $E2B_SANDBOX_ID')).toBe(`blue ${again.sandboxId}`);
  });

  test('a restored sandbox is shut in as it was', async () => {
    const sandbox = await engine.create();
    const look =
      'id -u; grep -E "^(Cap|Seccomp|NoNew)" /proc/self/status; cat /proc/self/cgroup; ' +
      'cut -d" " -f5 /proc/self/mountinfo | sort; ip -o -4 address show eth0 | cut -d" " -f7; hostname; ' +
      'cat /sys/fs/cgroup/memory/memory.limit_in_bytes /sys/fs/cgroup/memory.max 2>/dev/null; ' +
      'for f in /proc/sys/kernel/random/boot_id /proc/sys/vm/swappiness /proc/sysrq-trigger /sys/fs/cgroup/memory/memory.limit_in_bytes /.agent/node; ' +
      'do sh -c "[ -e $f ] && : >>$f" 2>/dev/null && echo "$f can be written"; done; mknod /tmp/sda b 8 0 && cat /tmp/sda; true';
    const seen = async (of: Sandbox): Promise<string> =>
      (await of.commands.run(look, { user: 'root' })).stdout;
    const before = await seen(sandbox);
    expect(before).not.toContain('can be written');
    await pauseToDisk(sandbox);
    expect(await seen(await connect(sandbox))).toBe(before);
  });

  longTest('files and memory are of one moment, however busily a sandbox writes', async () => {
    const sandbox = await engine.create();
    // Many at once: whoever ends them one after the other leaves some of them time for one line more.
    await sandbox.commands.run(
      "for file in $(seq 40); do sh -c 'n=0; while :; do n=$((n+1)); echo $n; done > lines.$0' $file & done > /dev/null 2>&1 < /dev/null",
    );
    // A line too much or too few would show as a gap, a repetition, or a restore that is refused.
    const consecutive = async (of: Sandbox): Promise<string> =>
      run(
        of,
        "pkill -STOP -x sh -u user; awk '$1 != FNR { print FILENAME, FNR, $1; exit }' lines.*; pkill -CONT -x sh -u user",
      );
    await pauseToDisk(sandbox);
    await connect(sandbox);
    expect((await events(sandbox)).at(-1)).toBe('resumed from disk');
    expect(await consecutive(sandbox)).toBe('');
    const { snapshotId } = await sandbox.createSnapshot();
    const copy = await Sandbox.create(snapshotId, engine.options);
    expect((await events(copy)).at(-1)).toMatch(/^created from/);
    const size = await run(copy, 'wc -c < lines.40');
    await until(
      () => run(copy, 'wc -c < lines.40'),
      (now) => now !== size,
    );
    expect(await consecutive(copy)).toBe('');
  });

  longTest('one that goes on at once does so from this machine’s memory', async () => {
    const sandbox = await engine.create();
    await startCounter(sandbox);
    const before = await ask(sandbox);
    await sandbox.pause();
    const again = await connect(sandbox);
    expect((await events(again)).at(-1)).toBe('resumed');
    expect(await ask(again)).toEqual({ name: before.name, count: before.count + 1 });
  });

  test('an engine that was killed while it wrote memory leaves a frozen sandbox, which the next one writes', async () => {
    const sandbox = await engine.create();
    await startCounter(sandbox);
    const before = await ask(sandbox);
    await sandbox.pause();
    await crash(engine);
    await mkdir(folder(sandbox, 'memory.tmp'));
    await mkdir(folder(sandbox, 'memory'));
    expect(containers()).toContain(sandbox.sandboxId);
    engine = await startTestEngine({ state: engine.state, args: WITH });
    await until(
      () => record(sandbox),
      ({ memoryOnDisk, init }) => memoryOnDisk === true && init === undefined,
    );
    expect((await readdir(folder(sandbox))).filter((name) => name.startsWith('memory'))).toEqual(['memory']);
    expect(await ask(await connect(sandbox))).toEqual({ name: before.name, count: before.count + 1 });
  });

  longTest(
    'an engine that was killed after it had restored a sandbox takes the processes, not the older image',
    async () => {
      const sandbox = await engine.create();
      await startCounter(sandbox);
      await pauseToDisk(sandbox);
      const paused = await readFile(folder(sandbox, 'sandbox.json'));
      const { name, count } = await ask(await connect(sandbox));
      // What is on disk is what it was a moment before the record of the restored sandbox was written.
      await crash(engine);
      await writeFile(folder(sandbox, 'sandbox.json'), paused);
      await mkdir(folder(sandbox, 'memory'));
      engine = await startTestEngine({ state: engine.state, args: WITH });
      expect(await ask(await connect(sandbox))).toEqual({ name, count: count + 1 });
    },
  );

  longTest('traffic brings it back from disk', async () => {
    const sandbox = await engine.create('base', { lifecycle: { onTimeout: 'pause', autoResume: true } });
    await startCounter(sandbox);
    const { name, count } = await ask(sandbox);
    await pauseToDisk(sandbox);
    const response = await fetch(`${engine.sandboxUrl}/`, {
      headers: { 'E2b-Sandbox-Id': sandbox.sandboxId, 'E2b-Sandbox-Port': '8000' },
    });
    expect(await response.text()).toBe(`${name} ${count + 1}`);
  });

  test('sandboxes made from a snapshot go on from one moment, each for itself, and the source notices nothing', async () => {
    const source = await engine.create('base', { envs: { COLOUR: 'blue' } });
    await startCounter(source);
    const before = await ask(source);
    let heard = '';
    const stream = await source.commands.run('while read -r line; do echo "got $line"; done', {
      background: true,
      stdin: true,
      timeoutMs: 0,
      onStdout: (text) => void (heard += text),
    });
    const { snapshotId } = await source.createSnapshot();
    expect(engine.log()).toContain('its memory and processes too');
    // The same connection, before and after.
    await source.commands.sendStdin(stream.pid, 'on\n');
    await until(
      async () => heard,
      (text) => text === 'got on\n',
    );
    for (let n = 1; n <= 3; n++) expect((await ask(source)).count).toBe(before.count + n);

    const [one, two] = await Promise.all([
      Sandbox.create(snapshotId, { ...engine.options, envs: { OWN: '1' } }),
      Sandbox.create(snapshotId, engine.options),
    ]);
    expect(await ask(one)).toEqual({ name: before.name, count: before.count + 1 });
    expect(await ask(one)).toEqual({ name: before.name, count: before.count + 2 });
    expect(await ask(two)).toEqual({ name: before.name, count: before.count + 1 });
    // The command of the source goes on in them, too, and is theirs.
    const jobs = async (of: Sandbox): Promise<number[]> => (await of.commands.list()).map(({ pid }) => pid);
    expect(await jobs(one)).toEqual(await jobs(source));
    await one.commands.kill(stream.pid);
    expect(await jobs(two)).toContain(stream.pid);
    // Its own identity, over what the memory brought along.
    const identity = 'echo $E2B_SANDBOX_ID $COLOUR $OWN; ip -o -4 address show eth0 | cut -d" " -f7';
    const [id, address] = (await run(one, identity)).split('\n');
    expect(id).toBe(`${one.sandboxId} blue 1`);
    expect(address).not.toBe((await run(two, identity)).split('\n')[1]);
    const token = (of: Sandbox): string => (of as unknown as { envdAccessToken: string }).envdAccessToken;
    const listed = async (of: Sandbox, by: Sandbox): Promise<number> => {
      const headers = {
        'E2b-Sandbox-Id': of.sandboxId,
        'E2b-Sandbox-Port': '49983',
        'X-Access-Token': token(by),
      };
      return (await fetch(`${engine.sandboxUrl}/envs`, { headers })).status;
    };
    expect([await listed(one, one), await listed(one, source), await listed(one, two)]).toEqual([
      200, 401, 401,
    ]);
    // Nor does its end take the memory away that they would need no more.
    await source.kill();
    expect(await Sandbox.deleteSnapshot(snapshotId, engine.options)).toBe(true);
    await pauseToDisk(one);
    expect((await ask(await connect(one))).count).toBe(before.count + 3);
    await Promise.all([one.kill(), two.kill()]);
    expect(await readdir(join(engine.state, 'layers'))).toEqual([]);
  });

  longTest('a copy of a copy keeps sockets that are bound to an address which neither has', async () => {
    const source = await engine.create();
    const bound =
      'import socket, time; s = socket.socket(); s.bind((%s, 7000)); s.listen(); time.sleep(100000)';
    const own = `socket.gethostbyname(__import__('subprocess').getoutput('ip -o -4 address show eth0').split()[3].split('/')[0])`;
    await source.files.write('/home/user/bound.py', bound.replace('%s', own));
    await source.commands.run('python3 bound.py > /dev/null 2>&1 < /dev/null &');
    const listener = async (of: Sandbox): Promise<string> =>
      run(of, 'grep -o " [0-9A-F]*:1B58 00000000:0000 0A" /proc/net/tcp || true');
    const before = await until(
      () => listener(source),
      (line) => line !== '',
    );
    let copy = source;
    for (let generation = 0; generation < 2; generation++) {
      const { snapshotId } = await copy.createSnapshot();
      copy = await Sandbox.create(snapshotId, engine.options);
      expect(await listener(copy)).toBe(before);
    }
  });

  longTest('three forks go on where their source was', async () => {
    const source = await engine.create();
    await startCounter(source);
    const before = await ask(source);
    const forks = await source.fork({ count: 3 });
    const answers = await Promise.all(
      forks.map(async (fork) => {
        if (fork instanceof Error) throw fork;
        return ask(fork);
      }),
    );
    expect(answers).toEqual(
      Array.from({ length: 3 }, () => ({ name: before.name, count: before.count + 1 })),
    );
    expect((await events(source)).at(-1)).toBe(
      '3 of 3 forks started from a copy of its files; its memory and processes too',
    );
  });

  longTest('an image that is broken costs the memory, and everyone who should know is told', async () => {
    const sandbox = await engine.create();
    await startCounter(sandbox);
    await run(sandbox, 'echo text > note');
    const boot = await run(sandbox, 'cat /proc/sys/kernel/random/boot_id');
    await pauseToDisk(sandbox);
    for (const name of await readdir(folder(sandbox, 'memory')))
      if (name.startsWith('pages-')) await rm(folder(sandbox, 'memory', name));
    const cli = startCli(engine, ['resume', sandbox.sandboxId, '--engine', 'local'], { cwd: '/' });
    const { code, stderr } = await cli.done;
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(
        /runs again\nwarning: its memory could not be restored, it starts from its files only: /,
      ),
    ]);
    expect((await events(sandbox)).slice(-2)).toEqual([
      expect.stringMatching(/^its memory could not be restored, it starts from its files only: ./),
      'started anew from its files',
    ]);
    expect(await run(sandbox, 'cat note; pgrep -c python3 || true')).toBe('text\n0');
    expect(await run(sandbox, 'cat /proc/sys/kernel/random/boot_id')).not.toBe(boot);
    expect(existsSync(folder(sandbox, 'memory'))).toBe(false);
  });

  longTest('what cannot be written stays as it is, frozen, and the log says why', async () => {
    const sandbox = await engine.create();
    await startCounter(sandbox);
    const before = await ask(sandbox);
    await sandbox.commands.run(
      `python3 -c "import os,time; f = open('large', 'wb'); f.write(bytes(70 << 20)); f.flush(); os.unlink('large'); open('ready', 'w'); time.sleep(100000)"`,
      { background: true, timeoutMs: 0 },
    );
    await until(
      () => sandbox.files.exists('ready'),
      (there) => there,
    );
    await sandbox.pause();
    const said = /^its memory could not be written to disk, its processes stay frozen: ./;
    await until(
      () => events(sandbox),
      (all) => all.some((message) => said.test(message)),
    );
    expect(containers()).toContain(sandbox.sandboxId);
    const again = await connect(sandbox);
    expect(await ask(again)).toEqual({ name: before.name, count: before.count + 1 });
    // Nor does a copy of it claim memory that it has not.
    const { snapshotId } = await again.createSnapshot();
    expect((await events(again)).slice(-2)).toEqual([
      expect.stringMatching(/^its memory could not be copied: ./),
      expect.stringMatching(/its memory and processes were not$/),
    ]);
    const copy = await Sandbox.create(snapshotId, engine.options);
    expect(await run(copy, 'pgrep -c python3 || true')).toBe('0');
  });

  longTest('an engine without CRIU leaves what is on disk alone and says what to do', async () => {
    const sandbox = await engine.create();
    await startCounter(sandbox);
    const before = await ask(sandbox);
    await pauseToDisk(sandbox);
    engine = await crashAndRestart(engine);
    const answer = await engine.api('POST', `/sandboxes/${sandbox.sandboxId}/connect`, { timeout: 60 });
    expect([answer.status, await answer.json()]).toEqual([
      503,
      expect.objectContaining({
        message: expect.stringMatching(/cannot restore it: .*--criu.*memory: false/s),
      }),
    ]);
    engine = await crashAndRestart(engine, WITH);
    expect(await ask(await connect(sandbox))).toEqual({ name: before.name, count: before.count + 1 });
  });

  longTest('what is on disk goes with the sandbox, and with a new start that does without it', async () => {
    const [one, two] = await Promise.all([engine.create(), engine.create()]);
    await startCounter(two);
    await Promise.all([pauseToDisk(one), pauseToDisk(two)]);
    expect(await one.kill()).toBe(true);
    expect(existsSync(folder(one))).toBe(false);
    const resumed = await engine.api('POST', `/sandboxes/${two.sandboxId}/resume`, {
      timeout: 60,
      memory: false,
    });
    expect(resumed.status).toBe(201);
    expect(existsSync(folder(two, 'memory'))).toBe(false);
    expect(await run(two, 'pgrep -c python3 || true')).toBe('0');
  });
});

describe('where there is no CRIU', () => {
  beforeEach(async () => {
    engine = await startTestEngine({ args: ['--criu', '/nonexistent/criu'] });
  });

  test('nothing claims otherwise: the status, the log, the command line', async () => {
    expect(await triedMemory(engine)).toMatchObject({
      works: false,
      reason: expect.stringMatching(
        /^snapshots and forks carry the file system only: \/nonexistent\/criu cannot be run/,
      ),
      where: expect.stringContaining('frozen processes'),
    });
    const sandbox = await engine.create();
    await sandbox.createSnapshot();
    expect((await events(sandbox)).at(-1)).toMatch(/its memory and processes were not$/);
    const cli = startCli(engine, ['pause', sandbox.sandboxId, '--engine', 'local'], { cwd: '/' });
    const { code, stderr } = await cli.done;
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(/is paused\nwarning: its memory stays in this machine's memory .*nonexistent/),
    ]);
    expect(containers()).toContain(sandbox.sandboxId);
  });
});
