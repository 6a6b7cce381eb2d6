// 100 MB into a file of a sandbox and back, beside a plain copy over loopback HTTP: by the same plain client, which tells what
// the engine costs, and through the official SDK, beside the same SDK on a server that does nothing else, which no engine can be
// faster than. All in turn, so that ratios hold on a busy machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Sandbox } from 'e2b';
import { removeState, startEngine, stateFolder } from './engine.mjs';
import { median, since } from './stats.mjs';
import { row } from './table.mjs';

const SIZE = 100_000_000;
const ROUNDS = 9;
const PLAIN_SERVER = fileURLToPath(new URL('plain-server.mjs', import.meta.url));

export async function transferRows() {
  const state = stateFolder();
  const folder = stateFolder();
  const plain = spawn(process.execPath, [PLAIN_SERVER, folder, String(SIZE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = await once(plain.stdout.setEncoding('utf8'), 'data');
    const origin = `http://127.0.0.1:${Number(line)}`;
    const engine = await startEngine(state);
    const sandbox = await Sandbox.create('base', engine.options);
    const alone = await Sandbox.connect('plain', {
      apiUrl: origin,
      sandboxUrl: origin,
      apiKey: engine.options.apiKey,
    });
    const took = await inTurn(origin, sandbox, alone);
    await sandbox.kill();
    await engine.stop();
    return [
      plainRow('write of 100 MB by a plain client', took.engineWrite, took.plainWrite),
      plainRow('read of 100 MB by a plain client', took.engineRead, took.plainRead),
      sdkRow('write of 100 MB by the SDK', took.write, took.writeAlone, took.plainWrite, took.drop),
      sdkRow('read of 100 MB by the SDK', took.read, took.readAlone, took.plainRead),
    ];
  } finally {
    plain.kill();
    removeState(state);
    removeState(folder);
  }
}

async function inTurn(origin, sandbox, alone) {
  const bytes = Buffer.alloc(SIZE, 'e2b');
  // Made once: copying into a Blob is no part of a transfer.
  const blob = new Blob([bytes]);
  const options = { requestTimeoutMs: 120_000 };
  const engine = filesOf(sandbox);
  const works = {
    drop: () => send(origin, '/drop', bytes),
    plainWrite: () => send(origin, '/files', bytes),
    engineWrite: () => send(engine.origin, engine.path, bytes, engine.headers),
    writeAlone: () => alone.files.write('/tmp/large', blob, options),
    write: () => sandbox.files.write('/tmp/large', blob, options),
    // What the SDK wrote above is framed; this is the content that is read.
    prepare: () => send(origin, '/files', bytes),
    plainRead: async () => whole(await send(origin, '/files')),
    engineRead: async () => whole(await send(engine.origin, engine.path, undefined, engine.headers)),
    readAlone: async () => whole(await alone.files.read('/tmp/large', { ...options, format: 'bytes' })),
    read: async () => whole(await sandbox.files.read('/tmp/large', { ...options, format: 'bytes' })),
  };
  const took = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round++) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      await work();
      if (round >= 0) took[name].push(since(start));
    }
  }
  return took;
}

/** What the engine adds: the same client, the same bytes. */
function plainRow(what, ours, plain) {
  const times = median(ours) / median(plain);
  return row(what, ours, {
    floor: { what: 'a plain copy through a loopback HTTP server', value: median(plain) },
    aim: { text: '≤ 2 × the floor', met: times <= 2 },
  });
}

/** What the SDK adds to both, and its own share of it. */
function sdkRow(what, ours, alone, plain, dropped) {
  const share = (value) => (value / median(dropped)).toFixed(1);
  return row(what, ours, {
    against: { what: 'the same SDK, to a plain server', value: median(alone) },
    floor: { what: 'a plain copy through a loopback HTTP server', value: median(plain) },
    ...(dropped && {
      note: `a server that throws the bytes away: ${median(dropped).toFixed(0)} ms, ours is ${share(median(ours))} ×, the SDK alone ${share(median(alone))} ×`,
    }),
  });
}

/** Where a plain client reaches the file of a sandbox: envd's `/files`, through the engine's proxy, routed by headers. */
function filesOf(sandbox) {
  const token = sandbox.envdAccessToken;
  return {
    origin: sandbox.connectionConfig.sandboxUrl,
    path: '/files?path=/tmp/large&username=user',
    headers: {
      'content-type': 'application/octet-stream',
      'e2b-sandbox-id': sandbox.sandboxId,
      'e2b-sandbox-port': '49983',
      ...(token && { 'x-access-token': token }),
    },
  };
}

/** A POST of `bytes`, or a GET without any; resolves with the answer's body. @throws when the server refuses */
async function send(origin, path, bytes, headers = {}) {
  const call = request(origin + path, { method: bytes ? 'POST' : 'GET', headers });
  const answered = once(call, 'response');
  call.end(bytes);
  const [answer] = await answered;
  const body = await buffer(answer);
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}: ${body}`);
  return body;
}

function whole(bytes) {
  if (bytes.length !== SIZE) throw new Error(`read ${bytes.length} bytes`);
}
