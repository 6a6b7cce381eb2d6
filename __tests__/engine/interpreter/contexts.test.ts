import { NotFoundError, Sandbox } from '@e2b/code-interpreter';
import { until } from '../../support/answers.js';
import { BUILD_MS } from '../../support/prepared-interpreter.js';
import { startTestEngine, type TestEngine } from '../../support/test-engine.js';

let engine: TestEngine;
let sandbox: Sandbox;
beforeAll(async () => {
  engine = await startTestEngine({ interpreter: true });
  sandbox = await Sandbox.create({ ...engine.options, envs: { GLOBAL: 'everywhere' } });
}, BUILD_MS);
afterAll(() => engine?.stop());

/** What no SDK would send. */
function raw(method: string, path: string, body?: string): Promise<Response> {
  return fetch(engine.sandboxUrl + path, {
    method,
    headers: { 'E2b-Sandbox-Id': sandbox.sandboxId, 'E2b-Sandbox-Port': '49999' },
    ...(body === undefined ? {} : { body }),
  });
}

test('a new sandbox lists a context for Python and one for JavaScript, which are those of code without one', async () => {
  const contexts = await sandbox.listCodeContexts();
  expect(contexts).toEqual([
    { id: expect.any(String), language: 'python', cwd: '/home/user' },
    { id: expect.any(String), language: 'javascript', cwd: '/home/user' },
  ]);
  await sandbox.runCode('shared = 1');
  expect((await sandbox.runCode('shared', { context: contexts[0]! })).text).toBe('1');
});

test('each has variables and a folder of its own; it can be started anew and removed', async () => {
  await sandbox.commands.run('mkdir -p /tmp/own');
  const context = await sandbox.createCodeContext({ cwd: '/tmp/own', language: ' Python ' });
  expect(context).toEqual({ id: expect.any(String), language: 'python', cwd: '/tmp/own' });
  expect((await sandbox.listCodeContexts()).at(-1)).toEqual(context);
  const look = 'import os; os.getcwd(), "v" in globals(), os.environ["GLOBAL"]';
  await sandbox.runCode('v = 1', { context });
  expect((await sandbox.runCode(look, { context })).text).toBe("('/tmp/own', True, 'everywhere')");
  expect((await sandbox.runCode(look)).text).toBe("('/home/user', False, 'everywhere')");

  await sandbox.restartCodeContext(context);
  const { text, executionCount } = await sandbox.runCode(look, { context });
  expect([text, executionCount]).toEqual(["('/tmp/own', False, 'everywhere')", 1]);

  await sandbox.removeCodeContext(context.id);
  expect(await sandbox.listCodeContexts()).not.toContainEqual(context);
  for (const gone of [
    () => sandbox.runCode('1', { context, requestTimeoutMs: 0 }),
    () => sandbox.restartCodeContext(context),
    () => sandbox.removeCodeContext(context),
  ]) {
    await expect(gone()).rejects.toThrow(NotFoundError);
  }
});

test('in one context one run at a time, in order; in two at once', async () => {
  const other = await sandbox.createCodeContext();
  await sandbox.runCode('order = []');
  let begun!: () => void;
  const running = new Promise<void>((resolve) => (begun = resolve));
  // It waits for what the other context writes: for ever, were that to wait for it.
  const waits = `import os, time
print('on', flush=True)
while not os.path.exists('/tmp/go'): time.sleep(0.01)
order.append('first')`;
  const first = sandbox.runCode(waits, { onStdout: () => begun() });
  await running;
  const second = sandbox.runCode('order.append("second"); order');
  await sandbox.runCode('open("/tmp/go", "w")', { context: other });
  expect((await second).text).toBe("['first', 'second']");
  await first;
  await sandbox.removeCodeContext(other);
});

test('a run that is under way when its context is started anew says so', async () => {
  const context = await sandbox.createCodeContext();
  let begun!: () => void;
  const running = new Promise<void>((resolve) => (begun = resolve));
  const run = sandbox.runCode('print("on", flush=True)\nimport time; time.sleep(300)', {
    context,
    onStdout: () => begun(),
  });
  await running;
  await sandbox.restartCodeContext(context);
  expect((await run).error).toMatchObject({ name: 'KernelEnded' });
  expect((await sandbox.runCode('1 + 1', { context })).text).toBe('2');
  // A kernel that ends by itself is the same.
  expect((await sandbox.runCode('import os; os._exit(3)', { context })).error?.name).toBe('KernelEnded');
  expect((await sandbox.runCode('2 + 2', { context })).text).toBe('4');
});

test('a context that is removed while its kernel starts leaves no kernel', async () => {
  await sandbox.commands.run('mkdir -p /tmp/starting');
  const creating = sandbox.createCodeContext({ cwd: '/tmp/starting' }).catch(() => undefined);
  const context = await until(
    async () => (await sandbox.listCodeContexts()).find(({ cwd }) => cwd === '/tmp/starting'),
    (found) => found !== undefined,
  );
  await sandbox.removeCodeContext(context!);
  await creating;
  const processes = await until(
    async () => (await sandbox.commands.run('readlink /proc/[0-9]*/cwd || true')).stdout,
    (found) => !found.includes('/tmp/starting'),
  );
  expect(processes).toContain('/home/user');
  expect((await sandbox.listCodeContexts()).map(({ cwd }) => cwd)).not.toContain('/tmp/starting');
});

test('what fails in the service itself is an error, too, and ends the run', async () => {
  // Half a character can be sent to no kernel.
  expect((await sandbox.runCode('"\uD800"')).error?.name).toBe('UnicodeEncodeError');
  expect((await sandbox.runCode('3 + 3')).text).toBe('6');
});

test('JavaScript and TypeScript', async () => {
  const run = (code: string, language = 'js'): ReturnType<Sandbox['runCode']> =>
    sandbox.runCode(code, { language });
  await run('let x = 1; const later = async () => x + 1');
  const { text, logs, executionCount } = await run(
    'console.log("out"); console.error("err"); await later()',
    'JavaScript',
  );
  expect({ text, logs, executionCount }).toEqual({
    text: '2',
    logs: { stdout: ['out\n'], stderr: ['err\n'] },
    executionCount: 2,
  });
  expect((await run('"text"')).text).toBe('text');
  expect((await run('throw new TypeError("bad")')).error).toMatchObject({ name: 'TypeError', value: 'bad' });
  expect((await run('let y = ')).error).toMatchObject({ name: 'Error', value: 'Execution failed' });
  expect((await run('Deno.jupyter.html`<b>h</b>`')).results[0]?.html).toBe('<b>h</b>');
  const env = await sandbox.runCode('[Deno.env.get("GLOBAL"), process.env.OWN]', {
    language: 'js',
    envs: { OWN: 'run' },
  });
  expect(env.text).toBe('[ "everywhere", "run" ]');
  expect((await run('process.env.OWN')).text).toBeUndefined();

  await run('interface Point { x: number }; const point: Point = { x: 3 }', 'typescript');
  expect((await run('import path from "node:path"; path.basename("/a/b") + point.x', 'ts')).text).toBe('b3');
  const cwd = await sandbox.createCodeContext({ language: 'ts', cwd: '/tmp' });
  expect(cwd.language).toBe('typescript');
  expect((await sandbox.runCode('Deno.cwd()', { context: cwd })).text).toBe('/tmp');
});

test('bash', async () => {
  const run = (code: string, envs: Record<string, string> = {}): ReturnType<Sandbox['runCode']> =>
    sandbox.runCode(code, { language: 'bash', envs });
  await run('greet() { echo "hello $1"; }; name=world; cd /tmp; export KEPT=1');
  const { logs, error, executionCount } = await run('greet $name; pwd; echo oops >&2; (exit 4)');
  // Two commands may print in two pieces.
  expect({ ...logs, stdout: logs.stdout.join('') }).toEqual({
    stdout: 'hello world\n/tmp\n',
    stderr: ['oops\n'],
  });
  expect(error).toMatchObject({ name: 'ExitStatus', value: '4' });
  expect(executionCount).toBe(2);
  // All that is printed is there when it is over.
  const numbers = Array.from({ length: 100_000 }, (_, n) => `${n + 1}\n`).join('');
  expect((await run('seq 1 100000')).logs.stdout.join('') === numbers).toBe(true);
  // What it reads is not the next code.
  expect((await run('read x; echo "[$x]"; cat')).logs.stdout.join('')).toBe('[]\n');
  expect((await run('true\nno-such-program')).logs.stderr.join('')).toMatch(
    /no-such-program: command not found/,
  );
  const look = 'echo "$GLOBAL $KEPT $OWN"; [ -v OWN ] || echo unset';
  const quoted = `q'"\\ $x\n`;
  expect((await run(look, { KEPT: 'run', OWN: quoted })).logs.stdout.join('')).toBe(
    `everywhere run ${quoted}\n`,
  );
  expect((await run(look)).logs.stdout.join('')).toBe('everywhere 1 \nunset\n');
  expect((await run('exit 3')).error).toMatchObject({ name: 'KernelEnded' });
  expect((await run('echo "[$name]"')).logs.stdout).toEqual(['[]\n']);
  // Also when it leaves something in the background, which holds its pipes open.
  const left = await run("(trap '' HUP; exec sleep 300) & echo last; exit 3");
  expect(left.error).toMatchObject({ name: 'KernelEnded', value: expect.stringContaining('status 3') });
  expect(left.logs.stdout).toEqual(['last\n']);
  expect(
    (await run('while pgrep --full "sleep 30[0]" > /dev/null; do sleep 0.1; done; echo gone')).logs.stdout,
  ).toEqual(['gone\n']);
});

test('what cannot be met is refused, and changes nothing', async () => {
  const before = await sandbox.listCodeContexts();
  await expect(sandbox.runCode('1', { language: 'cobol', requestTimeoutMs: 0 })).rejects.toThrow('500');
  await expect(sandbox.createCodeContext({ language: 'cobol' })).rejects.toThrow('500');
  await expect(sandbox.createCodeContext({ cwd: '/nowhere' })).rejects.toThrow('400');
  const both = await raw(
    'POST',
    '/execute',
    JSON.stringify({ code: '1', context_id: 'x', language: 'python' }),
  );
  expect(both.status).toBe(400);
  const unknown = await raw('POST', '/execute', JSON.stringify({ code: '1', context_id: 'x' }));
  expect([unknown.status, await unknown.text()]).toEqual([404, 'Context x not found']);
  for (const body of ['{', '[]', '{"code": 1}', '{"code": "1", "env_vars": {"A": 1}}']) {
    const { status } = await raw('POST', '/execute', body);
    expect([body, status >= 400 && status < 500]).toEqual([body, true]);
  }
  expect(await (await raw('GET', '/health')).json()).toBe('OK');
  expect(await sandbox.listCodeContexts()).toEqual(before);
});
