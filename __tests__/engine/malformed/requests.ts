import { gzipSync } from 'node:zlib';

/** A generated request: its bytes, whether they are all that a server would wait for, and how to find it again. */
export interface Malformed {
  title: string;
  bytes: Buffer;
  complete: boolean;
}

export interface Targets {
  apiKey: string;
  /** A sandbox that must live: nothing that would end it is sent there. */
  id: string;
  accessToken: string;
}

type Random = () => number;

/** Numbers from 0 to 1 that depend on the seed only (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One malformed request of either plane. The same for the same numbers. */
export function malformedRequest(random: Random, targets: Targets): Malformed {
  const kinds = [control, control, call, call, files, files, badHead, badBody];
  return pick(random, kinds)(random, targets);
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

function chance(random: Random, share: number): boolean {
  return random() < share;
}

const TEXTS = [
  '',
  ' ',
  '\0',
  '../../tmp/nothing',
  '/etc/hostname/',
  '%00',
  '%zz',
  '%2e%2e%2f',
  "';--",
  '💥',
  '\ud800',
  '\u202e',
  'a'.repeat(300),
  'x'.repeat(5_000),
  '-1',
  '1e999',
  'null',
  '__proto__',
  'constructor',
  '{}',
  '<script>',
  'i0000000000000000000',
  '~',
  '~root',
  '~nobody-here',
  '/dev/zero',
  '/proc/self/mem',
  '/nowhere/at/all',
  '\r\nX-Injected: 1',
  '$(id)',
  '${PORT}',
  '*.*',
];
const NUMBERS = [0, -0, -1, 1.5, 2 ** 31, -(2 ** 31), 2 ** 53, 1e308, -1e308, 4294967296, 65536, 99999];

function text(random: Random): string {
  if (chance(random, 0.7)) return pick(random, TEXTS);
  return Array.from({ length: Math.floor(random() * 30) }, () =>
    String.fromCharCode(Math.floor(random() * (chance(random, 0.1) ? 65_536 : 256))),
  ).join('');
}

function value(random: Random, depth = 0): unknown {
  const kinds = [
    'text',
    'text',
    'number',
    'null',
    'boolean',
    ...(depth < 4 ? ['list', 'object', 'object'] : []),
  ];
  switch (pick(random, kinds)) {
    case 'text':
      return text(random);
    case 'number':
      return pick(random, NUMBERS);
    case 'boolean':
      return chance(random, 0.5);
    case 'list':
      return Array.from({ length: Math.floor(random() * 4) }, () => value(random, depth + 1));
    case 'object':
      return object(random, KEYS, depth + 1);
    default:
      return null;
  }
}

const KEYS = [
  'templateID',
  'timeout',
  'metadata',
  'envVars',
  'network',
  'allowOut',
  'denyOut',
  'autoPause',
  'autoResume',
  'enabled',
  'memory',
  'name',
  'tags',
  'count',
  'duration',
  'process',
  'cmd',
  'args',
  'envs',
  'cwd',
  'pty',
  'size',
  'cols',
  'rows',
  'pid',
  'tag',
  'stdin',
  'input',
  'signal',
  'path',
  'source',
  'destination',
  'depth',
  'recursive',
  'watcherId',
  '__proto__',
  'constructor',
  'toString',
  '',
];

function object(random: Random, keys: readonly string[], depth = 0): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: 1 + Math.floor(random() * 5) }, () => [
      chance(random, 0.9) ? pick(random, keys) : text(random),
      value(random, depth),
    ]),
  );
}

/** JSON of a body that is wrong in one of many ways. */
function json(random: Random, sensible: Record<string, unknown> = {}): Buffer {
  const ways: (() => string)[] = [
    () => JSON.stringify({ ...sensible, ...object(random, KEYS) }),
    () => JSON.stringify({ ...sensible, ...object(random, KEYS) }),
    () => JSON.stringify(value(random)),
    () => JSON.stringify({ ...sensible, ...object(random, KEYS) }).slice(0, -1 - Math.floor(random() * 8)),
    () => '['.repeat(20_000),
    () => `${'{"a":'.repeat(3_000)}1${'}'.repeat(3_000)}`,
    () => `{"timeout": ${pick(random, ['1e400', '-0', '01', 'NaN', '0x10', '9'.repeat(400)])}}`,
    () => text(random),
    () => '',
  ];
  const bytes = Buffer.from(pick(random, ways)());
  return chance(random, 0.1) ? Buffer.concat([bytes, Buffer.from([0xff, 0xfe, 0])]) : bytes;
}

/** What may stand in a request line or a header: the rest is for `badHead`. */
function inLine(written: string): string {
  return encodeURI(written.replaceAll(/[\ud800-\udfff]/g, '?')).slice(0, 6_000);
}

function build(title: string, line: string, headers: string[], body: Buffer = Buffer.alloc(0)): Malformed {
  const head = [line, ...headers, 'Connection: close', `Content-Length: ${body.length}`, '', ''].join('\r\n');
  return {
    title: `${title}: ${line.slice(0, 120)}`,
    bytes: Buffer.concat([Buffer.from(head, 'latin1'), body]),
    complete: true,
  };
}

function control(random: Random, { apiKey, id }: Targets): Malformed {
  const someone = inLine(chance(random, 0.5) ? text(random) : 'i00000000000000000000').replaceAll(
    /[?#]/g,
    '_',
  );
  const query = chance(random, 0.5)
    ? `?${['metadata', 'state', 'limit', 'nextToken', 'startedAfter', 'template', 'order', 'start', 'end']
        .filter(() => chance(random, 0.3))
        .map((key) => `${key}=${inLine(text(random))}`)
        .join('&')}`
    : '';
  const [method, path] = pick(random, [
    ['POST', '/sandboxes'],
    ['POST', '/v2/sandboxes'],
    ['POST', '/v2/sandboxes'],
    ['GET', '/sandboxes'],
    ['GET', '/v2/sandboxes'],
    ['GET', `/sandboxes/${id}`],
    ['GET', `/sandboxes/${id}/metrics`],
    ['GET', `/sandboxes/${id}/logs`],
    ['GET', `/v2/sandboxes/${id}/logs`],
    ...[
      '',
      '/connect',
      '/pause',
      '/resume',
      '/timeout',
      '/refreshes',
      '/fork',
      '/snapshots',
      '/network',
      '/metrics',
    ].flatMap((end) => [
      [pick(random, ['POST', 'PUT', 'PATCH', 'DELETE', 'GET']), `/sandboxes/${someone}${end}`],
      ['POST', `/v2/sandboxes/${someone}${end}`],
    ]),
    ['GET', '/templates'],
    ['POST', '/templates/tags'],
    ['DELETE', '/templates/tags'],
    ['POST', '/v3/templates'],
    ['GET', `/templates/aliases/${someone}`],
    ['DELETE', `/templates/${someone}`],
    ['PATCH', `/v2/templates/${someone}`],
    ['GET', '/snapshots'],
    ['GET', '/teams'],
    ['GET', `/engine/status/${someone}`],
    ['TRACE', '/sandboxes'],
    ['OPTIONS', '*'],
  ]) as [string, string];
  // Whatever else is in it: a body that would make a sandbox is wrong somewhere.
  const sensible = path.endsWith('sandboxes') ? { templateID: 'base' } : {};
  const body = json(random, sensible);
  const wrong = path.endsWith('sandboxes')
    ? Buffer.from(
        body
          .toString()
          .replace(
            '"base"',
            chance(random, 0.5) ? '"base","metadata":5,"metadata":7' : '"base","timeout":-3,"envVars":[1]',
          ),
      )
    : body;
  const type = pick(random, [
    'application/json',
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    '/',
    '',
  ]);
  const key = chance(random, 0.9) ? `X-API-KEY: ${apiKey}` : `X-API-KEY: ${inLine(text(random))}`;
  return build(
    'control',
    `${method} ${path}${query} HTTP/1.1`,
    ['Host: 127.0.0.1', key, ...(type ? [`Content-Type: ${type}`] : [])],
    wrong,
  );
}

function routing({ id, accessToken }: Targets): string[] {
  return [
    'Host: 127.0.0.1',
    `E2b-Sandbox-Id: ${id}`,
    'E2b-Sandbox-Port: 49983',
    `X-Access-Token: ${accessToken}`,
  ];
}

const CALLS = [
  ...[
    'List',
    'Start',
    'Connect',
    'Update',
    'SendInput',
    'StreamInput',
    'SendSignal',
    'CloseStdin',
    'Nothing',
  ].map((name) => `/process.Process/${name}`),
  ...[
    'Stat',
    'MakeDir',
    'Move',
    'ListDir',
    'Remove',
    'WatchDir',
    'CreateWatcher',
    'GetWatcherEvents',
    'RemoveWatcher',
  ].map((name) => `/filesystem.Filesystem/${name}`),
];

function call(random: Random, targets: Targets): Malformed {
  const path = pick(random, CALLS);
  const streams = /Start|Connect|StreamInput|WatchDir/.test(path) ? chance(random, 0.9) : chance(random, 0.1);
  // Nothing is removed or moved that the sandbox needs: whatever the path, it is below a folder that is not there.
  const harmful = /Remove$|Move|MakeDir/.test(path);
  const message = harmful
    ? Buffer.from(
        JSON.stringify({
          path: `/nowhere/${text(random)}`,
          source: `/nowhere/${text(random)}`,
          destination: value(random),
        }),
      )
    : json(
        random,
        path.endsWith('Start')
          ? {
              process: {
                cmd: chance(random, 0.5) ? '/nonexistent' : value(random),
                args: value(random),
                envs: value(random),
                cwd: value(random),
              },
            }
          : {},
      );
  let body = message;
  if (streams) {
    const head = Buffer.alloc(5);
    head[0] = chance(random, 0.6) ? 0 : Math.floor(random() * 256);
    head.writeUInt32BE(
      chance(random, 0.6)
        ? message.length
        : pick(random, [0, 1, (message.length - 1) >>> 0, message.length + 1, 2 ** 31, 2 ** 32 - 1]),
      1,
    );
    body = Buffer.concat([head, message]).subarray(0, chance(random, 0.9) ? undefined : 3);
  }
  const type = chance(random, 0.8)
    ? streams
      ? 'application/connect+json'
      : 'application/json'
    : pick(random, ['application/proto', 'application/connect+proto', 'application/grpc', 'text/html', '']);
  const extra = [
    `Connect-Timeout-Ms: ${chance(random, 0.7) ? '3000' : pick(random, ['-1', 'x', '0', '99999999999999999999', '1.5', ''])}`,
    ...(chance(random, 0.3)
      ? [
          `Authorization: Basic ${pick(random, ['!!', Buffer.from(text(random)).toString('base64'), '', 'dXNlcjo='])}`,
        ]
      : []),
    ...(chance(random, 0.15)
      ? [
          `Connect-Content-Encoding: ${pick(random, ['gzip', 'br', 'x'])}`,
          `Content-Encoding: ${pick(random, ['gzip', 'zstd'])}`,
        ]
      : []),
    ...(chance(random, 0.2) ? [`Keepalive-Ping-Interval: ${pick(random, ['0', '-5', 'x', '1e9'])}`] : []),
    ...(chance(random, 0.9) ? ['Connect-Protocol-Version: 1'] : ['Connect-Protocol-Version: 9']),
  ];
  return build(
    'call',
    `${chance(random, 0.95) ? 'POST' : 'GET'} ${path} HTTP/1.1`,
    [...routing(targets), ...(type ? [`Content-Type: ${type}`] : []), ...extra],
    body,
  );
}

function files(random: Random, targets: Targets): Malformed {
  const query = [
    ...(chance(random, 0.8)
      ? [`path=${encodeURIComponent(text(random).replaceAll(/[\ud800-\udfff]/g, '?'))}`]
      : []),
    ...(chance(random, 0.4) ? [`username=${inLine(text(random))}`] : []),
    ...(chance(random, 0.2) ? [`signature=${inLine(text(random))}`] : []),
    ...(chance(random, 0.2) ? [`signature_expiration=${inLine(text(random))}`] : []),
    ...(chance(random, 0.1) ? ['path=%ff%fe', 'path=b'] : []),
  ].join('&');
  const method = pick(random, ['GET', 'POST', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH']);
  const boundary = chance(random, 0.8) ? 'b' : text(random).replaceAll(/[^\x20-\x7e]/g, '');
  const part = `--b\r\nContent-Disposition: ${pick(random, ['form-data; name="file"; filename="/tmp/a/b"', `form-data; name="file"; filename="${text(random)}"`, 'form-data', '', 'form-data; name="other"', "attachment; filename*=UTF-8''%ff"])}\r\n\r\nx\r\n--b${chance(random, 0.7) ? '--\r\n' : ''}`;
  const [type, body] = pick(random, [
    [`multipart/form-data; boundary=${boundary}`, Buffer.from(part)],
    ['multipart/form-data', Buffer.from(part)],
    ['application/octet-stream', Buffer.from(text(random))],
    ['application/json', json(random, { source_paths: value(random), destination: '/tmp/composed' })],
    ['', Buffer.alloc(0)],
  ] as [string, Buffer][]);
  const gzip = chance(random, 0.2);
  const headers = [
    ...routing(targets).slice(0, chance(random, 0.85) ? 4 : 3),
    ...(type ? [`Content-Type: ${type}`] : []),
    ...(gzip ? ['Content-Encoding: gzip'] : []),
    ...(chance(random, 0.3)
      ? [
          `Range: ${pick(random, ['bytes=', 'bytes=5-1', 'bytes=-', 'bytes=0-99999999999999999999', 'lines=1-2', 'bytes=0-1,2-3', 'bytes=-0'])}`,
        ]
      : []),
    ...(chance(random, 0.2)
      ? [
          `X-Metadata-${pick(random, ['a', 'a'.repeat(300), '-', 'K'])}: ${pick(random, ['', 'v', 'v'.repeat(5_000), 'é'])}`,
        ]
      : []),
    ...(chance(random, 0.2)
      ? [`Accept-Encoding: ${pick(random, ['identity;q=0', '*;q=0', 'gzip;q=x', ','])}`]
      : []),
    ...(chance(random, 0.1) ? ['If-Modified-Since: yesterday', 'If-Range: x'] : []),
  ];
  const path = pick(random, [
    '/files',
    '/files',
    '/files',
    '/files/compose',
    '/metrics',
    '/envs',
    '/init',
    '/freeze',
    '//files',
    '/files/../init',
  ]);
  return build(
    'files',
    `${method} ${path}?${query} HTTP/1.1`,
    headers,
    gzip && chance(random, 0.5) ? gzipSync(body).subarray(0, chance(random, 0.5) ? undefined : 12) : body,
  );
}

/** Heads that are not HTTP, or nearly so. */
function badHead(random: Random, targets: Targets): Malformed {
  const id = targets.id;
  const texts: (() => string)[] = [
    () => `${text(random)}\r\n\r\n`,
    () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    () => 'GET /\r\n\r\n',
    () => `GET / HTTP/${pick(random, ['9.9', '1.2', '0.9', 'x'])}\r\nHost: a\r\n\r\n`,
    () => `${text(random)} / HTTP/1.1\r\nHost: a\r\n\r\n`,
    () => `GET ${text(random)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    () => `GET / HTTP/1.1\r\nHost: a\r\n${text(random)}\r\n\r\n`,
    () => `GET / HTTP/1.1\r\nHost: a\r\nX: ${text(random)}\r\nConnection: close\r\n\r\n`,
    () => `GET / HTTP/1.1\r\n${`X-${'y'.repeat(50)}: z\r\n`.repeat(500)}\r\n`,
    () =>
      `GET / HTTP/1.1\r\nHost: ${pick(random, ['0', '99999', '80', '65536', '49983'])}-${pick(random, [id, 'zz', '', id.toUpperCase()])}.${text(random).replaceAll(/[\r\n]/g, '')}\r\nConnection: close\r\n\r\n`,
    () =>
      `GET /health HTTP/1.1\r\nHost: a\r\nE2b-Sandbox-Id: ${id}\r\nE2b-Sandbox-Id: ${id}\r\nE2b-Sandbox-Port: 49983\r\nConnection: close\r\n\r\n`,
    () =>
      `GET /health HTTP/1.1\r\nHost: a\r\nE2b-Sandbox-Id: ${id}\r\nE2b-Sandbox-Port: ${text(random).replaceAll(/[\r\n]/g, '')}\r\nConnection: close\r\n\r\n`,
    () =>
      `CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: a\r\nE2b-Sandbox-Id: ${id}\r\nE2b-Sandbox-Port: 49983\r\n\r\n`,
    () =>
      `GET /files?signature=v1_${text(random).replaceAll(/[\s\0]/g, '')} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
    () =>
      `GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: ${pick(random, ['websocket', 'h2c', ''])}\r\nE2b-Sandbox-Id: ${id}\r\nE2b-Sandbox-Port: ${pick(random, ['1', '49983'])}\r\n\r\n`,
    () => `GET http://[::1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`,
  ];
  const written = pick(random, texts)();
  return {
    title: `head: ${JSON.stringify(written.slice(0, 150))}`,
    bytes: Buffer.from(written, chance(random, 0.5) ? 'latin1' : 'utf8'),
    complete: false,
  };
}

/** Bodies whose framing is wrong. */
function badBody(random: Random, targets: Targets): Malformed {
  const data = chance(random, 0.5);
  const head = [
    `POST ${data ? pick(random, ['/files?path=/tmp/x', '/process.Process/Start', '/filesystem.Filesystem/Stat']) : pick(random, ['/v2/sandboxes', '/sandboxes/x/timeout'])} HTTP/1.1`,
    ...(data ? routing(targets) : ['Host: a', `X-API-KEY: ${targets.apiKey}`]),
    `Content-Type: ${pick(random, ['application/json', 'application/connect+json', 'application/octet-stream', 'multipart/form-data; boundary=b'])}`,
  ];
  const rest = pick(random, [
    'Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n',
    'Transfer-Encoding: chunked\r\n\r\n5\r\nabc\r\n0\r\n\r\n',
    'Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nabc',
    'Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc',
    'Transfer-Encoding: gzip, chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
    'Transfer-Encoding: identity\r\n\r\nabc',
    'Transfer-Encoding: chunked\r\n\r\n3;ext="x\r\nabc\r\n0\r\n\r\n',
    'Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd',
    'Content-Length: -1\r\n\r\nabc',
    'Content-Length: 99999999999999999999\r\n\r\nabc',
    'Content-Length: 1000\r\n\r\nabc',
    'Content-Length: 0x10\r\n\r\nabc',
    'Content-Length: 9000000000\r\n\r\n{',
    'Expect: 100-continue\r\nContent-Length: 1000\r\n\r\n',
    'Expect: something\r\nContent-Length: 3\r\n\r\nabc',
  ]);
  const written = `${head.join('\r\n')}\r\n${rest}`;
  return {
    title: `body: ${JSON.stringify(written.slice(0, 60) + rest)}`,
    bytes: Buffer.from(written),
    complete: false,
  };
}
