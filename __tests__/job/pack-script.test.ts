import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
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
import { packScript, readPackState, type PackRequest, type PackState } from '../../src/job/pack-script.js';
import { removeTempFolders, tempFolder } from '../transfer/temp-folder.js';

// The script as a sandbox runs it, by this machine's own bash and tar.
const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;
const WAIT = 30;

let folder: string;
beforeEach(() => {
  folder = join(tempFolder(), 'x.pack');
});
afterEach(removeTempFolders);

async function run(
  request: Partial<PackRequest>,
  path = process.env['PATH'],
): Promise<PackState | undefined> {
  const script = packScript({ folder, bases: [], names: [], codecs: [], waitSeconds: WAIT, ...request });
  const child = spawn('bash', ['-c', script], { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: path } });
  return readPackState((await buffer(child.stdout)).toString('utf8'));
}

const listed = (archive = join(folder, 'archive')) =>
  execFileSync('tar', ['-tf', archive, '--quoting-style=literal', '--show-transformed-names'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((line) => line !== '');

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
    const state = await run({ bases: [tree, other], names: ['0/a.txt', '0/-d', "1/it's $(x)"] });
    expect(state).toMatchObject({ kind: 'packed', codec: 'none', complaints: '' });
    expect(listed()).toEqual(['0/a.txt', '0/-d/', '0/-d/new', 'line', "1/it's $(x)"]);
    const bytes = readFileSync(join(folder, 'archive'));
    expect(state).toMatchObject({
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('names from a file', async () => {
    writeFileSync(`${folder}.names`, '0/a.txt\x000/-d\0');
    expect(await run({ bases: [tree], names: undefined })).toMatchObject({ kind: 'packed' });
    expect(listed()[0]).toBe('0/a.txt');
  });

  test('run again, also at once, it packs once', async () => {
    const request = { bases: [tree], names: ['0/a.txt'] };
    const path = withPrograms({ tar: `echo >> ${tree}/runs; sleep 0.3; exec /usr/bin/tar "$@"` });
    const states = await Promise.all([run(request, path), run(request, path), run(request, path)]);
    states.push(await run(request, path));
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(1);
    expect(states[0]).toMatchObject({ kind: 'packed' });
    expect(readFileSync(join(tree, 'runs'), 'utf8')).toBe('\n');
  });

  test('a packing that lasts is said to go on, and outlives who began it', async () => {
    const go = join(tree, 'go');
    const path = withPrograms({ tar: `until [ -e ${go} ]; do sleep 0.05; done; exec /usr/bin/tar "$@"` });
    const request = { bases: [tree], names: ['0/a.txt'], waitSeconds: 1 };
    expect(await run(request, path)).toEqual({ kind: 'packing' });
    expect(await run(request, path)).toEqual({ kind: 'packing' });
    writeFileSync(go, '');
    expect(await run({ ...request, waitSeconds: WAIT }, path)).toMatchObject({ kind: 'packed' });
  });

  test('a packing that was killed is said to have failed, and at once', async () => {
    const path = withPrograms({ tar: 'kill -KILL 0' });
    expect(await run({ bases: [tree], names: ['0/a.txt'] }, path)).toMatchObject({ kind: 'failed' });
  });

  test.each(['tar', 'tee', 'openssl', 'zstd'])('%s that fails is a failure', async (program) => {
    const path = withPrograms({ [program]: 'cat > /dev/null & echo "it is broken" >&2; exit 9' });
    const state = await run({ bases: [tree], names: ['0/a.txt'], codecs: ['zstd'] }, path);
    expect(state).toMatchObject({ kind: 'failed', why: expect.stringContaining('it is broken') });
  });

  test('what vanished is complained of, and the rest is there', async () => {
    const state = await run({ bases: [tree], names: ['0/gone', '0/a.txt'] });
    expect(state).toMatchObject({ kind: 'packed', complaints: expect.stringContaining('0/gone') });
    expect(listed()).toEqual(['0/a.txt']);
  });

  test('a folder that holds our own files is packed without them', async () => {
    const mark = `/tmp/.e2b-action-${process.pid}-test`;
    writeFileSync(mark, 'ours');
    try {
      const ours = mark.slice('/tmp/'.length);
      await run({ bases: ['/tmp', '/', tree], names: [`0/${ours}`, `1/tmp/${ours}`, '2/a.txt'] });
      expect(listed()).toEqual(['2/a.txt']);
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
    expect(state).toMatchObject({ kind: 'packed', codec });
    expect(state?.kind === 'packed' && state.size < 2000).toBe(codec !== 'none');
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
    expect(existsSync(join(folder, 'archive'))).toBe(true);
  });
});

test.each([
  ['', undefined],
  ['bash: flock: command not found', undefined],
  ['packed none 5 abc 0\n', undefined],
  [`packed lzma 5 ${'a'.repeat(64)} 0\n`, undefined],
  [`packed none 5000000000000000000 ${'a'.repeat(64)} 0\n`, undefined],
  [`packed none -5 ${'a'.repeat(64)} 0\n`, undefined],
  ['packing\n', { kind: 'packing' }],
  ['failed\nno space', { kind: 'failed', why: 'no space' }],
  [
    `packed zstd 5 ${'a'.repeat(64)} 2\ntar: x`,
    { kind: 'packed', codec: 'zstd', size: 5, sha256: 'a'.repeat(64), complaints: 'tar: x' },
  ],
])('%j', (printed, state) => {
  expect(readPackState(printed)).toEqual(state);
});
