import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  packScript,
  partPath,
  readPackAnswer,
  type PackAnswer,
  type PackRequest,
} from '../../src/job/pack-script.js';
import { removeTempFolders, tempFolder } from '../transfer/temp-folder.js';

// The script as a sandbox runs it, by this machine's own bash and tar.
const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;
const WAIT = 30;

let folder: string;
beforeEach(() => {
  folder = join(tempFolder(), 'x.pack');
});
afterEach(removeTempFolders);

function begin(request: Partial<PackRequest>, path = process.env['PATH']) {
  const script = packScript({ folder, bases: [], names: [], codecs: [], waitSeconds: WAIT, ...request });
  return spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: path } });
}

async function run(request: Partial<PackRequest>, path?: string): Promise<PackAnswer | undefined> {
  return readPackAnswer((await buffer(begin(request, path).stdout)).toString('utf8'));
}

/** The archive, by the parts that were named. */
const archiveOf = ({ parts }: PackAnswer) =>
  Buffer.concat(
    parts.map((size, number) => {
      const bytes = readFileSync(partPath(folder, number));
      expect(bytes.length).toBe(size);
      return bytes;
    }),
  );

const listed = (answer: PackAnswer | undefined) =>
  execFileSync('tar', ['-tf', '-', '--quoting-style=literal', '--show-transformed-names'], {
    encoding: 'utf8',
    input: archiveOf(answer ?? { parts: [] }),
  })
    .split('\n')
    .filter((line) => line !== '');

const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A PATH with programs of the test's own before this machine's. */
function withPrograms(programs: Record<string, string>): string {
  const own = join(tempFolder(), 'bin');
  mkdirSync(own);
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(own, name), `#!/bin/bash\n${script}\n`);
    chmodSync(join(own, name), 0o755);
  }
  return `${own}:${process.env['PATH']}`;
}

/** This machine's programs without some of them. */
function without(...names: string[]): string {
  const own = join(tempFolder(), 'bin');
  mkdirSync(own);
  for (const name of readdirSync('/usr/bin')) {
    if (!names.includes(name)) symlinkSync(join('/usr/bin', name), join(own, name));
  }
  return own;
}

describeOnLinux('packing', () => {
  let tree: string;
  beforeEach(() => {
    tree = tempFolder();
    writeFileSync(join(tree, 'a.txt'), 'abc\n'.repeat(10_000));
    mkdirSync(join(tree, '-d'));
    writeFileSync(join(tree, '-d', 'new\nline'), 'x');
  });

  test('several trees in one archive, each below its number, with strange names', async () => {
    const other = tempFolder();
    writeFileSync(join(other, "it's $(x)"), '1');
    const answer = await run({ bases: [tree, other], names: ['0/a.txt', '0/-d', "1/it's $(x)"] });
    expect(listed(answer)).toEqual(['0/a.txt', '0/-d/', '0/-d/new', 'line', "1/it's $(x)"]);
    expect(answer).toMatchObject({
      codec: 'none',
      state: { kind: 'packed', sha256: sumOf(archiveOf(answer!)), complaints: '' },
    });
  });

  test('names from a file', async () => {
    writeFileSync(`${folder}.names`, '0/a.txt\x000/-d\0');
    expect(listed(await run({ bases: [tree], names: undefined }))[0]).toBe('0/a.txt');
  });

  test('run again, also at once, it packs once', async () => {
    const request = { bases: [tree], names: ['0/a.txt'] };
    const path = withPrograms({ tar: `echo >> ${tree}/runs; sleep 0.3; exec /usr/bin/tar "$@"` });
    const states = await Promise.all([run(request, path), run(request, path), run(request, path)]);
    states.push(await run(request, path));
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(1);
    expect(states[0]).toMatchObject({ state: { kind: 'packed' } });
    expect(readFileSync(join(tree, 'runs'), 'utf8')).toBe('\n');
  });

  test('a packing that lasts is said to go on, and outlives who began it', async () => {
    const go = join(tree, 'go');
    const path = withPrograms({ tar: `until [ -e ${go} ]; do sleep 0.05; done; exec /usr/bin/tar "$@"` });
    const request = { bases: [tree], names: ['0/a.txt'], waitSeconds: 1 };
    const goesOn = { codec: 'none', parts: [], state: { kind: 'packing' } };
    expect(await run(request, path)).toEqual(goesOn);
    expect(await run(request, path)).toEqual(goesOn);
    writeFileSync(go, '');
    expect(await run({ ...request, waitSeconds: WAIT }, path)).toMatchObject({ state: { kind: 'packed' } });
  });

  test('a part is told, and can be read, while what follows is not packed yet', async () => {
    const go = join(tree, 'go');
    const bytes = randomBytes(700_000);
    writeFileSync(join(tree, 'bytes'), bytes);
    const path = withPrograms({
      tar: `head -c 300000 ${tree}/bytes; until [ -e ${go} ]; do sleep 0.05; done; tail -c +300001 ${tree}/bytes`,
    });
    const looking = begin({ bases: [tree], names: ['0/bytes'] }, path);
    let printed = '';
    for await (const text of looking.stdout.setEncoding('utf8')) {
      printed += String(text);
      const answer = readPackAnswer(printed);
      if (existsSync(go) || answer?.parts.length !== 1) continue;
      expect(answer).toEqual({ codec: 'none', parts: [262_144] });
      expect(archiveOf(answer).equals(bytes.subarray(0, 262_144))).toBe(true);
      writeFileSync(go, '');
    }
    const answer = readPackAnswer(printed)!;
    // Each twice as large as the one before.
    expect(answer).toMatchObject({ parts: [262_144, 437_856], state: { sha256: sumOf(bytes) } });
    expect(archiveOf(answer).equals(bytes)).toBe(true);
  });

  test('an archive that ends with a part has no empty one behind it', async () => {
    const path = withPrograms({ tar: 'head -c 786432 /dev/zero' });
    const answer = await run({ bases: [tree], names: ['0/a.txt'] }, path);
    expect(answer).toMatchObject({ parts: [262_144, 524_288], state: { kind: 'packed' } });
  });

  test('a packing that was killed is said to have failed, and at once', async () => {
    const path = withPrograms({ tar: 'kill -KILL 0' });
    expect(await run({ bases: [tree], names: ['0/a.txt'] }, path)).toMatchObject({
      state: { kind: 'failed' },
    });
  });

  test.each(['tar', 'tee', 'openssl', 'zstd', 'dd'])('%s that fails is a failure', async (program) => {
    const path = withPrograms({ [program]: 'cat > /dev/null & echo "it is broken" >&2; exit 9' });
    const state = await run({ bases: [tree], names: ['0/a.txt'], codecs: ['zstd'] }, path);
    expect(state).toMatchObject({ state: { kind: 'failed', why: expect.stringContaining('it is broken') } });
  });

  test('what vanished is complained of, and the rest is there', async () => {
    const state = await run({ bases: [tree], names: ['0/gone', '0/a.txt'] });
    expect(state).toMatchObject({ state: { complaints: expect.stringContaining('0/gone') } });
    expect(listed(state)).toEqual(['0/a.txt']);
  });

  test('a folder that holds our own files is packed without them', async () => {
    const mark = `/tmp/.e2b-action-${process.pid}-test`;
    writeFileSync(mark, 'ours');
    try {
      const ours = mark.slice('/tmp/'.length);
      const answer = await run({
        bases: ['/tmp', '/', tree],
        names: [`0/${ours}`, `1/tmp/${ours}`, '2/a.txt'],
      });
      expect(listed(answer)).toEqual(['2/a.txt']);
    } finally {
      rmSync(mark);
    }
  });

  test.each([
    ['zstd where it is there', ['zstd', 'gzip'], [], 'zstd'],
    ['gzip where zstd is not', ['zstd', 'gzip'], ['zstd'], 'gzip'],
    ['gzip for who knows no zstd', ['gzip'], [], 'gzip'],
    ['nothing for who wants none', [], [], 'none'],
  ] as const)('%s', async (_what, codecs, missing, codec) => {
    const state = await run({ bases: [tree], names: ['0/a.txt'], codecs }, without(...missing));
    expect(state).toMatchObject({ codec, state: { kind: 'packed' } });
    expect(archiveOf(state!).length < 2000).toBe(codec !== 'none');
  });

  test('gzip is left out for what does not shrink', async () => {
    execFileSync('dd', ['if=/dev/urandom', `of=${tree}/random`, 'bs=1M', 'count=6'], { stdio: 'ignore' });
    expect(await run({ bases: [tree], names: ['0/random'], codecs: ['gzip'] })).toMatchObject({
      codec: 'none',
    });
  });

  test('without openssl the sum is the same', async () => {
    const request = { bases: [tree], names: ['0/a.txt'] };
    const one = await run(request);
    rmSync(folder, { recursive: true });
    const other = await run(request, without('openssl'));
    expect(other).toEqual(one);
    expect(other).toMatchObject({ state: { sha256: sumOf(archiveOf(other!)) } });
  });
});

const SUM = 'a'.repeat(64);

test.each([
  ['bash: flock: command not found\n', undefined],
  ['codec lzma\n', undefined],
  ['codec none\ncodec none\n', undefined],
  ['part 5\n', undefined],
  ['codec none\npart 0\n', undefined],
  ['codec none\npart 4194305\n', undefined],
  ['codec none\npart -5\n', undefined],
  ['codec none\npacked abc 0\n', undefined],
  [`packed ${SUM} 0\n`, undefined],
  ['', { parts: [] }],
  ['codec no', { parts: [] }],
  ['packing\n', { parts: [], state: { kind: 'packing' } }],
  ['failed\nno space', { parts: [], state: { kind: 'failed', why: 'no space' } }],
  ['codec zstd\npart 262144\npart 4194', { codec: 'zstd', parts: [262_144] }],
  ['codec gzip\npart 7\npacking\n', { codec: 'gzip', parts: [7], state: { kind: 'packing' } }],
  [
    `codec zstd\npart 4194304\npart 5\npacked ${SUM} 2\ntar: x`,
    {
      codec: 'zstd',
      parts: [4_194_304, 5],
      state: { kind: 'packed', sha256: SUM, complaints: 'tar: x' },
    },
  ],
])('%j', (printed, answer) => {
  expect(readPackAnswer(printed)).toEqual(answer);
});
