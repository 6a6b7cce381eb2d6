import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSandboxService } from '../../src/e2b/sandboxes.js';
import type { SandboxService } from '../../src/e2b/sandboxes.js';
import { claimBuild, isSuperseded } from '../../src/job/template/claim.js';
import { ensureTemplate } from '../../src/job/template/ensure.js';
import type { BuildLogEntry } from '../../src/job/template/ports.js';
import type { Reporter } from '../../src/job/reporter.js';
import { identityTags } from '../../src/job/template/tags.js';
import { watchBuild } from '../../src/job/template/watch-build.js';
import { identify } from '../../src/template/identity/identify.js';
import { manifestStore } from '../../src/template/identity/manifest-store.js';
import { sendJson } from '../support/api-proxy.js';
import { definitionOf } from '../template/identity/definitions.js';

// A service that behaves as the engine never does.
type Answer = (asked: string, response: ServerResponse, url: URL, body: string) => unknown;

let answer: Answer;
let folder: string;
let service: SandboxService;
let asked: string[];
const server = createServer((incoming, response) => {
  const url = new URL(incoming.url ?? '', 'http://stub');
  const one = `${incoming.method} ${url.pathname}`;
  asked.push(one);
  let body = '';
  incoming.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
  incoming.once('end', () => {
    if (answer(one, response, url, body) !== undefined) return;
    sendJson(response, 404, { code: 404, message: 'not here' });
  });
});
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});
beforeEach(() => {
  asked = [];
  folder = mkdtempSync(path.join(tmpdir(), 'e2b-action-stub.'));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  service = createSandboxService({ kind: 'cloud', apiKey: 'e2b_stub', apiUrl, sandboxUrl: apiUrl });
});
afterEach(() => rmSync(folder, { recursive: true }));

const reporter: Reporter = {
  phaseStart: () => undefined,
  phaseEnd: () => undefined,
  progress: () => undefined,
  stepStart: () => undefined,
  stepOutput: () => undefined,
  stepSilent: () => undefined,
  stepEnd: () => Promise.resolve(),
  watchEvent: () => undefined,
  buildStep: () => undefined,
  buildLine: () => undefined,
  buildEnd: () => undefined,
  notice: () => undefined,
  warning: () => undefined,
};

const definition = (): ReturnType<typeof definitionOf> =>
  definitionOf(folder, {
    name: 'acme',
    steps: [{ type: 'RUN', command: 'true', place: { line: 7, text: 'RUN true' } }],
  });

async function ensure(deadlineMs = 4000): Promise<unknown> {
  return ensureTemplate(definition(), await identify(definition()), {
    backend: service,
    reporter,
    signal: new AbortController().signal,
    runId: 'test',
    manifests: manifestStore(path.join(folder, 'cache')),
    force: false,
    deadlineMs,
    warn: () => undefined,
  });
}

const REGISTERED = {
  templateID: 'tpl',
  buildID: 'b1',
  aliases: ['acme'],
  names: [],
  tags: [],
  public: false,
};
const ENDED = { status: 'error', logEntries: [], logs: [] };
const LISTED = 'GET /templates/acme/tags';
const REGISTER = 'POST /v3/templates';
const START = /^POST \/v2\/templates\/tpl\/builds\//;
const STATUS = /\/status$/;
const limits = { totalMs: 60_000, silentMs: 60_000 };

describe('a name of another team', () => {
  const forbidden = { code: 403, message: 'you have no access to this' };
  const refused = {
    kind: 'auth',
    message: expect.stringContaining('you have no access to this') as unknown,
    hint: expect.stringContaining(
      'the name acme belongs to another team: choose another template name',
    ) as unknown,
  };

  test('that is seen when its tags are listed', async () => {
    answer = (one, response) => (one === LISTED ? sendJson(response, 403, forbidden) : undefined);
    await expect(ensure()).rejects.toMatchObject(refused);
    expect(asked).toEqual([LISTED]);
  });

  test('that is seen when a build is asked for', async () => {
    answer = (one, response) => (one === REGISTER ? sendJson(response, 403, forbidden) : undefined);
    await expect(ensure()).rejects.toMatchObject(refused);
    expect(asked).toEqual([LISTED, REGISTER]);
  });
});

test('a limit of requests is waited for', async () => {
  let refusals = 2;
  answer = (one, response) => {
    if (one !== LISTED) return undefined;
    if (refusals-- > 0)
      return sendJson(response, 429, { code: 429, message: 'slow down' }, { 'retry-after': '0' });
    return sendJson(response, 200, []);
  };
  expect(await service.templates.tags('acme')).toEqual([]);
  expect(asked).toEqual([LISTED, LISTED, LISTED]);
});

test('a build that is never started is the service’s trouble', async () => {
  answer = (one, response) => {
    if (one === REGISTER) return sendJson(response, 202, REGISTERED);
    if (START.test(one)) return response.writeHead(202, { 'content-length': '0' }).end();
    if (!STATUS.test(one)) return undefined;
    return sendJson(response, 200, {
      templateID: 'tpl',
      buildID: 'b1',
      status: 'waiting',
      logEntries: [],
      logs: [],
    });
  };
  await expect(ensure()).rejects.toMatchObject({
    kind: 'busy',
    message: 'the service did not start the build of template acme within 2 s',
  });
});

test.each<[string, object]>([
  ['the engine failed: no space left on device', { kind: 'service' }],
  ['failed to run command: exit status 1', { place: { file: 'Dockerfile', line: 7 } }],
])('a build that failed with “%s” is what it is', async (message, expected) => {
  answer = (one, response) => {
    if (one === REGISTER) return sendJson(response, 202, REGISTERED);
    if (START.test(one)) return response.writeHead(202, { 'content-length': '0' }).end();
    if (!STATUS.test(one)) return undefined;
    return sendJson(response, 200, { ...REGISTERED, ...ENDED, reason: { message, step: '1' } });
  };
  await expect(ensure()).rejects.toMatchObject(expected);
});

describe('the log of a build', () => {
  const all = Array.from({ length: 237 }, (_, index) => ({
    timestamp: new Date(1_700_000_000_000 + index).toISOString(),
    level: 'info' as const,
    message: `line ${index}`,
    step: '1',
  }));
  const status = (state: string, logEntries: typeof all): object => ({
    templateID: 'tpl',
    buildID: 'b1',
    status: state,
    logEntries,
    logs: [],
  });

  async function watch(): Promise<{ lines: string[]; kind: string }> {
    const entries: BuildLogEntry[] = [];
    const build = { templateId: 'tpl', buildId: 'b1' };
    const log = { add: (entry: BuildLogEntry) => void entries.push(entry) };
    const end = await watchBuild(service.templates, build, log, limits, new AbortController().signal);
    return { lines: entries.map(({ text }) => text), kind: end.kind };
  }

  test('is whole, whatever the pages and whatever breaks off', async () => {
    const sizes = [0, 1, 37, 0, 100, 99, 100];
    let breaks = 0;
    answer = (one, response, url) => {
      if (!STATUS.test(one)) return undefined;
      const offset = Number(url.searchParams.get('logsOffset'));
      breaks++;
      // Cut off before, and in the middle of, an answer.
      if (breaks % 3 === 1) return response.destroy();
      if (breaks % 3 === 2) {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' });
        response.write('{"templateID":');
        return setTimeout(() => response.destroy(), 20);
      }
      const page = all.slice(offset, offset + (sizes.shift() ?? 100));
      return sendJson(response, 200, status(sizes.length > 2 ? 'building' : 'ready', page));
    };
    expect(await watch()).toEqual({ kind: 'ready', lines: all.map(({ message }) => message) });
  });

  test('a build that the service does not know any more is waited for no longer', async () => {
    answer = (one, response) =>
      STATUS.test(one) ? sendJson(response, 404, { code: 404, message: 'no such build' }) : undefined;
    await expect(watch()).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('claims', () => {
  const tags = identityTags('0123456789abcdef0123456789abcdef01234567');
  const wait = {
    signal: new AbortController().signal,
    notBefore: undefined,
    deadlineMs: 60_000,
    onNotice: () => undefined,
  };

  test('one that a job left behind long ago stops nobody, and is taken away', async () => {
    let claims = [{ tag: `${tags.claims}dead`, at: Date.now() - 3_600_000 }];
    answer = (one, response, _url, body) => {
      if (one === LISTED) {
        const listed = claims.map(({ tag, at }) => ({
          tag,
          buildID: 'b0',
          createdAt: new Date(at).toISOString(),
        }));
        return sendJson(response, 200, listed);
      }
      if (one === REGISTER) {
        const { tags: given } = JSON.parse(body) as { tags: string[] };
        claims.push(...given.map((tag) => ({ tag, at: Date.now() })));
        return sendJson(response, 202, REGISTERED);
      }
      if (one !== 'DELETE /templates/tags') return undefined;
      const { tags: removed } = JSON.parse(body) as { tags: string[] };
      claims = claims.filter(({ tag }) => !removed.includes(tag));
      return response.writeHead(204).end();
    };
    const claim = await claimBuild(service.templates, 'acme', tags, wait);
    expect(claim).toMatchObject({ kind: 'ours', templateId: 'tpl' });
    expect(claims).toHaveLength(1);
    expect(claims[0]?.tag).not.toContain('dead');
    if (claim.kind === 'ours') await claim.release();
    expect(claims).toEqual([]);
  });
});

test.each<[string, boolean]>([
  ['cancelled by a newer build of the template: 1', true],
  ['build was canceled', true],
  ["failed to run command 'npm test': context canceled", true],
  ["failed to run command 'npm run cancel': exit status 1", false],
  ["failed to run command 'echo cancel': signal: killed", false],
  ['cancel: exit code 3', false],
])('%s: cancelled %s', (message, expected) => {
  expect(isSuperseded({ message })).toBe(expected);
});
