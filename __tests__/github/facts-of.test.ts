import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { factsOf } from '../../src/github/facts-of.js';

let server: Server;
let url: string;
/** Method, path and credentials of each request. */
let asked: string[];
beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"number":7,"state":"closed"}');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const signal = new AbortController().signal;
const token = 'ghs_x';

test('the API of the environment, and that of an Enterprise Server', async () => {
  const api = factsOf({
    repository: 'github.com/acme/shop',
    token,
    environment: { GITHUB_API_URL: url },
    signal,
  });
  expect(await api.pull(7)).toEqual({ value: 'closed' });
  const enterprise = factsOf({
    repository: '127.0.0.1/acme/shop',
    token,
    environment: { GITHUB_SERVER_URL: url },
    signal,
  });
  expect(await enterprise.pull(7)).toEqual({ value: 'closed' });
  expect(asked).toEqual([
    'GET /repos/acme/shop/pulls/7 token ghs_x',
    'GET /api/v3/repos/acme/shop/pulls/7 token ghs_x',
  ]);
});

test.each([
  ['a host that the remote names and nobody else', '127.0.0.1/acme/shop', {}],
  ['a host that is not the server', 'evil.example/acme/shop', { GITHUB_SERVER_URL: 'https://github.com' }],
  ['a host whose name begins the same', 'github.com.evil.example/acme/shop', {}],
  ['a path of groups', 'github.com/acme/group/shop', {}],
  ['no name', 'github.com/acme', {}],
  ['a server that is no address', 'github.com/acme/shop', { GITHUB_SERVER_URL: 'github.com' }],
])('the token does not go to %s', async (_, repository, environment: Record<string, string>) => {
  const facts = factsOf({ repository, token, environment: { GITHUB_API_URL: url, ...environment }, signal });
  for (const answer of [await facts.pull(7), await facts.workflowRun('1'), await facts.activeRuns()])
    expect(answer).toEqual({ unknown: expect.stringContaining('is not known to be GitHub') as string });
  expect(asked).toEqual([]);
});

test('without a token nobody is asked; a folder has no workflows', async () => {
  const none = factsOf({
    repository: 'github.com/acme/shop',
    environment: { GITHUB_API_URL: url },
    signal,
  });
  expect(await none.pull(7)).toEqual({ unknown: expect.stringContaining('set GITHUB_TOKEN') as string });
  const folder = factsOf({ repository: 'folder/0123', token, environment: { GITHUB_API_URL: url }, signal });
  expect(await folder.activeRuns()).toEqual({ value: [] });
  expect(await folder.workflowRun('1')).toHaveProperty('unknown');
  expect(asked).toEqual([]);
});
