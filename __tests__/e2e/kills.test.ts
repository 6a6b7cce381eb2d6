import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Sandbox } from 'e2b';
import { createJob } from '../runner/job.js';
import { until } from '../support/answers.js';
import { startFaultProxy } from '../support/fault-proxy.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { description, type FaultRun, sandboxesOf, startFaultRun, writeTree } from './fault-run.js';
import { HELD, type HeldName, type HeldPhase } from './held-phase.js';
import { severalAtOnce } from './several-at-once.js';

// The sandbox, the agent in it, the engine and the run itself, killed at every phase of a run: some of it, and all of it with
// `E2B_TEST_LONG=1`.
const LONG = process.env['E2B_TEST_LONG'] === '1';

type Words = [outcome: string, code: number, says?: RegExp];
const LOST: Words = ['lost', 125, /sandbox/];
const STANDS: Words = ['passed', 0];
const BESIDE: Words = ['passed', 125];
const CANCELLED: Words = ['cancelled', 130];
const UNREACHED: Words = ['service', 125, /cannot be reached|connection/];

type Victim = 'sandbox' | 'agent' | 'SIGINT' | 'SIGTERM' | 'SIGKILL';
const OF_SANDBOX: [HeldName, Words][] = [
  ['a sandbox that nobody heard of', LOST],
  ['upload', LOST],
  ['steps', LOST],
  ['download', BESIDE],
  ['the kill at its end', STANDS],
  ['the pause at its end', BESIDE],
];
const OF_RUN: [HeldName, Words][] = [
  ['template', CANCELLED],
  ['asking for a sandbox', CANCELLED],
  ['a sandbox that nobody heard of', CANCELLED],
  ['upload', CANCELLED],
  ['steps', CANCELLED],
  ['download', BESIDE],
  ['the kill at its end', STANDS],
  ['the pause at its end', STANDS],
];
const OF_ENGINE: [HeldName, Words][] = [
  ['template', UNREACHED],
  ['asking for a sandbox', UNREACHED],
  ['a sandbox that nobody heard of', UNREACHED],
  ['upload', UNREACHED],
  ['steps', LOST],
  ['download', BESIDE],
  ['the kill at its end', STANDS],
  ['the pause at its end', BESIDE],
];
/** Where there is little time: each victim, each phase, what was wrong once. */
const SHORT = new Set([
  'sandbox: upload',
  'sandbox: steps',
  'sandbox: download',
  'agent: steps',
  'agent: the pause at its end',
  'SIGINT: asking for a sandbox',
  'SIGINT: steps',
  'SIGTERM: a sandbox that nobody heard of',
  'SIGTERM: upload',
  'SIGKILL: steps',
]);
const ALL: [Victim, HeldName, Words][] = [
  ...(['sandbox', 'agent'] as const).flatMap((victim) =>
    OF_SANDBOX.map(([name, words]): [Victim, HeldName, Words] => [victim, name, words]),
  ),
  ...(['SIGINT', 'SIGTERM', 'SIGKILL'] as const).flatMap((victim) =>
    OF_RUN.map(([name, words]): [Victim, HeldName, Words] => [victim, name, words]),
  ),
];

const CASES = ALL.filter(([victim, name]) => LONG || SHORT.has(`${victim}: ${name}`));

let engine: TestEngine;
let played: Promise<string[]>[];
beforeAll(async () => {
  engine = await startTestEngine();
  played = severalAtOnce(
    4,
    CASES.map((each) => () => play(...each)),
  );
  for (const each of played) each.catch(() => undefined);
});
afterAll(async () => {
  await Promise.allSettled(played);
  await engine.stop();
});

test.each(CASES.map(([victim, name], index) => [victim, name, index] as const))(
  '%s killed during: %s',
  async (_victim, _name, index) => {
    expect(await played[index]).toEqual([]);
  },
  240_000,
);

async function play(victim: Victim, name: HeldName, words: Words): Promise<string[]> {
  const run = await reach(engine, name, {
    cancelled: victim.startsWith('SIG'),
    // It ends by itself when its run was killed outright.
    ...(victim === 'SIGKILL' ? { timeout: '8s' } : {}),
  });
  try {
    await strike(run, victim);
    if (victim === 'SIGKILL') {
      await run.done;
      await until(run.sandboxes, (left) => left.length === 0);
      return [];
    }
    // What a run waits for when it is told to end does not come.
    if (words !== CANCELLED) run.proxy.release();
    return await verdict(run, words);
  } finally {
    await run.clear();
  }
}

/** A run that has come to a phase and stays there, for as long as it takes. */
async function reach(
  at: TestEngine,
  name: HeldName,
  more: { cancelled?: boolean; timeout?: string } = {},
): Promise<FaultRun> {
  const phase: HeldPhase = HELD[name];
  const patient = { deadline: '90s', stall: '60s', timeout: '120s' };
  const run = await startFaultRun(at, phase.rules, { ...patient, ...phase.options, ...more });
  const ended = run.done.then(async () => {
    throw new Error(`the run ended before ${name}: ${await run.story()}`);
  });
  ended.catch(() => undefined);
  await Promise.race([phase.printed ? run.process.printed(phase.printed) : run.proxy.held(), ended]);
  return run;
}

async function strike(run: FaultRun, victim: Victim): Promise<void> {
  if (victim !== 'sandbox' && victim !== 'agent') return void run.process.child.kill(victim);
  const [sandbox] = await run.sandboxes();
  const id = sandbox?.sandboxID ?? '';
  if (victim === 'sandbox') return void (await engine.api('DELETE', `/sandboxes/${id}`));
  const inside = await Sandbox.connect(id, engine.options);
  // The one process that the first one started; nothing else in a sandbox is its child for long.
  await inside.commands
    .run('kill -KILL $(ps -o pid= --ppid 1 | head -1)', { user: 'root' })
    .catch(() => undefined);
  await until(run.sandboxes, (left) => left.length === 0);
}

async function verdict(run: FaultRun, [outcome, code, says]: Words): Promise<string[]> {
  const wrong = await run.judge();
  const ended = await run.done;
  if (ended.stdout !== '') {
    const result = ended.result();
    if (result.outcome !== outcome) wrong.push(`its outcome is ${result.outcome}, not ${outcome}`);
    if (ended.code !== code) wrong.push(`it ended with ${ended.code}, not ${code}`);
    if (says && !says.test(result.error?.message ?? '')) wrong.push(`it says: ${result.error?.message}`);
  }
  if (wrong.length > 0) process.stderr.write(`${await run.story()}\n${wrong.join('\n')}\n`);
  return wrong;
}

// Two minutes of waiting for what each of them finds out.
(LONG ? describe : describe.skip)('the engine', () => {
  test('killed under runs in every phase: each says what it knows; the next engine ends what they left', async () => {
    const own = await startTestEngine();
    try {
      const runs = await Promise.all(
        severalAtOnce(
          4,
          OF_ENGINE.map(
            ([name]) =>
              () =>
                // Long enough that nothing ends by itself while it is judged.
                reach(own, name, { timeout: '400s' }),
          ),
        ),
      );
      const closed = once(own.process, 'close');
      own.process.kill('SIGKILL');
      await closed;
      for (const run of runs) run.proxy.release();
      const heard = await Promise.all(
        runs.map(async (run, index) => {
          await run.done;
          const [name, words] = OF_ENGINE[index] as [HeldName, Words];
          return [name, words, run] as const;
        }),
      );
      const heir = await startTestEngine({ state: own.state });
      try {
        for (const [name, words, run] of heard) {
          expect([name, await verdict({ ...run }, words)]).toEqual([name, []]);
        }
      } finally {
        for (const run of runs) await run.clear();
        await heir.stop();
      }
    } finally {
      await own.stop();
    }
  }, 240_000);
});

describe('the action, its main killed outright', () => {
  const phases: HeldName[] = [
    'a sandbox that nobody heard of',
    'upload',
    'steps',
    'download',
    'the kill at its end',
  ];
  test.each(LONG ? phases : phases.slice(0, 3))('during %s: post removes the sandbox', async (name) => {
    const phase: HeldPhase = HELD[name];
    const mark = `action-${name.replaceAll(' ', '-')}`;
    const workspace = mkdtempSync(join(tmpdir(), 'kills-'));
    const proxy = await startFaultProxy(engine.apiUrl, phase.rules);
    writeTree(join(workspace, 'tree'));
    mkdirSync(join(workspace, 'got'));
    writeFileSync(join(workspace, 'tree/sandbox.yml'), description(mark, phase.options));
    const job = await createJob({ workspace: join(workspace, 'tree') });
    try {
      let printed!: () => void;
      const waiting = new Promise<void>((done) => (printed = done));
      const step = job.step({
        actionDir: resolve('.'),
        inputs: { engine: 'cloud', 'api-url': proxy.url, 'api-key': engine.apiKey },
        env: { E2B_SANDBOX_URL: proxy.url },
        onLine: (line) => {
          if (line === phase.printed?.trim()) printed();
        },
      });
      await (phase.printed ? waiting : proxy.held());
      const main = job.orphans().find(({ command }) => command.includes('dist/main'));
      process.kill(main?.pid ?? 0, 'SIGKILL');
      expect((await step).conclusion).toBe('failure');
      proxy.release();
      expect(await sandboxesOf(engine, mark)).toHaveLength(1);
      await job.finish();
      expect(await sandboxesOf(engine, mark)).toEqual([]);
    } finally {
      await job.finish().catch(() => undefined); // Finished already.
      await proxy.close();
      rmSync(workspace, { recursive: true });
    }
  });
});
