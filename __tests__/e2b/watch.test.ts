import { longTest } from '../support/long-test.js';
import { Sandbox } from 'e2b';
import { type WatchLimits, watchFolder } from '../../src/e2b/watch.js';
import type { FolderWatch } from '../../src/job/ports.js';
import type { WatchEvent } from '../../src/job/result.js';
import { type TestEngine, startTestEngine } from '../support/test-engine.js';
import { startWireProxy, type WireProxy } from '../support/wire-proxy.js';

let engine: TestEngine;
/** What the scripts run in, over a way of its own. */
let sandbox: Sandbox;
let proxy: WireProxy;
/** What watches, over a way that can be cut. */
let watching: Sandbox;
let folder: string;
let count = 0;

beforeAll(async () => {
  engine = await startTestEngine();
  sandbox = await engine.create();
  proxy = await startWireProxy(engine.sandboxUrl);
  watching = await Sandbox.connect(sandbox.sandboxId, { ...engine.options, sandboxUrl: proxy.url });
});
afterAll(async () => {
  await proxy?.close();
  await engine?.stop();
});
beforeEach(async () => {
  folder = `/home/user/watched-${count++}/dist`;
  await sh(`mkdir -p ${folder}`);
});

const sh = (script: string) => sandbox.commands.run(script, { timeoutMs: 0 });

interface Seen {
  watch: FolderWatch;
  events: { type: WatchEvent['type']; path: string }[];
  gaps: string[];
  /** The events as `type name`, each run of equal ones once. */
  told(): string[];
  until(line: string): Promise<void>;
}

async function watch(options: WatchLimits = {}, at = folder): Promise<Seen> {
  const events: Seen['events'] = [];
  const gaps: string[] = [];
  const told = (): string[] =>
    events
      .map(({ type, path }) => `${type} ${path.slice(at.length + 1) || '.'}`)
      .filter((line, index, all) => line !== all[index - 1]);
  const watched = watchFolder(
    watching,
    {
      folder: at,
      onEvent: (type, path) => void events.push({ type, path }),
      onGap: (reason) => void gaps.push(reason),
    },
    options,
  );
  await watched.ready;
  return {
    watch: watched,
    events,
    gaps,
    told,
    async until(line) {
      while (!told().includes(line)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}

test('what happens in a folder is told, in order, until the very end', async () => {
  await sh(`mkdir ${folder}/sub && echo old > ${folder}/old`);
  const seen = await watch();
  await sh(`cd ${folder}; echo a > sub/a; chmod 600 old; mv old new; rm sub/a; touch short; rm short`);
  await seen.watch.end({ account: true });
  expect(seen.told()).toEqual([
    'create sub/a',
    'write sub/a',
    'chmod old',
    'rename old',
    'create new',
    'remove sub/a',
    'create short',
    'chmod short',
    'remove short',
  ]);
  expect(seen.gaps).toEqual([]);
});

test('a burst of 10,000 files in nested folders: none lost, none twice, each before what is in it', async () => {
  const seen = await watch();
  const script = [
    'import os, sys',
    'for n in range(10000):',
    '  where = f"{sys.argv[1]}/{n % 10}/{n % 100}/{n % 7}"',
    '  os.makedirs(where, exist_ok=True)',
    '  open(f"{where}/{n}.js", "w").close()',
  ].join('\n');
  await sandbox.files.write('/tmp/burst.py', script);
  await sh(`python3 /tmp/burst.py ${folder}`);
  await seen.watch.end({ account: true });
  expect(seen.gaps).toEqual([]);
  const created = seen.events.filter(({ type }) => type === 'create').map(({ path }) => path);
  expect(new Set(created).size).toBe(created.length);
  expect(seen.events.filter(({ type }) => type === 'found')).toEqual([]);
  const files = created.filter((path) => path.endsWith('.js'));
  expect(files).toHaveLength(10_000);
  const place = new Map(created.map((path, index) => [path, index]));
  const early = created.filter((path, index) => {
    const above = path.slice(0, path.lastIndexOf('/'));
    return above !== folder && !((place.get(above) ?? Infinity) < index);
  });
  expect(early).toEqual([]);
});

test('a folder that is made later is told of with what is in it, once', async () => {
  await sh(`rm -r ${folder.slice(0, -5)}`);
  const seen = await watch();
  await sh(`mkdir -p ${folder}/a; for n in 1 2 3; do echo $n > ${folder}/a/$n; done`);
  await seen.until('create a/3');
  await sh(`touch ${folder}/later`);
  await seen.watch.end({ account: true });
  const created = seen.told().filter((line) => line.startsWith('create'));
  expect(created.sort()).toEqual([
    'create .',
    'create a',
    'create a/1',
    'create a/2',
    'create a/3',
    'create later',
  ]);
  expect(seen.gaps).toEqual([]);
});

test('a folder that is made at the very end is told of as one that was made', async () => {
  for (let round = 0; round < 8; round += 1) {
    const at = `${folder}/late-${round}`;
    const seen = await watch({}, at);
    await sh(`mkdir ${at} && echo x > ${at}/file`);
    await seen.watch.end({ account: true });
    expect(seen.told().slice(0, 2)).toEqual(['create .', 'create file']);
    expect(seen.gaps).toEqual([]);
  }
});

test('a file in the place of the folder is waited for to make room', async () => {
  await sh(`rmdir ${folder} && echo > ${folder}`);
  const seen = await watch();
  await sh(`rm ${folder}; mkdir ${folder}; touch ${folder}/in`);
  await seen.until('create in');
  await seen.watch.end({ account: true });
  expect(seen.told().slice(0, 2)).toEqual(['create .', 'create in']);
});

test('a folder that is removed and made again goes on being watched', async () => {
  await sh(`touch ${folder}/old`);
  const seen = await watch();
  await sh(`rm -r ${folder}; mkdir ${folder}; touch ${folder}/one`);
  await seen.until('create one');
  await sh(`touch ${folder}/two; rm -r ${folder}`);
  await seen.until('remove two');
  await sh(`mkdir ${folder}; touch ${folder}/three`);
  await seen.watch.end({ account: true });
  const told = seen.told().filter((line) => !line.startsWith('chmod'));
  expect(told.slice(0, 2)).toEqual(['remove old', 'remove .']);
  expect(told.filter((line) => line === 'remove .')).toHaveLength(2);
  expect(told.some((line) => line === 'create three' || line === 'found three')).toBe(true);
  expect(seen.gaps).toEqual([]);
});

test('a folder that is moved away and made again: what happens to the old one is not told', async () => {
  await sh(`touch ${folder}/old`);
  const seen = await watch();
  await sh(`mv ${folder} ${folder}.old; mkdir ${folder}; touch ${folder}/new`);
  await seen.until('create new');
  await sh(`touch ${folder}.old/unseen`);
  await seen.watch.end({ account: true });
  expect(seen.told()[0]).toBe('rename .');
  expect(seen.told().join()).not.toContain('unseen');
});

test('a stream that is cut is taken up again, the gap is said, and what changed meanwhile is told', async () => {
  await sh(`cd ${folder}; mkdir kept; echo 1 > kept/changed; echo 1 > kept/gone; echo 1 > kept/same`);
  const seen = await watch();
  await sh(`touch ${folder}/before; echo more > ${folder}/kept/told`);
  await seen.until('create kept/told');
  await seen.until('create before');
  proxy.pause();
  proxy.cut();
  await sh(`cd ${folder}; echo 22 > kept/changed; rm kept/gone; mkdir new; touch new/file`);
  proxy.resume();
  await seen.until('found new/file');
  await sh(`touch ${folder}/after`);
  await seen.watch.end({ account: true });
  const meanwhile = ['write kept/changed', 'found new', 'found new/file', 'remove kept/gone'];
  expect(seen.told().filter((line) => !/told|before|after/.test(line))).toEqual(meanwhile);
  expect(seen.told()).toContain('create after');
  expect(seen.gaps).toEqual(['the connection to the sandbox was cut']);
});

test('a stream that stalls is noticed and taken up again', async () => {
  const seen = await watch({ tryAfterMs: 200, silenceMs: 1000 });
  proxy.stall();
  await sh(`touch ${folder}/meanwhile`);
  await seen.until('found meanwhile');
  await seen.watch.end({ account: true });
  expect(seen.gaps).toEqual(['its stream stalled']);
});

test('what no event told of is found in the end, also while the connection is away', async () => {
  const seen = await watch();
  proxy.pause();
  proxy.cut();
  await sh(`touch ${folder}/unheard`);
  const ended = seen.watch.end({ account: true });
  proxy.resume();
  await ended;
  expect(seen.told()).toEqual(['found unheard']);
});

test('a folder that is moved inside takes what is in it along', async () => {
  await sh(`mkdir -p ${folder}/a/b; touch ${folder}/a/b/c`);
  const seen = await watch();
  await sh(`mv ${folder}/a ${folder}/z; rm ${folder}/z/b/c`);
  await seen.watch.end({ account: true });
  expect(seen.told()).toEqual(['rename a', 'create z', 'remove z/b/c']);
});

longTest(
  'more changes at once than can be told of: the gap is said, and everything is found',
  async () => {
    const seen = await watch({ burst: 1000 });
    const script = [
      'import os, sys',
      'os.chdir(sys.argv[1])',
      'for n in range(40000):',
      '  name = "x" * 200 + str(n)',
      '  open(name, "w").close(); os.unlink(name)',
      'for n in range(50): open(str(n), "w").close()',
    ].join('\n');
    await sandbox.files.write('/tmp/flood.py', script);
    await sh(`python3 /tmp/flood.py ${folder}`);
    await seen.watch.end({ account: true });
    expect(seen.gaps[0]).toBe('more changed at once than the sandbox can tell of');
    for (let n = 0; n < 50; n++) {
      expect(seen.told().filter((line) => line === `create ${n}` || line === `found ${n}`)).toHaveLength(1);
    }
  },
  180_000,
);

test('our own files are no news', async () => {
  const seen = await watch({}, '/tmp');
  await sh('mkdir /tmp/.e2b-action-x; touch /tmp/.e2b-action-x/output /tmp/theirs');
  await seen.watch.end({ account: true });
  expect(seen.told().join()).toContain('create theirs');
  expect(seen.told().join()).not.toContain('e2b-action');
});

test('nothing hangs when the sandbox dies', async () => {
  const other = await engine.create();
  const watched = watchFolder(other, {
    folder: '/home/user',
    onEvent: () => undefined,
    onGap: () => undefined,
  });
  await watched.ready;
  await other.kill();
  await expect(watched.end({ account: true })).resolves.toBeUndefined();
  await expect(watched.end({ account: false })).resolves.toBeUndefined();
});
