import { request } from 'node:http';
import { AGENT_PORT } from '../runtime/containers.js';
import { globalEnv } from './create.js';
import type { Sandbox } from './sandbox.js';

const INIT_MS = 10_000;

/** Tells the agent what it must know anew after a resume (`POST /init`). Throws when it does not take it. */
export function initAgent(sandbox: Sandbox): Promise<void> {
  const { record } = sandbox;
  const body = JSON.stringify({
    accessToken: record.accessToken,
    envVars: globalEnv(record),
    timestamp: new Date().toISOString(),
  });
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: sandbox.address,
        port: AGENT_PORT,
        path: '/init',
        method: 'POST',
        agent: false,
        timeout: INIT_MS,
        headers: { 'content-type': 'application/json', 'x-access-token': record.accessToken },
      },
      (response) => {
        response.resume();
        if (response.statusCode === 204) resolve();
        else reject(new Error(`the agent of ${record.id} answered ${response.statusCode} to /init`));
      },
    );
    call.on('timeout', () =>
      call.destroy(new Error(`the agent of ${record.id} did not answer within ${INIT_MS} ms`)),
    );
    call.on('error', reject);
    call.end(body);
  });
}
