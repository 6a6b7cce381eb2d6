import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { dropStreams } from '../../../src/engine/sandboxes/sandbox.js';
import { requestTo, type Stage, stage } from './stage.js';

const stages: Stage[] = [];
const newStage = async (...given: Parameters<typeof stage>): Promise<Stage> => {
  const one = await stage(...given);
  stages.push(one);
  return one;
};
afterEach(() => {
  for (const one of stages.splice(0)) one.close();
});

/** A server that says these bytes to whoever asked, once the head of the request is there. */
const saying = (text: string) => (socket: Socket) =>
  void socket.once('data', () => socket.end(Buffer.from(text, 'latin1')));

describe('routing', () => {
  const where = (request: IncomingMessage): string => request.url ?? '';

  test('by host name, by headers, and by host name first', async () => {
    const s = await newStage();
    const { port } = await s.http((request, response) => response.end(`served ${where(request)}`));
    expect(await s.send(requestTo(port, 'GET /a?b HTTP/1.1'))).toContain('served /a?b');
    const headers = `E2b-Sandbox-Id: iabc\r\nE2b-Sandbox-Port: ${port}\r\nConnection: close\r\n\r\n`;
    expect(await s.send(`GET /c HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}`)).toContain('served /c');
    const other = 'E2b-Sandbox-Id: iother\r\nE2b-Sandbox-Port: 1';
    expect(await s.send(requestTo(port, 'GET /d HTTP/1.1', other))).toContain('served /d');
  });

  test('one of the two headers, or a port that is none, is a 400 with a message', async () => {
    const s = await newStage();
    for (const headers of [
      'E2b-Sandbox-Id: iabc',
      'E2b-Sandbox-Port: 1',
      'E2b-Sandbox-Id: iabc\r\nE2b-Sandbox-Port: 99999',
      'E2b-Sandbox-Id: ../x\r\nE2b-Sandbox-Port: 1',
    ]) {
      const answer = await s.send(
        `GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 400 .*"code":400,"message":"..+"/s);
    }
  });
});

describe('what is refused', () => {
  test.each([
    [
      'an unknown sandbox',
      'HTTP/1.1 502',
      '{"sandboxId":"izzz","message":"The sandbox was not found","code":502}',
    ],
  ])('%s', async (_title, status, body) => {
    const s = await newStage();
    const answer = await s.send('GET / HTTP/1.1\r\nHost: 80-izzz.local\r\nConnection: close\r\n\r\n');
    expect(answer).toContain(status);
    expect(answer).toContain(body);
  });

  test('one that is paused, or being paused, as not found', async () => {
    const s = await newStage();
    s.sandbox.transition = { kind: 'pausing', done: Promise.resolve() };
    expect(await s.send(requestTo(80))).toMatch(/502 .*The sandbox was not found/s);
    s.sandbox.transition = undefined;
    s.sandbox.record = { ...s.sandbox.record, state: 'paused' };
    expect(await s.send(requestTo(80))).toMatch(/502 .*The sandbox was not found/s);
  });

  test('a closed port, to programs as JSON and to people as a page', async () => {
    const s = await newStage();
    const json =
      '{"sandboxId":"iabc","message":"The sandbox is running but port is not open","port":9,"code":502}';
    const firefox = 'User-Agent: Mozilla/5.0 (X11) Firefox/150.0';
    expect(await s.send(requestTo(9))).toContain(json);
    const page = await s.send(requestTo(9, 'GET / HTTP/1.1', firefox));
    expect(page).toMatch(/502 .*content-type: text\/html.*port is not open/s);
    for (const script of [
      'Accept: application/json',
      'Sec-Fetch-Mode: cors',
      'X-Requested-With: XMLHttpRequest',
    ]) {
      expect(await s.send(requestTo(9, 'GET / HTTP/1.1', firefox, script))).toContain(json);
    }
  });

  test('private traffic without its token: 403, also for WebSockets; the agent’s port is exempt', async () => {
    const s = await newStage({ trafficAccessToken: 'secret' });
    const { port } = await s.http((_request, response) => response.end('served'));
    expect(await s.send(requestTo(port))).toMatch(/403 .*"sandboxId":"iabc".*"code":403/s);
    expect(await s.send(requestTo(port, 'GET / HTTP/1.1', 'e2b-traffic-access-token: wrong'))).toContain(
      ' 403 ',
    );
    expect(await s.send(requestTo(port, 'GET / HTTP/1.1', 'e2b-traffic-access-token: secret'))).toContain(
      'served',
    );
    const upgrade = `GET / HTTP/1.1\r\nHost: ${port}-iabc.x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    expect(await s.send(upgrade)).toContain(' 403 ');
    expect(await s.send(requestTo(49983))).toContain(' 502 ');
  });

  test('calls that are the engine’s own, in whatever words', async () => {
    const s = await newStage();
    for (const path of ['/init', '/init/', '/init?x', '/./init', '/a/../init', '/%2e/init', '/freeze']) {
      expect([path, await s.send(requestTo(49983, `POST ${path} HTTP/1.1`))]).toEqual([
        path,
        expect.stringMatching(/ 404 /),
      ]);
    }
  });

  test('bytes that are no HTTP', async () => {
    const s = await newStage();
    expect(await s.send('hello\r\n\r\n')).toMatch(/400 .*"code":400,"message":"malformed request/s);
    expect(await s.send(requestTo(80, 'GET / HTTP/1.1', `a: ${'x'.repeat(40_000)}`))).toMatch(
      /431 .*"code":431/s,
    );
  });
});

describe('headers', () => {
  test('repeated ones are kept in order and case; those of the connection end here', async () => {
    const s = await newStage();
    let got: string[] = [];
    const { port } = await s.http((request, response) => {
      got = request.rawHeaders;
      response.writeHead(200, [
        'Set-Cookie',
        'a=1',
        'X-Mine',
        '1',
        'Set-Cookie',
        'b=2',
        'Connection',
        'x-hop',
        'x-hop',
        'gone',
        'Server',
        'theirs',
      ]);
      response.end('body');
    });
    const answer = await s.send(
      `GET / HTTP/1.1\r\nHost: ${port}-iabc.local\r\nX-A: 1\r\nx-a: 2\r\nCookie: a\r\nX-B: 3\r\nX-A: 4\r\nConnection: close, X-Secret-Hop\r\nX-Secret-Hop: no\r\nKeep-Alive: 5\r\nTE: trailers\r\nProxy-Authorization: no\r\n\r\n`,
    );
    const sent = got.join('|');
    expect(sent).toContain('X-A|1|x-a|2|Cookie|a|X-B|3|X-A|4');
    expect(sent).not.toMatch(/x-secret-hop|keep-alive|\bTE\b|proxy-auth/i);
    expect(answer).toMatch(/Set-Cookie: a=1\r\nX-Mine: 1\r\nSet-Cookie: b=2\r\n/);
    expect(answer).not.toContain('x-hop');
    expect(answer).toContain('body');
  });

  test('a Connection header cannot take the framing away', async () => {
    const s = await newStage();
    const { port } = await s.http((request, response) => request.pipe(response));
    const text = `POST / HTTP/1.1\r\nHost: ${port}-iabc.local\r\nConnection: close, content-length, host\r\nContent-Length: 5\r\n\r\nhello`;
    expect(await s.send(text)).toContain('hello');
  });

  test('maskRequestHost replaces Host, with the port in it, but not for the agent', async () => {
    const s = await newStage({ network: { maskRequestHost: 'localhost:${PORT}' } });
    const { port } = await s.http((request, response) => response.end(`host=${request.headers.host};`));
    expect(await s.send(requestTo(port))).toContain(`host=localhost:${port};`);
  });

  test('Expect: 100-continue is the server’s to answer', async () => {
    const s = await newStage();
    const { port, server } = await s.http(() => undefined);
    server.on('checkContinue', (request, response) => {
      if (request.url === '/no') {
        response.writeHead(417).end();
        return;
      }
      response.writeContinue();
      request.pipe(response);
    });
    const head = (path: string): string =>
      requestTo(port, `POST ${path} HTTP/1.1`, 'Content-Length: 5', 'Expect: 100-continue');
    expect(await s.send(head('/yes'), 'hello')).toMatch(
      /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 .*hello/s,
    );
    expect(await s.send(head('/no'))).toMatch(/^HTTP\/1\.1 417/);
  });

  test('HEAD, 204 and 304 have no body, and keep the length that they announce', async () => {
    const s = await newStage();
    const { port } = await s.http((request, response) => {
      if (request.url === '/none') response.writeHead(204).end();
      else response.writeHead(request.method === 'HEAD' ? 200 : 304, { 'content-length': 1000 }).end();
    });
    expect(await s.send(requestTo(port, 'HEAD / HTTP/1.1'))).toMatch(
      /^HTTP\/1\.1 200 .*content-length: 1000\r\n.*\r\n\r\n$/s,
    );
    expect(await s.send(requestTo(port))).toMatch(/^HTTP\/1\.1 304 .*\r\n\r\n$/s);
    expect(await s.send(requestTo(port, 'GET /none HTTP/1.1'))).toMatch(/^HTTP\/1\.1 204 .*\r\n\r\n$/s);
  });

  test('early hints are passed on; trailers are dropped, the body is whole', async () => {
    const s = await newStage();
    const port = await s.raw(
      saying(
        'HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n\r\n5\r\nhello\r\n0\r\nX-T: 1\r\n\r\n',
      ),
    );
    const answer = await s.send(requestTo(port));
    expect(answer).toMatch(/103 Early Hints\r\nLink: <\/a>; rel=preload.*HTTP\/1\.1 200 OK.*hello/is);
    expect(answer).not.toContain('X-T');
  });

  test('a body without length arrives whole, chunked or ended by the connection', async () => {
    const s = await newStage();
    const { port } = await s.http((request, response) => request.pipe(response));
    const chunked = requestTo(port, 'PUT / HTTP/1.1', 'Transfer-Encoding: chunked');
    expect(await s.send(`${chunked}3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n`)).toMatch(/3\r\nabc.*de|abcde/s);
    const old = await s.raw(saying('HTTP/1.0 200 OK\r\n\r\nuntil the end'));
    expect(await s.send(requestTo(old))).toContain('until the end');
    expect(await s.send(requestTo(port, 'POST / HTTP/1.1'))).toContain(' 200 ');
  });
});

describe('a hostile server', () => {
  test.each([
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n'],
    ['a status below 100', 'HTTP/1.1 007 Bond\r\nContent-Length: 0\r\n\r\n'],
    ['a status above 599', 'HTTP/1.1 999 x\r\nContent-Length: 0\r\n\r\n'],
    ['control characters in the reason', 'HTTP/1.1 200 a\x01b\r\nContent-Length: 0\r\n\r\n'],
    ['control characters in a header', 'HTTP/1.1 200 OK\r\nX: a\x01b\r\nContent-Length: 0\r\n\r\n'],
    [
      'an upgrade that nobody asked for',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
    ],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    ['headers without end', `HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(20_000)}`],
    [
      'malformed hints',
      'HTTP/1.1 103 x\r\nLink: \x7f<<>;;\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n',
    ],
    ['nothing', ''],
  ])('%s: the client gets an answer, and the next request is served', async (_title, text) => {
    const s = await newStage();
    const port = await s.raw(saying(text));
    expect(await s.send(requestTo(port))).toMatch(/^HTTP\/1\.1 (502 .*"code":502|\d00 |999 )/s);
    const upgrade = `GET / HTTP/1.1\r\nHost: ${port}-iabc.x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    expect(await s.send(upgrade)).toMatch(/^(HTTP\/1\.1 \d{3} |$)/);
    const { port: good } = await s.http((_request, response) => response.end('fine'));
    expect(await s.send(requestTo(good))).toContain('fine');
  });

  test('a body that breaks off is broken for the client, too', async () => {
    const s = await newStage();
    const port = await s.raw(saying('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort'));
    const broken = new Promise((resolve, reject) => {
      get({ port: s.port, headers: { host: `${port}-iabc.local` } }, (response) => {
        response
          .resume()
          .on('end', () => reject(new Error('it looked whole')))
          .on('error', resolve);
      });
    });
    await expect(broken).resolves.toMatchObject({ code: 'ECONNRESET' });
  });
});

describe('both ends', () => {
  test('a client that goes away ends the request in the sandbox', async () => {
    const s = await newStage();
    let gone!: () => void;
    const closed = new Promise<void>((resolve) => (gone = resolve));
    const { port } = await s.http((request, response) => {
      request.socket.on('close', () => gone());
      response.write('first');
    });
    const client = s.open();
    client.write(requestTo(port));
    await once(client, 'data');
    client.destroy();
    await expect(closed).resolves.toBeUndefined();
  });

  test('a slow reader holds the sender back, both ways', async () => {
    const s = await newStage();
    let sent = 0;
    let full!: () => void;
    const stuck = new Promise<void>((resolve) => (full = resolve));
    const { port } = await s.http((_request, response) => {
      const block = Buffer.alloc(1024 * 1024);
      const fill = (): void => {
        while (response.write(block)) sent++;
        full();
      };
      fill();
    });
    const client = s.open();
    client.pause();
    client.write(requestTo(port));
    await stuck;
    // The kernel's buffers take some megabytes; without back-pressure all of 400 would pass.
    expect(sent).toBeLessThan(400);

    const { port: sink } = await s.http((request) => void request.pause());
    const sender = s.open();
    sender.write(requestTo(sink, 'POST / HTTP/1.1', `Content-Length: ${2 ** 40}`));
    let taken = 0;
    const block = Buffer.alloc(1024 * 1024);
    while (sender.write(block) && taken < 400) taken++;
    const drained = await Promise.race([
      once(sender, 'drain').then(() => 'drained'),
      new Promise((resolve) => setTimeout(resolve, 300, 'held')),
    ]);
    if (drained === 'drained') while (taken < 400 && sender.write(block)) taken++;
    expect(sender.writableLength).toBeGreaterThan(0);
    expect(taken).toBeLessThan(400);
  });

  test('an early answer to a long upload reaches the client', async () => {
    const s = await newStage();
    const port = await s.raw((socket) => {
      socket.once('data', () => {
        socket.pause();
        socket.write('HTTP/1.1 413 Too Large\r\nContent-Length: 9\r\n\r\ntoo large');
      });
    });
    const client = s.open();
    let said = '';
    client.on('data', (part: Buffer) => (said += part.toString()));
    client.write(requestTo(port, 'POST / HTTP/1.1', 'Content-Length: 10000000'));
    client.write(Buffer.alloc(500_000));
    await once(client, 'close');
    expect(said).toMatch(/^HTTP\/1\.1 413 .*too large/s);
  });

  test('when the sandbox is killed, streams break at once and what has no answer yet gets a 502', async () => {
    const s = await newStage();
    const { port } = await s.http((request, response) => {
      if (request.url === '/stream') response.write('first');
    });
    const streaming = s.open();
    let streamed = '';
    streaming.on('data', (part: Buffer) => (streamed += part.toString()));
    streaming.write(requestTo(port, 'GET /stream HTTP/1.1'));
    await once(streaming, 'data');
    const waiting = s.send(requestTo(port, 'GET /wait HTTP/1.1'));
    while (s.sandbox.streams.size < 2) await new Promise(setImmediate);
    dropStreams(s.sandbox);
    await once(streaming, 'close');
    expect(streamed).toContain('first');
    expect(streamed).not.toContain('0\r\n\r\n');
    expect(await waiting).toMatch(/^HTTP\/1\.1 502 .*The sandbox was not found/s);
  });
});

describe('upgrades', () => {
  const handshake = (port: number): string =>
    `GET /chat HTTP/1.1\r\nHost: ${port}-iabc.local\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: a2V5\r\nX-A: 1\r\nX-A: 2\r\n\r\n`;

  test('bytes go both ways as they are, those sent along with the handshake among them; the end of one is the end of both', async () => {
    const s = await newStage();
    const { port, server } = await s.http(() => undefined);
    let seen = '';
    let closed!: () => void;
    const over = new Promise<void>((resolve) => (closed = resolve));
    server.on('upgrade', (request, socket: Socket, head: Buffer) => {
      seen = request.rawHeaders.join('|');
      socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX-S: 1\r\nX-S: 2\r\n\r\nhello',
      );
      socket.write(head);
      socket.pipe(socket);
      socket.on('close', closed);
    });
    const client = s.open();
    let said = '';
    client.setEncoding('latin1').on('data', (part: string) => (said += part));
    client.write(`${handshake(port)}along`);
    while (!said.includes('helloalong')) await once(client, 'data');
    expect(said).toMatch(/^HTTP\/1\.1 101 Switching Protocols\r\nX-S: 1\r\nX-S: 2\r\n/);
    expect(seen).toContain('X-A|1|X-A|2');
    client.write(Buffer.from([0, 255, 13, 10]));
    while (!said.endsWith('\x00\xff\r\n')) await once(client, 'data');
    client.destroy();
    await over;
  });

  test('a server that does not upgrade says so itself; a closed port gets the usual body', async () => {
    const s = await newStage();
    const { port } = await s.http(
      (_request, response) => void response.writeHead(426, { 'x-why': 'no' }).end('not here'),
    );
    expect(await s.send(handshake(port))).toMatch(/^HTTP\/1\.1 426 .*x-why: no.*not here/s);
    expect(await s.send(handshake(9))).toMatch(/^HTTP\/1\.1 502 .*port is not open/s);
  });

  test('a killed sandbox ends them', async () => {
    const s = await newStage();
    const { port, server } = await s.http(() => undefined);
    server.on(
      'upgrade',
      (_request, socket: Socket) =>
        void socket.write('HTTP/1.1 101 x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
    );
    const client = s.open();
    client.write(handshake(port));
    await once(client, 'data');
    dropStreams(s.sandbox);
    await expect(once(client, 'close')).resolves.toBeDefined();
  });
});

describe('a port of the sandbox’s own loopback', () => {
  test('is reached through the agent, with its token; WebSockets, too', async () => {
    const s = await newStage();
    const { port, asked } = await s.relay((request, response) => void request.pipe(response));
    const text = `${requestTo(port, 'POST / HTTP/1.1', 'Content-Length: 5')}hello`;
    expect(await s.send(text)).toMatch(/ 200 .*hello/s);
    expect(asked).toEqual([`127.0.0.1:${port} token-of-the-agent`]);
  });

  test('where nothing listens either, the port is not open', async () => {
    const s = await newStage();
    const { asked } = await s.relay(() => undefined);
    expect(await s.send(requestTo(9))).toMatch(/502 .*port is not open.*"port":9/s);
    expect(asked).toHaveLength(1);
  });
});
