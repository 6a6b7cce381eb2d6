import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'glob';
import { examineWorkflows } from '../../src/doctor/examine/workflows.js';
import { readWorkflows } from '../../src/doctor/workflow/read.js';
import { readWorkflow, type Workflow } from '../runner/workflow/model.js';

// What a workflow that people copy has to be, whatever it is for.
const files = globSync('examples/workflows/*.yml').map((file) => ({
  file: path.basename(file),
  text: readFileSync(file, 'utf8'),
}));

test('there is one for each need, and the README of the folder names them', () => {
  const readme = readFileSync('examples/workflows/README.md', 'utf8');
  const named = [...readme.matchAll(/^\| \[`([\w-]+\.yml)`\]\(\1\)/gm)].map(([, name = '']) => name);
  expect(named.toSorted()).toEqual(files.map(({ file }) => file).toSorted());
  expect(files.length).toBeGreaterThanOrEqual(7);
});

test('the doctor has nothing to say about them', () => {
  const named = files.map(({ file, text }) => ({ name: file, text }));
  const found = examineWorkflows(readWorkflows({ files: named, leftOut: [], ownAction: false }), {
    problems: [],
  });
  expect(found.filter(({ level }) => level !== 'ok')).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
});

describe.each(files)('$file', ({ text }) => {
  let workflow: Workflow;
  beforeAll(() => {
    workflow = readWorkflow(text);
  });
  const steps = () => Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('begins with what it is for', () => expect(text).toMatch(/^# [A-Z]/));

  test('asks for no right that it does not name, and for no more than it uses', () => {
    expect(workflow.permissions).toBeDefined();
    for (const job of Object.values(workflow.jobs)) {
      const granted = Object.entries(job.permissions ?? workflow.permissions ?? {});
      const writes = granted.filter(([, level]) => level === 'write').map(([scope]) => scope);
      const given = (input: string): boolean => job.steps.some((step) => step.with[input] !== undefined);
      const uses = { 'pull-requests': given('comment'), checks: given('check') };
      expect(writes.toSorted()).toEqual(
        Object.entries(uses)
          .filter(([, used]) => used)
          .map(([scope]) => scope)
          .toSorted(),
      );
    }
  });

  test('is bounded: in time, and in how many run at once', () => {
    expect(workflow.concurrency).toBeDefined();
    expect(text.match(/^ {4}timeout-minutes: \d+$/gm)).toHaveLength(Object.keys(workflow.jobs).length);
  });

  test('leaves no token in the checkout', () => {
    for (const step of steps().filter(({ uses }) => uses?.startsWith('actions/checkout@') === true))
      expect(step.with['persist-credentials']).toBe('false');
  });

  test('puts no expression into a script, where it would be code', () => {
    for (const { run, with: inputs } of steps())
      for (const script of [run, inputs['run']]) expect(script ?? '').not.toContain('${{');
  });

  test('uses a version of this action, of the main one or of a folder that is there', () => {
    const own = steps().filter(({ uses }) => uses?.startsWith('e2b-sandbox-action/') === true);
    expect(own.length).toBeGreaterThan(0);
    for (const { uses } of own)
      expect(uses).toMatch(
        /^e2b-sandbox-action\/e2b-sandbox-action(?:\/template|\/prune|\/plan|\/apply)?@v1$/,
      );
  });
});
