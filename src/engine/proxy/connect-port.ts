import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { AGENT_PORT } from '../runtime/containers.js';
import type { Sandbox } from '../sandboxes/sandbox.js';

/** Longest wait for a connection: a sandbox's full accept queue lets it hang otherwise. */
const CONNECT_MS = 10_000;

/**
 * Connects to a port of a sandbox: at its address or, where only its own loopback listens, through its agent. Rejects with
 * ECONNREFUSED when nothing listens at either.
 */
export async function connectPort(sandbox: Sandbox, port: number): Promise<Socket> {
  try {
    return await direct(sandbox.address, port);
  } catch (error) {
    if (port === AGENT_PORT || (error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') throw error;
    return relayed(sandbox, port, error as Error);
  }
}

function direct(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true });
    const timer = setTimeout(() => socket.destroy(timedOut()), CONNECT_MS);
    const failed = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    socket.once('error', failed);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', failed);
      resolve(socket);
    });
  });
}

/**
 * `CONNECT 127.0.0.1:<port>` on the agent's own port: it answers 200 and pipes, or 502. Rejects with `refused` unless it
 * answers 200.
 */
function relayed(sandbox: Sandbox, port: number, refused: Error): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const call = request({
      host: sandbox.address,
      port: AGENT_PORT,
      method: 'CONNECT',
      path: `127.0.0.1:${port}`,
      headers: { host: `127.0.0.1:${port}`, 'x-access-token': sandbox.record.accessToken },
      agent: false,
    });
    const timer = setTimeout(() => call.destroy(timedOut()), CONNECT_MS);
    call.on('connect', (answer, socket: Socket, head: Buffer) => {
      clearTimeout(timer);
      if (answer.statusCode !== 200) {
        socket.destroy();
        reject(refused);
        return;
      }
      socket.setNoDelay(true);
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    call.on('response', (answer) => answer.destroy());
    // An agent that does not relay closes the connection: then nothing listens, as far as anybody can tell.
    call.on('error', (error) => {
      clearTimeout(timer);
      reject((error as NodeJS.ErrnoException).code === 'ETIMEDOUT' ? error : refused);
    });
    call.on('close', () => {
      clearTimeout(timer);
      reject(refused);
    });
    call.end();
  });
}

function timedOut(): Error {
  return Object.assign(new Error('the connection was not accepted in time'), { code: 'ETIMEDOUT' });
}
