// The simulated link itself, measured between bare TCP ends: how near it comes to the bandwidth and the round trip it was asked for.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';
import { startLink } from './link.mjs';
import { since } from './stats.mjs';
import { row } from './table.mjs';

const BANDWIDTH = 25e6;
const SIZE = 50e6;

export async function linkRows() {
  const server = new Worker(new URL(import.meta.url));
  const [port] = await once(server, 'message');
  const rows = [];
  try {
    for (const roundTrip of [20, 80]) {
      const link = await startLink(`http://127.0.0.1:${port}`, { roundTrip, bandwidth: BANDWIDTH });
      const to = { host: '127.0.0.1', port: Number(new URL(link.url).port) };
      await rate(to, 'up', 1, roundTrip); // Warms up.
      rows.push(roundTrips(roundTrip, await echoes(to)));
      for (const way of ['up', 'down']) {
        for (const width of [1, 4])
          rows.push(bandwidth(roundTrip, way, width, await rate(to, way, width, roundTrip)));
      }
      await link.stop();
    }
  } finally {
    await server.terminate();
  }
  return rows;
}

function roundTrips(asked, values) {
  const off = Math.abs(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] - asked);
  return row(`link of ${asked} ms: a byte there and back`, values, {
    aim: { text: `within 2 ms of ${asked}`, met: off <= 2 },
  });
}

function bandwidth(roundTrip, way, width, rates) {
  const off = Math.abs(rates[0] / 25 - 1);
  return row(`link of ${roundTrip} ms: ${way}, over ${width} at once`, rates, {
    unit: 'MB/s',
    aim: { text: 'within 3 % of 25', met: off <= 0.03 },
  });
}

/** Bytes to and fro on an open connection, in ms each. */
async function echoes(to) {
  const socket = connect({ ...to, noDelay: true });
  const values = [];
  for (let n = -1; n < 40; n++) {
    const start = performance.now();
    socket.write(n < 0 ? 'echo' : '.');
    await once(socket, 'data');
    if (n >= 0) values.push(since(start)); // The first one opened the connection, too.
  }
  socket.destroy();
  return values;
}

/** What passes in all, in MB/s, less what opening the connection and the way take. */
async function rate(to, way, width, roundTrip) {
  const start = performance.now();
  await Promise.all(Array.from({ length: width }, () => pass(to, way, SIZE / width)));
  return [SIZE / 1000 / (since(start) - 2 * roundTrip)];
}

async function pass(to, way, size) {
  const socket = connect(to);
  socket.write(way.padEnd(4) + String(size).padStart(12));
  if (way === 'up') {
    const chunk = Buffer.alloc(65_536);
    for (let left = size; left > 0; left -= chunk.length) {
      if (!socket.write(chunk.subarray(0, Math.min(left, chunk.length)))) await once(socket, 'drain');
    }
    await once(socket, 'data');
  } else {
    let received = 0;
    for await (const chunk of socket) if ((received += chunk.length) >= size) break;
  }
  socket.destroy();
}

/** The far end, in a thread of its own: takes, gives or echoes, by the first four letters. */
async function serve() {
  const server = createServer({ noDelay: true }, async (socket) => {
    socket.on('error', () => socket.destroy());
    const [first] = await once(socket, 'data');
    const way = first.toString('latin1', 0, 4).trim();
    const size = Number(first.toString('latin1', 4, 16));
    if (way === 'echo') {
      socket.write('.');
      socket.on('data', (chunk) => socket.write(chunk));
    } else if (way === 'down') {
      const chunk = Buffer.alloc(65_536);
      for (let left = size; left > 0 && !socket.destroyed; left -= chunk.length) {
        if (!socket.write(chunk.subarray(0, Math.min(left, chunk.length)))) await once(socket, 'drain');
      }
    } else {
      let left = size - (first.length - 16);
      socket.on('data', (chunk) => {
        left -= chunk.length;
        if (left <= 0) socket.write('!');
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort.postMessage(server.address().port);
}

if (!isMainThread) await serve();
