import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ExchangeKind, exchangeKind } from './exchange-kind.js';
import { carryExchange } from './fault-exchange.js';
import { createChooser, type FaultRule } from './fault-rules.js';

/** What passed, for a test that fails to print. */
export interface SeenExchange {
  kind: ExchangeKind;
  asked: string;
  /** The rule whose fault happened in it, by its index. */
  fault?: number;
  /** What the client was answered. */
  status?: number;
}

/** A proxy between the SDK and the engine that understands what passes through it, and breaks it by rules. */
export interface FaultProxy {
  /** An address that the client takes for another machine's. */
  url: string;
  readonly exchanges: readonly SeenExchange[];
  /** Resolves when an exchange is held. */
  held(): Promise<void>;
  /** Lets go of what is held, and of what would be. */
  release(): void;
  /** Resolves when a copy that was held and let go is answered. */
  copied(): Promise<void>;
  /** The rules whose faults happened, by index. */
  struck(): Set<number>;
  close(): Promise<void>;
}

export async function startFaultProxy(target: string, rules: readonly FaultRule[]): Promise<FaultProxy> {
  const { hostname, port } = new URL(target);
  const exchanges: SeenExchange[] = [];
  const choose = createChooser(rules);
  const gate = createGate();
  let copied!: () => void;
  const copyDone = new Promise<void>((resolve) => (copied = resolve));

  const carry = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const { method = '', url = '', headers } = incoming;
    const kind = exchangeKind(method, url);
    const seen: SeenExchange = { kind, asked: `${method} ${decodeURIComponent(url)}` };
    exchanges.push(seen);
    // What asks in JSON is short and tells what it is for; all else is passed on as it comes.
    const body = /json/.test(headers['content-type'] ?? '') ? await buffer(incoming) : undefined;
    const rule = choose(kind, seen.asked, body);
    const fault = rule === undefined ? undefined : rules[rule]?.fault;
    const client = outgoing.socket;
    if (!client) return;
    await carryExchange({
      incoming,
      outgoing,
      client,
      engine: { hostname, port },
      ...(body ? { body } : {}),
      ...(fault ? { fault } : {}),
      hold: gate.hold,
      copied,
      struck: () => void (seen.fault = rule ?? 0),
      answered: (status) => void (seen.status = status),
    });
  };

  const open = new Set<Socket>();
  const server = createServer({ keepAliveTimeout: 0, requestTimeout: 0 }, (incoming, outgoing) => {
    // One of the two sides broke off: so does the other.
    carry(incoming, outgoing).catch(() => outgoing.socket?.resetAndDestroy());
  });
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  });
  server.listen(0, '::ffff:127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://[::ffff:127.0.0.1]:${(server.address() as AddressInfo).port}`,
    exchanges,
    held: () => gate.held,
    copied: () => copyDone,
    release: gate.release,
    struck: () => new Set(exchanges.flatMap(({ fault }) => (fault === undefined ? [] : [fault]))),
    async close() {
      gate.release();
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Where what is held waits. */
function createGate() {
  let release!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  let someHeld!: () => void;
  const held = new Promise<void>((resolve) => (someHeld = resolve));
  return {
    hold: () => {
      someHeld();
      return released;
    },
    held,
    release,
  };
}
