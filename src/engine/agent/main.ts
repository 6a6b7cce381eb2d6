import { useBase64 } from '../../base64.js';
import { takeConfig } from './config.js';
import { useLightHeaders } from './light-headers.js';
import { once } from './once.js';
import { createAgentServer, type Requests } from './server.js';

/**
 * Runs the sandbox agent until its process ends: reads the configuration out of `env` (and empties it), listens,
 * and prints `listening <port>` on stdout. Throws what is wrong with the configuration or the address.
 */
export async function runAgent(env: NodeJS.ProcessEnv): Promise<void> {
  const config = takeConfig(env);
  // E2B's files are 0644 and its directories 0755, whatever the container's first process was started with.
  process.umask(0o022);

  // A sandbox is up when this listens: what the first answer does not need is loaded after that.
  const requests = once(async (): Promise<Requests> => {
    useLightHeaders();
    useBase64();
    const { createRequests } = await import('./requests.js');
    return createRequests(config);
  });
  const server = createAgentServer(requests);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.listen, () => {
      server.off('error', reject);
      resolve();
    });
  });
  // Not before: what stops the start must end the process.
  keepAliveOnStrayErrors();
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`listening ${port}\n`);
  await (await requests()).warmUp();
}

/**
 * An error that no request caught is logged and survived. The agent's death would take the control of the whole
 * sandbox with it, and what requests share (the process table, the defaults) only changes in single statements, so
 * a handler that was cut short leaves nothing half done behind.
 */
function keepAliveOnStrayErrors(): void {
  const report = (error: unknown): void => {
    process.stderr.write(
      `agent: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  };
  process.on('uncaughtException', report);
  process.on('unhandledRejection', report);
  // The log may be gone (its reader died): what it would have held is lost, the agent is not.
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', () => undefined);
}
