import { createHash } from 'node:crypto';
import { FilesystemEventType, Sandbox, type WatchHandle } from 'e2b';
import { until } from '../support/answers.js';
import { crash, leftoversOf } from '../support/restart.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';

// `E2B_TEST_LONG=1` runs the full counts; otherwise enough to see it break at once.
const LONG = process.env['E2B_TEST_LONG'] === '1';
const CYCLES = LONG ? 300 : 12;
const CRASHES = LONG ? 20 : 3;
const SANDBOXES = LONG ? 20 : 8;
/** Another seed, other moments and other work. */
const SEED = Number(process.env['E2B_TEST_SEED'] ?? 2);
const LIMIT_MS = LONG ? 1_200_000 : 60_000;

/** mulberry32: the same numbers for the same seed. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex');

test(
  `${CYCLES} times paused and resumed, every byte is right after every cycle`,
  async () => {
    const engine = await startTestEngine({ args: ['--spares', '0'] });
    try {
      const random = seeded(SEED);
      const content = (size: number): string =>
        Array.from({ length: size }, () => String.fromCharCode(32 + Math.floor(random() * 95))).join('');
      const sandbox = await engine.create('base', { timeoutMs: 3_600_000 });
      const files = new Map<string, string>();
      const pick = (): string => [...files.keys()][Math.floor(random() * files.size)] ?? '';
      for (let cycle = 0; cycle < CYCLES; cycle++) {
        files.set(`new-${cycle}`, content(1 + Math.floor(random() * 20_000)));
        await sandbox.files.write(`/home/user/tree/new-${cycle}`, files.get(`new-${cycle}`) ?? '');
        const edited = pick();
        files.set(edited, `${files.get(edited)}edited in ${cycle}\n`);
        await sandbox.commands.run(`printf 'edited in ${cycle}\\n' >> tree/${edited}`);
        if (files.size > 5) {
          const removed = pick();
          files.delete(removed);
          await sandbox.files.remove(`/home/user/tree/${removed}`);
        }
        // Now and then without the memory: a new boot on the same files.
        await sandbox.pause({ keepMemory: cycle % 7 !== 6 });
        await sandbox.connect({ timeoutMs: 3_600_000 });
        const { stdout } = await sandbox.commands.run('cd tree && sha256sum *');
        const wanted = [...files].map(([name, text]) => `${sha256(text)}  ${name}\n`);
        expect(stdout.split('\n').filter(Boolean).sort()).toEqual(wanted.map((line) => line.trim()).sort());
      }
    } finally {
      await engine.stop();
    }
    expect(leftoversOf(engine.state)).toEqual([]);
  },
  LIMIT_MS,
);

/** Watches a sandbox's tree for files that are made in it, all of them named after their maker. */
interface Watch {
  made: string[];
  handle: WatchHandle;
}

async function watchTree(sandbox: Sandbox): Promise<Watch> {
  const made: string[] = [];
  const handle = await sandbox.files.watchDir(
    '/home/user/tree',
    ({ type, name }) => {
      if (type === FilesystemEventType.CREATE) made.push(name);
    },
    { recursive: true, timeoutMs: 0 },
  );
  return { made, handle };
}

/** A folder and two files in it, by the SDK and by a command; returns what a watch must tell of them. */
async function mark(sandbox: Sandbox, name: string): Promise<string[]> {
  await sandbox.files.write(`/home/user/tree/${name}/sdk-${name}`, name);
  await sandbox.commands.run(`touch tree/${name}/run-${name}`);
  return [name, `${name}/sdk-${name}`, `${name}/run-${name}`];
}

/** Runs, writes, watches, and every other one is paused meanwhile. Returns what was not as it should be. */
async function workAlone(engine: TestEngine, n: number): Promise<string[]> {
  const sandbox = await engine.create('base', { envs: { NUMBER: String(n) }, timeoutMs: 600_000 });
  await sandbox.files.makeDir('/home/user/tree');
  const wrong: string[] = [];
  for (const part of ['before', 'after']) {
    let streamed = '';
    const stream = await sandbox.commands.run(
      'for i in $(seq 20); do echo "$NUMBER $i $(cat own 2>/dev/null)"; sleep 0.1; done',
      { background: true, onStdout: (text) => void (streamed += text), timeoutMs: 0 },
    );
    const watch = await watchTree(sandbox);
    const wanted: string[] = [];
    for (let round = 0; round < 5; round++) {
      await sandbox.files.write('/home/user/own', `${n}.${part}${round}`);
      const { stdout } = await sandbox.commands.run('echo $NUMBER $(cat own) $E2B_SANDBOX_ID; ls');
      if (stdout !== `${n} ${n}.${part}${round} ${sandbox.sandboxId}\nown\ntree\n`) wrong.push(stdout);
      wanted.push(...(await mark(sandbox, `s${n}-${part}${round}`)));
    }
    await stream.wait();
    const lines = streamed.trim().split('\n');
    if (lines.length !== 20) wrong.push(`${lines.length} lines were streamed`);
    for (const [index, line] of lines.entries()) {
      const [number, i, own = `${n}.`] = line.trim().split(' ');
      if (Number(number) !== n || Number(i) !== index + 1 || !own.startsWith(`${n}.`)) wrong.push(line);
    }
    // Told last, it tells that all else was: none of its own is missing or twice, none of another's is there. Of a
    // new folder's entries any may be the first.
    await sandbox.commands.run(`touch tree/${part}-end`);
    wanted.push(`${part}-end`);
    await until(
      async () => watch.made,
      (made) => made.includes(`${part}-end`),
    );
    const told = watch.made.sort().join(' ');
    if (told !== wanted.sort().join(' ')) wrong.push(`watched ${told} instead of ${wanted.join(' ')}`);
    await watch.handle.stop();
    if (n % 2 === 1) {
      await sandbox.pause({ keepMemory: n % 4 === 1 });
      await sandbox.connect({ timeoutMs: 600_000 });
    }
  }
  if (!(await sandbox.kill())) wrong.push('it was lost');
  return wrong;
}

test(
  `${SANDBOXES} sandboxes at once, each running, writing and watching: none mixed up, none lost`,
  async () => {
    const engine = await startTestEngine({ args: ['--spares', '0'] });
    try {
      const wrong = await Promise.all(Array.from({ length: SANDBOXES }, (_, n) => workAlone(engine, n)));
      expect(wrong.flat()).toEqual([]);
    } finally {
      await engine.stop();
    }
    expect(leftoversOf(engine.state)).toEqual([]);
  },
  LIMIT_MS,
);

/** What is known of a sandbox from the answers that came: each value that it may have. */
interface Known {
  states: Set<'running' | 'paused' | 'gone'>;
  contents: Set<string>;
}

/** Works on sandboxes until the engine dies, noting what was answered and what was only asked. Returns how it ended. */
async function beBusy(
  engine: TestEngine,
  known: Map<string, Known>,
  random: () => number,
): Promise<string[]> {
  const ids = (): string[] => [...known].filter(([, { states }]) => !states.has('gone')).map(([id]) => id);
  const busy = new Set<string>();
  async function worker(n: number): Promise<void> {
    for (let step = 0; ; step++) {
      const free = ids().filter((id) => !busy.has(id));
      const id = free[Math.floor(random() * free.length)];
      if (id === undefined || (free.length < 3 && random() < 0.5)) {
        const sandbox = await engine.create('base', { timeoutMs: 3_600_000 });
        known.set(sandbox.sandboxId, { states: new Set(['running']), contents: new Set(['']) });
        continue;
      }
      busy.add(id);
      await act(id, `${n}.${step}.${random()}`);
      busy.delete(id);
    }
  }
  async function act(id: string, text: string): Promise<void> {
    const own = known.get(id) as Known;
    const become = async (
      state: 'running' | 'paused' | 'gone',
      ask: () => Promise<unknown>,
    ): Promise<void> => {
      own.states.add(state);
      await ask();
      own.states = new Set([state]);
    };
    const choice = random();
    if (choice < 0.1) return become('gone', () => Sandbox.kill(id, engine.options));
    if (choice < 0.3) return become('paused', () => Sandbox.pause(id, engine.options));
    if (choice < 0.45)
      return become('paused', () => Sandbox.pause(id, { ...engine.options, keepMemory: false }));
    await become('running', () => Sandbox.connect(id, { ...engine.options, timeoutMs: 3_600_000 }));
    if (choice < 0.55) {
      const { snapshotId } = await Sandbox.createSnapshot(id, engine.options);
      await Sandbox.deleteSnapshot(snapshotId, engine.options);
      return;
    }
    const sandbox = await Sandbox.connect(id, engine.options);
    own.contents.add(text);
    // Renamed into place: an upload that a crash cuts short shows as the old content.
    await sandbox.files.write('/home/user/next', text);
    await sandbox.commands.run('mv next own');
    own.contents = new Set([text]);
  }
  const ends = await Promise.allSettled([0, 1, 2].map((n) => worker(n)));
  // Each worked until the connection broke: an answer that it did not expect would have ended it too.
  return ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []));
}

test(
  `killed ${CRASHES} times at random moments of a busy run, the engine finds every sandbox as it was`,
  async () => {
    const random = seeded(SEED);
    let engine = await startTestEngine({ args: ['--spares', '0'] });
    const known = new Map<string, Known>();
    try {
      for (let round = 0; round < CRASHES; round++) {
        const busy = beBusy(engine, known, random);
        await new Promise((resolve) => setTimeout(resolve, 200 + random() * 2_500));
        await crash(engine);
        for (const end of await busy) expect(end).toMatch(/fetch failed|terminated|ECONN|socket/);
        engine = await startTestEngine({ state: engine.state, args: ['--spares', '0'] });
        const listed = (await (await engine.api('GET', '/v2/sandboxes')).json()) as {
          sandboxID: string;
          state: string;
        }[];
        const found = new Map(listed.map(({ sandboxID, state }) => [sandboxID, state]));
        for (const [id, own] of known) {
          const state = found.get(id) ?? 'gone';
          expect(`${round} ${id} ${[...own.states].join('|')}`).toMatch(
            new RegExp(`^${round} ${id} .*${state}`),
          );
          own.states = new Set([state as 'running']);
          if (state === 'gone') {
            known.delete(id);
            continue;
          }
          const sandbox = await Sandbox.connect(id, { ...engine.options, timeoutMs: 3_600_000 });
          own.states = new Set(['running']);
          const { stdout } = await sandbox.commands.run('cat own 2>/dev/null || true');
          expect([...own.contents]).toContain(stdout);
          own.contents = new Set([stdout]);
        }
        // A create whose answer was lost may have come to be: it is a whole sandbox, or none.
        for (const id of found.keys()) {
          if (known.has(id)) continue;
          const sandbox = await Sandbox.connect(id, engine.options);
          expect((await sandbox.commands.run('echo on')).stdout).toBe('on\n');
          await sandbox.kill();
        }
      }
    } finally {
      await engine.stop();
    }
    expect(leftoversOf(engine.state)).toEqual([]);
  },
  LIMIT_MS,
);
