import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { type FaultRun, startFaultRun } from './fault-run.js';
import { type Cell, cells } from './fault-table.js';
import { severalAtOnce } from './several-at-once.js';

// What breaks in a run, phase by phase, and what has to come of it. A part of the table; `E2B_TEST_LONG=1` runs all of it, and
// `E2B_TEST_CELL=text` the cells whose name holds the text, with their story.
const asked = process.env['E2B_TEST_CELL'];
const chosen = cells().filter((cell) => {
  if (asked) return nameOf(cell).includes(asked);
  return cell.always || process.env['E2B_TEST_LONG'] === '1';
});
const AT_ONCE = Number(process.env['E2B_TEST_AT_ONCE'] ?? 4);

function nameOf({ phase, fault }: Cell): string {
  return `${phase}: ${fault}`;
}

let engine: TestEngine;
let played: Map<Cell, Promise<string[]>>;
beforeAll(async () => {
  engine = await startTestEngine();
  // All are started here, several at a time; each test waits for its own.
  const works = chosen.map((cell) => () => play(cell));
  const promises = severalAtOnce(AT_ONCE, works);
  for (const promise of promises) promise.catch(() => undefined);
  played = new Map(chosen.map((cell, index) => [cell, promises[index] as Promise<string[]>]));
});
afterAll(async () => {
  await Promise.allSettled(played.values());
  await engine.stop();
});

async function play(cell: Cell): Promise<string[]> {
  const { phase, options, rules } = cell;
  const paused = phase === 'resume' ? await pausedSandbox() : undefined;
  const run = await startFaultRun(engine, rules, { ...options, ...(paused ? { sandboxId: paused } : {}) });
  try {
    const wrong = [...(await run.judge()), ...(await judgeCell(run, cell))];
    if (wrong.length > 0 || asked) {
      process.stderr.write(`\n${nameOf(cell)}\n${await run.story()}\n» ${wrong.join('\n» ')}\n`);
    }
    return wrong;
  } finally {
    await run.clear();
    if (paused) await engine.api('DELETE', `/sandboxes/${paused}`);
  }
}

async function pausedSandbox(): Promise<string> {
  const sandbox = await engine.create();
  await sandbox.pause();
  return sandbox.sandboxId;
}

async function judgeCell(run: FaultRun, { expected, options }: Cell): Promise<string[]> {
  const ended = await run.done;
  if (ended.stdout === '') return [];
  const { outcome, error, problems, warnings } = ended.result();
  const known = options.exitCode === 0 ? 'passed' : 'failed';
  const wrong: string[] = [];
  if (run.proxy.struck().size === 0) wrong.push('the fault did not happen');
  const said = [...(error ? [error] : []), ...problems].map(({ message }) => message);
  switch (expected.kind) {
    case 'recovers':
      if (outcome !== known) wrong.push(`it did not get over it: ${outcome}`);
      if (said.length > 0) wrong.push(`it got over it and complains: ${said.join('; ')}`);
      break;
    case 'ends':
      if (outcome !== 'service' && outcome !== 'lost') wrong.push(`its outcome is ${outcome}`);
      if (said.length !== 1 || !expected.says.test(said[0] ?? '')) wrong.push(`it says: ${said.join('; ')}`);
      break;
    case 'beside':
      if (outcome !== known) wrong.push(`its result did not stand: ${outcome}`);
      if (![...said, ...warnings].some((text) => expected.says.test(text))) {
        wrong.push(`it says: ${[...said, ...warnings].join('; ')}`);
      }
      break;
  }
  return wrong;
}

test.each(chosen.map((cell) => [nameOf(cell), cell] as const))(
  '%s',
  async (_name, cell) => {
    expect(await played.get(cell)).toEqual([]);
  },
  60 * 60_000,
);

test('without a fault nothing is said', async () => {
  for (const after of ['kill', 'keep', 'pause'] as const) {
    const run = await startFaultRun(engine, [], { after });
    try {
      expect(await run.judge()).toEqual([]);
      expect((await run.done).result()).toMatchObject({ outcome: 'passed', problems: [], warnings: [] });
    } finally {
      await run.clear();
    }
  }
});
