import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { startFaultRun } from './fault-run.js';
import { scheduleOf, type Schedule } from './fault-schedule.js';
import { severalAtOnce } from './several-at-once.js';

// Whole runs with faults at random points. `E2B_TEST_LONG=1` plays 500 of them, `E2B_TEST_SEED=17` (or 17,23) plays those of a seed again.
const asked = process.env['E2B_TEST_SEED'];
const count = process.env['E2B_TEST_LONG'] === '1' ? 500 : 6;
const seeds = asked ? asked.split(',').map(Number) : Array.from({ length: count }, (_, n) => n + 1);
const AT_ONCE = Number(process.env['E2B_TEST_AT_ONCE'] ?? 4);

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());

async function play(schedule: Schedule): Promise<{ outcome: string; wrong: string }> {
  const run = await startFaultRun(engine, schedule.rules, schedule.options);
  try {
    const wrong = await run.judge();
    const outcome = wrong.length > 0 ? 'wrong' : (await run.done).result().outcome;
    const story = wrong.length > 0 || asked ? `${await run.story()}\n` : '';
    return {
      outcome: `${outcome}${run.proxy.struck().size === 0 ? ', no fault struck' : ''}`,
      wrong:
        wrong.length > 0 || asked ? `${JSON.stringify(schedule)}\n${story}» ${wrong.join('\n» ')}\n` : '',
    };
  } finally {
    await run.clear();
  }
}

test(
  `${seeds.length} runs with random faults are right or say why they are not`,
  async () => {
    const outcomes: Record<string, number> = {};
    const failed: number[] = [];
    const works = seeds.map((seed) => async () => {
      const { outcome, wrong } = await play(scheduleOf(seed));
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (wrong) process.stderr.write(`\nseed ${seed}: ${wrong}`);
      if (outcome.startsWith('wrong')) failed.push(seed);
    });
    await Promise.all(severalAtOnce(AT_ONCE, works));
    if (seeds.length > 6) process.stderr.write(`${JSON.stringify(outcomes)}\n`);
    // Play them again with E2B_TEST_SEED.
    expect(failed).toEqual([]);
  },
  60 * 60_000,
);
