import { longTest } from '../support/long-test.js';
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Sandbox } from 'e2b';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.js';
import type { FaultRule } from '../support/fault-rules.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';
import { rawHeader, tarOf, type RawEntry } from '../transfer/raw-tar.js';
import { makeTree, readTree, type Node } from '../transfer/tree.js';
import { type CliProcess, endCliProcesses, startCli } from './cli-process.js';

const LONG = process.env['E2B_TEST_LONG'] === '1';
const WORK = '/home/user/work';

let engine: TestEngine;
let folder: string;
let proxy: FaultProxy | undefined;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'download-'));
});
afterEach(async () => {
  await endCliProcesses();
  await proxy?.close();
  proxy = undefined;
  rmSync(folder, { recursive: true });
  // Nothing of a run stays behind.
  // oxlint-disable-next-line jest/no-standalone-expect -- holds for every test
  expect(await (await engine.api('GET', '/v2/sandboxes')).json()).toEqual([]);
});

interface Asked {
  upload?: string;
  steps: string[];
  download: string[];
  /** More lines of the sandbox file. */
  more?: string[];
}

/** A run by a sandbox file: to the engine on this machine, or as to a service behind a network that does these things. */
async function start(asked: Asked, faults?: readonly FaultRule[], node?: string): Promise<CliProcess> {
  const file = join(folder, 'sandbox.yml');
  const lines = [
    asked.upload === undefined ? 'upload: none' : `upload: [{ from: ${asked.upload}, to: ${WORK} }]`,
    `steps: ${JSON.stringify(asked.steps)}`,
    'download:',
    ...asked.download.map((line) => `  - ${line}`),
    ...(asked.more ?? []),
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  const options = { cwd: folder, ...(node === undefined ? {} : { node }) };
  if (faults === undefined) return startCli(engine, ['run', file, '--engine', 'local', '--json'], options);
  proxy = await startFaultProxy(engine.apiUrl, faults);
  return startCli(
    { state: join(folder, 'no-engine-here') },
    ['run', file, '--engine', 'cloud', '--api-url', proxy.url, '--json'],
    { ...options, env: { E2B_API_KEY: engine.apiKey, E2B_SANDBOX_URL: proxy.url } },
  );
}

async function run(asked: Asked, faults?: readonly FaultRule[], node?: string) {
  const done = await (await start(asked, faults, node)).done;
  return { code: done.code, stderr: done.stderr, ...done.result() };
}

const NODE_24 = ['.cache/node24/node']
  .map((path) => join(process.cwd(), path))
  .find((path) => existsSync(path));

describe('trees, there and back', () => {
  const TREE: Record<string, Node> = {
    'plain.txt': 'text\n'.repeat(1000),
    empty: '',
    'bin/run.sh': { exec: '#!/bin/sh\n' },
    'new\nline': '1',
    'tab\there': '2',
    'it\'s "quoted" $(touch x) `y`': '3',
    '-rf': '4',
    'back\\slash': '5',
    'emoji 🎉 ü 名前': '6',
    [`${'é'.repeat(127)}n`]: '255 bytes',
    [`${'d'.repeat(255)}/${'e'.repeat(255)}/f`]: 'deep',
    dangling: { link: 'no/such/place' },
    'deep/er/link': { link: '../../plain.txt' },
    'hollow/folder': { folder: true },
    'random.bin': randomBytes(300_000),
    'sparse.img': Buffer.alloc(5_000_000),
  };
  const count = LONG ? 20_000 : 400;
  for (let n = 0; n < count; n += 1) TREE[`many/${n % 50}/${n}.js`] = `export const n = ${n};\n`;

  // What nobody but root may read, a hole in a file, and a name that git would not carry are made in the sandbox.
  const more =
    'umask 077; echo hidden > unreadable; chmod 000 unreadable; truncate -s 3M hole; printf end >> hole';

  test.each([
    ['on this machine', undefined, undefined],
    ['over a network', [], undefined],
    ['over a network, on Node 24', [], NODE_24],
  ] as const)('%s', async (_where, faults, node) => {
    makeTree(join(folder, 'tree'), TREE);
    const done = await run(
      { upload: 'tree', steps: [more], download: ['{ from: ".", to: back }'] },
      faults,
      node,
    );
    expect({ ...done, stderr: '' }).toMatchObject({ code: 0, warnings: [], problems: [] });
    const back = readTree(join(folder, 'back'));
    const hole = Buffer.concat([Buffer.alloc(3 << 20), Buffer.from('end')]);
    expect(back['unreadable']).toBe(`644 ${Buffer.from('hidden\n').toString('base64')}`);
    expect(back['hole'] === `644 ${hole.toString('base64')}`).toBe(true);
    delete back['unreadable'];
    delete back['hole'];
    // Compared first by what has a short diff.
    const there = readTree(join(folder, 'tree'));
    expect(Object.keys(back).sort()).toEqual(Object.keys(there).sort());
    expect(Object.keys(there).filter((path) => back[path] !== there[path])).toEqual([]);
    expect(done.artifacts.length).toBe(Object.keys(there).length - 1 + 2);
  });

  test('one large file, with little memory', async () => {
    const size = LONG ? 2_000_000_000 : 60_000_000;
    const started = await start({
      steps: [`head -c ${size} /dev/urandom > large; sha256sum large`],
      download: ['{ from: large, to: back }'],
    });
    let most = 0;
    const look = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${started.child.pid}/status`, 'utf8');
        most = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? most);
      } catch {
        // It has ended.
      }
    }, 50);
    const { code, stderr } = await started.done;
    clearInterval(look);
    expect(code).toBe(0);
    const hash = createHash('sha256');
    for (const bytes of pieces(join(folder, 'back/large'))) hash.update(bytes);
    expect(stderr).toContain(hash.digest('hex'));
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(200 * 1024);
  });
});

function* pieces(path: string): Generator<Buffer> {
  const bytes = readFileSync(path);
  for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20));
}

describe('what is fetched', () => {
  test('all of it in one archive, whatever the number of downloads, and each file at its place', async () => {
    const done = await run(
      {
        steps: ['mkdir -p a/x b c && echo 1 > a/x/1 && echo 2 > b/2 && echo 3 > c/3 && echo 4 > c/4'],
        download: [
          '{ from: "a/**", to: out }',
          '{ from: "b/*", to: out }',
          '{ from: c/3 }',
          '{ from: "c/4", to: one }',
        ],
      },
      [],
    );
    expect(done).toMatchObject({ code: 0, warnings: [], problems: [] });
    expect(Object.keys(readTree(join(folder, 'out')))).toEqual(['a/x/1', 'b/2']);
    expect(readFileSync(join(folder, 'c/3'), 'utf8')).toBe('3\n');
    expect(readFileSync(join(folder, 'one/4'), 'utf8')).toBe('4\n');
    // What is small comes with the answer of who packs it.
    expect(proxy?.exchanges.filter(({ kind }) => kind === 'read').length).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['c', 'one', 'out', 'sandbox.yml']);
  });

  test('a failed step’s files come, and a pattern that matches nothing stands beside its result', async () => {
    const done = await run({
      steps: ['echo log > log.txt; exit 7'],
      download: [
        '{ from: log.txt, to: out }',
        '{ from: "none/**", if-none: error }',
        '{ from: "nor/this" }',
        '{ from: "quiet", if-none: ignore }',
      ],
    });
    expect(done).toMatchObject({ code: 7, outcome: 'failed', exitCode: 7 });
    expect(readFileSync(join(folder, 'out/log.txt'), 'utf8')).toBe('log\n');
    expect(done.problems).toEqual([
      expect.objectContaining({ cause: 'not-found', message: expect.stringContaining('none/**') }),
    ]);
    expect(done.warnings).toEqual([expect.stringContaining('nor/this')]);
  });

  test('a folder that holds our own files, without them', async () => {
    const done = await run({ steps: ['echo x > /tmp/mine'], download: ['{ from: "/tmp", to: out }'] });
    expect(done).toMatchObject({ code: 0, problems: [] });
    const got = Object.keys(readTree(join(folder, 'out')));
    expect(got).toContain('tmp/mine');
    expect(got.filter((path) => path.includes('e2b-action'))).toEqual([]);
  });

  longTest('files that vanish while they are packed are a warning', async () => {
    const tar = `#!/bin/bash\nrm -f ${WORK}/gone\nexec /usr/bin/tar "$@"\n`;
    const done = await run({
      steps: [`echo 1 > gone; echo 2 > stays; ${program('tar', tar)}`],
      download: ['{ from: "*", to: out }'],
    });
    expect(done).toMatchObject({ code: 0, problems: [] });
    expect(done.warnings).toEqual([expect.stringContaining(`${WORK}/gone`)]);
    expect(Object.keys(readTree(join(folder, 'out')))).toEqual(['stays']);
  });

  test('a place that is a file is a problem, and nothing is lost', async () => {
    writeFileSync(join(folder, 'out'), 'mine');
    const done = await run({ steps: ['echo 1 > a'], download: ['{ from: a, to: out }'] });
    expect(done).toMatchObject({ code: 125, outcome: 'passed' });
    expect(done.problems).toEqual([
      expect.objectContaining({ message: expect.stringContaining('is not a folder') }),
    ]);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('mine');
  });
});

/** A step's part that puts a program before the system's own, for root, too. */
function program(name: string, text: string): string {
  const encoded = Buffer.from(text).toString('base64');
  return `echo ${encoded} | base64 -d | sudo tee /usr/local/bin/${name} > /dev/null; sudo chmod 755 /usr/local/bin/${name}`;
}

describe('a network that breaks', () => {
  const SIZE = 2_000_000;
  const steps = [`mkdir out && head -c ${SIZE} /dev/urandom > out/file && sha256sum out/file`];
  const download = ['{ from: "out/**", to: back }'];
  const sum = () =>
    createHash('sha256')
      .update(readFileSync(join(folder, 'back/file')))
      .digest('hex');

  test.each<[string, FaultRule[]]>([
    [
      'listing is cut',
      [
        {
          on: { kind: 'start', holds: '-print0 2>/dev/null' },
          fault: { do: 'reset', at: 'answer', bytes: 40 },
        },
      ],
    ],
    [
      'packing is cut before anyone heard of it',
      [{ on: { kind: 'start', holds: 'flock' }, fault: { do: 'reset', at: 'done' } }],
    ],
    [
      'packing stalls',
      [{ on: { kind: 'start', holds: 'flock' }, fault: { do: 'stall', at: 'answer', bytes: 10 } }],
    ],
    ['packing is begun twice', [{ on: { kind: 'start', holds: 'flock' }, fault: { do: 'duplicate' } }]],
    [
      'reading is cut, stalls and ends too soon',
      [
        { on: { kind: 'read', nth: 1 }, fault: { do: 'reset', at: 'answer', bytes: 150_000 } },
        { on: { kind: 'read', nth: 2 }, fault: { do: 'stall', at: 'answer', bytes: 100_000 } },
        { on: { kind: 'read', nth: 3 }, fault: { do: 'truncate', bytes: 100_000 } },
        { on: { kind: 'read', nth: 4 }, fault: { do: 'answer', at: 'request', status: 502 } },
      ],
    ],
    [
      'what opens connections ahead stalls',
      [{ on: { kind: 'health' }, times: 0, fault: { do: 'stall', at: 'request' } }],
    ],
    [
      'a byte of what comes with the answer is another, once',
      [{ on: { kind: 'start', holds: 'flock' }, fault: { do: 'corrupt', bytes: 50_000 } }],
    ],
    ['a byte of it is another, once', [{ on: { kind: 'read' }, fault: { do: 'corrupt', bytes: 100_000 } }]],
  ])('%s: the files come all the same', async (what, faults) => {
    // A glob has to be held against a list of names; all that is in a folder has not.
    const from = what === 'listing is cut' ? ['{ from: "out/f*", to: back }'] : download;
    const done = await run({ steps, download: from, more: ['deadlines: { stall: 2s }'] }, faults);
    expect(done).toMatchObject({ code: 0, outcome: 'passed', problems: [] });
    expect(proxy?.struck().size).toBe(faults.length);
    expect(done.stderr).toContain(sum());
  });

  test('what came with the answer is not what was packed: it is read from the files', async () => {
    const other = `#!/bin/bash\n/usr/bin/base64 "$@" | tr A-Z B-ZA\n`;
    const done = await run({ steps: [...steps, program('base64', other)], download }, []);
    expect(done).toMatchObject({ code: 0, outcome: 'passed', problems: [] });
    expect(done.stderr).toContain(sum());
  });

  test('what never comes as it was packed is a problem beside the result, and nothing of it is left', async () => {
    mkdirSync(join(folder, 'back'));
    writeFileSync(join(folder, 'back/file'), 'before');
    const always: FaultRule = { on: { kind: 'read' }, times: 0, fault: { do: 'corrupt', bytes: 100_000 } };
    const done = await run({ steps, download }, [always]);
    expect(done).toMatchObject({ code: 125, outcome: 'passed', artifacts: [] });
    expect(done.problems).toEqual([expect.objectContaining({ cause: 'archive' })]);
    expect(readTree(join(folder, 'back'))).toEqual({
      file: `644 ${Buffer.from('before').toString('base64')}`,
    });
  });

  longTest('a deadline ends it, with what to do', async () => {
    const never: FaultRule = {
      on: { kind: 'read' },
      times: 0,
      fault: { do: 'stall', at: 'answer', bytes: 1000 },
    };
    const done = await run({ steps, download, more: ['deadlines: { stall: 60s, download: 4s }'] }, [never]);
    expect(done).toMatchObject({ code: 125, outcome: 'passed', artifacts: [] });
    expect(done.problems).toEqual([
      expect.objectContaining({ cause: 'timeout', message: expect.stringMatching(/longer than 4s/) }),
    ]);
    expect(readdirSync(folder)).toEqual(['sandbox.yml']);
  });

  test('a sandbox that dies in the middle: the result stands, the files are a problem', async () => {
    const started = await start(
      { steps: ['echo passed', ...steps], download, more: ['deadlines: { stall: 2s }'] },
      [{ on: { kind: 'read' }, fault: { do: 'hold', at: 'answer', bytes: 100_000 } }],
    );
    await proxy?.held();
    const [only] = (await (await engine.api('GET', '/v2/sandboxes')).json()) as { sandboxID: string }[];
    await Sandbox.kill(only?.sandboxID ?? '', engine.options);
    const done = await started.done;
    expect(done.code).toBe(125);
    expect(done.result()).toMatchObject({ outcome: 'passed', artifacts: [] });
    expect(done.result().problems).toEqual([expect.objectContaining({ cause: 'lost' })]);
    expect(readdirSync(folder)).toEqual(['sandbox.yml']);
  });
});

describe('a hostile sandbox', () => {
  /** What a `tar` of its own sends instead of an archive. */
  async function withArchive(bytes: Buffer) {
    mkdirSync(join(folder, 'evil'));
    writeFileSync(join(folder, 'evil/archive.gz'), gzipSync(bytes));
    makeTree(folder, { 'outside/kept': 'mine', 'root/.git/config': 'mine' });
    return await run({
      upload: 'evil',
      steps: [`echo x > asked; ${program('tar', `#!/bin/bash\nexec gzip -dc ${WORK}/archive.gz\n`)}`],
      download: ['{ from: asked, to: root/out }'],
    });
  }
  const untouched = () => {
    expect(readFileSync(join(folder, 'outside/kept'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'root/.git/config'), 'utf8')).toBe('mine');
    expect(readdirSync(join(folder, 'root/.git'))).toEqual(['config']);
    expect(readdirSync(folder).sort()).toEqual(['evil', 'outside', 'root', 'sandbox.yml']);
  };

  test('an archive that leads everywhere: what is bad is refused and named, the rest is there', async () => {
    const entries: RawEntry[] = [
      { name: '0/good', body: 'good' },
      { name: '/etc/cron.d/evil', body: 'x' },
      { name: '0/../../outside/kept', body: 'x' },
      { name: '../outside/kept', body: 'x' },
      { name: '0/link', type: 'symlink', linkname: '../../outside' },
      { name: '0/link/kept', body: 'through' },
      { name: '0/abs', type: 'symlink', linkname: '/etc' },
      { name: '0/hard', type: 'link', linkname: '/etc/passwd' },
      { name: '0/.git/hooks/post-checkout', body: 'x', mode: 0o755 },
      { name: '0/.GIT/config', body: 'x' },
      { name: '1/elsewhere', body: 'x' },
      { name: 'bare', body: 'x' },
      { name: '0/esc\u001b[2J', body: 'x' },
      { name: '0/tool', body: 'x', mode: 0o6777 },
      { name: '0/fifo', type: 'fifo' },
      { name: '0/disk', type: 'block-device', devmajor: 8, devminor: 0 },
    ];
    const done = await withArchive(await tarOf(...entries));
    expect(done).toMatchObject({ code: 0, outcome: 'passed', problems: [] });
    untouched();
    expect(readTree(join(folder, 'root/out'))).toEqual({
      good: `644 ${Buffer.from('good').toString('base64')}`,
      'link/kept': `644 ${Buffer.from('through').toString('base64')}`,
      tool: `755 ${Buffer.from('x').toString('base64')}`,
    });
    expect(done.warnings.length).toBe(11);
    expect(done.warnings.join('\n')).toContain(
      `not downloaded: ${WORK}/.git/hooks/post-checkout: it would write into .git`,
    );
    expect(done.warnings.at(-1)).toBe('not downloaded: 3 more');
  });

  test.each<[string, () => Promise<Buffer>]>([
    ['no archive at all', async () => randomBytes(5000)],
    ['nothing', async () => Buffer.alloc(0)],
    [
      'an archive without an end',
      async () => (await tarOf({ name: '0/good', body: 'x'.repeat(5000) })).subarray(0, 3000),
    ],
    ['a negative size', async () => rawHeader({ name: Buffer.from('0/a') }).fill(0xff, 124, 136)],
    [
      'a size without end',
      async () =>
        Buffer.concat([rawHeader({ name: Buffer.from('0/a'), size: 8 ** 11 - 1 }), Buffer.alloc(512)]),
    ],
  ])('%s is an error that says so, and leaves nothing', async (_what, bytes) => {
    const done = await withArchive(await bytes());
    expect(done).toMatchObject({ code: 125, outcome: 'passed', artifacts: [] });
    expect(done.problems).toEqual([expect.objectContaining({ cause: 'archive' })]);
    untouched();
    expect(readdirSync(join(folder, 'root'))).toEqual(['.git']);
  });

  test('packing that fails when half of it has been fetched is an error, and nothing of it is left', async () => {
    const part = `head -c 1048576 /dev/zero; echo "tar: /lost: it broke in the middle" >&2; exit 9`;
    const done = await run({
      steps: [`echo x > asked; ${program('tar', `#!/bin/bash\n${part}\n`)}`],
      download: ['{ from: asked, to: out }'],
    });
    expect(done).toMatchObject({ code: 125, outcome: 'passed', artifacts: [] });
    expect(done.problems).toEqual([
      expect.objectContaining({
        cause: 'service',
        message: expect.stringContaining('it broke in the middle'),
      }),
    ]);
    expect(readdirSync(folder)).toEqual(['sandbox.yml']);
  });

  test('parts without end are refused before they have been fetched', async () => {
    // In place of a packing: it only says what it has packed, and holds the lock.
    const says = `truncate -s 2097152 part.{0..500}; { echo codec none; printf 'part 2097152\\n%.0s' {1..20000}; } > log; exec sleep 60`;
    const done = await run({
      steps: [`echo x > asked; ${program('setsid', `#!/bin/bash\n${says}\n`)}`],
      download: ['{ from: asked, to: out }'],
    });
    expect(done).toMatchObject({ code: 125, outcome: 'passed', artifacts: [] });
    expect(done.problems).toEqual([
      expect.objectContaining({
        cause: 'usage',
        message: expect.stringContaining('an archive of more than'),
      }),
    ]);
    expect(readdirSync(folder)).toEqual(['sandbox.yml']);
  });

  test('a sum that is not the archive’s is an error that names it', async () => {
    const lie = `#!/bin/bash\ncat > /dev/null; printf '%064d *stdin\\n' 0\n`;
    const done = await run({
      steps: [`echo x > asked; ${program('openssl', lie)}`],
      download: ['{ from: asked, to: out }'],
    });
    expect(done).toMatchObject({ code: 125, outcome: 'passed', artifacts: [] });
    expect(done.problems).toEqual([
      expect.objectContaining({ cause: 'archive', message: expect.stringContaining('SHA-256') }),
    ]);
    expect(readdirSync(folder)).toEqual(['sandbox.yml']);
  });

  (LONG ? test : test.skip)('a bomb is an error that says what to do', async () => {
    // Nothing on the disk there, half a megabyte on the way, and 5 GB here.
    const done = await run(
      {
        steps: [`truncate -s 5G zeros`],
        download: ['{ from: zeros, to: out }'],
      },
      [],
      NODE_24,
    );
    // oxlint-disable-next-line jest/no-standalone-expect -- a test, in long runs
    expect(done).toMatchObject({ code: 125, outcome: 'passed', artifacts: [] });
    // oxlint-disable-next-line jest/no-standalone-expect -- a test, in long runs
    expect(done.problems).toEqual([
      expect.objectContaining({
        cause: 'limit',
        message: expect.stringMatching(/more than 200 times .* pack such files/),
      }),
    ]);
    // oxlint-disable-next-line jest/no-standalone-expect -- a test, in long runs
    expect(readdirSync(folder)).toEqual(['sandbox.yml']);
  });

  test.each([
    ['says nothing', 'exit 0'],
    ['says what makes no sense', 'echo packed zstd -1 x; exit 0'],
    ['fails', 'echo "flock: no such thing" >&2; exit 1'],
  ])('a sandbox whose flock %s is an error with a way out', async (_what, text) => {
    const done = await run({
      steps: [`echo x > asked; ${program('flock', `#!/bin/bash\n${text}\n`)}`],
      download: ['{ from: asked, to: out }'],
    });
    expect(done).toMatchObject({ code: 125, outcome: 'passed', artifacts: [] });
    expect(done.problems).toEqual([
      expect.objectContaining({
        cause: 'service',
        message: expect.stringContaining('packing'),
        hint: expect.stringContaining('flock'),
      }),
    ]);
  });
});
