// A simulated link between a client and a server, as a process of its own, so that it takes nothing from the client's event loop:
// a TCP proxy with a round trip and a bandwidth, each way shared by all connections.
//
//   const link = await startLink(engine.apiUrl, { roundTrip: 20, bandwidth: 25e6 });   // ms; bytes a second, each way
//   link.url                    // an address that a client takes for another machine's
//   await link.passed()         // bytes so far: { up, down, connections }
//   await link.stop()
//
// Every chunk gets the time at which its last byte would leave a wire of that bandwidth, and arrives half a round trip later. These
// times follow from the bytes alone, so late timers do not add up: what is late is caught up with. A connection costs a round trip
// before its first byte passes, as TCP's handshake does. No more is read from a sender than the wire is about to take.
//
// Warm up before measuring: the first transfer through a new link runs code that is not compiled yet and sockets whose buffers have
// not grown yet (some 10 MB do). `npm run bench -- link` measures the link itself.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(import.meta.url);
/** The wire takes in so many bytes of one connection ahead of their time: enough to bridge a late timer. */
const AHEAD = 512 * 1024;
/** What a sender that was held back sends within so long, in ms, was waiting: the wire was not idle meanwhile, this process was late. */
const AT_ONCE = 5;
/** It was no later than this, in ms. */
const CATCH_UP = 100;
/** What the far end may be behind with before it counts as not taking what arrives, in bytes. */
const BEHIND = 1024 * 1024;
/** What is due so soon, in ms, is due now: timers are no finer. */
const NOW = 0.5;

/** Starts a link to `target` (a URL). `roundTrip` in ms, `bandwidth` in bytes a second each way (Infinity: no limit). */
export async function startLink(target, { roundTrip, bandwidth }) {
  const child = fork(FILE, [target, String(roundTrip), String(bandwidth)]);
  const stop = () => child.kill();
  process.once('exit', stop);
  const [{ url }] = await once(child, 'message');
  return {
    url,
    async passed() {
      const answer = once(child, 'message');
      child.send('passed');
      return (await answer)[0];
    },
    async stop() {
      process.off('exit', stop);
      const closed = once(child, 'close');
      child.kill();
      await closed;
    },
  };
}

/** One way of the link: tells when the last of `bytes` that are there at `now` arrives at the far end. */
function createWire(roundTrip, bandwidth) {
  let free = -Infinity;
  return {
    bytes: 0,
    /** `waited`: these bytes waited for the wire, not the wire for them. Returns when they have left, and arrive, in ms. */
    send(now, bytes, waited) {
      const from = waited && now - free < CATCH_UP ? free : Math.max(free, now);
      free = from + (bytes / bandwidth) * 1000;
      this.bytes += bytes;
      return { left: free, due: free + roundTrip / 2 };
    },
    /** When something without bytes, as the end of a stream, arrives that is sent now. */
    mark: (now) => Math.max(free, now) + roundTrip / 2,
  };
}

/** Carries what `from` sends to `to` over `wire`. Nothing passes before `opened`. */
function carry(from, to, wire, opened) {
  const line = []; // What is on its way: { chunk (none: the end), size, left, due }.
  let ahead = 0; // Bytes that have not left yet.
  let leaving = 0; // The first of the line that has not left.
  let held = false; // By the wire, not by the far end.
  let resumed = -Infinity; // The last moment at which what was held back came.
  let timer;

  const look = () => {
    timer?.stop();
    timer = undefined;
    if (to.destroyed) return;
    const now = performance.now() + NOW;
    while (leaving < line.length && line[leaving].left <= now) ahead -= line[leaving++].size;
    while (line.length > 0 && line[0].due <= now && !to.writableNeedDrain) {
      const { chunk } = line.shift();
      leaving -= 1;
      if (chunk) to.write(chunk);
      else to.end();
    }
    if (from.isPaused() && ahead < AHEAD && !to.writableNeedDrain) {
      if (held) resumed = now;
      held = false;
      from.resume();
    }
    arm(now);
  };
  const arm = (now) => {
    // A far end that takes nothing now says when it does: 'drain'.
    const arrives = to.writableNeedDrain ? Infinity : (line[0]?.due ?? Infinity);
    const next = Math.min(arrives, line[leaving]?.left ?? Infinity) - now;
    if (next === Infinity) return;
    const waits = next < 1 ? setImmediate(look) : setTimeout(look, Math.floor(next));
    timer = { stop: () => (next < 1 ? clearImmediate(waits) : clearTimeout(waits)) };
  };

  to.on('drain', look);
  from.on('data', (chunk) => {
    const now = later(opened);
    const waited = now - resumed < AT_ONCE;
    if (waited) resumed = now;
    line.push({ chunk, size: chunk.length, ...wire.send(now, chunk.length, waited) });
    ahead += chunk.length;
    held = ahead >= AHEAD;
    if (held || to.writableNeedDrain) from.pause();
    look();
  });
  from.on('end', () => {
    const left = wire.mark(later(opened));
    line.push({ size: 0, left, due: left });
    look();
  });
}

const later = (moment) => Math.max(performance.now(), moment);

async function serve(target, roundTrip, bandwidth) {
  setPriority(-15); // A wire does not wait for a processor.
  const { hostname, port } = new URL(target);
  const up = createWire(roundTrip, bandwidth);
  const down = createWire(roundTrip, bandwidth);
  let connections = 0;
  const server = createServer({ allowHalfOpen: true, noDelay: true, highWaterMark: BEHIND }, (client) => {
    connections += 1;
    const far = connect({
      port: Number(port),
      host: hostname,
      allowHalfOpen: true,
      noDelay: true,
      highWaterMark: BEHIND,
    });
    const opened = performance.now() + roundTrip;
    carry(client, far, up, opened);
    carry(far, client, down, opened);
    for (const [socket, other] of [
      [client, far],
      [far, client],
    ]) {
      socket.on('error', () => {
        // A broken connection is noticed at the other end half a round trip later.
        setTimeout(() => other.resetAndDestroy(), roundTrip / 2);
      });
    }
  });
  server.listen(0, '::ffff:127.0.0.1');
  await once(server, 'listening');
  process.on('message', () => process.send({ up: up.bytes, down: down.bytes, connections }));
  process.on('disconnect', () => process.exit());
  process.send({ url: `http://[::ffff:127.0.0.1]:${server.address().port}` });
}

if (process.argv[1] === FILE) {
  const [target, roundTrip, bandwidth] = process.argv.slice(2);
  await serve(target, Number(roundTrip), Number(bandwidth));
}
