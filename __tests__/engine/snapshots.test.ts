import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError, Sandbox, SandboxError } from 'e2b';
import { codeOf, until } from '../support/answers.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine({ args: ['--max-sandboxes', '6'] });
});
afterAll(() => engine.stop());

const asRoot = async (sandbox: Sandbox, command: string): Promise<string> =>
  (await sandbox.commands.run(command, { user: 'root' })).stdout.trim();

const savedLayers = (): Promise<string[]> => readdir(join(engine.state, 'layers'));

describe('a snapshot', () => {
  test('holds every kind of change of the file system, and the source goes on', async () => {
    const source = await engine.create();
    await asRoot(
      source,
      [
        'cd /root; echo text > plain; chmod 640 plain; chown user plain; ln plain hard; ln -s nowhere soft; mkfifo pipe',
        "python3 -c \"import os; os.setxattr('plain', 'user.k', b'v')\"; truncate -s 100M sparse",
        // Deleted from the template: a file, a whole folder; a folder replaced by one of the same name.
        'rm /usr/bin/tput /etc/hostname; rm -r /etc/skel; rm -r /etc/apt; mkdir /etc/apt; echo new > /etc/apt/only',
        'mv /etc/shells /etc/moved',
      ].join('\n'),
    );
    await source.commands.run('while true; do date +%s%N > /tmp/alive; sleep 0.05; done', {
      background: true,
      timeoutMs: 0,
    });
    const snapshot = await source.createSnapshot();
    expect(snapshot.snapshotId).toMatch(/^[a-z0-9]{20}:default$/);
    expect(snapshot.names).toEqual([]);
    const before = await asRoot(source, 'cat /tmp/alive');
    await until(
      () => asRoot(source, 'cat /tmp/alive'),
      (now) => now !== before,
    );
    // Later changes are not in it.
    await asRoot(source, 'echo later > /root/plain; touch /root/later');

    const copy = await Sandbox.create(snapshot.snapshotId, engine.options);
    const look =
      'cd /root; cat plain; stat -c "%a %U %h %F %s %N" plain soft pipe sparse; stat -c %b sparse; ' +
      "python3 -c \"import os; print(os.getxattr('plain', 'user.k'))\"; ls -A /etc/apt; cat /etc/apt/only; " +
      'ls -d /usr/bin/tput /etc/hostname /etc/skel /etc/shells /root/later 2>&1; wc -l < /etc/moved; pgrep -c bash -u user';
    const seen = (await copy.commands.run(`${look} || true`, { user: 'root' })).stdout.split('\n');
    expect(seen.slice(0, 6)).toEqual([
      'text',
      "640 user 2 regular file 5 'plain'",
      "777 root 1 symbolic link 7 'soft' -> 'nowhere'",
      "644 root 1 fifo 0 'pipe'",
      "644 root 1 regular file 104857600 'sparse'",
      '0',
    ]);
    expect(seen.slice(6, 9)).toEqual(["b'v'", 'only', 'new']);
    for (const path of ['/usr/bin/tput', '/etc/hostname', '/etc/skel', '/etc/shells', '/root/later']) {
      expect(seen).toContain(`ls: cannot access '${path}': No such file or directory`);
    }
    expect(seen.at(-2)).toBe('0'); // No process came along.
    expect(engine.log()).toContain('its memory and processes were not');
    await Promise.all([
      source.kill(),
      copy.kill(),
      Sandbox.deleteSnapshot(snapshot.snapshotId, engine.options),
    ]);
  });

  test('two sandboxes made from it do not see each other, nor does a snapshot of one of them change it', async () => {
    const source = await engine.create();
    await source.files.write('/home/user/a', 'first');
    const { snapshotId } = await source.createSnapshot({ name: 'shared' });
    await source.kill();
    const [one, two] = await Promise.all([
      Sandbox.create(snapshotId, engine.options),
      Sandbox.create('shared', engine.options),
    ]);
    await one.files.write('/home/user/a', 'second');
    expect(await two.files.read('/home/user/a')).toBe('first');
    const deeper = await one.createSnapshot();
    const third = await Sandbox.create(deeper.snapshotId, engine.options);
    expect(await third.files.read('/home/user/a')).toBe('second');
    // Deleted while sandboxes stand on it: they go on, also when they are started anew.
    expect(await Sandbox.deleteSnapshot(snapshotId, engine.options)).toBe(true);
    expect(await Sandbox.deleteSnapshot(snapshotId, engine.options)).toBe(false);
    await expect(Sandbox.create(snapshotId, engine.options)).rejects.toThrow(/404/);
    await two.pause({ keepMemory: false });
    await two.connect();
    expect(await two.files.read('/home/user/a')).toBe('first');
    await Promise.all([one.kill(), two.kill(), third.kill()]);
    expect(await Sandbox.deleteSnapshot(deeper.snapshotId, engine.options)).toBe(true);
    expect(await savedLayers()).toEqual([]);
  });

  test('is listed by its sandbox, its name and its tag, in pages', async () => {
    const [one, other] = await Promise.all([engine.create(), engine.create()]);
    const named = await one.createSnapshot({ name: 'Listed:V1' });
    expect(named).toEqual({ snapshotId: 'local/listed:v1', names: ['local/listed:v1'] });
    const again = await other.createSnapshot({ name: 'listed:v2' });
    const unnamed = await one.createSnapshot();
    const listed = async (query: object): Promise<string[]> => {
      const pages = Sandbox.listSnapshots({ ...engine.options, ...query });
      const found: string[] = [];
      while (pages.hasNext) found.push(...(await pages.nextItems()).map(({ snapshotId }) => snapshotId));
      return found;
    };
    const all = [unnamed, again, named].map(({ snapshotId }) => snapshotId);
    expect(await listed({})).toEqual(all);
    expect(await listed({ limit: 1 })).toEqual(all);
    expect(await listed({ sandboxId: other.sandboxId })).toEqual([again.snapshotId]);
    expect(await listed({ name: 'listed' })).toEqual([again.snapshotId, named.snapshotId]);
    expect(await listed({ name: 'local/listed:v1' })).toEqual([named.snapshotId]);
    expect(await listed({ name: 'unheard-of' })).toEqual([]);
    for (const id of all) expect(await Sandbox.deleteSnapshot(id, engine.options)).toBe(true);
    expect(await listed({})).toEqual([]);
    await Promise.all([one.kill(), other.kill()]);
  });

  test('under a name that is taken is a new build of it', async () => {
    const source = await engine.create();
    await source.files.write('/home/user/a', 'old');
    const first = await source.createSnapshot({ name: 'again' });
    await source.files.write('/home/user/a', 'new');
    expect(await source.createSnapshot({ name: 'again' })).toEqual(first);
    const copy = await Sandbox.create('again', engine.options);
    expect(await copy.files.read('/home/user/a')).toBe('new');
    // The build that no tag names any more is gone.
    expect((await savedLayers()).length).toBe(1);
    await Promise.all([source.kill(), copy.kill()]);
    await Sandbox.deleteSnapshot('again', engine.options);
    expect(await savedLayers()).toEqual([]);
  });

  test.each(['base', 'no good', 'a:b:c', 'elsewhere/name', '../../x'])('cannot be named %p', async (name) => {
    const sandbox = await engine.create();
    const response = await engine.api('POST', `/sandboxes/${sandbox.sandboxId}/snapshots`, { name });
    expect(await codeOf(response)).toEqual([400, 400]);
    await sandbox.kill();
    expect(await savedLayers()).toEqual([]);
  });

  test('of a paused or unknown sandbox is refused', async () => {
    const sandbox = await engine.create();
    await sandbox.pause();
    await expect(sandbox.createSnapshot()).rejects.toThrow(/not found/);
    await sandbox.kill();
    expect(await codeOf(await engine.api('POST', '/sandboxes/inothing/snapshots', {}))).toEqual([404, 404]);
  });
});

describe('forks', () => {
  test('start at once from one copy, with all that the source has; the source keeps its id and its end', async () => {
    const source = await engine.create('base', {
      envs: { COLOUR: 'blue' },
      metadata: { team: 'web' },
      network: { allowPublicTraffic: false },
      lifecycle: { onTimeout: 'pause', autoResume: true },
    });
    await source.files.write('/home/user/a', 'copied');
    const { endAt } = await source.getInfo();
    const forks = await source.fork({ count: 3, timeoutMs: 60_000 });
    expect(forks.length).toBe(3);
    expect(new Set(forks.map((fork) => (fork as Sandbox).sandboxId)).size).toBe(3);
    for (const [n, fork] of forks.entries()) {
      if (fork instanceof Error) throw fork;
      expect(await fork.files.read('/home/user/a')).toBe('copied');
      await fork.files.write('/home/user/a', `of ${n}`);
      expect((await fork.commands.run('echo $COLOUR $E2B_SANDBOX_ID')).stdout).toBe(
        `blue ${fork.sandboxId}\n`,
      );
      const info = await fork.getInfo();
      expect(info).toMatchObject({ metadata: { team: 'web' }, templateId: 'base' });
      expect(info.lifecycle).toEqual({ onTimeout: 'pause', autoResume: true });
      expect(info.network).toMatchObject({ allowPublicTraffic: false });
      expect(fork.trafficAccessToken).toMatch(/^[0-9a-f]{48}$/);
      expect(fork.trafficAccessToken).not.toBe(source.trafficAccessToken);
    }
    expect(await source.files.read('/home/user/a')).toBe('copied');
    expect((await source.getInfo()).endAt).toEqual(endAt);
    await Promise.all([source, ...(forks as Sandbox[])].map((each) => each.kill()));
    // The copy goes with the last of them.
    expect(await savedLayers()).toEqual([]);
  });

  test('live 15 s unless told otherwise', async () => {
    const source = await engine.create();
    const response = await engine.api('POST', `/sandboxes/${source.sandboxId}/fork`, {});
    expect(response.status).toBe(201);
    const [entry] = (await response.json()) as { sandbox: { sandboxID: string } }[];
    const { startedAt, endAt } = await Sandbox.getInfo(entry?.sandbox.sandboxID ?? '', engine.options);
    expect(endAt.getTime() - startedAt.getTime()).toBe(15_000);
    await Promise.all([source.kill(), Sandbox.kill(entry?.sandbox.sandboxID ?? '', engine.options)]);
  });

  test('beyond the cap fail one by one, each with its own error', async () => {
    const source = await engine.create();
    const others = await Promise.all([engine.create(), engine.create(), engine.create()]);
    const forks = await source.fork({ count: 4, timeoutMs: 60_000 });
    expect(forks.filter((fork) => fork instanceof Sandbox).length).toBe(2);
    const errors = forks.filter((fork) => fork instanceof Error);
    expect(errors.map(({ name }) => name)).toEqual(['RateLimitError', 'RateLimitError']);
    const all = [source, ...others, ...forks.filter((fork): fork is Sandbox => fork instanceof Sandbox)];
    await Promise.all(all.map((each) => each.kill()));
  });

  test('are refused as a whole: counts, a paused source, an unknown one', async () => {
    const source = await engine.create();
    for (const count of [0, -1, 101, 6, 1.5]) {
      const response = await engine.api('POST', `/sandboxes/${source.sandboxId}/fork`, { count });
      expect(await codeOf(response)).toEqual([400, 400]);
    }
    await source.pause();
    expect(await codeOf(await engine.api('POST', `/sandboxes/${source.sandboxId}/fork`, {}))).toEqual([
      409, 409,
    ]);
    await expect(source.fork()).rejects.toThrow(SandboxError);
    await source.kill();
    await expect(source.fork()).rejects.toThrow(NotFoundError);
  });
});

test('what cannot be carried is said: engine status', async () => {
  const status = async (): Promise<Record<string, unknown>> =>
    (await (await engine.api('GET', '/engine/status')).json()) as Record<string, unknown>;
  const shown = await until(
    status,
    ({ memorySnapshotsReason }) => !/being tried/.test(String(memorySnapshotsReason)),
  );
  expect(shown['memorySnapshots']).toBe(false);
  expect(shown['memorySnapshotsReason']).toMatch(/^snapshots and forks carry the file system only: .*criu/);
});
