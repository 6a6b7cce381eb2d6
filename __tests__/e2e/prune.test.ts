import { setTimeout as delay } from 'node:timers/promises';
import type { PruneResult } from '../../src/job/prune/model.js';
import { elementsOf, renderHtml } from '../report/rendered.js';
import type { ActionRun } from '../runner/job.js';
import { type ApiProxy, sendJson, startApiProxy } from '../support/api-proxy.js';
import type { Fault } from '../support/github-api.js';
import { startTestEngine, type TestEngine } from '../support/test-engine.js';
import { endCliProcesses } from './cli-process.js';
import {
  addRun,
  alive,
  claiming,
  fates,
  leave,
  snapshotsOf,
  sweeping,
  tagged,
  tagsOf,
  TOKEN,
} from './prune-stage.js';
import { severalAtOnce } from './several-at-once.js';
import { LONG } from '../support/long-test.js';

let engine: TestEngine;
const stage = sweeping(() => engine);
const proxies: ApiProxy[] = [];
beforeAll(async () => {
  engine = await startTestEngine();
});
afterEach(async () => {
  await endCliProcesses();
  await stage.end();
  for (const proxy of proxies.splice(0)) await proxy.close();
  // The next test begins with nothing.
  for (const id of await alive(engine)) await engine.api('DELETE', `/sandboxes/${id}`);
  for (const id of await snapshotsOf(engine)) await engine.api('DELETE', `/templates/${id}`);
});
afterAll(async () => {
  await engine.stop();
  stage.remove();
});

const warningsOf = (run: ActionRun): string[] =>
  run.main.annotations.filter(({ severity }) => severity === 'warning').map(({ message }) => message);
const hash = (digit: string): string => digit.repeat(40);
const HOSTILE = '\r\n::set-output name=pruned::99\n##[error]x <img src=x> @octocat \u001b[2J';
const DAY = 86_400_000;

/** What a terminal needs to ask the stand-in, and to reach the engine through a proxy. */
const asking = (url: string): Record<string, string> => ({ GITHUB_API_URL: url, GITHUB_TOKEN: TOKEN });
async function throughProxy(): Promise<{ proxy: ApiProxy; argv: string[] }> {
  const proxy = await startApiProxy(engine.apiUrl);
  proxies.push(proxy);
  return {
    proxy,
    argv: ['--engine', 'cloud', '--api-url', proxy.url, '--api-key', engine.apiKey],
  };
}

test('what is over goes, after a dry run that changes nothing; the work of others stays', async () => {
  const github = await stage.github();
  addRun(github, 200, 'in_progress');
  const closed = await leave(engine, claiming({ pull: '7', workflowRun: '100', key: 'pr-7' }), {
    paused: true,
    snapshot: true,
  });
  const leftover = await leave(engine, claiming({ workflowRun: '100' }, { team: HOSTILE }));
  const atWork = await leave(engine, claiming({ pull: '7', workflowRun: '200' }));
  const shared = await leave(engine, claiming({ pull: '7', workflowRun: '100', key: 'shared' }));
  addRun(github, 103, 'completed').updated_at = new Date(Date.now() - 600_000).toISOString();
  const resumed = await leave(engine, claiming({ workflowRun: '103' }));
  const open = await leave(engine, claiming({ pull: '8', workflowRun: '100', key: 'pr-8' }), {
    paused: true,
  });
  const forged = await leave(engine, claiming({ pull: '7', workflowRun: '100', key: HOSTILE }));
  const other = await leave(engine, claiming({ repository: 'github.com/acme/other', pull: '7' }), {
    snapshot: true,
  });
  const nobody = await leave(engine, { team: 'web' });
  const tags = [
    `h-${hash('a')}`,
    `pr-7-h-${hash('b')}`,
    `pr-8-h-${hash('b')}`,
    `pr-7-b-${hash('c')}`,
    'mine',
  ];
  await tagged(engine, 'acme', tags);
  const everything = [closed, leftover, atWork, shared, resumed, open, forged, other, nobody]
    .map(({ id }) => id)
    .toSorted();

  const inputs = { closed: 'true', ended: 'true' };
  const files = { 'sandbox.yml': 'template: { name: acme, from: debian }\nsteps: [a]\n' };
  const dry = await stage.action({ github, files, inputs: { ...inputs, 'dry-run': 'true' } });
  expect(dry.run.conclusion).toBe('success');
  expect(dry.run.outputs).toMatchObject({ pruned: '4', kept: '9', failed: '0' });
  expect((await alive(engine)).toSorted()).toEqual(everything);
  expect(await tagsOf(engine, 'acme')).toEqual(tags.toSorted());
  expect(await snapshotsOf(engine)).toHaveLength(2);
  expect(dry.run.main.log).toContain('4 would go, 9 stay');

  const { run, result } = await stage.action({ github, files, inputs });
  expect(run.conclusion).toBe('success');
  expect(run.outputs).toMatchObject({ pruned: '4', kept: '9', failed: '0' });
  expect(fates(result as PruneResult)).toEqual({
    [closed.id]: ['pruned', 'pull request 7 is closed'],
    [closed.snapshot]: ['pruned', `its sandbox ${closed.id} goes: pull request 7 is closed`],
    [leftover.id]: ['pruned', 'workflow run 100 is over and left it behind'],
    [atWork.id]: ['kept', 'workflow run 200, which created it, is in progress'],
    [shared.id]: ['kept', expect.stringMatching(/has a key.*workflow run 200 is in progress$/)],
    [resumed.id]: [
      'kept',
      expect.stringMatching(/^it was resumed .* after.*workflow run 200 is in progress$/),
    ],
    [open.id]: ['kept', 'pull request 8 is open'],
    [forged.id]: ['kept', 'its metadata is not as this tool writes it'],
    [`acme:h-${hash('a')}`]: ['kept', 'it is the newest build'],
    [`acme:pr-7-h-${hash('b')}`]: ['pruned', 'pull request 7 is closed'],
    [`acme:pr-8-h-${hash('b')}`]: ['kept', 'pull request 8 is open'],
    [`acme:pr-7-b-${hash('c')}`]: ['kept', expect.stringMatching(/^its build may be under way/)],
    'acme:mine': ['kept', 'it is not a tag of this tool'],
  });
  expect((await alive(engine)).toSorted()).toEqual(
    everything.filter((id) => id !== closed.id && id !== leftover.id),
  );
  expect(await snapshotsOf(engine)).toEqual([other.snapshot]);
  expect(await tagsOf(engine, 'acme')).toEqual(
    tags.filter((tag) => tag !== `pr-7-h-${hash('b')}`).toSorted(),
  );
  expect(warningsOf(run)).toEqual([]);
  expect(run.main.log).toContainEqual(expect.stringMatching(/^1 snapshot is left alone/));

  // Nothing of others is even named, and what is hostile is text.
  const said = [run.main.log.join('\n'), run.main.summary, JSON.stringify(result)].join('\n');
  for (const { id } of [other, nobody]) expect(said).not.toContain(id);
  expect(said).not.toContain(TOKEN);
  expect(run.main.commands.map(({ name }) => name)).not.toContain('set-output');
  expect(run.main.annotations.filter(({ severity }) => severity === 'error')).toEqual([]);
  // oxlint-disable-next-line no-control-regex -- it must not be there
  expect(said).not.toMatch(/\u001b/);
  expect(elementsOf(renderHtml(run.main.summary))).not.toHaveProperty('img');
  expect(run.main.summary).toContain('4 went, 9 stay');
});

test('a run of a fork takes what is labelled as its own, and nothing else', async () => {
  const github = await stage.github();
  const own = await leave(engine, claiming({ trust: 'pr-42', workflowRun: '100' }), { paused: true });
  const others = [
    await leave(engine, claiming({ workflowRun: '100' }), { paused: true }),
    await leave(engine, claiming({ trust: 'pr-4', workflowRun: '100' }), { paused: true }),
  ];
  const tags = ['', 'pr-42-', 'pr-4-'].map((label) => `${label}h-${hash('a')}`);
  await tagged(engine, 'forked', [`h-${hash('b')}`, ...tags]);
  const head = { repo: { full_name: 'stranger/shop' } };
  const { run } = await stage.action({
    github,
    inputs: { ended: 'true', 'older-than': '1ms', template: 'forked' },
    event: { name: 'pull_request_target', payload: { pull_request: { number: 42, head } } },
  });
  expect(run.conclusion).toBe('success');
  expect((await alive(engine)).toSorted()).toEqual(others.map(({ id }) => id).toSorted());
  expect(await tagsOf(engine, 'forked')).not.toContain(`pr-42-h-${hash('a')}`);
  expect(await tagsOf(engine, 'forked')).toHaveLength(3);
  expect(run.outputs).toMatchObject({ pruned: '2', kept: '5' });
  expect(own.id).not.toBe('');
});

test('what changes between the list and its turn stays; a service that fails is said and fails the sweep', async () => {
  const github = await stage.github();
  const made: Record<string, string> = {};
  for (const name of ['extended', 'renamed', 'rerun', 'unanswered', 'gone', 'refused', 'plain']) {
    const workflowRun = { rerun: '101', unanswered: '102' }[name] ?? '100';
    made[name] = (await leave(engine, claiming({ workflowRun, pull: '7' }, { name }))).id;
  }
  const rerun = addRun(github, 101, 'completed');
  addRun(github, 102, 'completed');
  const { proxy, argv } = await throughProxy();
  const nameOf = (asked: string): string =>
    Object.entries(made).find(([, id]) => asked.endsWith(`/sandboxes/${id}`))?.[0] ?? '';
  let pages = 0;
  proxy.answer = (asked, response, incoming) => {
    const url = new URL(incoming.url ?? '', engine.apiUrl);
    const forward = (change: (body: never) => void = () => undefined): true => {
      void (async () => {
        const answer = await fetch(url, { headers: { 'X-API-KEY': engine.apiKey } });
        const body = (await answer.json()) as never;
        change(body);
        const next = answer.headers.get('x-next-token');
        sendJson(response, answer.status, body, next === null ? {} : { 'x-next-token': next });
      })();
      return true;
    };
    if (asked === 'GET /v2/sandboxes') {
      // Pages of two, as of a service with many sandboxes.
      pages += 1;
      url.searchParams.set('limit', '2');
      return forward();
    }
    const name = nameOf(asked);
    if (asked.startsWith('GET ')) {
      if (name === 'extended')
        return forward((body: { endAt: string }) => (body.endAt = new Date(Date.now() + DAY).toISOString()));
      if (name === 'renamed')
        return forward((body: { metadata: Record<string, string> }) => (body.metadata['name'] = 'another'));
      if (name === 'rerun') rerun.status = 'queued';
      if (name === 'unanswered') github.faults.push({ match: /runs\/102$/, how: { status: 422 } });
      if (name === 'gone') return sendJson(response, 404, { code: 404, message: 'not found' });
    }
    if (asked.startsWith('DELETE ') && name === 'refused')
      return sendJson(response, 403, { code: 403, message: `not yours ${HOSTILE}` });
    return false;
  };
  const { code, stdout, stderr } = await stage.cli(
    [...argv, '--closed', '--yes', '--json'],
    asking(github.url),
  );
  expect(code).toBe(125);
  expect(pages).toBe(4);
  const result = JSON.parse(stdout) as PruneResult;
  const changed = 'it changed since it was listed: something uses it';
  expect(fates(result)).toEqual({
    [made['extended'] ?? '']: ['kept', changed],
    [made['renamed'] ?? '']: ['kept', changed],
    [made['rerun'] ?? '']: ['kept', 'workflow run 101, which created it, is in progress'],
    [made['unanswered'] ?? '']: ['kept', expect.stringMatching(/run 102 is over is not known: .*refuses it/)],
    [made['gone'] ?? '']: ['gone', 'pull request 7 is closed'],
    [made['refused'] ?? '']: ['failed', expect.stringMatching(/^killing sandbox .* failed: .*not yours/)],
    [made['plain'] ?? '']: ['pruned', 'pull request 7 is closed'],
  });
  expect(stderr).toContain('1 went, 4 stay, 1 could not be taken');
  const killed = proxy.asked.filter((asked) => asked.startsWith('DELETE ')).map(nameOf);
  expect(killed.toSorted()).toEqual(['plain', 'refused']);
});

test('cancelled while GitHub does not answer: it ends at once, and takes nothing', async () => {
  const github = await stage.github();
  github.faults.push({ match: /./, how: 'hang' });
  const left = [
    await leave(engine, claiming({ workflowRun: '100' }), { paused: true }),
    // Goes without a word of GitHub's, but not after a cancel.
    await leave(engine, claiming(), { paused: true }),
  ];
  const { run, result } = await stage.action({
    github,
    inputs: { 'older-than': '1ms', ended: 'true' },
    cancel: async () => {
      while (github.asked.length === 0) await delay(20);
    },
  });
  expect(run.main.signal ?? null).toBeNull();
  expect(run.conclusion).not.toBe('success');
  expect(result).toMatchObject({ cancelled: true, pruned: 0, failed: 0 });
  expect(warningsOf(run)).toEqual(['left alone is what hangs on this: the sweep was cancelled']);
  expect(await alive(engine)).toHaveLength(left.length);
});

describe('from a terminal', () => {
  test('nothing without --yes; without a token what hangs on GitHub is left alone, and said', async () => {
    const keyed = await leave(engine, claiming({ key: 'mine-1' }), { paused: true });
    const ofRun = await leave(engine, claiming({ key: 'mine-2', workflowRun: '100' }), { paused: true });
    const running = await leave(engine, claiming({ key: 'mine-3' }));
    const elsewhere = await leave(engine, claiming({ key: 'mine-1', repository: 'folder/0123' }), {
      paused: true,
    });
    const dry = await stage.cli(['--key', 'mine-*']);
    expect(dry.code).toBe(0);
    // Newest first.
    expect(dry.stdout.trim().split('\n')).toEqual([
      expect.stringMatching(`^stays: sandbox ${running.id} .*has a key.*is not known: there is no token`),
      expect.stringMatching(`^stays: sandbox ${ofRun.id} .*run 100 is over is not known: there is no token`),
      `would go: sandbox ${keyed.id} (paused, from base, key mine-1): its key is mine-1`,
    ]);
    expect(dry.stderr).toMatch(/warning: left alone .*there is no token for GitHub.*set GITHUB_TOKEN/);
    expect(dry.stderr).toContain('nothing was changed: with --yes it is done');
    expect(await alive(engine)).toHaveLength(4);

    const done = await stage.cli(['--key', 'mine-*', '--yes', '--json']);
    expect(JSON.parse(done.stdout)).toMatchObject({ dryRun: false, pruned: 1, kept: 2, failed: 0 });
    expect(done.code).toBe(0);
    expect((await alive(engine)).toSorted()).toEqual([ofRun.id, running.id, elsewhere.id].toSorted());
  });

  test('by age: of sandboxes and of tags, a month later', async () => {
    const github = await stage.github();
    const old = await leave(engine, claiming({ workflowRun: '100' }), { paused: true, snapshot: true });
    const running = await leave(engine, claiming(), { snapshot: true });
    const unknown = await leave(engine, claiming({ workflowRun: '404' }), { paused: true });
    const dead = `c-${'d'.repeat(16)}-${'0'.repeat(12)}`;
    await tagged(engine, 'aged', [`h-${hash('a')}`, `b-${hash('c')}`, dead, 'v1', `h-${hash('b')}`]);
    const argv = ['--older-than', '7d', '--template', 'aged', '--yes', '--json'];
    const soon = await stage.cli(argv, { ...asking(github.url), ...stage.later(6 * DAY) });
    expect(JSON.parse(soon.stdout)).toMatchObject({ pruned: 0, failed: 0 });

    const month = await stage.cli(argv, { ...asking(github.url), ...stage.later(30 * DAY) });
    expect(fates(JSON.parse(month.stdout) as PruneResult)).toMatchObject({
      [old.id]: ['pruned', expect.stringMatching(/^paused 30d/)],
      [old.snapshot]: ['pruned', expect.stringMatching(/^its sandbox .* goes: paused 30d/)],
      [running.id]: ['pruned', expect.stringMatching(/^started 30d/)],
      [running.snapshot]: ['kept', 'the service does not say how old it is'],
      [unknown.id]: ['kept', expect.stringMatching(/run 404 is over is not known: .* it is not there/)],
      [`aged:h-${hash('b')}`]: ['kept', 'it is the newest build'],
    });
    expect(await tagsOf(engine, 'aged')).toEqual([`h-${hash('b')}`, 'v1']);
    expect(await alive(engine)).toEqual([unknown.id]);
    // By then no run can be in progress any more, whatever GitHub says.
    const later = await stage.cli(argv, { ...asking(github.url), ...stage.later(66 * DAY) });
    expect(fates(JSON.parse(later.stdout) as PruneResult)).toMatchObject({
      [unknown.id]: ['pruned', expect.stringMatching(/^paused 66d/)],
    });
    expect(await alive(engine)).toEqual([]);
  });

  test('usage, a template that is not there, a service that refuses, and no engine', async () => {
    expect(await stage.cli([])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nothing says what is to go') as string,
    });
    const none = await stage.cli(['--closed', '--template', 'nowhere']);
    expect([none.code, none.stderr]).toEqual([0, expect.stringContaining('there is no template nowhere')]);
    const { proxy, argv } = await throughProxy();
    proxy.fail({ match: /./, when: 'before', kind: { status: 401 } });
    expect(await stage.cli([...argv, '--closed'])).toMatchObject({
      code: 125,
      stderr: expect.stringContaining('listing sandboxes failed') as string,
    });
    const idle = await stage.cli(['--closed', '--json'], { E2B_ACTION_STATE: `${engine.state}/nowhere` });
    expect([idle.code, JSON.parse(idle.stdout)]).toEqual([0, expect.objectContaining({ items: [] })]);
  });
});

describe('what GitHub refuses is left alone and said; the rest goes on', () => {
  const CALLS: Record<string, RegExp> = {
    run: /^GET .*\/actions\/runs\/100$/,
    pull: /^GET .*\/pulls\/7$/,
    active: /^GET .*\/actions\/runs$/,
  };
  /** `ends`: no use in asking anything else. `scope`: nor in asking for more of the kind. */
  const FAILURES: [string, Fault['how'], RegExp, 'one' | 'scope' | 'ends'][] = [
    ['401', { status: 401 }, /does not accept the token/, 'ends'],
    ['403', { status: 403 }, /permissions: (?:actions|pull-requests): read/, 'scope'],
    ['404', { status: 404 }, /is not there, or the token may not see it/, 'one'],
    ['422', { status: 422 }, /refuses it/, 'one'],
    ['429', { status: 429 }, /takes no more requests/, 'ends'],
    ['429 for an hour', { status: 429, headers: { 'retry-after': '3600' } }, /3600 s/, 'ends'],
    [
      'a limit for hours',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9999999999' } },
      /takes no more requests/,
      'ends',
    ],
    ['500', { status: 500 }, /GitHub failed \(500/, 'ends'],
    ['a connection that breaks', 'drop', /cannot be reached/, 'ends'],
  ];
  /** Asked in this order; with what each is known, this much goes. */
  const NEEDS = { ofRun: ['run'], ofPull: ['pull'], keyed: ['pull', 'active'] } as const;
  function stillGo(call: string, reach: 'one' | 'scope' | 'ends'): string[] {
    const order = Object.keys(CALLS);
    const lost = order.filter(
      (one) =>
        one === call ||
        (reach === 'ends' && order.indexOf(one) > order.indexOf(call)) ||
        (reach === 'scope' && call === 'run' && one === 'active'),
    );
    return Object.entries(NEEDS)
      .filter(([, needs]) => needs.every((need) => !lost.includes(need)))
      .map(([name]) => name);
  }

  test('each failure at each call, and a GitHub that never answers', async () => {
    const made: Record<keyof typeof NEEDS, string> = {
      ofRun: (await leave(engine, claiming({ workflowRun: '100' }), { paused: true })).id,
      ofPull: (await leave(engine, claiming({ pull: '7' }), { paused: true })).id,
      keyed: (await leave(engine, claiming({ pull: '7', key: 'k' }))).id,
    };
    const inputs = { closed: 'true', ended: 'true', 'dry-run': 'true' };
    const sweep = async (fault?: Fault): ReturnType<typeof stage.action> => {
      const github = await stage.github();
      if (fault) github.faults.push(fault);
      return await stage.action({ github, inputs });
    };
    const goesOf = (result: PruneResult | undefined): string[] =>
      Object.entries(made)
        .filter(([, id]) => result?.items.some((item) => item.id === id && item.what === 'pruned'))
        .map(([name]) => name);

    // In CI every call and every failure comes, not each with each: the client's own tests have them all.
    const cases = Object.entries(CALLS).flatMap(([call, match], row) =>
      FAILURES.map(([failure, how, says, reach]) => ({ call, match, failure, how, says, reach })).filter(
        (_case, column) => LONG || (row + column) % 3 === 0,
      ),
    );
    // Waits most of its time: beside the others.
    const silent = sweep({ match: /./, how: 'hang' });
    const done = severalAtOnce(
      3,
      cases.map(
        ({ match, how }) =>
          () =>
            sweep({ match, how }),
      ),
    );
    for (const [index, { call, failure, says, reach }] of cases.entries()) {
      const { run, result } = (await done[index]) ?? {};
      expect({
        call,
        failure,
        conclusion: run?.conclusion,
        goes: goesOf(result),
        warned: run && warningsOf(run),
      }).toEqual({
        call,
        failure,
        conclusion: 'success',
        goes: stillGo(call, reach),
        warned: [expect.stringMatching(says)],
      });
    }
    const late = await silent;
    expect(late.run.conclusion).toBe('success');
    expect(goesOf(late.result)).toEqual([]);
    expect(warningsOf(late.run)).toEqual([expect.stringMatching(/GitHub did not answer within 5 s/)]);
    const fine = await sweep();
    expect(goesOf(fine.result)).toEqual(Object.keys(NEEDS));
    expect(warningsOf(fine.run)).toEqual([]);
  }, 180_000);
});
