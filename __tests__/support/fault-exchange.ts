import { once } from 'node:events';
import {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault, FaultPoint } from './fault-rules.js';

/** One exchange on its way through the proxy. */
export interface PassingExchange {
  incoming: IncomingMessage;
  outgoing: ServerResponse;
  client: Socket;
  /** The request's body, where it was read already. */
  body?: Buffer;
  engine: { hostname: string; port: string };
  fault?: Fault;
  /** Resolves when what is held may go on. */
  hold: () => Promise<void>;
  /** Told when the fault happens, what the client got, and when a held copy was answered to its end. */
  struck: () => void;
  answered: (status: number) => void;
  copied: () => void;
}

/** Headers that belong to one connection only. */
const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding']);

/** Passes a request on and its answer back, with its fault. Rejects when one of the two sides broke off. */
export async function carryExchange(exchange: PassingExchange): Promise<void> {
  const { incoming, outgoing, client, engine, fault } = exchange;
  const calls: ClientRequest[] = [];
  const letGo = (): void => {
    for (const call of calls) call.destroy();
  };
  const gone = new Promise<void>((resolve) => client.once('close', resolve));
  void gone.then(letGo);
  const strikes = (at: FaultPoint['at']): Promise<boolean> => strike(exchange, at, gone, letGo);

  const call = (): ClientRequest => {
    const { method = '', url = '', headers } = incoming;
    const made = request({ ...engine, method, path: url, headers: perHop(headers), agent: false });
    // Whoever waits for the answer is told; an error after it is of no interest.
    made.on('error', () => undefined);
    calls.push(made);
    return made;
  };

  if (await strikes('request')) return;
  if (fault?.do === 'duplicate') {
    exchange.struck();
    const body = exchange.body ?? (await buffer(incoming));
    if (fault.held) {
      const first = call();
      first.end(body);
      void sendHeld(body);
      return await reply(await answerOf(first));
    }
    const answers = [call(), call()].map((each) => {
      each.end(body);
      return answerOf(each);
    });
    answers[1]?.then((second) => second.resume()).catch(() => undefined);
    return await reply(await (answers[0] as Promise<IncomingMessage>));
  }
  const only = call();
  const answer = answerOf(only);
  const cut = fault && 'at' in fault && fault.at === 'sent' ? fault.bytes : undefined;
  const sent = copy(exchange.body ? [exchange.body] : incoming, only, cut, () => strikes('sent'));
  const over = await Promise.race([sent, answer.then(() => false)]);
  // An answer may come before the request has ended; then the rest of that is passed on beside it.
  sent.then((struck) => struck || only.end()).catch(() => undefined);
  if (!over) await reply(await answer);

  /** Nobody waits for its answer, so it goes also when the client has. */
  async function sendHeld(body: Buffer): Promise<void> {
    await exchange.hold();
    const late = call();
    calls.splice(calls.indexOf(late), 1);
    late.end(body);
    await answerOf(late)
      .then(buffer)
      .catch(() => undefined);
    exchange.copied();
  }

  async function reply(from: IncomingMessage): Promise<void> {
    const status = from.statusCode ?? 502;
    const headers = perHop(from.headers);
    let content: AsyncIterable<Buffer> | Buffer[] = from;
    if (fault && 'at' in fault && fault.at === 'done') {
      // The answer of a stream has no end to wait for: its beginning says that the engine has begun.
      const isStream = from.headers['content-type']?.startsWith('application/connect') ?? false;
      if (!isStream) content = [await buffer(from)];
      if (await strikes('done')) return;
    }
    if (fault?.do === 'garbage') {
      exchange.struck();
      client.end('\u0000\u0001 this is no HTTP\r\n\r\n');
      return;
    }
    if (fault?.do === 'length') {
      exchange.struck();
      const body = await buffer(from);
      // By hand: Node would make the two fit.
      client.end(Buffer.concat([headOf(status, headers, Math.max(0, body.length + fault.by)), body]));
      return;
    }
    if (fault?.do === 'truncate') {
      delete headers['content-length'];
      content = truncated(from, fault.bytes, exchange.struck);
    }
    if (fault?.do === 'corrupt') content = corrupted(from, fault.bytes, exchange.struck);
    exchange.answered(status);
    outgoing.writeHead(status, headers);
    outgoing.flushHeaders();
    const at = fault && 'at' in fault && fault.at === 'answer' ? fault.bytes : undefined;
    if (await copy(content, outgoing, at, () => strikes('answer'))) return;
    if (fault?.do !== 'truncate' && !from.complete) throw new Error('the engine broke off');
    outgoing.end();
  }
}

/** Does what the fault says for this point. True: nothing more is to be done for the exchange. */
async function strike(
  { outgoing, client, fault, hold, struck, answered }: PassingExchange,
  at: FaultPoint['at'],
  gone: Promise<void>,
  letGo: () => void,
): Promise<boolean> {
  if (!fault || !('at' in fault) || fault.at !== at) return false;
  struck();
  switch (fault.do) {
    case 'delay':
      await Promise.race([delay(fault.ms), gone]);
      return client.destroyed;
    case 'hold':
      await Promise.race([hold(), gone]);
      return client.destroyed;
    case 'stall':
      client.pause();
      await gone;
      return true;
    case 'reset':
      client.resetAndDestroy();
      letGo();
      return true;
    case 'half-close':
      // What the engine was told it goes on with.
      client.end();
      return true;
    case 'answer':
      break;
  }
  const { status, headers, body = '' } = fault;
  answered(status);
  outgoing.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
  outgoing.end(body);
  letGo();
  return true;
}

async function answerOf(call: ClientRequest): Promise<IncomingMessage> {
  const [answer] = (await once(call, 'response')) as [IncomingMessage];
  answer.on('error', () => undefined); // Whoever reads it is told.
  return answer;
}

/** Passes bytes on; after `cut` of them `strikes` decides whether more follow. True: they do not. */
async function copy(
  from: AsyncIterable<Buffer> | Buffer[],
  to: Writable,
  cut: number | undefined,
  strikes: () => Promise<boolean>,
): Promise<boolean> {
  let left = cut ?? Infinity;
  for await (const chunk of from) {
    if (left > chunk.length) {
      left -= chunk.length;
      await written(to, chunk);
      continue;
    }
    await written(to, chunk.subarray(0, left));
    if (await strikes()) return true;
    await written(to, chunk.subarray(left));
    left = Infinity;
  }
  return false;
}

async function written(to: Writable, chunk: Buffer): Promise<void> {
  if (chunk.length === 0 || to.destroyed || to.write(chunk)) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      to.off('drain', done);
      to.off('close', done);
      resolve();
    };
    to.on('drain', done);
    to.on('close', done);
  });
}

async function* truncated(
  from: AsyncIterable<Buffer>,
  bytes: number,
  struck: () => void,
): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of from) {
    if (left < chunk.length) {
      struck();
      yield chunk.subarray(0, left);
      return;
    }
    left -= chunk.length;
    yield chunk;
  }
}

async function* corrupted(
  from: AsyncIterable<Buffer>,
  bytes: number,
  struck: () => void,
): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of from) {
    if (left >= 0 && left < chunk.length) {
      struck();
      chunk[left] = (chunk[left] ?? 0) ^ 0xff;
    }
    left -= chunk.length;
    yield chunk;
  }
}

function perHop(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP.has(name)));
}

function headOf(status: number, headers: OutgoingHttpHeaders, length: number): Buffer {
  const lines = Object.entries({ ...headers, 'content-length': String(length) }).map(
    ([name, value]) => `${name}: ${String(value)}`,
  );
  return Buffer.from(`HTTP/1.1 ${status} Injected\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}
