import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { dataPlane } from '../../../src/engine/proxy/proxy.js';
import { AGENT_PORT } from '../../../src/engine/runtime/containers.js';
import type { SandboxRecord } from '../../../src/engine/sandboxes/record.js';
import { type Sandbox, sandboxOf } from '../../../src/engine/sandboxes/sandbox.js';
import type { World } from '../../../src/engine/sandboxes/world.js';
import { answerMalformed } from '../../../src/engine/malformed.js';

/** Stands for a sandbox's address: what listens there on this host is what "the sandbox" serves. */
const ADDRESS = '127.0.99.9';

/** The data plane on a port of this host, in front of servers that a test starts at the address of a sandbox. */
export interface Stage {
  port: number;
  sandbox: Sandbox;
  /** A server of the sandbox that gets and says bytes as they are; returns its port. */
  raw(serve: (socket: Socket) => void): Promise<number>;
  http(serve: RequestListener): Promise<{ port: number; server: Server }>;
  /** Sends bytes to the data plane; resolves with all that came back when it ended. */
  send(text: string | Buffer, ...later: string[]): Promise<string>;
  /** A connection to the data plane that a test drives itself. */
  open(): Socket;
  /** A listener of the sandbox's own loopback, and an agent that relays to it. */
  relay(serve: RequestListener): Promise<{ port: number; asked: string[] }>;
  close(): void;
}

export async function stage(changes: Partial<SandboxRecord> = {}): Promise<Stage> {
  const record: SandboxRecord = {
    version: 1,
    id: 'iabc',
    templateId: 'base',
    state: 'running',
    startedAt: 0,
    endAt: Date.now() + 60_000,
    metadata: {},
    envVars: {},
    accessToken: 'token-of-the-agent',
    kept: 'memory',
    autoPause: false,
    autoPauseMemory: true,
    autoResume: false,
    creationTimeout: 60,
    internet: true,
    cpuCount: 1,
    memoryMB: 1,
    diskSizeMB: 1,
    layers: { root: [] },
    block: 0,
    ...changes,
  };
  const sandbox = sandboxOf(record, ADDRESS);
  const plane = dataPlane({ sandboxes: new Map([[record.id, sandbox]]) } as unknown as World);
  const front = createHttpServer();
  const serve: RequestListener = (request, response) => {
    if (!plane.serve(request, response)) response.writeHead(418).end();
  };
  front.on('request', serve).on('checkContinue', serve);
  front.on('upgrade', (request, socket, head) => plane.upgrade(request, socket, head));
  front.on('clientError', answerMalformed);
  const servers: { close(): unknown }[] = [front];
  const sockets = new Set<Socket>();
  const listen = async (
    server: Server | ReturnType<typeof createServer>,
    host: string,
    port = 0,
  ): Promise<number> => {
    servers.push(server);
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
    });
    server.listen(port, host);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(front, '127.0.0.1');
  const open = (): Socket => {
    const socket = connect(port, '127.0.0.1');
    sockets.add(socket);
    socket.on('error', () => undefined);
    return socket;
  };
  return {
    port,
    sandbox,
    raw: (handle) => listen(createServer(handle), ADDRESS),
    async http(handle) {
      const server = createHttpServer(handle);
      return { server, port: await listen(server, ADDRESS) };
    },
    open,
    async send(text, ...later) {
      const socket = open();
      let said = '';
      socket.setEncoding('latin1').on('data', (part: string) => (said += part));
      socket.write(text);
      for (const part of later) {
        await once(socket, 'data');
        socket.write(part);
      }
      await once(socket, 'close');
      return said;
    },
    async relay(handle) {
      const inner = createHttpServer(handle);
      const innerPort = await listen(inner, '127.0.0.1');
      const asked: string[] = [];
      const agent = createHttpServer();
      agent.on('connect', (request, socket: Socket) => {
        asked.push(`${request.url} ${String(request.headers['x-access-token'])}`);
        const wanted = Number(/^127\.0\.0\.1:(\d+)$/.exec(request.url ?? '')?.[1]);
        const peer = connect(wanted, '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 OK\r\n\r\n');
          socket.pipe(peer).pipe(socket);
        });
        peer.on('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 2\r\n\r\n{}'));
      });
      await listen(agent, ADDRESS, AGENT_PORT);
      return { port: innerPort, asked };
    },
    close() {
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
      sandbox.connections.destroy();
    },
  };
}

/** A request to a port of the stage's sandbox, as bytes; `connection: close`, so that the answer ends. */
export function requestTo(port: number, line = 'GET / HTTP/1.1', ...headers: string[]): string {
  return [line, `Host: ${port}-iabc.local`, 'Connection: close', ...headers, '', ''].join('\r\n');
}
