import { readFileSync } from 'node:fs';
import { examine } from '../../src/doctor/examine.js';
import type { Facts } from '../../src/doctor/facts.js';
import { type Finding, FINDING_IDS, type FindingId, type Level } from '../../src/doctor/finding.js';
import { ApiError, type ApiFailureKind } from '../../src/github/api/failure.js';
import { goodFacts } from './facts.js';

/** What `change` makes of facts that are all good: the findings that are not ok. */
function amissAfter(change: (facts: Facts) => void): Finding[] {
  const facts = goodFacts();
  change(facts);
  return examine(facts).filter(({ level }) => level !== 'ok');
}

const levels = (findings: readonly Finding[]): [Level, FindingId][] =>
  findings.map(({ level, id }) => [level, id]);

const failure = (kind: ApiFailureKind): { failure: ApiError } => ({
  failure: new ApiError(kind, `it failed: ${kind}`),
});

test('when everything is in order nothing is said to be amiss', () => {
  const findings = examine(goodFacts());
  expect(findings.filter(({ level }) => level !== 'ok')).toEqual([]);
  expect(findings.length).toBeGreaterThan(20);
});

test.each<[string, (facts: Facts) => void, [Level, FindingId][], RegExp]>([
  ['an old Node', ({ tool }) => (tool.node = '20.17.9'), [['problem', 'tool.node']], /20\.18 or later/],
  ['the oldest Node', ({ tool }) => (tool.node = '20.18.0'), [], /^$/],
  ['no git', ({ tool }) => delete tool.git, [['warning', 'tool.git']], /install git/],
  [
    'the cloud without a key',
    ({ service }) => {
      service.choice = 'cloud';
      service.choiceFrom = '--engine';
      delete service.key;
      delete service.answer;
    },
    [['problem', 'service.key']],
    /there is no API key.*E2B_API_KEY/,
  ],
  [
    'a key with a line end',
    ({ service }) => (service.key = { value: 'e2b_01\n', from: 'E2B_API_KEY' }),
    [['problem', 'service.key']],
    /white space/,
  ],
  [
    'a key on the command line',
    ({ service }) => (service.key = { value: 'e2b_0123', from: '--api-key' }),
    [['note', 'service.key-on-command-line']],
    /set E2B_API_KEY/,
  ],
  [
    'a key that is refused',
    ({ service }) => (service.answer = { refusesKey: true, message: 'asking failed: 401', hint: 'h' }),
    [['problem', 'service.key']],
    /asking failed: 401.*check the API key/,
  ],
  [
    'a service that does not answer',
    ({ service }) => (service.answer = { refusesKey: false, message: 'unreachable', hint: 'look there' }),
    [['problem', 'service.answers']],
    /unreachable.*look there/,
  ],
  [
    'as many sandboxes as a plan has',
    ({ service }) => (service.answer = { running: 20, more: false }),
    [['note', 'service.sandboxes']],
    /20 sandboxes run now: E2B runs 20 at once/,
  ],
  [
    'a clock that is slow',
    ({ service }) => (service.answer = { running: 1, more: false, aheadMs: 61_000 }),
    [['warning', 'service.clock']],
    /61 seconds behind the service/,
  ],
  [
    'a clock that is fast',
    ({ service }) => (service.answer = { running: 1, more: false, aheadMs: -3_600_000 }),
    [['warning', 'service.clock']],
    /3,600 seconds ahead of the service/,
  ],
  [
    'a domain that is an address',
    ({ service }) => (service.domain = { value: 'https://e2b.app', from: 'E2B_DOMAIN' }),
    [['problem', 'service.address']],
    /is an --api-url/,
  ],
  [
    'an address that is none',
    ({ service }) => (service.apiUrl = { value: 'api.example.com', from: '--api-url' }),
    [['problem', 'service.address']],
    /a whole address/,
  ],
  [
    'an address without TLS',
    ({ service }) => (service.apiUrl = { value: 'http://api.example.com', from: 'E2B_API_URL' }),
    [['warning', 'service.cleartext']],
    /use an https address/,
  ],
  [
    'an address of this machine needs no TLS',
    ({ service }) => (service.apiUrl = { value: 'http://127.0.0.1:4000', from: 'E2B_API_URL' }),
    [],
    /^$/,
  ],
  [
    'no key, with an address that nobody uses then',
    ({ service }) => {
      service.local = true;
      delete service.key;
      delete service.answer;
      service.apiUrl = { value: 'https://api.example.com', from: 'E2B_API_URL' };
    },
    [
      ['note', 'service.engine'],
      ['note', 'service.unused'],
    ],
    /E2B_API_URL is set and not used/,
  ],
  [
    'another system, where the cloud is used',
    ({ engine }) => {
      engine.platform = 'darwin';
    },
    [['note', 'engine.platform']],
    /this is darwin/,
  ],
  [
    'no engine that runs, and no CRIU for one',
    ({ engine }) => {
      engine.status = { running: false, stateFolder: '/state' };
      engine.host?.extras.memory.push({ program: 'criu', debianPackage: 'criu' });
    },
    [
      ['note', 'engine.runs'],
      ['note', 'engine.memory-on-disk'],
    ],
    /engine start.*criu not found.*apt-get install criu/,
  ],
  [
    'an engine of another version',
    ({ engine }) => Object.assign(engine.status ?? {}, { version: '1.0.0' }),
    [['warning', 'engine.runs']],
    /version 1\.0\.0, this tool 1\.2\.3.*engine stop/,
  ],
  [
    'an engine that is full',
    ({ engine }) => Object.assign(engine.status ?? {}, { capacity: { inUse: 100, max: 100 } }),
    [['warning', 'engine.runs']],
    /100 of 100/,
  ],
  [
    'an engine that keeps memory in memory, without disk limits, of a bare machine',
    ({ engine }) =>
      Object.assign(engine.status ?? {}, {
        memorySnapshots: false,
        memorySnapshotsReason: 'criu is not installed',
        disk: { unlimitedBecause: 'no loop devices' },
        missing: [{ program: 'make', debianPackage: 'make' }],
      }),
    [
      ['note', 'engine.memory-on-disk'],
      ['note', 'engine.disk'],
      ['note', 'engine.base'],
    ],
    /criu is not installed.*no loop devices.*make not found.*apt-get install make/,
  ],
  [
    'a machine that lacks everything, where the cloud is used',
    ({ engine }) =>
      Object.assign(engine.host ?? {}, {
        missing: [
          { program: 'runc', debianPackage: 'runc' },
          { program: 'ip', debianPackage: 'iproute2' },
        ],
        root: 'none',
        extras: { images: [{ program: 'skopeo', debianPackage: 'skopeo' }], memory: [] },
        cgroups: 'none',
        loopDevices: false,
        stateOnOverlay: true,
        freeDisk: 1e9,
        freeMemory: 1e8,
      }),
    [
      ['note', 'engine.programs'],
      ['note', 'engine.root'],
      ['note', 'engine.cgroups'],
      ['note', 'engine.overlay'],
      ['note', 'engine.disk'],
      ['note', 'engine.memory'],
      ['note', 'engine.images'],
    ],
    /runc, ip not found.*sudo apt-get install runc iproute2.*sudo -n true.*E2B_ACTION_STATE.*100\.0 MB/,
  ],
  [
    'no sandbox file',
    (facts) => (facts.file = { problems: [] }),
    [['note', 'file.found']],
    /sandbox-file\.md/,
  ],
  [
    'a sandbox file with a mistake',
    (facts) =>
      (facts.file = {
        name: 'sandbox.yml',
        problems: [{ source: 'sandbox.yml', line: 3, column: 5, path: 'steps', message: 'expected a list' }],
      }),
    [['problem', 'file.valid']],
    /steps: expected a list/,
  ],
  [
    'a run of a fork',
    ({ github }) => Object.assign(github.run ?? {}, { trust: { trusted: true, label: 'pr-7' } }),
    [
      ['note', 'github.run'],
      // What it declares is not what it gets.
      ['note', 'github.comment'],
      ['note', 'github.check'],
    ],
    /of a fork \(pr-7\): GitHub gives it no secrets/,
  ],
  [
    'a fork’s work that meets secrets',
    ({ github }) => Object.assign(github.run ?? {}, { trust: { trusted: false, label: 'pr-7' } }),
    [
      ['warning', 'github.run'],
      ['note', 'github.comment'],
      ['note', 'github.check'],
    ],
    /brings the work of a fork \(pr-7\) to the repository’s secrets/,
  ],
  [
    'no token',
    ({ github }) => {
      delete github.token;
      delete github.look;
    },
    [['note', 'github.token']],
    /set GITHUB_TOKEN/,
  ],
  [
    'a token that may not be sent',
    ({ github }) => {
      delete github.look;
      github.notAsked = { why: 'no address', wayOut: 'set GITHUB_API_URL' };
    },
    [['note', 'github.token']],
    /not tried: no address.*GITHUB_API_URL/,
  ],
  [
    'a token that is not accepted',
    ({ github }) => (github.look = { repository: failure('unauthorized') }),
    [['problem', 'github.token']],
    /it failed: unauthorized.*make a new token/,
  ],
  [
    'a repository that is not seen',
    ({ github }) => (github.look = { repository: failure('not-found') }),
    [
      ['warning', 'github.repository'],
      ['warning', 'github.token'],
    ],
    /acme\/shop is its name/,
  ],
  [
    'a GitHub that fails',
    ({ github }) => (github.look = { repository: failure('unavailable') }),
    [['note', 'github.token']],
    /it failed: unavailable.*ask again/,
  ],
  [
    'a token without rights, and a branch that it may not see',
    ({ github }) =>
      Object.assign(github.look ?? {}, {
        branch: failure('not-permitted'),
        reads: {
          'pull-requests': failure('not-permitted'),
          checks: failure('timeout'),
          actions: failure('not-found'),
        },
      }),
    [
      ['note', 'github.comment'],
      ['note', 'github.check'],
      ['note', 'github.prune'],
      ['note', 'github.branch'],
    ],
    /may not do what the comment needs \(pull-requests: write\).*the check: it failed: timeout.*actions: read.*unknown whether the default branch/,
  ],
  [
    'a person’s token with all rights',
    ({ github }) => {
      github.token = { from: '--github-token', kind: 'classic' };
      Object.assign(github.look ?? {}, { scopes: ['repo'] });
    },
    [['note', 'github.check']],
    /cannot be written with a person’s token/,
  ],
  [
    'a token of which nothing tells what it may write',
    ({ github }) => delete github.run,
    [
      ['note', 'github.comment'],
      ['note', 'github.check'],
    ],
    /unknown whether the token may do what the comment needs/,
  ],
  [
    'a default branch that anybody may push to',
    ({ github }) => Object.assign(github.look ?? {}, { branch: { value: { isProtected: false } } }),
    [['warning', 'github.branch']],
    /main is not protected/,
  ],
])('%s', (_what, change, expected, words) => {
  const findings = amissAfter(change);
  expect(levels(findings)).toEqual(expected);
  const said = findings.map((one) => `${one.what} → ${one.level === 'ok' ? '' : one.wayOut}`).join('; ');
  expect(said).toMatch(words);
  for (const one of findings) expect(one.level === 'ok' || one.wayOut.length > 5).toBe(true);
});

test('what keeps the engine from running is a problem where runs take it', () => {
  const findings = amissAfter(({ service, engine }) => {
    service.local = true;
    delete service.key;
    delete service.answer;
    Object.assign(engine.host ?? {}, {
      missing: [{ program: 'runc', debianPackage: 'runc' }],
      root: 'none',
    });
    engine.status = { belongsTo: 'the local engine belongs to another user' };
  });
  expect(levels(findings)).toEqual([
    ['note', 'service.engine'],
    ['problem', 'engine.runs'],
    ['problem', 'engine.programs'],
    ['problem', 'engine.root'],
  ]);
});

test('of a key its shape is said, and nothing that helps to guess it; of an address not who logs in', () => {
  const facts = goodFacts();
  facts.service.proxy = { value: 'http://me:pa@ss@proxy.example:3128', from: 'HTTPS_PROXY' };
  const said = JSON.stringify(examine(facts));
  expect(said).toContain('the API key begins with e2b_ and is 20 characters long');
  expect(said).toContain('through the proxy http://proxy.example:3128');
  expect(said).not.toMatch(/0123|cdef|pa@|ss@|me:/);
});

test('the page about findings has each of them, and no other', () => {
  const page = readFileSync('docs/doctor.md', 'utf8');
  const named = [...page.matchAll(/^\| `([a-z]+\.[a-z-]+)`/gm)].map(([, id]) => id);
  expect(named).toEqual([...FINDING_IDS]);
});
