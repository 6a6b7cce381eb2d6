import { longTest } from '../support/long-test.js';
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Sandbox } from 'e2b';
import { engineIdOf, leftoversOf } from '../support/restart.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';

// Many clients call one sandbox at once, each what it likes: whatever comes first, every answer is one that the table
// of states has for that call, and what the engine says afterwards is what the kernel says.

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine({ args: ['--spares', '0'] });
});
afterAll(() => engine?.stop());

type Call = (id: string, token: string) => Promise<Response>;

const post =
  (verb: string, body: object): Call =>
  (id) =>
    engine.api('POST', `/sandboxes/${id}${verb}`, body);

/** Each call with the answers that it may get while the sandbox lives. */
const CALLS: [string, Call, number[]][] = [
  ['connect', post('/connect', { timeout: 300 }), [200, 201]],
  ['pause', post('/pause', {}), [204, 409]],
  ['pause to files', post('/pause', { memory: false }), [204, 409]],
  ['resume', post('/resume', { timeout: 300 }), [201, 409]],
  ['setTimeout', post('/timeout', { timeout: 300 }), [204, 404, 409]],
  ['network', (id) => engine.api('PUT', `/sandboxes/${id}/network`, {}), [204, 404, 409]],
  ['snapshot', post('/snapshots', { name: 'raced' }), [201, 404, 409]],
  ['fork', post('/fork', { count: 1 }), [201, 409]],
  ['info', (id) => engine.api('GET', `/sandboxes/${id}`), [200]],
  [
    'traffic',
    (id, token) =>
      fetch(`${engine.sandboxUrl}/metrics`, {
        headers: { 'E2b-Sandbox-Id': id, 'E2b-Sandbox-Port': '49983', 'X-Access-Token': token },
      }),
    [200, 502],
  ],
];

/** Every call several times, in another order each round: by the number of the round, so that it can be repeated. */
function shuffled(round: number): [string, Call, number[]][] {
  const all = CALLS.flatMap((call) => [call, call, call]);
  return all
    .map((call, index) => ({ call, at: (index * 7_919 + round * 104_729 + index * index * 31) % 1_009 }))
    .sort((a, b) => a.at - b.at)
    .map(({ call }) => call);
}

/** What runc says of a sandbox; one that was paused to its files has no container. */
function runcState(id: string): string {
  const root = `/run/e2b-action-${engineIdOf(engine.state)}`;
  const { stdout, status } = spawnSync('runc', ['--root', root, 'state', id], { encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as { status: string }).status : 'none';
}

const forksOf = async (id: string): Promise<string[]> =>
  ((await (await engine.api('GET', '/v2/sandboxes')).json()) as { sandboxID: string }[])
    .map(({ sandboxID }) => sandboxID)
    .filter((each) => each !== id);

test('all at once, again and again: every answer is allowed, and the sandbox is what it is said to be', async () => {
  const sandbox = await engine.create();
  const { sandboxId: id } = sandbox;
  const { envdAccessToken } = sandbox as unknown as { envdAccessToken: string };
  const unexpected: string[] = [];
  for (let round = 0; round < 6; round++) {
    await sandbox.connect();
    await sandbox.files.write('note', String(round));
    await Promise.all(
      shuffled(round).map(async ([name, call, allowed]) => {
        const { status } = await call(id, envdAccessToken);
        if (!allowed.includes(status)) unexpected.push(`${round} ${name}: ${status}`);
      }),
    );
    const { state } = await sandbox.getInfo();
    expect(['running running', 'paused paused', 'paused none']).toContain(`${state} ${runcState(id)}`);
    await Promise.all((await forksOf(id)).map((fork) => Sandbox.kill(fork, engine.options)));
    await sandbox.connect();
    expect(await sandbox.files.read('note')).toBe(String(round));
    await sandbox.pause();
    expect(runcState(id)).toBe('paused');
  }
  expect(unexpected).toEqual([]);
  await Sandbox.deleteSnapshot('raced', engine.options);
  await sandbox.kill();
  expect(await readdir(join(engine.state, 'layers'))).toEqual([]);
});

longTest(
  'with a kill among them: one is told that it killed it, all others what they may be told, nothing is left',
  async () => {
    const unexpected: string[] = [];
    for (let round = 0; round < 6; round++) {
      const sandbox = await engine.create();
      const { sandboxId: id } = sandbox;
      const { envdAccessToken } = sandbox as unknown as { envdAccessToken: string };
      const calls = shuffled(round);
      const kills: Promise<boolean>[] = [];
      await Promise.all(
        calls.map(async ([name, call, allowed], index) => {
          if (index % 10 === 5) kills.push(Sandbox.kill(id, engine.options));
          const { status } = await call(id, envdAccessToken);
          // Killed, or being killed: only traffic has an answer of its own for that.
          if (![...allowed, 404, 409, 502].includes(status)) unexpected.push(`${round} ${name}: ${status}`);
        }),
      );
      expect((await Promise.all(kills)).filter(Boolean)).toEqual([true]);
      await Promise.all((await forksOf(id)).map((fork) => Sandbox.kill(fork, engine.options)));
      expect(leftoversOf(engine.state).filter((line) => line.includes(id))).toEqual([]);
    }
    expect(unexpected).toEqual([]);
    await Sandbox.deleteSnapshot('raced', engine.options);
    expect(await readdir(join(engine.state, 'sandboxes'))).toEqual([]);
    expect(await readdir(join(engine.state, 'layers'))).toEqual([]);
  },
);
