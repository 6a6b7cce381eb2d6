import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A registry's front that lets requests wait: what a slow network looks like. */
export interface HoldingProxy {
  host: string;
  /** Resolves when a request that fits the pattern waits. */
  held(): Promise<void>;
  /** Lets all pass, those that wait and those to come. */
  release(): void;
  stop(): Promise<void>;
}

/** Passes every request to `target` (host and port), but holds those whose path fits `pattern`. */
export async function startHoldingProxy(target: string, pattern: RegExp): Promise<HoldingProxy> {
  let release!: () => void;
  const released = new Promise<void>((resolve) => (release = resolve));
  let someHeld!: () => void;
  const held = new Promise<void>((resolve) => (someHeld = resolve));
  const server: Server = createServer((incoming, outgoing) => {
    const pass = (): void => {
      const onward = request(
        `http://${target}${incoming.url}`,
        { method: incoming.method, headers: incoming.headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      onward.on('error', () => outgoing.destroy()); // Whoever asked has gone.
      incoming.pipe(onward);
    };
    if (!pattern.test(incoming.url ?? '')) return pass();
    someHeld();
    void released.then(pass);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    held: () => held,
    release,
    async stop() {
      release();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
