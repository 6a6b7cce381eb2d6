import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Sandbox } from '@e2b/code-interpreter';
import { until } from '../../support/answers.js';
import { CRIU, triedMemory } from '../../support/criu.js';
import { inNode } from '../../support/in-node.js';
import { BUILD_MS } from '../../support/prepared-interpreter.js';
import { startTestEngine, type TestEngine } from '../../support/test-engine.js';

let engine: TestEngine;
let sandbox: Sandbox;
beforeAll(async () => {
  engine = await startTestEngine({
    interpreter: true,
    ...(existsSync(CRIU) ? { args: ['--criu', CRIU] } : {}),
  });
  sandbox = await Sandbox.create({ ...engine.options });
}, BUILD_MS);
afterAll(() => engine?.stop());

/** A client of its own, with the sandbox as `sandbox`. */
const client = (text: string, { sandboxId } = sandbox): Promise<string> =>
  inNode(`import { Sandbox } from '@e2b/code-interpreter';
const sandbox = await Sandbox.connect('${sandboxId}', ${JSON.stringify(engine.options)});
${text}`);

/** It gives up after a while. */
const givesUp = (code: string, language: string): Promise<string> =>
  client(`const options = { language: '${language}', timeoutMs: 1_500 };
await sandbox.runCode(${JSON.stringify(code)}, options).catch((error) => console.log(error.name));`);

test.each([
  ['python', 'v = 5', 'print("on", flush=True)\nimport time; time.sleep(300)', 'print(v)'],
  ['python', 'v = 5', 'print("on", flush=True)\nwhile True: pass', 'print(v)'],
  ['javascript', 'var v = 5', 'console.log("on"); while (true) {}', 'console.log(v)'],
  ['bash', 'v=5; loop() { while :; do sleep 1; done; }', 'echo on; loop; echo not', 'echo $v'],
])('a client that gives up interrupts its run: %s', async (language, first, code, look) => {
  await sandbox.runCode(first, { language });
  expect(await givesUp(code, language)).toBe('TimeoutError\n');
  // What the kernel knows is still there; the run that was given up does not go on.
  expect((await sandbox.runCode(look, { language, timeoutMs: 10_000 })).logs.stdout).toEqual(['5\n']);
});

test.each([
  ['waits', 'await new Promise((done) => setTimeout(done, 300_000))'],
  ['prints meanwhile', 'setInterval(() => console.log("tick"), 500); await new Promise(() => {})'],
])(
  'a run in JavaScript that %s cannot be interrupted: its kernel is started anew, and says so',
  async (_what, code) => {
    const language = 'js';
    expect(await givesUp(code, language)).toBe('TimeoutError\n');
    const { logs, text } = await sandbox.runCode('1 + 1', { language, timeoutMs: 30_000 });
    expect(text).toBe('2');
    expect(logs.stderr.join('')).toMatch(/did not heed an interrupt.*no variables/);
  },
);

test('a kernel whose connections were cut is heard again before anything runs in it', async () => {
  const language = 'js';
  await sandbox.runCode('var still = 0', { language });
  // As by a sandbox's memory that comes back from disk. `ss` lists what it has cut. More than once, because what is published before
  // it is heard has to be quick.
  const kernel = `$(pgrep -f ^/usr/local/lib/e2b-interpreter/deno | while read -r pid; do grep -q ${sandbox.sandboxId} /proc/$pid/cgroup && echo $pid; done)`;
  for (let round = 1; round <= 5; round++) {
    const cut = execFileSync('bash', ['-c', `nsenter -n -t ${kernel} ss -HKtn src 127.0.0.1`], {
      encoding: 'utf8',
    });
    expect(cut).toContain('127.0.0.1');
    const { text } = await sandbox.runCode('still += 1', { language, timeoutMs: 20_000 });
    expect(text).toBe(String(round));
  }
});

test('kernels are paused with their sandbox: what they know, and what runs in them', async () => {
  await sandbox.runCode(
    'import itertools; count = itertools.count(); next(count); held = open("/tmp/held", "w")',
  );
  await sandbox.runCode('var kept = { a: 1 }', { language: 'js' });
  await sandbox.runCode('kept=yes', { language: 'bash' });
  await sandbox.pause();
  // Where it works, they come back from disk.
  const log = join(engine.state, 'sandboxes', sandbox.sandboxId, 'events.jsonl');
  const { works } = await triedMemory(engine);
  const said = until(
    () => readFile(log, 'utf8'),
    (text) => !works || /its memory (?:is on disk|could not)/.test(text),
  );
  expect((await said).includes('its memory is on disk')).toBe(works);
  await sandbox.connect();
  expect((await sandbox.runCode('print("x", file=held, flush=True); next(count)')).text).toBe('1');
  expect((await sandbox.runCode('kept.a', { language: 'js' })).text).toBe('1');
  expect((await sandbox.runCode('echo $kept', { language: 'bash' })).logs.stdout).toEqual(['yes\n']);
});

test('a sandbox that is killed during a run ends it with what happened', async () => {
  const doomed = await Sandbox.create({ ...engine.options });
  const said = await client(
    `const code = 'print("on", flush=True)\\nimport time; time.sleep(300)';
await sandbox.runCode(code, { onStdout: () => void sandbox.kill() }).catch((error) => console.log(error.name, error.message));`,
    doomed,
  );
  expect(said).toMatch(/^TimeoutError The sandbox was killed while the request was in progress/);
});
