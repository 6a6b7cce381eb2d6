import type { SandboxRecord } from '../sandboxes/record.js';
import { shownState } from '../sandboxes/find.js';
import type { Sandbox } from '../sandboxes/sandbox.js';

/** The envd version that clients are told: it switches on what our agent can do (`e2b-protocol`, section c). */
export const ENVD_VERSION = '0.6.13';

/** E2B names a node of its fleet here; clients only require that it is there. */
const CLIENT_ID = 'local';

/** Of sandboxes whose record says nothing: what the service's smallest plan shows. */
const DISK_SIZE_MB = 10_240;

/** `Sandbox`: the answer to create, connect and resume. */
export function renderSandbox(record: SandboxRecord): object {
  return {
    sandboxID: record.id,
    templateID: record.templateId,
    ...(record.alias === undefined ? {} : { alias: record.alias }),
    clientID: CLIENT_ID,
    envdVersion: ENVD_VERSION,
    envdAccessToken: record.accessToken,
    ...(record.trafficAccessToken === undefined ? {} : { trafficAccessToken: record.trafficAccessToken }),
    domain: null,
  };
}

/** `ListedSandbox`: a row of the list. */
export function renderListed(sandbox: Sandbox): object {
  const { record } = sandbox;
  return {
    sandboxID: record.id,
    templateID: record.templateId,
    ...(record.alias === undefined ? {} : { alias: record.alias }),
    clientID: CLIENT_ID,
    startedAt: new Date(record.startedAt).toISOString(),
    endAt: new Date(record.endAt).toISOString(),
    state: shownState(sandbox),
    cpuCount: record.cpuCount,
    memoryMB: record.memoryMB,
    diskSizeMB: record.diskMB ?? DISK_SIZE_MB,
    envdVersion: ENVD_VERSION,
    metadata: record.metadata,
  };
}

/** `SandboxDetail`: the answer to getInfo. */
export function renderDetail(sandbox: Sandbox): object {
  const { record } = sandbox;
  return {
    ...renderListed(sandbox),
    envdAccessToken: record.accessToken,
    allowInternetAccess: record.internet,
    domain: null,
    ...(record.network ? { network: record.network } : {}),
    lifecycle: { onTimeout: record.autoPause ? 'pause' : 'kill', autoResume: false },
  };
}
