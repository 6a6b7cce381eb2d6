import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { LONGEST_HELLO, type NameFound, serverNameOf } from './client-hello.js';
import { answerTo, questionIn, TYPE_A } from './dns-message.js';
import { httpHostOf } from './http-host.js';
import type { ResolveName } from './resolve.js';
import { nameMatches } from './target.js';

/**
 * The gate of one sandbox that may reach hosts by name only. The firewall sends its connections to ports 80 and 443, and
 * what it asks name servers, to these listeners instead. A connection goes on to the host that it names itself (Host
 * header, TLS server name) if that is allowed: at an address that the engine found out, whatever address the sandbox
 * dialled. Names that are not allowed are not looked up: they cannot carry anything out.
 */
export interface EgressGate {
  readonly httpPort: number;
  readonly tlsPort: number;
  readonly dnsPort: number;
  /** Ends the listeners and every connection. */
  close(): void;
}

export interface GateOptions {
  /** The host's end of the sandbox's network: where to listen. */
  hostAddress: string;
  /** The sandbox's end: nobody else is served. */
  address: string;
  /** Patterns of names, as in `target.ts`. */
  names: readonly string[];
  resolve: ResolveName;
}

const NAME_MS = 10_000;
const CONNECT_MS = 10_000;
/** Bounds on what one sandbox can make the engine hold. */
const MOST_CONNECTIONS = 512;
const MOST_QUERIES = 64;

/** A fatal alert: unrecognized_name (RFC 6066 section 3). */
const TLS_REFUSAL = Buffer.from([21, 3, 3, 0, 2, 2, 112]);
const FORBIDDEN = 'this sandbox may not reach this host\n';
const HTTP_REFUSAL = Buffer.from(
  `HTTP/1.1 403 Forbidden\r\ncontent-type: text/plain\r\ncontent-length: ${FORBIDDEN.length}\r\nconnection: close\r\n\r\n${FORBIDDEN}`,
);

/** Opens a sandbox's gate, on ports that the system chooses. */
export async function openGate(options: GateOptions): Promise<EgressGate> {
  const open = new Set<Socket>();
  const [http, tls, dns] = await Promise.all([
    listen(options, open, { port: 80, nameOf: httpHostOf, refusal: HTTP_REFUSAL }),
    listen(options, open, { port: 443, nameOf: serverNameOf, refusal: TLS_REFUSAL }),
    answerNames(options),
  ]);
  return {
    httpPort: portOf(http),
    tlsPort: portOf(tls),
    dnsPort: dns.port,
    close() {
      http.close();
      tls.close();
      dns.close();
      for (const socket of open) socket.destroy();
    },
  };
}

interface Protocol {
  /** Of the destination. */
  port: number;
  nameOf(bytes: Buffer): NameFound;
  refusal: Buffer;
}

async function listen(options: GateOptions, open: Set<Socket>, protocol: Protocol): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, (client) => {
    if (client.remoteAddress !== options.address) {
      client.destroy();
      return;
    }
    track(open, client);
    firstName(client, protocol, (name, bytes) => {
      void passOn(client, name, bytes, protocol, options, open);
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.listen(0, options.hostAddress);
  await once(server, 'listening');
  server.on('error', () => undefined); // A connection that could not be accepted: its client sees it closed.
  return server;
}

function track(open: Set<Socket>, socket: Socket): void {
  open.add(socket);
  socket.on('close', () => open.delete(socket));
  socket.on('error', () => socket.destroy());
}

/** Reads until the connection has named its host, then hands over what was read. Refuses what never will. */
function firstName(client: Socket, protocol: Protocol, found: (name: string, bytes: Buffer) => void): void {
  let bytes = Buffer.alloc(0);
  const timer = setTimeout(() => client.destroy(), NAME_MS);
  client.on('close', () => clearTimeout(timer));
  client.on('end', refuse);
  client.on('data', read);

  function read(chunk: Buffer): void {
    bytes = Buffer.concat([bytes, chunk]);
    const result = protocol.nameOf(bytes);
    if (result.state === 'more' && bytes.length < LONGEST_HELLO) return;
    done();
    if (result.state === 'name') found(result.name, bytes);
    else refuse();
  }
  function refuse(): void {
    done();
    client.end(protocol.refusal);
    client.resume();
  }
  function done(): void {
    clearTimeout(timer);
    client.pause();
    client.off('data', read);
    client.off('end', refuse);
  }
}

async function passOn(
  client: Socket,
  name: string,
  bytes: Buffer,
  protocol: Protocol,
  { names, resolve }: GateOptions,
  open: Set<Socket>,
): Promise<void> {
  const refuse = (): void => {
    client.end(protocol.refusal);
    client.resume();
  };
  if (!nameMatches(names, name)) return refuse();
  const addresses = await resolve(name).catch(() => []);
  if (addresses.length === 0) return refuse();
  const peer = await firstThatAnswers(addresses, protocol.port, client);
  if (!peer) return void client.destroy();
  track(open, peer);
  if (client.destroyed) return void peer.destroy();
  peer.write(bytes);
  client.pipe(peer).pipe(client);
  client.on('close', () => peer.destroy());
  peer.on('close', () => client.destroy());
}

async function firstThatAnswers(
  addresses: readonly string[],
  port: number,
  client: Socket,
): Promise<Socket | undefined> {
  for (const host of addresses) {
    if (client.destroyed) return undefined;
    const socket = await connected(host, port);
    if (socket) return socket;
  }
  return undefined;
}

function connected(host: string, port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, allowHalfOpen: true, noDelay: true });
    const timer = setTimeout(() => socket.destroy(), CONNECT_MS);
    const fail = (): void => {
      clearTimeout(timer);
      resolve(undefined);
    };
    socket.once('error', fail);
    socket.once('close', fail);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('close', fail);
      resolve(socket);
    });
  });
}

/** Answers the sandbox's DNS queries: allowed names by their addresses, all others as not existing. */
async function answerNames(options: GateOptions): Promise<{ port: number; close(): void }> {
  const socket = createSocket('udp4');
  let closed = false;
  let asked = 0;
  socket.on('error', () => undefined); // A datagram that could not be sent: the sandbox asks again.
  socket.on('message', (message, from) => {
    if (from.address !== options.address || asked >= MOST_QUERIES) return;
    const question = questionIn(message);
    if (!question) return;
    asked++;
    const send = (reply: Buffer): void => {
      asked--;
      if (!closed) socket.send(reply, from.port, from.address, () => undefined);
    };
    void answer(options, message, question).then(send);
  });
  socket.bind(0, options.hostAddress);
  await once(socket, 'listening');
  return {
    port: socket.address().port,
    close() {
      closed = true;
      socket.close();
    },
  };
}

async function answer(
  { names, resolve }: GateOptions,
  message: Buffer,
  question: NonNullable<ReturnType<typeof questionIn>>,
): Promise<Buffer> {
  if (!nameMatches(names, question.name)) return answerTo(message, question, 'no-such-name');
  if (question.type !== TYPE_A) return answerTo(message, question, 'ok');
  try {
    return answerTo(message, question, 'ok', await resolve(question.name));
  } catch {
    return answerTo(message, question, 'server-failure'); // The sandbox is told; nothing else depends on it.
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
