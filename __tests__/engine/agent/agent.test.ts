import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { startAgent, TOKEN, type Agent } from './harness/agent.js';
import { call } from './harness/agent.js';
import { buildAgent } from './harness/build-agent.js';
import { bash, printed, stream, unary } from './harness/wire.js';

let agent: Agent;
beforeAll(async () => {
  agent = await startAgent({ envVars: { A: '1', B: '2' } });
});
afterAll(async () => agent?.stop());

const init = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  call(agent, '/init', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers,
  });

test('health needs no token and has no body', async () => {
  const response = await fetch(`${agent.url}/health`);
  expect([response.status, await response.text()]).toEqual([204, '']);
});

test.each([
  ['GET', '/envs', 401],
  ['GET', '/metrics', 401],
  ['GET', '/nothing', 401],
  ['POST', '/process.Process/List', 'unauthenticated'],
  ['POST', '/process.Process/Start', 'unauthenticated'],
  ['POST', '/filesystem.Filesystem/Stat', 'unauthenticated'],
])('%s %s without the token is 401, in the shape its clients read', async (method, path, code) => {
  for (const token of ['', 'wrong', `${TOKEN}x`]) {
    const response = await fetch(agent.url + path, { method, headers: { 'x-access-token': token } });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ code, message: expect.stringContaining('unauthorized') });
  }
});

test('init adds variables and changes the defaults', async () => {
  expect((await init({ envVars: { B: '3', C: '4' }, timestamp: 'ignored', hyperloopIP: null })).status).toBe(
    204,
  );
  expect(await (await call(agent, '/envs')).json()).toEqual({ E2B_SANDBOX: 'true', A: '1', B: '3', C: '4' });
  await init({ defaultUser: 'root', defaultWorkdir: '/usr' });
  expect(printed(await stream(agent, 'Start', bash('id -u; pwd; echo $C')), 'stdout').toString()).toBe(
    '0\n/usr\n4\n',
  );
  expect((await unary(agent, 'filesystem.Filesystem/Stat', { path: '' })).body['entry'].path).toBe('/usr');
  await init({ defaultUser: 'user', defaultWorkdir: '' });
  expect(printed(await stream(agent, 'Start', bash('pwd')), 'stdout').toString()).toBe(`${agent.home}\n`);
});

test('init takes the token in the header or the body, and only the right one', async () => {
  const without = (body: object): Promise<Response> =>
    fetch(`${agent.url}/init`, { method: 'POST', body: JSON.stringify(body) });
  expect((await without({})).status).toBe(401);
  expect((await without({ accessToken: 'wrong', envVars: { EVIL: '1' } })).status).toBe(401);
  expect((await init({ accessToken: TOKEN }, { 'x-access-token': 'wrong' })).status).toBe(401);
  expect((await without({ accessToken: TOKEN })).status).toBe(204);
  expect(await (await call(agent, '/envs')).json()).not.toHaveProperty('EVIL');
});

test('init gives it another token only by the right one in the header', async () => {
  const change = (header: string, accessToken: string): Promise<Response> =>
    fetch(`${agent.url}/init`, {
      method: 'POST',
      headers: { 'x-access-token': header },
      body: JSON.stringify({ accessToken }),
    });
  const passes = async (token: string): Promise<boolean> =>
    (await fetch(`${agent.url}/envs`, { headers: { 'x-access-token': token } })).ok;
  expect((await change('wrong', 'other')).status).toBe(401);
  expect([await passes('other'), await passes(TOKEN)]).toEqual([false, true]);
  expect((await change(TOKEN, 'other')).status).toBe(204);
  expect([await passes('other'), await passes(TOKEN)]).toEqual([true, false]);
  expect((await change('other', TOKEN)).status).toBe(204);
  expect(await passes(TOKEN)).toBe(true);
});

test.each([['not JSON'], ['[]'], ['{"envVars":{"A":1}}'], ['{"defaultUser":7}']])(
  'init refuses %s',
  async (body) => {
    const response = await init(body);
    expect([response.status, await response.json()]).toEqual([
      400,
      { code: 400, message: expect.any(String) },
    ]);
  },
);

test('metrics describe the sandbox', async () => {
  const metrics = (await (await call(agent, '/metrics')).json()) as Record<string, number>;
  expect(Object.keys(metrics).sort()).toEqual(
    [
      'ts',
      'cpu_count',
      'cpu_used_pct',
      'mem_total',
      'mem_used',
      'mem_cache',
      'mem_total_mib',
      'mem_used_mib',
      'disk_used',
      'disk_total',
    ].sort(),
  );
  expect(metrics['mem_total']).toBeGreaterThan(metrics['mem_used']!);
  expect(metrics['disk_total']).toBeGreaterThan(metrics['disk_used']!);
  expect(metrics['cpu_count']).toBeGreaterThanOrEqual(1);
  expect(metrics['ts']).toBeGreaterThan(1_700_000_000);
});

test('what is not there is 404, another method 405, both in JSON', async () => {
  const ask = async (path: string, method: string) => {
    const response = await call(agent, path, { method });
    return [response.status, ((await response.json()) as { code: number }).code];
  };
  expect(await ask('/nothing', 'GET')).toEqual([404, 404]);
  expect(await ask('/process.Process/Nothing', 'POST')).toEqual([404, 404]);
  expect(await ask('/envs', 'DELETE')).toEqual([405, 405]);
});

test.each([
  ['GET', '/process.Process/List', 'application/json', 405, 'POST'],
  ['PUT', '/filesystem.Filesystem/WatchDir', 'application/connect+json', 405, 'POST'],
  ['POST', '/process.Process/List', 'text/plain', 415, 'application/json'],
  ['POST', '/process.Process/Start', 'application/json', 415, 'application/connect+json'],
  ['POST', '/process.Process/List', 'application/connect+json', 415, 'application/json'],
  ['POST', '/process.Process/List', 'application/grpc', 415, 'application/json'],
])('%s %s as %s is %i in JSON that says what is expected', async (method, path, type, status, expected) => {
  const body = method === 'GET' ? {} : { body: '{}' };
  const response = await call(agent, path, { method, headers: { 'content-type': type }, ...body });
  expect([response.status, await response.json()]).toEqual([
    status,
    { code: 'unknown', message: expect.stringContaining(expected) },
  ]);
});

test('a request that comes as soon as the port is open is answered, only later', async () => {
  const young = await startAgent();
  try {
    const { port } = new URL(young.url);
    const [envs, listed, health] = await Promise.all([
      call(young, '/envs'),
      unary(young, 'List', {}),
      fetch(`http://127.0.0.1:${port}/health`),
    ]);
    expect([envs.status, listed.status, health.status]).toEqual([200, 200, 204]);
  } finally {
    await young.stop();
  }
});

test.each([
  ['no HTTP', 'hello\r\n\r\n'],
  [
    'no Host in HTTP/1.0',
    'POST /process.Process/List HTTP/1.0\r\nX-Access-Token: token-of-the-test\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
  ],
  [
    'a bad escape',
    'GET /files?path=%zz HTTP/1.1\r\nHost: a\r\nX-Access-Token: token-of-the-test\r\nConnection: close\r\n\r\n',
  ],
  [
    'a target without a slash',
    'GET files HTTP/1.1\r\nHost: a\r\nX-Access-Token: token-of-the-test\r\nConnection: close\r\n\r\n',
  ],
  [
    'a double slash',
    'GET //x/y HTTP/1.1\r\nHost: a\r\nX-Access-Token: token-of-the-test\r\nConnection: close\r\n\r\n',
  ],
  [
    'a bad Host',
    'POST /process.Process/List HTTP/1.1\r\nHost: [\r\nX-Access-Token: token-of-the-test\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}',
  ],
  [
    'a body that is not JSON',
    'POST /process.Process/List HTTP/1.1\r\nHost: a\r\nX-Access-Token: token-of-the-test\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 1\r\n\r\n{',
  ],
  [
    'a wrong type',
    'POST /process.Process/List HTTP/1.1\r\nHost: a\r\nX-Access-Token: token-of-the-test\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}',
  ],
])('%s gets an answer of 4xx and harms nothing', async (_name, text) => {
  expect(await exchange(text)).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect((await fetch(`${agent.url}/health`)).status).toBe(204);
  expect(agent.stderr()).toBe('');
});

test.each([
  [
    'an envelope that promises too much',
    Buffer.from([0, 0xff, 0xff, 0xff, 0xff, 1]),
    /resource_exhausted|invalid_argument/,
  ],
  ['an envelope that breaks off', Buffer.from([0, 0, 0, 0, 9, 1]), /invalid_argument/],
  ['a message that is not JSON', Buffer.from([0, 0, 0, 0, 1, 0x7b]), /invalid_argument/],
  ['no message', Buffer.alloc(0), /unimplemented|invalid_argument/],
])('%s ends the stream with an error', async (_name, body, code) => {
  const response = await call(agent, '/process.Process/Start', {
    method: 'POST',
    headers: { 'content-type': 'application/connect+json', 'connect-protocol-version': '1' },
    body: new Uint8Array(body),
  });
  expect(await response.text()).toMatch(code);
});

test('the token and the settings are not in the agent’s own environment for commands to find', async () => {
  const all = await stream(agent, 'Start', bash('tr "\\0" "\\n" < /proc/self/environ; env'));
  expect(printed(all, 'stdout').toString()).not.toMatch(/token-of-the-test|E2B_AGENT|CANARY/);
});

test.each([
  [{}, 'E2B_AGENT_TOKEN is not set'],
  [{ E2B_AGENT_TOKEN: 't', E2B_AGENT_LISTEN: 'nowhere' }, 'E2B_AGENT_LISTEN is not host:port: nowhere'],
  [{ E2B_AGENT_TOKEN: 't', E2B_AGENT_BOOT: '{' }, 'E2B_AGENT_BOOT is not JSON'],
  [{ E2B_AGENT_TOKEN: 't', E2B_AGENT_LISTEN: '192.0.2.1:1' }, 'EADDRNOTAVAIL'],
])('settings it cannot use end it with a reason: %j', async (env, reason) => {
  const { status, stderr } = spawnSync(process.execPath, [await buildAgent()], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain(reason);
});

async function exchange(text: string): Promise<string> {
  const { port, hostname } = new URL(agent.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.on('end', () => resolve(answer));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
