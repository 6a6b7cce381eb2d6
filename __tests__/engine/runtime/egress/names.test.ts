import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import * as fc from 'fast-check';
import { serverNameOf } from '../../../../src/engine/runtime/egress/client-hello.js';
import { answerTo, questionIn, TYPE_A } from '../../../../src/engine/runtime/egress/dns-message.js';
import { httpHostOf } from '../../../../src/engine/runtime/egress/http-host.js';
import { nameMatches, parseTarget } from '../../../../src/engine/runtime/egress/target.js';

/** The first bytes that OpenSSL sends to a server of this name. */
async function helloOf(servername: string): Promise<Buffer> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const accepted = once(server, 'connection');
  const client = tlsConnect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', servername });
  client.on('error', () => undefined);
  const [socket] = (await accepted) as [import('node:net').Socket];
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  client.destroy();
  socket.destroy();
  server.close();
  return bytes;
}

/** The same handshake message in records of at most `size` bytes. */
function inRecordsOf(size: number, hello: Buffer): Buffer {
  const message = hello.subarray(5);
  const records = [];
  for (let at = 0; at < message.length; at += size) {
    const part = message.subarray(at, at + size);
    records.push(Buffer.from([22, 3, 1, part.length >> 8, part.length & 255]), part);
  }
  return Buffer.concat(records);
}

describe('the server name of a ClientHello', () => {
  let hello: Buffer;
  beforeAll(async () => {
    hello = await helloOf('Api.Example.com');
  });

  test('is read from a real one, in small letters, in one record or in several', () => {
    const named = { state: 'name', name: 'api.example.com' };
    expect(serverNameOf(hello)).toEqual(named);
    expect(serverNameOf(inRecordsOf(100, hello))).toEqual(named);
    expect(serverNameOf(Buffer.concat([hello, Buffer.from('early data')]))).toEqual(named);
  });

  test('is waited for while bytes are missing, at every length', () => {
    for (let length = 0; length < hello.length; length++) {
      expect(serverNameOf(hello.subarray(0, length))).toEqual({ state: 'more' });
    }
  });

  test('is refused when there is none, and when another reader could see another', async () => {
    expect(serverNameOf(await helloOf('')).state).toBe('bad');
    const at =
      hello.indexOf('api.example.com') < 0
        ? hello.indexOf('Api.Example.com')
        : hello.indexOf('api.example.com');
    const extension = hello.subarray(at - 9, at + 15);
    expect(extension.readUInt16BE(0)).toBe(0); // The whole server_name extension.
    const doubled = Buffer.concat([hello.subarray(0, at + 15), extension, hello.subarray(at + 15)]);
    grow(doubled, extension.length, hello, at - 9);
    expect(serverNameOf(doubled).state).toBe('bad');
    const zero = Buffer.from(hello);
    zero[at + 3] = 0;
    expect(serverNameOf(zero).state).toBe('bad');
    for (const other of ['GET / HTTP/1.1\r\n\r\n', '\x16\x02\x00', 'SSH-2.0-x\r\n']) {
      expect(serverNameOf(Buffer.from(other, 'latin1')).state).toBe('bad');
    }
  });

  /** Raises the four lengths around an extension that was added. */
  function grow(bytes: Buffer, by: number, original: Buffer, firstExtension: number): void {
    bytes.writeUInt16BE(original.readUInt16BE(3) + by, 3);
    bytes.writeUIntBE(original.readUIntBE(6, 3) + by, 6, 3);
    // The length of all extensions stands before the first of them.
    let at = 5 + 4 + 34;
    at += 1 + (original[at] ?? 0);
    at += 2 + original.readUInt16BE(at);
    at += 1 + (original[at] ?? 0);
    expect(at).toBeLessThan(firstExtension);
    bytes.writeUInt16BE(original.readUInt16BE(at) + by, at);
  }

  test('hostile bytes never throw, and name only what stands in them', () => {
    const mutated = fc
      .array(fc.tuple(fc.nat(hello.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((changes) => {
        const bytes = Buffer.from(hello);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    const arbitrary = fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes));
    const framed = fc
      .uint8Array({ maxLength: 600 })
      .map((body) =>
        Buffer.from([
          22,
          3,
          1,
          (body.length + 4) >> 8,
          (body.length + 4) & 255,
          1,
          0,
          body.length >> 8,
          body.length & 255,
          ...body,
        ]),
      );
    fc.assert(
      fc.property(fc.oneof(mutated, arbitrary, framed), (bytes) => {
        const found = serverNameOf(bytes);
        return found.state !== 'name' || bytes.toString('latin1').toLowerCase().includes(found.name);
      }),
      { numRuns: 5_000, seed: 3 },
    );
    expect(serverNameOf(hello).state).toBe('name');
  });

  test('many records of one byte are refused early', () => {
    expect(serverNameOf(inRecordsOf(1, hello)).state).toBe('bad');
  });
});

describe('the host of an HTTP request', () => {
  const head = (...lines: string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  test.each([
    [head('GET / HTTP/1.1', 'Host: Example.com'), 'example.com'],
    [head('POST /a?b HTTP/1.1', 'a: b', 'host:example.com:8080  '), 'example.com'],
  ])('is its Host header %#', (bytes, name) => {
    expect(httpHostOf(bytes)).toEqual({ state: 'name', name });
    expect(httpHostOf(bytes.subarray(0, -1))).toEqual({ state: 'more' });
  });
  test.each([
    head('GET / HTTP/1.1'),
    head('GET / HTTP/1.1', 'Host: a.com', 'Host: b.com'),
    head('GET http://b.com/ HTTP/1.1', 'Host: a.com'),
    head('GET / HTTP/1.1', 'Host: a.com', ' b.com'),
    head('GET / HTTP/1.1', 'Host : a.com'),
    head('GET / HTTP/1.1', 'Host: a.com\nHost: b.com'),
    head('GET / HTTP/1.1', 'Host: 10.0.0.1'),
    head('GET / HTTP/1.1', 'Host: [::1]'),
    head('CONNECT b.com:443 HTTP/1.1', 'Host: a.com'),
    head('PRI * HTTP/2.0'),
    Buffer.from('\x16\x03\x01'),
    Buffer.from(`GET /${'a'.repeat(20_000)}`),
  ])('is refused when it is not one and clear %#', (bytes) => {
    expect(httpHostOf(bytes).state).toBe('bad');
  });
});

describe('DNS', () => {
  const query = (name: string, type = TYPE_A): Buffer =>
    Buffer.concat([
      Buffer.from([0xab, 0xcd, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]),
      ...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
      Buffer.from([0, 0, type, 0, 1]),
    ]);
  test('a query is read, and its answer keeps id and question', () => {
    const message = query('Api.Example.com');
    const question = questionIn(message);
    expect(question).toEqual({ name: 'api.example.com', type: 1, end: message.length });
    const answer = answerTo(message, question!, 'ok', ['198.51.100.7']);
    expect(answer.subarray(0, 2)).toEqual(message.subarray(0, 2));
    expect(answer.subarray(12, message.length)).toEqual(message.subarray(12));
    expect([...answer.subarray(-4)]).toEqual([198, 51, 100, 7]);
    expect(answerTo(message, question!, 'no-such-name')[3]! & 15).toBe(3);
  });
  test('hostile messages never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        const message = Buffer.from(bytes);
        const question = questionIn(message);
        if (question) answerTo(message, question, 'ok', Array(20).fill('1.2.3.4'));
      }),
      { numRuns: 5_000, seed: 4 },
    );
    expect(
      questionIn(Buffer.concat([query('a').subarray(0, 12), Buffer.from([0xc0, 12, 0, 1, 0, 1])])),
    ).toBeUndefined();
  });
});

test('targets: addresses, blocks and names, and what is none of them', () => {
  expect(parseTarget('1.2.3.4')).toEqual({ kind: 'addresses', cidr: '1.2.3.4/32', prefix: 32 });
  expect(parseTarget('0.0.0.0/0')).toEqual({ kind: 'addresses', cidr: '0.0.0.0/0', prefix: 0 });
  expect(parseTarget('*.Example.com')).toEqual({ kind: 'name', pattern: '*.example.com' });
  for (const text of [
    '',
    '1.2.3.4/33',
    '1.2.3',
    '1.2.3.4/',
    '1.2.3.4/24/1',
    '::1',
    'a b',
    'a..b',
    '*.*',
    'a.*',
    '-j ACCEPT',
    'a.com\n',
    '0x7f.1',
  ]) {
    expect([text, parseTarget(text)]).toEqual([text, undefined]);
  }
});

test('a wildcard stands for names below it, not for itself nor for longer words', () => {
  expect(nameMatches(['*.example.com'], 'a.b.EXAMPLE.com')).toBe(true);
  expect(nameMatches(['*.example.com'], 'example.com')).toBe(false);
  expect(nameMatches(['*.example.com'], 'badexample.com')).toBe(false);
  expect(nameMatches(['example.com'], 'a.example.com')).toBe(false);
  expect(nameMatches(['*'], 'anything.org')).toBe(true);
  expect(nameMatches(['*'], '10.0.0.1')).toBe(false);
});
