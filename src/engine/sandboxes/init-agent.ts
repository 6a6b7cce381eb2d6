import { request } from 'node:http';
import { AGENT_PORT } from '../runtime/containers.js';
import type { SandboxRecord } from './record.js';
import type { Sandbox } from './sandbox.js';

const INIT_MS = 10_000;

/**
/**
 * Tells the agent whose sandbox it is in (`POST /init`): once after its start, and anew after a resume; its token too
 * when it has come out of the memory of another sandbox: `token` is what that one had. Throws when it does not take it.
 */
export function initAgent(
  { record, address }: Pick<Sandbox, 'record' | 'address'>,
  token = record.accessToken,
): Promise<void> {
  const body = JSON.stringify({
    accessToken: record.accessToken,
    ...agentDefaults(record),
    timestamp: new Date().toISOString(),
  });
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: address,
        port: AGENT_PORT,
        path: '/init',
        method: 'POST',
        agent: false,
        timeout: INIT_MS,
        headers: { 'content-type': 'application/json', 'x-access-token': token },
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

/** What the agent is told at boot and after every resume: what a command has that names nothing itself. */
function agentDefaults(record: SandboxRecord): object {
  const { user, workdir } = record.context ?? {};
  return {
    envVars: globalEnv(record),
    ...(user === undefined ? {} : { defaultUser: user }),
    ...(workdir === undefined ? {} : { defaultWorkdir: workdir }),
  };
}

/** The environment that every process of a sandbox sees, beneath what a command brings along. */
function globalEnv(record: SandboxRecord): Record<string, string> {
  return {
    E2B_SANDBOX: 'true',
    E2B_SANDBOX_ID: record.id,
    E2B_TEMPLATE_ID: record.templateId,
    ...record.context?.env,
    ...record.envVars,
  };
}
