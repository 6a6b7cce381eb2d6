import type { RunContext } from '../../src/job/context.js';
import type { WatchRequest } from '../../src/job/ports.js';
import { watchFolders } from '../../src/job/watch.js';

/** A run whose sandbox tells what a test wants told. */
async function start(folders: string[]) {
  const requests: WatchRequest[] = [];
  const shown: string[] = [];
  const notices: string[] = [];
  const warnings: string[] = [];
  const context = {
    spec: { watch: folders },
    workFolder: '/home/user/work',
    signal: new AbortController().signal,
    sandbox: {
      watchFolder(request: WatchRequest) {
        requests.push(request);
        return { ready: Promise.resolve(), end: () => Promise.resolve() };
      },
    },
    reporter: {
      watchEvent: ({ path }: { path: string }) => void shown.push(path),
      notice: (text: string) => void notices.push(text),
    },
    warn: (text: string) => void warnings.push(text),
  } as unknown as RunContext;
  return { watching: await watchFolders(context), requests, shown, notices, warnings };
}

test('folders are absolute, once each, and not again inside another one', async () => {
  const { watching, requests } = await start(['dist', './dist/', 'dist/sub', '/tmp', 'dist2', '/tmp']);
  expect(requests.map(({ folder }) => folder)).toEqual([
    '/home/user/work/dist',
    '/tmp',
    '/home/user/work/dist2',
  ]);
  await watching.end({ account: true });
});

test('a flood is kept and shown up to a bound, and what is beyond is counted', async () => {
  const { watching, requests, shown, notices, warnings } = await start(['dist']);
  for (let n = 0; n < 50_000; n++) requests[0]?.onEvent('write', `/home/user/work/dist/${n}`);
  const result = await watching.end({ account: true });
  expect(result.events).toHaveLength(20_000);
  expect(result.dropped).toBe(30_000);
  expect(result.events[19_999]).toMatchObject({ type: 'write', path: '/home/user/work/dist/19999' });
  expect(shown.slice(0, 20_000)).toEqual(result.events.map(({ path }) => path));
  const more = /^watch: (\d+) more changes, not shown here$/.exec(notices.at(-1) ?? '');
  expect(shown.length + Number(more?.[1])).toBe(50_000);
  expect(warnings).toEqual([]);
});

test('gaps are said as they come, a thousand of them in few words, with one warning', async () => {
  const { watching, requests, notices, warnings } = await start(['a\nb']);
  for (let n = 0; n < 1000; n++) requests[0]?.onGap('the connection to the sandbox was cut');
  const { gaps } = await watching.end({ account: true });
  expect(gaps).toHaveLength(51);
  expect(gaps[0]).toMatch(
    /^\/home\/user\/work\/a\\nb: the connection to the sandbox was cut \(\d+\.\d s after the steps began\)$/,
  );
  expect(gaps[50]).toBe('and 950 times more');
  expect(notices).toHaveLength(50);
  expect(warnings).toHaveLength(1);
});
