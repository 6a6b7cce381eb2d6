import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotEnoughSpaceError, Sandbox } from 'e2b';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';

const DISK_MB = 200;
/** What a file system of this size needs for itself. */
const OVERHEAD_MB = 20;

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine({ args: ['--disk-mb', String(DISK_MB)] });
});
afterAll(() => engine?.stop());

const asRoot = async (sandbox: Sandbox, command: string): Promise<string> => {
  const result = await sandbox.commands.run(`${command} || true`, { user: 'root', timeoutMs: 120_000 });
  return result.stdout + result.stderr;
};

const folderOf = (sandbox: Sandbox, of = engine): string => join(of.state, 'sandboxes', sandbox.sandboxId);

/** What a sandbox takes of this host's disk, MiB. */
function usedMB(sandbox: Sandbox): number {
  execFileSync('sync', ['--file-system', engine.state]);
  const printed = execFileSync('du', ['-sk', '--one-file-system', folderOf(sandbox)], { encoding: 'utf8' });
  return Number(printed.split('\t')[0]) / 1024;
}

/** Work in a sandbox that is checked: files written, read back and hashed, commands run, for as long as `busy` lasts. */
async function worksWhile(neighbour: Sandbox, busy: Promise<unknown>): Promise<number> {
  const state = { over: false };
  const done = busy.finally(() => (state.over = true));
  let rounds = 0;
  while (!state.over || rounds < 3) {
    const data = randomBytes(300_000);
    await neighbour.files.write('/home/user/work', new Blob([data]));
    const { stdout } = await neighbour.commands.run('sha256sum < work; echo $((6 * 7)) > sum; cat sum', {
      timeoutMs: 60_000,
    });
    expect(stdout).toBe(`${createHash('sha256').update(data).digest('hex')}  -\n42\n`);
    expect((await engine.api('GET', '/v2/sandboxes')).status).toBe(200);
    rounds++;
  }
  await done;
  return rounds;
}

describe('disk', () => {
  test('a filler is stopped at its size, wherever it writes, while its neighbour goes on; what it deletes is given back', async () => {
    const [filler, neighbour] = await Promise.all([engine.create(), engine.create()]);
    const fill =
      'for f in /home/user/fill /usr/fill /var/fill /etc/fill; do cat /dev/zero > $f; done; df -m / | tail -1';
    const filled = asRoot(filler, fill);
    await worksWhile(neighbour, filled);
    expect((await filled).match(/No space left on device/g)?.length).toBeGreaterThanOrEqual(4);
    expect(usedMB(filler)).toBeGreaterThan(DISK_MB / 2);
    expect(usedMB(filler)).toBeLessThan(DISK_MB + 5);
    expect(usedMB(neighbour)).toBeLessThan(OVERHEAD_MB);

    // It is told so, and is not lost: it runs, reads, deletes and writes again.
    await expect(filler.files.write('/home/user/more', 'x'.repeat(100_000))).rejects.toThrow(
      NotEnoughSpaceError,
    );
    expect(await asRoot(filler, 'echo alive')).toBe('alive\n');
    await asRoot(filler, 'rm -f /home/user/fill /usr/fill /var/fill /etc/fill; sync -f /');
    await filler.files.write('/home/user/more', 'x'.repeat(100_000));
    while (usedMB(filler) > OVERHEAD_MB) await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await filler.getInfo()) as object).toBeDefined();
    await Promise.all([filler.kill(), neighbour.kill()]);
  });

  test('so is one that uses up the i-nodes', async () => {
    const [filler, neighbour] = await Promise.all([engine.create(), engine.create()]);
    const script = `python3 -c '
import os
os.mkdir("/home/user/many")
made = 0
try:
  while made < 10**6:
    os.close(os.open(f"/home/user/many/{made}", os.O_CREAT))
    made += 1
except OSError as error: print(error.strerror, made)'`;
    const filled = filler.commands.run(script, { timeoutMs: 120_000 });
    await worksWhile(neighbour, filled);
    const [, made] = /^No space left on device (\d+)$/.exec((await filled).stdout.trim()) ?? [];
    expect(Number(made)).toBeGreaterThan(5_000);
    expect(Number(made)).toBeLessThanOrEqual((DISK_MB * 1024 * 1024) / 8_192);
    await filler.commands.run('rm -r many && touch again', { timeoutMs: 60_000 });
    await Promise.all([filler.kill(), neighbour.kill()]);
  });

  test('what lies in memory (/dev/shm, /dev) is bounded, too', async () => {
    const sandbox = await engine.create();
    for (const folder of ['/dev/shm', '/dev']) {
      const said = await asRoot(
        sandbox,
        `cat /dev/zero > ${folder}/fill; du -m ${folder}/fill; rm ${folder}/fill`,
      );
      expect(said).toMatch(/^6[0-4]\t/);
      expect(said).toContain('No space left on device');
    }
    await sandbox.kill();
  });

  test('its size is shown, inside and out; its content survives a pause and the engine, nothing of it survives the sandbox', async () => {
    const first = await startTestEngine({ args: ['--disk-mb', '100'] });
    const sandbox = await first.create();
    const status = (await (await first.api('GET', '/engine/status')).json()) as { disk: unknown };
    expect(status.disk).toEqual({ limitMB: 100 });
    const info = (await (await first.api('GET', `/sandboxes/${sandbox.sandboxId}`)).json()) as {
      diskSizeMB: number;
    };
    expect(info.diskSizeMB).toBe(100);
    const size = Number((await sandbox.commands.run("df -m / | awk 'END { print $2 }'")).stdout);
    expect(size).toBeGreaterThan(100 - OVERHEAD_MB);
    expect(size).toBeLessThanOrEqual(100);
    await sandbox.files.write('kept', 'kept');
    await sandbox.pause();
    const killed = once(first.process, 'exit');
    first.process.kill('SIGKILL');
    await killed;
    const second = await startTestEngine({ state: first.state });
    await sandbox.connect();
    expect(await sandbox.files.read('kept')).toBe('kept');
    const folder = folderOf(sandbox, second);
    // Closing a file waits for no disk, and what is deleted is given back.
    const mounted = readFileSync('/proc/mounts', 'utf8')
      .split('\n')
      .find((line) => line.includes(folder));
    expect(mounted).toMatch(/\bnoauto_da_alloc\b/);
    expect(mounted).toMatch(/\bdiscard\b/);
    await sandbox.kill();
    expect(existsSync(folder)).toBe(false);
    await second.create(); // Ends with its engine.
    await second.stop();
    expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(first.state);
    expect(
      execFileSync('losetup', ['--list', '--noheadings', '--output', 'BACK-FILE'], { encoding: 'utf8' }),
    ).not.toContain(first.state);
  });
});

describe('while one misbehaves, its neighbour and the engine go on', () => {
  const bomb = 'bomb() { bomb | bomb & }; bomb';
  const hog = `python3 -c '
held = []
while True: held.append(bytearray(64 * 1024 ** 2))'`;
  const spin = 'for i in $(seq 64); do while :; do :; done & done; wait';
  const shared = 'while :; do cat /dev/zero > /dev/shm/fill; rm -f /dev/shm/fill; done';

  test.each([
    ['a fork bomb', bomb],
    ['a memory hog, again and again', `while :; do ${hog}; done`],
    ['64 busy loops', spin],
    ['writes to shared memory', shared],
  ])('%s', async (_title, command) => {
    const [bad, neighbour] = await Promise.all([engine.create(), engine.create()]);
    const run = await bad.commands.run(command, { background: true, timeoutMs: 0 });
    const ended = run.wait().catch(() => undefined);
    await worksWhile(neighbour, new Promise((resolve) => setTimeout(resolve, 2_000)));
    const another = await engine.create();
    expect((await another.commands.run('echo fine', { timeoutMs: 60_000 })).stdout).toBe('fine\n');
    // And it ends when it is told to.
    expect(await bad.kill()).toBe(true);
    await ended;
    await Promise.all([another.kill(), neighbour.kill()]);
  });
});

test('a size that cannot be is refused at the start', async () => {
  await expect(startTestEngine({ args: ['--disk-mb', '3'] })).rejects.toThrow(
    /--disk-mb must be 0 .* or at least 64/,
  );
});
