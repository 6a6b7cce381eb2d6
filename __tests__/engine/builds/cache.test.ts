import { longTest } from '../../support/long-test.js';
import { spawnSync } from 'node:child_process';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template, type TemplateBuilder, type TemplateClass } from 'e2b';
import { until } from '../../support/answers.js';
import { crashAndRestart } from '../../support/restart.js';
import { buildTemplate, inSandboxOf } from '../../support/template-builds.js';
import { type TestEngine, startTestEngine } from '../../support/test-engine.js';
import { removeTempFolders, tempFolder } from '../../transfer/temp-folder.js';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(async () => {
  await engine.stop();
  removeTempFolders();
});

const RANDOM = 'head -c 16 /dev/urandom | od -An -tx1 | tr -d " \\n"';
const random = (name: string): string => `${RANDOM} > ${name}`;
const read = (template: string, ...names: string[]): Promise<string[]> =>
  inSandboxOf(engine, template, `for name in ${names.join(' ')}; do cat $name; echo; done`).then((text) =>
    text.trim().split('\n'),
  );
const three = (last = 'true'): TemplateBuilder =>
  Template()
    .fromBaseImage()
    .runCmd(random('one'))
    .setEnvs({ A: '1' })
    .runCmd(`${random('two')}; ${last}`);

test('an unchanged build does nothing again; a changed last step only itself', async () => {
  await buildTemplate(engine, three(), 'unchanged');
  const before = await read('unchanged', 'one', 'two');
  const { logs } = await buildTemplate(engine, three(), 'unchanged');
  expect(logs.filter((line) => line.startsWith('CACHED'))).toHaveLength(3);
  expect(await read('unchanged', 'one', 'two')).toEqual(before);
  // Under another name, too.
  await buildTemplate(engine, three('echo changed'), 'other-name');
  const [one, two] = await read('other-name', 'one', 'two');
  expect(one).toBe(before[0]);
  expect(two).not.toBe(before[1]);
});

longTest('what a step inherits is part of it: user, directory, variables', async () => {
  const start = (): TemplateBuilder => Template().fromBaseImage();
  const variants: [string, TemplateBuilder][] = [
    ['as-it-is', start()],
    ['with-env', start().setEnvs({ B: '2' })],
    ['with-user', start().setUser('root')],
    ['with-workdir', start().setWorkdir('/tmp')],
  ];
  const seen = new Set<string>();
  for (const [name, template] of variants) {
    await buildTemplate(engine, template.runCmd(random('/tmp/inherited')), name);
    const [value = ''] = await read(name, '/tmp/inherited');
    seen.add(value);
  }
  expect(seen.size).toBe(variants.length);
});

test('a file’s content counts, not its time', async () => {
  const context = tempFolder();
  const copying = (): TemplateBuilder =>
    Template({ fileContextPath: context }).fromBaseImage().copy('file', 'file').runCmd(random('after'));
  const value = async (): Promise<string> => {
    await buildTemplate(engine, copying(), 'copied');
    return (await read('copied', 'after'))[0] ?? '';
  };
  writeFileSync(join(context, 'file'), 'one');
  const first = await value();
  writeFileSync(join(context, 'file'), 'one');
  expect(await value()).toBe(first);
  writeFileSync(join(context, 'file'), 'two');
  expect(await value()).not.toBe(first);
});

longTest(
  'skipCache breaks the cache from there on, and what stood on the old result is not used again',
  async () => {
    await buildTemplate(engine, three(), 'skipping');
    const before = await read('skipping', 'one', 'two');
    const forced = Template().fromBaseImage().skipCache().runCmd(random('one'));
    await buildTemplate(engine, forced, 'skipping:forced');
    const [one] = await read('skipping:forced', 'one');
    expect(one).not.toBe(before[0]);
    // Its second step was cached on the old first one; on the new one it was never run.
    await buildTemplate(engine, three(), 'skipping');
    const after = await read('skipping', 'one', 'two');
    expect(after[0]).toBe(one);
    expect(after[1]).not.toBe(before[1]);
    // The option of the build begins with the base.
    await buildTemplate(engine, three(), 'skipping', { skipCache: true });
    const [all] = await read('skipping', 'one');
    expect(all).not.toBe(one);
  },
);

test('a step that failed is run again, those before it are not', async () => {
  const failing = (command: string): TemplateBuilder =>
    Template().fromBaseImage().runCmd(random('first')).runCmd(command);
  await expect(buildTemplate(engine, failing('exit 1'), 'failed')).rejects.toThrow(/exit status 1/);
  const { logs } = await buildTemplate(engine, failing('true'), 'failed');
  expect(logs.filter((line) => line.startsWith('CACHED'))).toHaveLength(1);
});

test('the start command’s first run is cached with the rest', async () => {
  const starting = (): TemplateClass =>
    Template()
      .fromBaseImage()
      .setStartCmd(`[ -f started ] || { ${random('started')}; }; sleep 1000`, '[ -s started ]');
  await buildTemplate(engine, starting(), 'started');
  const before = await read('started', 'started');
  await buildTemplate(engine, starting(), 'started');
  expect(await read('started', 'started')).toEqual(before);
});

longTest('the cache outlives the engine, also one that is killed', async () => {
  await buildTemplate(engine, three(), 'lasting');
  const before = await read('lasting', 'one', 'two');
  engine = await crashAndRestart(engine);
  expect(await read('lasting', 'one', 'two')).toEqual(before);
  const { logs } = await buildTemplate(engine, three(), 'lasting');
  expect(logs.filter((line) => line.startsWith('CACHED'))).toHaveLength(3);
});

test('a damaged or incomplete cache costs time, not correctness', async () => {
  await buildTemplate(engine, three('echo damaged'), 'damaged');
  const before = await read('damaged', 'two');
  await Template.removeTags('damaged', 'none', engine.options);
  const cache = join(engine.state, 'step-cache');
  for (const name of readdirSync(cache)) writeFileSync(join(cache, name), '{"version":1,"la');
  const { logs } = await buildTemplate(engine, three('echo damaged'), 'damaged');
  expect(logs.filter((line) => line.startsWith('CACHED'))).toHaveLength(0);
  expect(await read('damaged', 'two')).not.toEqual(before);
});

longTest(
  'layers go when neither a template nor the cache needs them; those that a sandbox stands on stay',
  async () => {
    /** Files of that size in layers that are not on their way out. */
    const kept = (size: number): string[] =>
      spawnSync(
        'find',
        [join(engine.state, 'l'), '-name', '*.tmp', '-prune', '-o', '-size', `${size}c`, '-print'],
        {
          encoding: 'utf8',
        },
      )
        .stdout.split('\n')
        .filter(Boolean);
    const holding = (size: number): TemplateBuilder =>
      Template().fromBaseImage().runCmd(`head -c ${size} /dev/zero > big`);
    await buildTemplate(engine, holding(1_000_003), 'in-use');
    await buildTemplate(engine, holding(1_000_007), 'not-in-use');
    const sandbox = await engine.create('in-use');
    for (const name of readdirSync(join(engine.state, 'step-cache'))) {
      const longAgo = new Date(Date.now() - 20 * 24 * 3_600_000);
      utimesSync(join(engine.state, 'step-cache', name), longAgo, longAgo);
    }
    for (const name of ['in-use', 'not-in-use']) {
      expect((await engine.api('DELETE', `/templates/${name}`)).status).toBe(204);
    }
    await until(
      async () => kept(1_000_007),
      (files) => files.length === 0,
    );
    expect(kept(1_000_003)).toHaveLength(1);
    expect((await sandbox.commands.run('stat -c %s big')).stdout).toBe('1000003\n');
    await sandbox.kill();
    // The end of another build clears away, too.
    await buildTemplate(engine, three('echo another'), 'other');
    await until(
      async () => kept(1_000_003),
      (files) => files.length === 0,
    );
  },
);
