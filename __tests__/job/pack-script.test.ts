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
  createPackReader,
  packScript,
  partPath,
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
  const script = packScript({
    folder,
    bases: [],
    wanted: { names: [] },
    codecs: [],
    waitSeconds: WAIT,
    carry: false,
    ...request,
  });
  return spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: path } });
}

async function run(request: Partial<PackRequest>, path?: string): Promise<PackAnswer | undefined> {
  return createPackReader()((await buffer(begin(request, path).stdout)).toString('utf8'));
}

const NOTHING: PackAnswer = { missing: [], parts: [], carried: new Map() };

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
    input: archiveOf(answer ?? NOTHING),
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
    const answer = await run({ bases: [tree, other], wanted: { names: ['0/a.txt', '0/-d', "1/it's $(x)"] } });
    expect(listed(answer)).toEqual(['0/a.txt', '0/-d/', '0/-d/new', 'line', "1/it's $(x)"]);
    expect(answer).toMatchObject({
      codec: 'none',
      state: { kind: 'packed', sha256: sumOf(archiveOf(answer!)), complaints: '' },
    });
  });

  test('names from a file', async () => {
    writeFileSync(`${folder}.names`, '0/a.txt\x000/-d\0');
    expect(listed(await run({ bases: [tree], wanted: 'file' }))[0]).toBe('0/a.txt');
  });

  test('run again, also at once, it packs once', async () => {
    const request = { bases: [tree], wanted: { names: ['0/a.txt'] } };
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
    const request = { bases: [tree], wanted: { names: ['0/a.txt'] }, waitSeconds: 1 };
    // How it is compressed may be chosen by then, or not.
    const goesOn = { missing: [], parts: [], state: { kind: 'packing' } };
    expect(await run(request, path)).toMatchObject(goesOn);
    expect(await run(request, path)).toMatchObject(goesOn);
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
    const looking = begin({ bases: [tree], wanted: { names: ['0/bytes'] } }, path);
    let printed = '';
    const read = createPackReader();
    for await (const text of looking.stdout.setEncoding('utf8')) {
      printed += String(text);
      const answer = read(printed);
      if (existsSync(go) || answer?.parts.length !== 3) continue;
      expect(answer).toEqual({ ...NOTHING, codec: 'none', parts: [65_536, 65_536, 131_072] });
      expect(archiveOf(answer).equals(bytes.subarray(0, 262_144))).toBe(true);
      writeFileSync(go, '');
    }
    const answer = createPackReader()(printed)!;
    expect(answer).toMatchObject({
      parts: [65_536, 65_536, 131_072, 262_144, 175_712],
      state: { sha256: sumOf(bytes) },
    });
    expect(archiveOf(answer).equals(bytes)).toBe(true);
  });

  test('the first parts come with what is printed, each before it is told', async () => {
    const bytes = randomBytes(700_000);
    writeFileSync(join(tree, 'bytes'), bytes);
    const path = withPrograms({ tar: `cat ${tree}/bytes` });
    const looking = begin({ bases: [tree], wanted: { names: ['0/bytes'] }, carry: true }, path);
    const printed = (await buffer(looking.stdout)).toString('utf8');
    const { parts, carried } = createPackReader()(printed)!;
    expect([...carried.keys()]).toEqual([0, 1, 2]);
    expect(Buffer.concat([...carried.values()]).equals(bytes.subarray(0, 262_144))).toBe(true);
    expect(parts.length).toBe(5);
    for (const number of [0, 1, 2]) {
      const told = printed
        .split('\npart ')
        .slice(0, number + 2)
        .join('\npart ');
      expect(createPackReader()(`${told.slice(0, told.lastIndexOf('\n'))}\n`)?.carried.has(number)).toBe(
        true,
      );
    }
  });

  test('without base64 all parts are there to be fetched', async () => {
    const answer = await run(
      { bases: [tree], wanted: { names: ['0/a.txt'] }, carry: true },
      without('base64'),
    );
    expect(answer).toMatchObject({ carried: new Map(), state: { kind: 'packed' } });
    expect(listed(answer)).toEqual(['0/a.txt']);
  });

  test('an archive that ends with a part has no empty one behind it', async () => {
    const path = withPrograms({ tar: 'head -c 524288 /dev/zero' });
    const answer = await run({ bases: [tree], wanted: { names: ['0/a.txt'] } }, path);
    expect(answer).toMatchObject({ parts: [65_536, 65_536, 131_072, 262_144], state: { kind: 'packed' } });
  });

  test('parts grow with what is before them, up to 2 MiB', async () => {
    const path = withPrograms({ tar: 'head -c 30000000 /dev/zero' });
    const { parts } = (await run({ bases: [tree], wanted: { names: ['0/a.txt'] } }, path))!;
    const blocks = parts.slice(0, -1).map((size) => size / 65_536);
    expect(blocks.slice(0, 11)).toEqual([1, 1, 2, 4, 4, 4, 4, 5, 6, 7, 9]);
    expect(Math.max(...blocks)).toBe(32);
    expect(parts.reduce((sum, size) => sum + size, 0)).toBe(30_000_000);
  });

  test('what is looked up as it is packed: paths, and all that is in folders; what is missing is named', async () => {
    const other = tempFolder();
    mkdirSync(join(other, 'a b/empty'), { recursive: true });
    writeFileSync(join(other, "a b/it's %p"), '1');
    symlinkSync('nowhere', join(other, 'dangling'));
    symlinkSync(join(other, 'a b'), join(other, 'link'));
    const plain = (what: 'path' | 'inside', number: number, below: string) => ({
      what,
      name: below === '' ? String(number) : `${number}/${below}`,
      path: join(number === 0 ? tree : other, below),
    });
    const answer = await run({
      bases: [tree, other],
      wanted: {
        plain: [
          plain('inside', 0, ''),
          plain('path', 1, 'gone'),
          plain('inside', 1, 'a b'),
          plain('inside', 1, 'a b/empty'),
          plain('path', 1, 'dangling'),
          plain('inside', 1, 'link'),
          plain('inside', 1, 'no folder'),
        ],
      },
    });
    expect(answer).toMatchObject({ missing: [1, 3, 5, 6], state: { kind: 'packed', complaints: '' } });
    expect(listed(answer).sort()).toEqual(
      ['0/-d/', '0/-d/new', 'line', '0/a.txt', '1/a b/empty/', "1/a b/it's %p", '1/dangling'].sort(),
    );
  });

  test('nothing of what is looked up is there: an archive of nothing', async () => {
    const gone = { what: 'path', name: '0/gone', path: join(tree, 'gone') } as const;
    const answer = await run({ bases: [tree], wanted: { plain: [gone] } });
    expect(answer).toMatchObject({ missing: [0], codec: 'none', state: { kind: 'packed' } });
    expect(listed(answer)).toEqual([]);
  });

  test('a packing that was killed is said to have failed, and at once', async () => {
    const path = withPrograms({ tar: 'kill -KILL 0' });
    expect(await run({ bases: [tree], wanted: { names: ['0/a.txt'] } }, path)).toMatchObject({
      state: { kind: 'failed' },
    });
  });

  test.each(['tar', 'tee', 'openssl', 'zstd', 'dd'])('%s that fails is a failure', async (program) => {
    const path = withPrograms({ [program]: 'cat > /dev/null & echo "it is broken" >&2; exit 9' });
    const state = await run({ bases: [tree], wanted: { names: ['0/a.txt'] }, codecs: ['zstd'] }, path);
    expect(state).toMatchObject({ state: { kind: 'failed', why: expect.stringContaining('it is broken') } });
  });

  test('what vanished is complained of, and the rest is there', async () => {
    const state = await run({ bases: [tree], wanted: { names: ['0/gone', '0/a.txt'] } });
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
        wanted: { names: [`0/${ours}`, `1/tmp/${ours}`, '2/a.txt'] },
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
    const state = await run({ bases: [tree], wanted: { names: ['0/a.txt'] }, codecs }, without(...missing));
    expect(state).toMatchObject({ codec, state: { kind: 'packed' } });
    expect(archiveOf(state!).length < 2000).toBe(codec !== 'none');
  });

  test('gzip is left out for what does not shrink', async () => {
    execFileSync('dd', ['if=/dev/urandom', `of=${tree}/random`, 'bs=1M', 'count=6'], { stdio: 'ignore' });
    expect(await run({ bases: [tree], wanted: { names: ['0/random'] }, codecs: ['gzip'] })).toMatchObject({
      codec: 'none',
    });
  });

  test('without openssl the sum is the same', async () => {
    const request = { bases: [tree], wanted: { names: ['0/a.txt'] } };
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
  ['codec none\npart 2097153\n', undefined],
  ['missing x\n', undefined],
  ['codec none\nmissing 1\n', undefined],
  ['codec none\npart -5\n', undefined],
  ['codec none\npacked abc 0\n', undefined],
  [`packed ${SUM} 0\n`, undefined],
  ['data AAAA\n', undefined],
  ['codec none\ndata AAAA\npart 4\n', undefined],
  ['codec none\ndata AAAA\ndata AAAA\n', undefined],
  [`codec none\n${'part 65536\n'.repeat(3)}data AAAA\n`, undefined],
  ['', NOTHING],
  ['codec no', NOTHING],
  ['packing\n', { ...NOTHING, state: { kind: 'packing' } }],
  ['failed\nno space', { ...NOTHING, state: { kind: 'failed', why: 'no space' } }],
  ['codec zstd\npart 262144\npart 4194', { ...NOTHING, codec: 'zstd', parts: [262_144] }],
  [
    'codec zstd\ndata AAAA\npart 3\ndata ',
    { ...NOTHING, codec: 'zstd', parts: [3], carried: new Map([[0, Buffer.alloc(3)]]) },
  ],
  ['codec zstd\ndata \npart 3\n', { ...NOTHING, codec: 'zstd', parts: [3] }],
  ['codec zstd\npart 5\npart 262144\n', undefined],
  [
    'missing 2\ncodec gzip\npart 7\npacking\n',
    { ...NOTHING, missing: [2], codec: 'gzip', parts: [7], state: { kind: 'packing' } },
  ],
  [
    `codec zstd\npart 2097152\npart 5\npacked ${SUM} 2\ntar: x`,
    {
      ...NOTHING,
      codec: 'zstd',
      parts: [2_097_152, 5],
      state: { kind: 'packed', sha256: SUM, complaints: 'tar: x' },
    },
  ],
])('%j', (printed, answer) => {
  expect(createPackReader()(printed)).toEqual(answer);
});

test('what is printed is read as it comes, whatever its pieces; a script that runs again begins anew', () => {
  const whole = `codec zstd\npart 262144\npart 524288\npart 5\npacked ${SUM} 0\ntar: x`;
  const read = createPackReader();
  const seen = Array.from(
    { length: whole.length },
    (_, length) => read(whole.slice(0, length))?.parts.length,
  );
  expect([...new Set(seen)]).toEqual([0, 1, 2, 3]);
  expect(read('codec zst')).toEqual(NOTHING);
  expect(read('codec zstd\npart 7\n')).toEqual({ ...NOTHING, codec: 'zstd', parts: [7] });
  expect(read('codec zstd\npart 7\nnonsense\n')).toBeUndefined();
  expect(read('codec zstd\npart 7\nnonsense\npart 262144\n')).toBeUndefined();
});
