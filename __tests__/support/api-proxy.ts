import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is done to a request: `reset` breaks its connection, `stall` never answers, a status answers in the engine's place. */
export type FaultKind =
  'reset' | 'stall' | { status: number; headers?: Record<string, string>; body?: unknown };

export interface Fault {
  /** Of `POST /v2/sandboxes`, the method and the path without the query. */
  match: RegExp;
  /** `before`: the engine never hears of it; `after`: it has carried it out, and its answer is lost. */
  when: 'before' | 'after';
  kind: FaultKind;
  /** How often; absent: always. */
  times?: number;
}

/** A front of the engine's API that knows what it was asked, and can answer in its place. */
export interface ApiProxy {
  url: string;
  /** `GET /templates/x/tags`, in order; without the query. */
  readonly asked: string[];
  /** When each of them came, in ms. */
  readonly times: number[];
  /** Answers instead of the engine when it returns true. */
  answer: (asked: string, response: ServerResponse, incoming: IncomingMessage) => boolean;
  /** Injects a fault from now on. Several that match take turns in their order. */
  fail(fault: Fault): void;
  /** Sends each request that fits twice, as a network may; the client gets the first answer. */
  duplicate?: RegExp;
  close(): Promise<void>;
}

export async function startApiProxy(target: string): Promise<ApiProxy> {
  const { hostname, port } = new URL(target);
  const asked: string[] = [];
  const times: number[] = [];
  const faults: { fault: Fault; left: number }[] = [];
  const faultOf = (one: string): Fault | undefined => {
    const found = faults.find(({ fault, left }) => left > 0 && fault.match.test(one));
    if (found) found.left -= 1;
    return found?.fault;
  };
  const server = createServer((incoming, outgoing) => {
    const one = `${incoming.method} ${(incoming.url ?? '').split('?')[0]}`;
    asked.push(one);
    times.push(Date.now());
    if (proxy.answer(one, outgoing, incoming)) {
      incoming.resume();
      return;
    }
    const fault = faultOf(one);
    if (fault?.when === 'before') {
      incoming.resume();
      apply(fault.kind, incoming, outgoing);
      return;
    }
    const { method, headers, url } = incoming;
    const onward = request({ hostname, port, path: url, method, headers }, (answer) => {
      if (fault) {
        answer.resume();
        answer.on('end', () => apply(fault.kind, incoming, outgoing));
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy()); // Whoever asked has gone, or the engine.
    if (proxy.duplicate?.test(one)) {
      const again = request({ hostname, port, path: url, method, headers }, (answer) => answer.resume());
      again.on('error', () => undefined); // Nobody waits for it.
      incoming.pipe(again);
    }
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: ApiProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    times,
    answer: () => false,
    fail: (fault) => void faults.push({ fault, left: fault.times ?? Infinity }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}

function apply(kind: FaultKind, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (kind === 'reset') incoming.socket.resetAndDestroy();
  else if (kind !== 'stall') {
    const body = kind.body ?? { code: kind.status, message: 'injected' };
    sendJson(outgoing, kind.status, body, kind.headers);
  }
}

/** A JSON answer. */
export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): true {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
  return true;
}
