import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP proxy between a client and the engine, that can cut what passes through it. */
export interface WireProxy {
  /** An address that does not look like this machine's loopback, though it is. */
  url: string;
  /** Bytes that went from the client to the engine. */
  sent(): number;
  /** Breaks every open connection, as a network that goes away does. */
  cut(): void;
  /** Takes no new connections until `resume`. */
  pause(): void;
  resume(): void;
  /** Lets nothing more through the connections that are open now, which stay open; new ones work. */
  stall(): void;
  close(): Promise<void>;
}

export async function startWireProxy(target: string): Promise<WireProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const stalled = new WeakSet<Socket>();
  let sent = 0;
  let paused: Promise<void> | undefined;
  let goOn = (): void => undefined;
  const server: Server = createServer((client) => {
    client.on('error', () => client.destroy());
    open.add(client);
    if (paused) void paused.then(() => connectThrough(client));
    else connectThrough(client);
  });
  function connectThrough(client: Socket): void {
    if (client.destroyed) {
      open.delete(client);
      return;
    }
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on('data', (chunk: Buffer) => {
      sent += chunk.length;
      if (!stalled.has(client) && !upstream.write(chunk)) client.pause();
    });
    upstream.on('data', (chunk: Buffer) => {
      if (!stalled.has(client) && !client.write(chunk)) upstream.pause();
    });
    client.on('drain', () => upstream.resume());
    upstream.on('drain', () => client.resume());
    client.on('end', () => upstream.end());
    upstream.on('end', () => client.end());
  }
  await new Promise<void>((resolve) => server.listen(0, '::ffff:127.0.0.1', resolve));
  return {
    url: `http://[::ffff:127.0.0.1]:${(server.address() as AddressInfo).port}`,
    sent: () => sent,
    cut() {
      for (const socket of open) socket.resetAndDestroy();
    },
    pause() {
      paused ??= new Promise((resolve) => {
        goOn = () => resolve();
      });
    },
    resume() {
      paused = undefined;
      goOn();
    },
    stall() {
      for (const socket of open) stalled.add(socket);
    },
    async close() {
      goOn();
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
