import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP proxy between a client and the engine, that can cut what passes through it. */
export interface WireProxy {
  /** An address that does not look like this machine's loopback, though it is. */
  url: string;
  /** Bytes that went from the client to the engine. */
  sent(): number;
  /** Breaks every open connection, as a network that goes away does. */
  cut(): void;
  close(): Promise<void>;
}

export async function startWireProxy(target: string): Promise<WireProxy> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let sent = 0;
  const server: Server = createServer((client) => {
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
    client.on('data', (chunk) => (sent += chunk.length));
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '::ffff:127.0.0.1', resolve));
  return {
    url: `http://[::ffff:127.0.0.1]:${(server.address() as AddressInfo).port}`,
    sent: () => sent,
    cut() {
      for (const socket of open) socket.resetAndDestroy();
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
