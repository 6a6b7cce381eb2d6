import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy in front of the engine whose connections break in the ways that networks know. */
export interface BrokenWire {
  url: string;
  /** Resets every open connection. */
  cut(): void;
  /** Open connections stay open, and nothing passes through them any more. New ones are whole. */
  stall(): void;
  /** New connections are reset as soon as they are there, until it is over. */
  down(is: boolean): void;
  /** Resets a connection when so many bytes have come down it: in turn for each connection that gets so far. */
  cutAfter(...bytes: number[]): void;
  /** Resets the next connection that sends this up, `times` times, before anything is answered, but lets it arrive. */
  cutAnswerTo(text: string, times: number): void;
  /** How often a connection was broken. */
  cuts(): number;
  close(): Promise<void>;
}

/** How long a request may be on its way until its connection is reset, in ms. */
const ARRIVED = 400;

export async function startBrokenWire(target: string): Promise<BrokenWire> {
  const { hostname, port } = new URL(target);
  const open = new Map<Socket, { reset(): void; stalled: boolean }>();
  let isDown = false;
  let limits: number[] = [];
  let unanswered: { text: string; times: number } | undefined;
  let cuts = 0;
  const server = createServer((client) => {
    client.on('error', () => client.destroy());
    if (isDown) {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    const state = {
      stalled: false,
      reset() {
        cuts += 1;
        client.resetAndDestroy();
        upstream.resetAndDestroy();
      },
    };
    open.set(client, state);
    let down = 0;
    let silenced = false;
    let sent = '';
    upstream.on('error', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    client.on('close', () => {
      open.delete(client);
      upstream.destroy();
    });
    client.on('data', (chunk: Buffer) => {
      if (state.stalled) return;
      if (unanswered && !silenced) {
        sent = `${sent}${chunk.toString('latin1')}`.slice(-200_000);
        if (sent.includes(unanswered.text)) {
          silenced = true;
          if (--unanswered.times === 0) unanswered = undefined;
          setTimeout(() => state.reset(), ARRIVED);
        }
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk: Buffer) => {
      if (state.stalled || silenced) return;
      const [limit] = limits;
      down += chunk.length;
      if (limit !== undefined && down >= limit) {
        limits = limits.slice(1);
        client.write(chunk.subarray(0, chunk.length - (down - limit)), () => state.reset());
        state.stalled = true;
        return;
      }
      if (!client.write(chunk)) {
        upstream.pause();
        client.once('drain', () => upstream.resume());
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      for (const state of open.values()) state.reset();
    },
    stall() {
      for (const state of open.values()) state.stalled = true;
    },
    down(is) {
      isDown = is;
    },
    cutAfter(...bytes) {
      limits = bytes;
    },
    cutAnswerTo(text, times) {
      unanswered = { text, times };
    },
    cuts: () => cuts,
    async close() {
      for (const socket of open.keys()) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
