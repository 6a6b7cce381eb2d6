import { collectHandover } from '../../../src/job/handover/collect.js';
import type { StepHandover } from '../../../src/job/ports.js';

const nothing: StepHandover = { output: '', env: '', summary: '', cut: [] };

function collect(allowed = { outputs: ['sum', '__proto__'], env: ['MODE'] }) {
  const warnings: string[] = [];
  const collection = collectHandover(allowed, (text) => warnings.push(text));
  return {
    warnings,
    collection,
    take: (handover: Partial<StepHandover>, step = 'Test') =>
      collection.take(step, { ...nothing, ...handover }),
  };
}

test('named outputs are taken, the last of a name wins, others are told once', () => {
  const { take, collection, warnings } = collect();
  expect(take({ output: 'sum=1\nother=2\nother=3\n__proto__=4\n' })).toEqual({
    outputs: Object.fromEntries([
      ['sum', '1'],
      ['__proto__', '4'],
    ]),
  });
  expect(take({ output: 'sum=5\nother=6\n' }, 'Again')).toEqual({ outputs: { sum: '5' } });
  expect(Object.entries(collection.outputs())).toEqual([
    ['sum', '5'],
    ['__proto__', '4'],
  ]);
  expect(warnings).toEqual([expect.stringContaining('the output other is not named')]);
});

test('variables reach later steps; the workflow gets those that are named', () => {
  const { take, collection, warnings } = collect();
  take({ env: 'MODE=fast\nPATH=/x\nLOCAL=1\nE2B_ACTION_OUTPUT=/etc/passwd\nnot a name=1\nNUL=a\0b\n' });
  expect(collection.stepEnv()).toEqual({ MODE: 'fast', PATH: '/x', LOCAL: '1' });
  expect(collection.env()).toEqual({ MODE: 'fast' });
  const told = warnings.join('\n');
  for (const text of [
    'PATH is not named',
    'LOCAL is not named',
    'E2B_ACTION_OUTPUT belongs',
    'not a name is no name',
    'NUL is longer',
  ])
    expect(told).toContain(text);
});

test('without a list for the workflow, variables between steps are nothing to speak of', () => {
  const { take, collection, warnings } = collect({ outputs: [], env: [] });
  take({ env: 'LOCAL=1\n' });
  expect(collection.stepEnv()).toEqual({ LOCAL: '1' });
  expect(collection.env()).toEqual({});
  expect(warnings).toEqual([]);
});

test('more than a job, a process or a reader can take is left out, and told', () => {
  const { take, collection, warnings } = collect();
  take({ output: `sum=${'x'.repeat(600_000)}\n`, env: `MODE=${'x'.repeat(70_000)}\n` });
  expect([collection.outputs(), collection.stepEnv()]).toEqual([{}, {}]);
  expect(warnings).toHaveLength(2);
  take({ env: Array.from({ length: 5 }, (_, index) => `V${index}=${'x'.repeat(40_000)}`).join('\n') });
  expect(Object.keys(collection.stepEnv())).toEqual(['V0', 'V1', 'V2']);
  const before = warnings.length;
  take({ output: 'nonsense\n'.repeat(1000) });
  expect(warnings.slice(before)).toHaveLength(11);
  expect(warnings.at(-1)).toContain('990 more');
});

test('a summary that was cut ends with a line and says so', () => {
  const { take, warnings } = collect();
  expect(take({ summary: '# One\ntwo\nthr', cut: [{ file: 'summary', limit: 1 << 20 }] })).toEqual({
    summary: '# One\ntwo\n\n… the rest is left out\n',
  });
  expect(warnings[0]).toContain('E2B_ACTION_SUMMARY is longer than');
});
