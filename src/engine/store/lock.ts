import { createServer } from 'node:net';
import type { Layout } from './layout.js';

/** Another engine has the state folder. */
export class StateLockedError extends Error {
  override readonly name = 'StateLockedError';
}

/**
 * Takes the state folder for this process: one engine works in it at a time. An abstract socket, because the kernel
 * frees it with the process, however it ends. Throws {@link StateLockedError}. Returns the release.
 */
export function lockState(layout: Layout): Promise<() => void> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new StateLockedError(`an engine already runs with its state in ${layout.root}`)
          : error,
      );
    });
    server.listen(`\0e2b-action-${layout.engineId}`, () => {
      server.unref();
      resolve(() => void server.close());
    });
  });
}
