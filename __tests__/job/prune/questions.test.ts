import { askedOnce, type RepositoryFacts, unknownFacts } from '../../../src/job/prune/facts.js';
import { ask, questionsOf, unknownsOf } from '../../../src/job/prune/questions.js';
import type { TemplateTag } from '../../../src/job/template/ports.js';
import { DAY, grounds, NOW, seen } from './seen.js';

const tag = (name: string): TemplateTag => ({ tag: name, buildId: name, createdAt: NOW });
const none: TemplateTag[] = [];
const about = (rules: Parameters<typeof grounds>[0]) => ({ ...grounds(rules), now: NOW });

test('only what an answer could make go is asked about', () => {
  const sandboxes = [
    seen({ pull: '7', workflowRun: '1' }),
    seen({ pull: '8', workflowRun: '1', key: 'k' }),
    seen({ workflowRun: '2' }),
    seen({ workflowRun: '3', key: 'k' }),
    // Of others, and not ours.
    seen({ pull: '70', workflowRun: '10', repository: 'github.com/acme/other' }),
    seen({ pull: '71', workflowRun: '11', key: '\n' }),
  ];
  expect(questionsOf(sandboxes, none, about({ closed: true }))).toEqual({
    runs: ['1'],
    pulls: [7, 8],
    activeRuns: false,
  });
  expect(questionsOf(sandboxes, none, about({ ended: true }))).toMatchObject({ runs: ['1', '2'], pulls: [] });
  expect(questionsOf(sandboxes, none, about({ olderThanMs: 1 }))).toMatchObject({ runs: ['1', '2', '3'] });
  expect(questionsOf(sandboxes, none, about({ olderThanMs: DAY }))).toMatchObject({ runs: [] });
  expect(questionsOf(sandboxes, none, about({ keys: ['k'] }))).toMatchObject({ runs: ['1', '3'] });
  const running = [seen({}, { state: 'running' })];
  expect(questionsOf(running, none, about({ olderThanMs: 1 }))).toMatchObject({ activeRuns: true });
});

test('tags ask about their pull requests', () => {
  const hash = 'a'.repeat(40);
  const tags = [`pr-9-h-${hash}`, `pr-9-b-${hash}`, `fork-5-h-${hash}`, `h-${hash}`, 'pr-6'].map(tag);
  expect(questionsOf([], tags, about({ closed: true })).pulls).toEqual([9]);
  expect(questionsOf([], tags, about({ olderThanMs: 1 })).pulls).toEqual([]);
});

/** Says what it was asked, and knows everything but run 3. */
function host(): { source: RepositoryFacts; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    source: {
      async workflowRun(id) {
        asked.push(`run ${id}`);
        return id === '3' ? { unknown: 'no' } : { value: { over: true } };
      },
      async pull(number) {
        asked.push(`pull ${number}`);
        return { value: 'closed' };
      },
      async activeRuns() {
        asked.push('active');
        return { value: [] };
      },
    },
  };
}
const questions = { runs: ['1', '3'], pulls: [7], activeRuns: true };

test('each is asked once; what was not answered is told once', async () => {
  const { source, asked } = host();
  const facts = await ask(questions, source, NOW, new AbortController().signal);
  expect(asked).toEqual(['run 1', 'run 3', 'pull 7', 'active']);
  expect(facts.runs.get('1')).toEqual({ value: { over: true } });
  expect(facts.pulls.get(7)).toEqual({ value: 'closed' });
  expect(unknownsOf(facts, questions)).toEqual(['no']);

  const deaf = await ask(questions, unknownFacts('nobody is there'), NOW, new AbortController().signal);
  expect(unknownsOf(deaf, questions)).toEqual(['nobody is there']);
  // What was not asked is not missed.
  const few = { runs: [], pulls: [], activeRuns: false };
  const nothing = await ask(few, source, NOW, new AbortController().signal);
  expect(unknownsOf(nothing, few)).toEqual([]);
});

test('who asks again through the same memory gets the same answer; a cancelled sweep asks nothing', async () => {
  const { source, asked } = host();
  const once = askedOnce(source);
  const { signal } = new AbortController();
  expect(await ask(questions, once, NOW, signal)).toEqual(await ask(questions, once, NOW, signal));
  expect(asked).toHaveLength(4);
  asked.splice(0);
  const cancelled = await ask(questions, source, NOW, AbortSignal.abort());
  expect(asked).toEqual([]);
  expect(unknownsOf(cancelled, questions)).toEqual(['the sweep was cancelled']);
});
