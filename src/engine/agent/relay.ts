import { STATUS_CODES, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { tokenOf } from './gate.js';
import { sameSecret } from './token.js';

/** Both loopbacks, as a program that listens on `localhost` may have taken either. */
const LOOPBACK = ['127.0.0.1', '::1'];
/** Loopback answers at once unless the listener's queue is full. */
const CONNECT_MS = 10_000;

/**
 * Answers `CONNECT <loopback>:<port>` by joining the client to that port inside the sandbox, so that the engine reaches
 * servers that listen on the sandbox's loopback only. 200 and then raw bytes; else a JSON error: 401 without the token,
 * 403 for another host, 502 when nothing listens.
 */
export function relay(request: IncomingMessage, client: Duplex, head: Buffer, token: string): void {
  // A client that breaks off ends the relay by `close`; there is nobody left to tell.
  client.on('error', () => undefined);
  if (token !== '' && !sameSecret(tokenOf(request) ?? '', token)) {
    return refuse(client, 401, 'access token is missing or does not match');
  }
  const port = loopbackPort(request.url ?? '');
  if (port === undefined) return refuse(client, 403, 'only ports of the loopback are relayed');
  void connectThrough(port, client, head);
}

async function connectThrough(port: number, client: Duplex, head: Buffer): Promise<void> {
  const upstream = await dial(port, client);
  if (upstream === undefined) refuse(client, 502, `nothing listens on port ${port}`);
  else join(client, upstream, head);
}

/** The port in `127.0.0.1:N`, `localhost:N` or `[::1]:N`; undefined for anything else. */
export function loopbackPort(target: string): number | undefined {
  const digits = /^(?:127\.0\.0\.1|localhost|\[::1\]):(\d{1,5})$/i.exec(target)?.[1];
  const port = Number(digits);
  return digits !== undefined && port >= 1 && port <= 65_535 ? port : undefined;
}

async function dial(port: number, client: Duplex): Promise<Socket | undefined> {
  for (const host of LOOPBACK) {
    const socket = await dialOne(host, port, client);
    if (socket !== undefined) return socket;
  }
  return undefined;
}

/** Resolves without a socket when it cannot be had, or the client left meanwhile. */
async function dialOne(host: string, port: number, client: Duplex): Promise<Socket | undefined> {
  if (client.destroyed) return undefined;
  return new Promise((resolve) => {
    const socket = connect({ host, port, allowHalfOpen: true, noDelay: true });
    const abandon = (): void => void socket.destroy();
    const settle = (result: Socket | undefined): void => {
      client.off('close', abandon);
      resolve(result);
    };
    client.once('close', abandon);
    socket.setTimeout(CONNECT_MS, abandon);
    // `close` follows, also on an error.
    socket.on('error', () => undefined);
    socket.once('close', () => settle(undefined));
    socket.once('connect', () => {
      socket.setTimeout(0);
      settle(socket);
    });
  });
}

/** Each side's end of file is passed on; when one is gone, so is the other, after what it is still to be sent. */
function join(client: Duplex, upstream: Socket, head: Buffer): void {
  client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  if (head.length > 0) upstream.write(head);
  client.on('close', () => destroyWhenSent(upstream, client.errored));
  upstream.on('close', () => destroyWhenSent(client, upstream.errored));
  client.pipe(upstream);
  upstream.pipe(client);
}

function destroyWhenSent(stream: Duplex, broken: Error | null): void {
  if (broken === null && stream.writableEnded && !stream.writableFinished) {
    stream.once('finish', () => stream.destroy());
  } else stream.destroy();
}

function refuse(client: Duplex, status: number, message: string): void {
  const body = JSON.stringify({ code: status, message });
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  client.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}
