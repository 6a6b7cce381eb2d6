import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Sandbox } from 'e2b';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { type CliRun, endCliProcesses, startCli } from './cli-process.js';
import { placing } from './workflow-stage.js';

// What docs/getting-started.md tells to do is done, in its order: files are written, commands typed, the workflow run.
let engine: TestEngine;
let folder: string;
const stage = placing(() => engine);
beforeAll(async () => {
  engine = await startTestEngine();
  folder = mkdtempSync(path.join(tmpdir(), 'getting-started-'));
});
afterAll(async () => {
  await endCliProcesses();
  await stage.end();
  stage.remove();
  rmSync(folder, { recursive: true });
  await engine.stop();
});

const text = readFileSync('docs/getting-started.md', 'utf8');
const blocks = [...text.matchAll(/^```(?<kind>\w+)\n(?<body>[^]*?)^```$/gm)].map(({ groups }) => ({
  kind: groups?.['kind'] ?? '',
  body: groups?.['body'] ?? '',
}));

/** Name and text of a file that a block shows; a first line that is a comment names it, behind `#!` if there is one. */
function fileIn(body: string): [name: string, text: string] | undefined {
  const name = /^(?:#!.*\n)?# ([\w./-]+)\n/.exec(body)?.[1];
  return name === undefined ? undefined : [name, body];
}

/** Commands of this project, as words of a shell. */
const commandsIn = (body: string): string[] =>
  body
    .split('\n')
    .map((line) => line.replace(/^\$ /, '').replace(/ +#.*$/, ''))
    .filter((line) => line.startsWith('e2b-action '));

/** Through a shell, which takes quotes and redirections as a person means them. */
async function type(line: string): Promise<CliRun> {
  const paused = (await Sandbox.list(engine.options).nextItems())[0]?.sandboxId ?? 'none';
  const script = path.join(folder, '..', `${path.basename(folder)}.sh`);
  const command = line.replace(/^e2b-action/, `"$NODE" "$CLI"`).replace(/\bID\b/, paused);
  writeFileSync(script, command);
  try {
    const env = {
      NODE: process.execPath,
      CLI: path.resolve(process.env['E2B_TEST_DIST'] ?? 'dist', 'cli/index.js'),
    };
    return await startCli(engine, ['-e', script], { cwd: folder, env, node: 'bash', script: '-u' }).done;
  } finally {
    rmSync(script);
  }
}

test('each file and each command, in their order', async () => {
  writeFileSync(path.join(folder, 'greeting.txt'), 'hello world\n');
  const typed: string[] = [];
  for (const { kind, body } of blocks) {
    const file = kind === 'console' ? undefined : fileIn(body);
    if (file) {
      const target = path.join(folder, file[0]);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file[1], { mode: file[1].startsWith('#!') ? 0o755 : 0o644 });
    }
    for (const line of kind === 'console' ? commandsIn(body) : []) {
      const { code, stderr, stdout } = await type(line);
      expect([line, code, code === 0 ? '' : stderr + stdout]).toEqual([line, 0, '']);
      typed.push(`${line}\n${stdout}${stderr}`);
    }
  }
  const outputOf = (part: string): string[] => typed.filter((each) => each.includes(part));
  expect(typed).toHaveLength(12);
  // Nothing to warn of.
  expect(typed.filter((each) => /^! /m.test(each))).toEqual([]);
  expect(outputOf('hello from')[0]).toMatch(/^hello from \S+$/m);
  expect(outputOf('Test')[0]).toContain('1 test passed');
  expect(JSON.parse(readFileSync(path.join(folder, 'result.json'), 'utf8'))).toMatchObject({
    outcome: 'passed',
  });
  expect(outputOf('still there')[0]).toMatch(/^still there$/m);
  expect(outputOf('run --key dev')[1]).toContain('nothing changed in');
  expect(typed.at(-3)).toMatch(/template hello is built/);
  expect(typed.at(-2)).not.toMatch(/template hello is built/);
  expect(await Sandbox.list(engine.options).nextItems()).toEqual([]);
}, 120_000);

test('the workflow, with the sandbox file beside it', async () => {
  const files = Object.fromEntries(
    blocks
      .flatMap(({ kind, body }) => (kind === 'console' ? [] : [fileIn(body)]))
      .filter((each) => !!each)
      .toReversed(),
  );
  const workflow = files['.github/workflows/test.yml'] ?? '';
  const place = await stage.place(workflow, { ...files, 'greeting.txt': 'hello world\n' });
  const run = await place.run({ name: 'push', payload: {} });
  expect(run.conclusion).toBe('success');
  expect(run.job('test').log).toContain('Tests: 1 test passed');
});
