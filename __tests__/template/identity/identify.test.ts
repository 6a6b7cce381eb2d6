import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as fc from 'fast-check';
import type { TemplateDefinition, TemplateStep } from '../../../src/template/model.js';
import { identify } from '../../../src/template/identity/identify.js';
import { copy, definitionOf, newFolder, plant, removeFolders } from './definitions.js';

afterAll(removeFolders);

const hashOf = async (definition: TemplateDefinition) => (await identify(definition)).hash;

test('the hash and its tag have the form that a tag may have', async () => {
  const { hash, tag, manifest } = await identify(definitionOf(newFolder()));
  expect(hash).toMatch(/^[0-9a-f]{40}$/);
  expect(tag).toBe(`h-${hash}`);
  expect(tag).toMatch(/^[a-z0-9-_.]+$/);
  expect(manifest).toMatchObject({ version: 1, hash });
});

test('the algorithm is what it was: a hash of before is found again', async () => {
  const context = plant({
    'src/a.txt': 'a',
    'src/run': { run: 'r' },
    'src/to': { link: 'a.txt' },
    'src/none': { folder: true },
  });
  const steps: TemplateStep[] = [
    copy('src'),
    { type: 'RUN', command: 'npm ci', user: 'root' },
    { type: 'ENV', variables: { A: '1' } },
  ];
  // A change of this is a change of the algorithm: raise its number in identify.ts.
  expect(await hashOf(definitionOf(context, { steps, cpu: 2, memory: 512, start: 's', ready: 'r' }))).toBe(
    '8282d610b3d645193628a53827eef1a639425504',
  );
});

/** Two values of every field, by the model: a field that is added there does not compile until it stands here. */
type StepOf<T extends TemplateStep['type']> = Required<Extract<TemplateStep, { type: T }>>;
type Pairs<T> = { [K in keyof T]: [T[K], T[K]] | 'none' };

const TEMPLATE: { shapes: (keyof TemplateDefinition)[]; values: Pairs<Required<TemplateDefinition>> } = {
  shapes: ['from', 'steps', 'start', 'ready', 'cpu', 'memory'],
  values: {
    name: ['a', 'b'],
    source: [{ kind: 'dockerfile', path: 'Dockerfile' }, { kind: 'steps' }],
    context: [plant({ a: 'same' }), plant({ a: 'same' })],
    ignore: [[], ['*.nothing']],
    from: [{ image: 'base' }, { template: 'base' }],
    registry: [
      { type: 'registry', username: 'a', password: 'b' },
      { type: 'registry', username: 'a', password: 'c' },
    ],
    steps: [[], [{ type: 'RUN', command: 'x' }]],
    start: ['a', 'b'],
    ready: ['a', 'b'],
    cpu: [1, 2],
    memory: [512, 1024],
    skipCache: [true, false],
    hooks: [
      { postCreate: [], postStart: [], env: {}, ports: [] },
      { postCreate: [{ name: 'a', run: 'b' }], postStart: [], env: { A: 'b' }, ports: [1], user: 'u' },
    ],
    notes: [[], ['said']],
  },
};

const STEPS: {
  [T in TemplateStep['type']]: { shapes: (keyof StepOf<T>)[]; values: Pairs<StepOf<T>> };
} = {
  RUN: {
    shapes: ['command', 'user'],
    values: { ...common('RUN'), command: ['a', 'b'], user: ['a', 'b'] },
  },
  COPY: {
    shapes: ['from', 'to', 'user', 'mode', 'resolveSymlinks'],
    values: {
      ...common('COPY'),
      from: ['a', '*'],
      to: ['/a', '/b'],
      user: ['a', 'b'],
      mode: ['0755', '0644'],
      resolveSymlinks: [true, false],
    },
  },
  ENV: { shapes: ['variables'], values: { ...common('ENV'), variables: [{ A: '1' }, { A: '2' }] } },
  WORKDIR: { shapes: ['path'], values: { ...common('WORKDIR'), path: ['/a', '/b'] } },
  USER: { shapes: ['user'], values: { ...common('USER'), user: ['a', 'b'] } },
};

function common<T extends TemplateStep['type']>(type: T) {
  const place: [{ line: number; text: string }, { line: number; text: string }] = [
    { line: 1, text: 'a' },
    { line: 2, text: 'b' },
  ];
  const skipCache: [boolean, boolean] = [true, false];
  return { type: [type, type] as [T, T], place, skipCache };
}

describe('fields', () => {
  const context = plant({ a: 'a' });
  for (const [field, pair] of Object.entries(TEMPLATE.values)) {
    const shapes = TEMPLATE.shapes.includes(field as keyof TemplateDefinition);
    test(`${field} ${shapes ? 'shapes the template' : 'leaves it as it is'}`, async () => {
      const [one, other] = await Promise.all(
        [pair[0], pair[1]].map((value) => hashOf(definitionOf(context, { [field]: value }))),
      );
      expect(one === other).toBe(!shapes);
    });
  }
  for (const [type, { shapes, values }] of Object.entries(STEPS)) {
    for (const [field, pair] of Object.entries(values) as [string, [unknown, unknown]][]) {
      if (field === 'type') continue;
      const counts = (shapes as string[]).includes(field);
      test(`${field} of ${type} ${counts ? 'shapes the template' : 'leaves it as it is'}`, async () => {
        const base = Object.fromEntries(Object.entries(values).map(([key, [first]]) => [key, first]));
        const [one, other] = await Promise.all(
          pair.map((value) =>
            hashOf(
              definitionOf(context, { steps: [{ ...base, [field]: value } as unknown as TemplateStep] }),
            ),
          ),
        );
        expect(one === other).toBe(!counts);
      });
    }
  }

  test.each(['start', 'ready', 'cpu', 'memory'] as const)('%s given is not its default', async (field) => {
    const given = { [field]: TEMPLATE.values[field][0] };
    expect(await hashOf(definitionOf(context, given))).not.toBe(await hashOf(definitionOf(context)));
  });

  test('types of step, their order and their number count', async () => {
    const lists: TemplateStep[][] = [
      [
        { type: 'WORKDIR', path: '/a' },
        { type: 'USER', user: 'a' },
      ],
      [
        { type: 'USER', user: 'a' },
        { type: 'WORKDIR', path: '/a' },
      ],
      [{ type: 'USER', user: 'a' }],
      [
        { type: 'USER', user: 'a' },
        { type: 'USER', user: 'a' },
      ],
      [{ type: 'RUN', command: 'a' }],
    ];
    const hashes = await Promise.all(lists.map((steps) => hashOf(definitionOf(context, { steps }))));
    expect(new Set(hashes).size).toBe(lists.length);
  });

  test('the order of keys, and what is given as undefined or false, do not count', async () => {
    const one = definitionOf(context, {
      steps: [{ type: 'ENV', variables: { A: '1', B: '2' } }, copy('a', { resolveSymlinks: false })],
    });
    const other = definitionOf(context, {
      steps: [{ variables: { B: '2', A: '1' }, type: 'ENV' }, copy('a')],
    });
    const turned = Object.fromEntries(Object.entries(other).reverse());
    expect(await hashOf({ ...turned, start: undefined } as unknown as TemplateDefinition)).toBe(
      await hashOf(one),
    );
  });
});

describe('files', () => {
  const start = () =>
    plant({ 'a.txt': 'a', 'bin/run': { run: 'r' }, to: { link: 'a.txt' }, none: { folder: true } });
  const changes: Record<string, (context: string) => void> = {
    'one byte': (context) => writeFileSync(join(context, 'a.txt'), 'b'),
    'a line end': (context) => writeFileSync(join(context, 'a.txt'), 'a\r'),
    'the exec bit': (context) => chmodSync(join(context, 'a.txt'), 0o744),
    'no exec bit': (context) => chmodSync(join(context, 'bin/run'), 0o644),
    'another name': (context) => renameSync(join(context, 'a.txt'), join(context, 'A.txt')),
    'another folder': (context) => renameSync(join(context, 'bin'), join(context, 'sbin')),
    'one more file': (context) => plant({ 'bin/.hidden': '' }, context),
    'one less': (context) => rmSync(join(context, 'bin/run')),
    'an empty folder less': (context) => rmSync(join(context, 'none'), { recursive: true }),
    'a link that points elsewhere': (context) => {
      rmSync(join(context, 'to'));
      symlinkSync('bin', join(context, 'to'));
    },
    'a file in place of a link': (context) => {
      rmSync(join(context, 'to'));
      writeFileSync(join(context, 'to'), 'a.txt');
    },
    'an ignored file': (context) => plant({ '.dockerignore': '.dockerignore\na.txt\n' }, context),
  };
  for (const [name, change] of Object.entries(changes)) {
    test(`${name}: another hash`, async () => {
      const context = start();
      const definition = definitionOf(context, { steps: [copy('.')] });
      const before = await hashOf(definition);
      change(context);
      expect(await hashOf(definition)).not.toBe(before);
    });
  }

  const same: Record<string, (context: string) => void> = {
    'another time': (context) => utimesSync(join(context, 'a.txt'), 1, 1),
    'bits of group and others': (context) => {
      chmodSync(join(context, 'a.txt'), 0o600);
      chmodSync(join(context, 'bin/run'), 0o700);
      chmodSync(join(context, 'bin'), 0o700);
    },
    'what is ignored': (context) => plant({ 'skip/x': 'x', 'skip/y': 'y' }, context),
    'what git keeps': (context) => plant({ '.git/index': 'i', 'bin/.git': 'gitdir: x' }, context),
  };
  for (const [name, change] of Object.entries(same)) {
    test(`${name}: the same hash`, async () => {
      const context = start();
      const definition = definitionOf(context, { ignore: ['skip', 'skip/**'], steps: [copy('.')] });
      const before = await hashOf(definition);
      change(context);
      expect(await hashOf(definition)).toBe(before);
    });
  }

  test('the content of a link that is resolved counts', async () => {
    const context = start();
    const definition = definitionOf(context, { steps: [copy('to', { resolveSymlinks: true })] });
    const before = await hashOf(definition);
    writeFileSync(join(context, 'a.txt'), 'b');
    expect(await hashOf(definition)).not.toBe(before);
  });
});

test('two clones with other paths, umasks, times and file orders give one hash', async () => {
  const origin = plant({
    Dockerfile: 'FROM debian:12',
    'src/zeta.txt': 'z',
    'src/alpha.txt': 'a\n',
    'src/ünïcode ß.txt': 'u',
    'src/run.sh': { run: '#!/bin/sh' },
    'src/link': { link: 'zeta.txt' },
    '.config/rc': 'rc',
    Makefile: 'all:',
  });
  const git = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-C', cwd, ...args], {
      stdio: 'pipe',
    });
  git(origin, 'init', '-q');
  git(origin, 'add', '-A');
  git(origin, 'commit', '-q', '-m', 'all');
  const compiled = compile();
  try {
    const hashes = [
      ['077', 'Pacific/Kiritimati', 'C'],
      ['000', 'America/St_Johns', 'de_DE.UTF-8'],
      ['002', 'UTC', 'tr_TR.UTF-8'],
    ].map(([umask, zone, locale]) => {
      const clone = join(newFolder(), `deep er/${umask}`);
      execFileSync('sh', ['-c', 'umask "$2"; exec git clone -q "$0" "$1"', origin, clone, umask!], {
        stdio: 'pipe',
      });
      utimesSync(join(clone, 'src/zeta.txt'), new Date(2001, 1), new Date(2001, 1));
      // Written again, a name takes another place in its folder.
      renameSync(join(clone, 'src/alpha.txt'), join(clone, 'moved'));
      renameSync(join(clone, 'moved'), join(clone, 'src/alpha.txt'));
      const steps: TemplateStep[] = [
        copy('.'),
        copy('src/*', { mode: '0755' }),
        { type: 'RUN', command: 'make' },
      ];
      const script = `import { identify } from ${JSON.stringify(join(compiled, 'template/identity/identify.js'))};
        console.log((await identify(JSON.parse(process.argv[1]))).hash);`;
      const definition = JSON.stringify(definitionOf(clone, { steps, memory: 512 }));
      return execFileSync(process.execPath, ['--input-type=module', '-e', script, definition], {
        encoding: 'utf8',
        cwd: clone,
        env: { PATH: process.env.PATH, TZ: zone, LC_ALL: locale },
      });
    });
    expect(hashes[0]).toMatch(/^[0-9a-f]{40}\n$/);
    expect(new Set(hashes).size).toBe(1);
  } finally {
    rmSync(compiled, { recursive: true });
  }
});

/** What is tested, compiled for processes of its own; inside the repository, for its packages to be found. */
function compile(): string {
  mkdirSync('.cache', { recursive: true });
  const folder = resolve(mkdtempSync('.cache/identity.'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.', '--outDir', folder]);
  return folder;
}

test('a file that changes while it is read is an error that names it', async () => {
  const context = plant({ 'log/big': '' });
  const big = join(context, 'log/big');
  truncateSync(big, 32 * 1024 * 1024);
  const write = setInterval(() => appendFileSync(big, 'x'), 0);
  const failure = identify(definitionOf(context, { steps: [copy('.')] })).finally(() => clearInterval(write));
  await expect(failure).rejects.toMatchObject({
    code: 'changed',
    message: expect.stringContaining('log/big'),
  });
});

describe('a file of 1 GB', () => {
  const large = () => {
    const context = plant({ large: '' });
    truncateSync(join(context, 'large'), 1024 ** 3);
    return definitionOf(context, { steps: [copy('large')] });
  };

  test('is read in bounded memory', async () => {
    const definition = large();
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    const { manifest } = await identify(definition).finally(() => clearInterval(watch));
    expect(manifest.steps[0]?.files?.[0]?.[2]).toBe(1024 ** 3);
    expect(most).toBeGreaterThan(0);
    expect(most - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('is left when the signal says so', async () => {
    const stop = new AbortController();
    const ended = identify(large(), { signal: stop.signal });
    // The loop runs on while it is read, else this would come after its end.
    for (let turn = 0; turn < 50; turn += 1) await nextTurn();
    stop.abort(new Error('stop asked for'));
    await expect(ended).rejects.toThrow('stop asked for');
  });
});

describe('for any files', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter(
    // A backslash in the name of a folder is a slash to the SDK.
    (each) =>
      !/[/\0\\]/.test(each) &&
      each.isWellFormed() &&
      !['.', '..', '.git', '.dockerignore'].includes(each) &&
      each !== 'top',
  );
  const tree = fc.dictionary(name, fc.record({ text: fc.string(), run: fc.boolean() }), {
    minKeys: 1,
    maxKeys: 8,
  });
  const write = (files: [string, { text: string; run: boolean }][]) => {
    const context = newFolder();
    for (const [file, { text, run }] of files) {
      writeFileSync(join(context, file), text, { mode: run ? 0o755 : 0o644 });
    }
    return definitionOf(context, { steps: [copy('.')] });
  };

  test('the order of writing does not count; every single change does', async () => {
    await fc.assert(
      fc.asyncProperty(tree, fc.nat(), async (files, at) => {
        const entries = Object.entries(files);
        const before = await hashOf(write(entries));
        expect(await hashOf(write([...entries].reverse()))).toBe(before);
        const changed = entries.map(
          ([file, { text, run }], index): [string, { text: string; run: boolean }] => [
            file,
            index === at % entries.length ? { text: `${text}.`, run } : { text, run },
          ],
        );
        expect(await hashOf(write(changed))).not.toBe(before);
        const turned = entries.map(
          ([file, { text, run }], index): [string, { text: string; run: boolean }] => [
            file,
            { text, run: index === at % entries.length ? !run : run },
          ],
        );
        expect(await hashOf(write(turned))).not.toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});
