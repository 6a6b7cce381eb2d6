import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { sourceReader } from '../../src/job/read-source.js';
import { formatProblems } from '../../src/spec/problems.js';
import { resolveRun } from '../../src/spec/resolve.js';

// Every golden/NAME.yml breaks one limit of the sandbox file; golden/NAME.txt is what the user reads.
const folder = path.join(import.meta.dirname, 'golden');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => path.basename(name, '.yml'));

test('there are golden files', () => {
  expect(names.length).toBeGreaterThan(30);
});

test.each(names)('%s', (name) => {
  const text = readFileSync(path.join(folder, `${name}.yml`), 'utf8');
  const readSource = sourceReader(path.join(folder, 'sources'));
  const result = resolveRun({
    root: '/project',
    file: { name: 'sandbox.yml', text },
    fields: {},
    readSource,
  });
  const shown = 'problems' in result ? formatProblems(result.problems) : 'no problem';
  expect(`${shown}\n`).toBe(readFileSync(path.join(folder, `${name}.txt`), 'utf8'));
});
