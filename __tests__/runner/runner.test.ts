import { fileURLToPath } from 'node:url';
import { createJob, type Job, type JobOptions } from './job.js';
import { LIMITS } from './limits.js';
import { runAction, type SingleRun } from './run-action.js';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const actionDir = fixture('script');

type Extra = Partial<Parameters<typeof runAction>[0]>;
const run = (main: string, extra: Extra = {}): Promise<SingleRun> =>
  runAction({ actionDir, ...extra, inputs: { main, ...extra.inputs } });
/** Source that prints `lines`. */
const print = (...lines: string[]): string => lines.map((line) => `say(${JSON.stringify(line)});`).join('\n');
/** Source that adds `text` to a command file. */
const put = (file: string, text: string): string =>
  `fs.appendFileSync(process.env.GITHUB_${file}, ${JSON.stringify(text)});`;
const names = (result: SingleRun): string[] => result.commands.map((command) => command.name);

async function withJob<T>(options: JobOptions, use: (job: Job) => Promise<T>): Promise<T> {
  const job = await createJob(options);
  try {
    return await use(job);
  } finally {
    await job.finish();
  }
}

describe('the environment of an action', () => {
  const printed = async (expression: string, extra: Extra = {}): Promise<unknown> => {
    const result = await run(`say(JSON.stringify(${expression}))`, extra);
    return JSON.parse(result.log[0] ?? '');
  };

  test('has the inputs in upper case, with underscores for spaces only, and their defaults', async () => {
    const inputs = { 'With Space': 'a' };
    const read = `['INPUT_WITH_SPACE', 'INPUT_DASHED-NAME', 'INPUT_REPOSITORY', 'INPUT_POST'].map((n) => process.env[n])`;
    expect(await printed(read, { inputs })).toEqual(['a', 'default of dashed-name', 'acme/project', '']);
  });

  test('is that of a job, in its workspace, under Node 24', async () => {
    const read = `{ at: process.cwd() === process.env.GITHUB_WORKSPACE, ci: process.env.CI, node: process.version,
      event: JSON.parse(fs.readFileSync(process.env.GITHUB_EVENT_PATH)), name: process.env.GITHUB_EVENT_NAME }`;
    const event = { name: 'pull_request', payload: { number: 3 } };
    expect(await printed(`(${read})`, { event })).toMatchObject({
      at: true,
      ci: 'true',
      node: expect.stringMatching(/^v24\./),
      event: { number: 3 },
      name: 'pull_request',
    });
  });

  test('has nothing of the environment of the tests', async () => {
    process.env['LEAKED_FROM_THE_TESTS'] = 'yes';
    try {
      expect(await printed('process.env.LEAKED_FROM_THE_TESTS ?? null')).toBeNull();
    } finally {
      delete process.env['LEAKED_FROM_THE_TESTS'];
    }
  });

  test('warns of inputs that the action does not declare', async () => {
    const { annotations } = await run('', { inputs: { mian: 'x' } });
    expect(annotations[0]?.message).toMatch(/^Unexpected input\(s\) 'mian', valid inputs are \['main', /);
  });

  test('refuses an action that is not JavaScript', async () => {
    await expect(runAction({ actionDir: fixture('composite') })).rejects.toThrow(/not a JavaScript action/);
  });
});

describe('output', () => {
  test('is parsed on stdout and stderr, line by line, lone returns included', async () => {
    const result = await run(
      `process.stdout.write('a\\r::set-output name=out::1\\rtail'); process.stderr.write('x ##[set-output name=err]2\\n');`,
    );
    expect(result.outputs).toEqual({ out: '1', err: '2' });
    expect(result.commands.map(({ stream, line, form }) => [stream, line, form])).toEqual(
      expect.arrayContaining([
        ['stdout', '::set-output name=out::1', '::'],
        ['stderr', 'x ##[set-output name=err]2', '##['],
      ]),
    );
    expect(result.log.toSorted()).toEqual(['a', 'tail']);
  });

  test('shows groups, hides other commands, and debug lines unless asked for', async () => {
    const source = print('::group::One', 'text', '::endgroup::', '::debug::hidden', '::save-state name=a::1');
    expect((await run(source)).log).toEqual(['##[group]One', 'text', '##[endgroup]']);
    expect((await run(source, { debug: true })).log).toContain('##[debug]hidden');
  });

  test('echoes commands from echo on to echo off', async () => {
    const set = '::set-output name=a::1';
    const { log } = await run(print(set, '::echo::on', set, '::warning::w', '::echo::OFF', set));
    expect(log).toEqual([set, '##[warning]w', '::echo::OFF']);
  });

  test('masks what comes after add-mask: lines and encodings too, and in what post prints', async () => {
    const source = print(
      'early-secret',
      '::add-mask::early-secret%0Asecond line',
      'x early-secret y',
      'second line',
    );
    const encoded = Buffer.from('early-secret').toString('base64');
    const { log, masks } = await run(source + print(`b64 ${encoded}`), {
      inputs: { post: print('early-secret') },
    });
    expect(log).toEqual(['early-secret', 'x *** y', '***', 'b64 ***', '***']);
    expect(masks).toEqual(['early-secret\nsecond line']);
  });

  test('masks the secrets of the workflow from the start', async () => {
    expect((await run(print('token: hunter22'), { secrets: ['hunter22'] })).log).toEqual(['token: ***']);
  });

  test('carries out nothing between stop-commands and its token', async () => {
    const set = '::set-output name=a::1';
    const stopped = await run(
      print('::stop-commands::token-17', set, '##[error]no', '::token-17::', '::notice::yes'),
    );
    expect(names(stopped)).toEqual(['stop-commands', 'token-17', 'notice']);
    expect(stopped.log).toEqual(['::stop-commands::***', set, '##[error]no', '::***::', '##[notice]yes']);
  });

  test.each(['', 'debug', 'pause-logging'])('takes no stop token %j', async (token) => {
    const result = await run(print(`::stop-commands::${token}`, '::notice::still live'));
    expect(names(result)).toContain('notice');
    expect(result.conclusion).toBe('failure');
  });

  test.each(['::set-env name=A::1', '::add-path::/x'])('refuses %s, which fails the step', async (line) => {
    const result = await run(print(line));
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure', env: {} });
    expect(result.annotations[1]?.message).toMatch(/is disabled/);
  });

  test('carries them out where the workflow allows it', async () => {
    const env = { ACTIONS_ALLOW_UNSECURE_COMMANDS: 'true' };
    const source = print('::set-env name=A::1', '::set-env name=Node_Options::x', '::add-path::/x');
    expect(await run(source, { env })).toMatchObject({ conclusion: 'success', env: { A: '1' } });
  });

  test.each(['::set-output::1', '::save-state::1', '::echo::maybe'])('%s fails the step', async (line) => {
    expect((await run(print(line))).conclusion).toBe('failure');
  });
});

describe('command files', () => {
  test('give outputs, state, environment, path and summary', async () => {
    await withJob({}, async (job) => {
      const main = [
        put('OUTPUT', 'a<<E\n1\n2\nE\n'),
        put('STATE', 'id=sbx\n'),
        put('ENV', 'LATER=yes\nGITHUB_REF=forged\n'),
        put('PATH', '/first\n/second\n'),
        put('STEP_SUMMARY', '# hi hunter22\n::add-mask::x'),
        print('::add-mask::hunter22'),
      ].join('\n');
      const first = await job.step({ actionDir, inputs: { main } });
      expect(first.main).toMatchObject({
        outputs: { a: '1\n2' },
        state: { id: 'sbx' },
        summary: '# hi ***\n::add-mask::x',
      });
      const second = await job.step({
        actionDir,
        inputs: { main: `say([process.env.LATER, process.env.GITHUB_REF, process.env.PATH].join(' '))` },
      });
      expect(second.main.log[0]).toMatch(/^yes refs\/heads\/main \/second:\/first:\//);
    });
  });

  test('that are malformed fail the step; what stood before counts', async () => {
    const result = await run(put('OUTPUT', 'a=1\nnonsense\nb=2\n'));
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure', outputs: { a: '1' } });
    expect(result.annotations.map((each) => each.message)).toEqual([
      "Unable to process file command 'output' successfully.",
      "Invalid format 'nonsense'",
    ]);
  });

  test('cannot set NODE_OPTIONS', async () => {
    const result = await run(put('ENV', 'node_options=--import x\nA=1\n'));
    expect(result.env).toEqual({ A: '1' });
  });

  test('count even when main failed', async () => {
    expect(await run(`${put('OUTPUT', 'a=1\n')} process.exit(3)`)).toMatchObject({
      exitCode: 3,
      conclusion: 'failure',
      outputs: { a: '1' },
    });
  });
});

describe('limits', () => {
  test('a summary of 1 MiB is kept, a longer one dropped whole', async () => {
    const source = (bytes: number): string =>
      `fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${bytes}));`;
    expect((await run(source(LIMITS.summaryBytes))).summary).toHaveLength(LIMITS.summaryBytes);
    const over = await run(source(LIMITS.summaryBytes + 1));
    expect(over.summary).toBe('');
    expect(over).toMatchObject({ conclusion: 'success', annotations: [{ severity: 'error' }] });
  });

  test('ten annotations of each severity, messages cut', async () => {
    const errors = Array.from({ length: 12 }, (_, index) => `::error title=t::${index}`);
    const result = await run(print(...errors, `::warning file=a::${'w'.repeat(5000)}`));
    const messages = result.annotations.map((each) => each.message);
    expect(messages.slice(0, 10)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(messages.slice(10)).toEqual(['w'.repeat(LIMITS.annotationCharacters)]);
    expect(result.annotations[10]?.properties).toEqual({ file: 'a' });
    expect(result.log).toContain('##[error]11');
  });

  test('outputs over 1 MB, counted as UTF-16, are dropped', async () => {
    const source = (letters: number): string =>
      `fs.appendFileSync(process.env.GITHUB_OUTPUT, 'a=' + 'x'.repeat(${letters}) + '\\n');`;
    expect(Object.keys((await run(source(LIMITS.outputBytes / 2 - 1))).outputs)).toEqual(['a']);
    expect((await run(source(LIMITS.outputBytes / 2))).outputs).toEqual({});
  });

  test('an output that holds a masked value does not leave the job', async () => {
    const result = await run(put('OUTPUT', 'a=x hunter22\nb=2\n'), { secrets: ['hunter22'] });
    expect(result.outputs).toEqual({ a: 'x hunter22', b: '2' });
    expect(result.jobOutputs).toEqual({ b: '2' });
  });
});

describe('post', () => {
  const post = `say('post ' + process.env.STATE_id + ' ' + process.env['INPUT_DASHED-NAME'])`;
  const inputs = { post, 'dashed-name': 'same' };

  test.each([
    ['succeeded', ''],
    ['failed', 'process.exit(1)'],
    ['was killed', `process.kill(process.pid, 'SIGKILL')`],
  ])('runs with the state and inputs of a main that %s', async (_, end) => {
    const result = await run(put('STATE', 'id=sbx\n') + end, { inputs });
    expect(result.post?.log).toEqual(['post sbx same']);
    expect(result.postExitCode).toBe(0);
  });

  test('does not change the conclusion of its step', async () => {
    const result = await run('', { inputs: { post: 'process.exit(4)' } });
    expect(result).toMatchObject({ conclusion: 'success', postExitCode: 4, post: { conclusion: 'failure' } });
  });

  test('is not there when the action has none', async () => {
    const result = await runAction({ actionDir: fixture('main-only') });
    expect(result.log).toEqual(['main ran']);
    expect(result.post).toBeUndefined();
  });

  test('runs in reverse order at the end of the job, as its post-if says', async () => {
    const job = await createJob();
    await job.step({ actionDir: fixture('post-on-failure') });
    await job.step({ actionDir, inputs: { post: print('second') } });
    await job.step({ actionDir, inputs: { main: 'process.exit(1)', post: print('third') } });
    const { posts } = await job.finish();
    expect(posts.map((each) => each.log)).toEqual([['third'], ['second'], ['ran']]);

    const fine = await createJob();
    await fine.step({ actionDir: fixture('post-on-failure') });
    expect((await fine.finish()).posts).toEqual([]);
  });
});

describe('cancelling', () => {
  const stubborn = (signals: string[]): string =>
    `for (const name of ${JSON.stringify(signals)}) process.on(name, () => say('got ' + name));
     setInterval(() => {}, 1000); say('ready');`;
  const cancelAfter = (line: string): boolean => line === 'ready';

  test('sends SIGINT and no more to a process that heeds it, then runs post', async () => {
    const main = `process.on('SIGINT', () => { ${put('OUTPUT', 'flushed=yes\n')} process.exit(0); });
      setInterval(() => {}, 1000); ${put('STATE', 'id=sbx\n')} say('ready');`;
    const result = await run(main, { cancelAfter, inputs: { post: `say('post ' + process.env.STATE_id)` } });
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'cancelled', outputs: { flushed: 'yes' } });
    expect(result.main.signalsSent).toEqual(['SIGINT']);
    expect(result.post?.log).toEqual(['post sbx']);
  });

  test('sends SIGTERM to one that does not', async () => {
    const { main } = await run(stubborn(['SIGINT']), {
      cancelAfter,
      timings: { interruptMs: 50, terminateMs: 60_000 },
    });
    expect(main).toMatchObject({
      signal: 'SIGTERM',
      signalsSent: ['SIGINT', 'SIGTERM'],
      log: ['ready', 'got SIGINT'],
    });
  });

  test('kills the whole tree of one that heeds neither', async () => {
    const child = `childProcess.spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });`;
    const timings = { interruptMs: 50, terminateMs: 50, outputMs: 60_000 };
    const result = await run(child + stubborn(['SIGINT', 'SIGTERM']), { cancelAfter, timings });
    expect(result.main).toMatchObject({ signal: 'SIGKILL', signalsSent: ['SIGINT', 'SIGTERM', 'SIGKILL'] });
    expect(result.orphans).toEqual([]);
  });

  test('can be asked for after a time, and for post', async () => {
    const forever = 'setInterval(() => {}, 1000);';
    expect((await run(forever, { cancelAfter: 1 })).conclusion).toBe('cancelled');
    const post = `${forever} say('ready');`;
    expect((await run('', { inputs: { post }, cancelPostAfter: cancelAfter })).post?.conclusion).toBe(
      'cancelled',
    );
  });
});

describe('processes that a job leaves', () => {
  const daemon = (stdio: string): string =>
    `childProcess.spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'the-daemon'],
      { detached: true, stdio: '${stdio}' }).unref();`;

  test('live across steps, and are reported and killed at its end', async () => {
    const job = await createJob();
    await job.step({ actionDir, inputs: { main: daemon('ignore') } });
    await job.step({ actionDir });
    const [alive] = job.orphans();
    expect(alive?.command).toMatch(/the-daemon$/);
    const { orphans } = await job.finish();
    expect(orphans).toEqual([alive]);
    await gone(job);
  });

  test('are not waited for when they hold the output open', async () => {
    const result = await run(daemon('inherit'), { timings: { outputMs: 50 } });
    expect(result.main).toMatchObject({ exitCode: 0, outputLeftOpen: true, conclusion: 'success' });
    expect(result.orphans).toHaveLength(1);
  });

  test("are not the runner's any more when they have dropped RUNNER_TRACKING_ID", async () => {
    const main = `const env = { ...process.env }; delete env.RUNNER_TRACKING_ID;
      say(childProcess.spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'],
        { detached: true, stdio: 'ignore', env }).pid); process.exit(0);`;
    const { orphans, log } = await run(main);
    // Throws when it is not there any more.
    process.kill(Number(log[0]), 'SIGKILL');
    expect(orphans).toEqual([]);
  });
});

/** Resolves when no process of `job` is left. */
async function gone(job: Job): Promise<void> {
  while (job.orphans().length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}
