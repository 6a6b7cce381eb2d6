import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { loopbackPort } from '../../../src/engine/agent/relay.js';
import { startAgent, TOKEN, type Agent } from './harness/agent.js';
import { until } from './harness/until.js';

let agent: Agent;
const servers: Server[] = [];
beforeAll(async () => {
  agent = await startAgent();
});
afterAll(async () => {
  for (const server of servers) server.close();
  await agent?.stop();
});

/** A server on one loopback only. */
async function listen(host: string, onConnection: (socket: Socket) => void): Promise<number> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  servers.push(server);
  server.listen(0, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function tunnel(
  target: string,
  token = TOKEN,
): Promise<{ response: IncomingMessage; socket: Socket; head: Buffer }> {
  const { hostname, port } = new URL(agent.url);
  const client = request({
    host: hostname,
    port,
    method: 'CONNECT',
    path: target,
    headers: { 'x-access-token': token },
  });
  client.end();
  const [response, socket, head] = (await once(client, 'connect')) as [IncomingMessage, Socket, Buffer];
  socket.on('error', () => undefined);
  return { response, socket, head };
}

/** The JSON of a refusal, which follows the head on the same connection. */
async function refusal(target: string, token?: string): Promise<[number | undefined, unknown]> {
  const { response, socket, head } = await tunnel(target, token);
  socket.unshift(head);
  return [response.statusCode, JSON.parse(await text(socket))];
}

test.each(['127.0.0.1', '::1'])('a port of %s is reached, and every byte passes both ways', async (host) => {
  const port = await listen(host, (socket) => socket.pipe(socket));
  const { response, socket } = await tunnel(`127.0.0.1:${port}`);
  expect(response.statusCode).toBe(200);
  const sent = randomBytes(3_000_000);
  socket.end(sent);
  const received: Buffer[] = [];
  for await (const chunk of socket as AsyncIterable<Buffer>) received.push(chunk);
  expect(Buffer.concat(received).equals(sent)).toBe(true);
});

test('what the client sends with its request is not lost', async () => {
  const port = await listen(
    '127.0.0.1',
    (socket) => void socket.once('data', (data) => socket.end(`got ${String(data)}`)),
  );
  const { hostname, port: agentPort } = new URL(agent.url);
  const socket = (await import('node:net')).connect(Number(agentPort), hostname);
  socket.write(`CONNECT localhost:${port} HTTP/1.1\r\nHost: x\r\nX-Access-Token: ${TOKEN}\r\n\r\nearly`);
  expect(await text(socket)).toBe('HTTP/1.1 200 Connection Established\r\n\r\ngot early');
});

test('when nothing listens the answer is 502 in JSON', async () => {
  const port = await listen('127.0.0.1', () => undefined);
  servers.pop()!.close();
  expect(await refusal(`127.0.0.1:${port}`)).toEqual([
    502,
    { code: 502, message: `nothing listens on port ${port}` },
  ]);
});

test.each(['', 'wrong'])('the token %j does not open it', async (token) => {
  const port = await listen('127.0.0.1', (socket) => socket.destroy());
  expect((await refusal(`127.0.0.1:${port}`, token))[0]).toBe(401);
});

test.each(['10.0.0.1:80', 'example.com:80', '169.254.169.254:80'])('%s is not relayed', async (target) => {
  expect((await refusal(target))[0]).toBe(403);
});

test.each([
  ['127.0.0.1:80', 80],
  ['LOCALHOST:65535', 65_535],
  ['[::1]:1', 1],
  ['127.0.0.1:0', undefined],
  ['127.0.0.1:65536', undefined],
  ['127.0.0.1', undefined],
  ['127.0.0.1:80/x', undefined],
  ['127.0.0.1.example.com:80', undefined],
  ['user@127.0.0.1:80', undefined],
  ['', undefined],
])('the port in %j is %s', (target, port) => {
  expect(loopbackPort(target)).toBe(port);
});

test('when one side breaks off, the other hears of it', async () => {
  const accepted: Socket[] = [];
  const port = await listen('127.0.0.1', (socket) => {
    accepted.push(socket);
    socket.resume();
  });
  const first = await tunnel(`127.0.0.1:${port}`);
  await until(() => accepted.length === 1);
  first.socket.destroy();
  await until(() => accepted[0]!.readableEnded || accepted[0]!.destroyed);

  const second = await tunnel(`127.0.0.1:${port}`);
  await until(() => accepted.length === 2);
  second.socket.resume();
  accepted[1]!.resetAndDestroy();
  await until(() => second.socket.destroyed);
  expect(accepted).toHaveLength(2);
  for (const socket of accepted) socket.destroy();
});

test('an answer that is longer than the buffers arrives whole, although the server hangs up', async () => {
  const sent = randomBytes(8_000_000);
  const port = await listen('127.0.0.1', (socket) => void socket.resume().end(sent));
  const { socket, head } = await tunnel(`127.0.0.1:${port}`);
  socket.end();
  const received = [head];
  for await (const chunk of socket as AsyncIterable<Buffer>) received.push(chunk);
  expect(Buffer.concat(received).equals(sent)).toBe(true);
});
