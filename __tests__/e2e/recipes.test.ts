import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { type CliRun, endCliProcesses, startCli } from './cli-process.js';

// The sandbox files of docs/recipes.md run as they stand there, in a project that has what they name.
let engine: TestEngine;
let folder: string;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'recipes-'));
  for (const [name, text] of Object.entries(PROJECT)) write(name, text);
});
afterEach(async () => {
  await endCliProcesses();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text, { mode: 0o755 });
};
const run = (...argv: string[]): Promise<CliRun> =>
  startCli(engine, ['run', '--json', ...argv], { cwd: folder }).done;

const PROJECT = {
  'test_sum.py':
    'import unittest\nclass Sum(unittest.TestCase):\n    def test_it(self): self.assertEqual(1 + 1, 2)\n',
  'build.py': 'import pathlib\npathlib.Path("dist").mkdir()\npathlib.Path("dist/a.txt").write_text("a")\n',
  'run-tests.sh': '#!/bin/sh\necho tested\n',
  'lint.sh': '#!/bin/sh\necho "not pretty" >&2\nexit 1\n',
  'tools/test': '#!/bin/sh\ntest -e main.txt && ! test -e film.mp4\n',
  'packages/app/main.txt': 'main',
  'packages/app/film.mp4': 'film',
  VERSION: '1.4.0\n',
};

const text = readFileSync('docs/recipes.md', 'utf8');
const files = [...text.matchAll(/^```yaml\n(?<file>[^]*?)^```$/gm)]
  .map(({ index, groups }) => ({
    title: [...text.slice(0, index).matchAll(/^\*\*(.+?)\*\*/gm)].at(-1)?.[1] ?? '',
    file: groups?.['file'] ?? '',
  }))
  .filter(({ file }) => /^steps:/m.test(file));

test('there are recipes', () => {
  expect(files.length).toBeGreaterThan(8);
});

test.each(files)('$title', async ({ file }) => {
  write('sandbox.yml', file);
  const done = await run();
  expect(done.stderr).toMatch(/^Passed/m);
  expect(done.result()).toMatchObject({ outcome: 'passed', exitCode: 0, problems: [] });
});
