import type { SandboxInfo } from 'e2b';
import type { LiveNetwork } from '../infra/model.js';
import type { InfraReader, InfraWriter, SeenRow } from '../infra/ports.js';
import { ALL_TRAFFIC } from '../spec/net-target.js';
import { type Connection, sdkOptions } from './connection.js';
import { BackendError } from './errors.js';
import { withRetry } from './retry.js';
import { createSandboxService } from './sandboxes.js';
import { loadSdk } from './sdk.js';
import { createTemplateApi, emptyAnswer } from './template-api.js';
import { createTemplateService } from './templates.js';
import { withinTime } from './within-time.js';

/** In ms. A snapshot copies a sandbox's files and memory. */
const REQUEST = 30_000;
const SNAPSHOT_REQUEST = 180_000;

/** The service as a plan sees it: no method of it writes. */
export function createInfraReader(connection: Connection): InfraReader {
  const options = { ...sdkOptions(connection), requestTimeoutMs: REQUEST };
  const templates = createTemplateService(connection);
  const again = { repeatable: true };
  const sdk = async () => (await loadSdk()).Sandbox;
  const ask = createTemplateApi(connection);
  return {
    place: templates.place,

    async templates(signal) {
      const found: { templateId: string; names: string[] }[] = [];
      for (let next: string | undefined = ''; next !== undefined;) {
        const query: { nextToken?: string } = next === '' ? {} : { nextToken: next };
        const answered = { next: '' };
        const page = await ask(
          'listing templates',
          'all',
          async (client, limit) => {
            const answer = await client.GET('/v2/templates', { params: { query }, signal: limit });
            answered.next = answer.response.headers.get('x-next-token') ?? '';
            return answer;
          },
          { signal },
        );
        if (!Array.isArray(page)) throw emptyAnswer('listing templates');
        found.push(...page.map(({ templateID, names }) => ({ templateId: templateID, names: names ?? [] })));
        next = answered.next || undefined;
      }
      return found;
    },

    tags: (name, signal) => templates.tags(name, signal),

    snapshots: async (signal) =>
      await withRetry(
        'listing snapshots',
        async () => {
          const paginator = (await sdk()).listSnapshots(options);
          const found: { id: string; names: string[] }[] = [];
          while (paginator.hasNext) {
            const page = await withinTime(paginator.nextItems(), REQUEST);
            found.push(...page.map(({ snapshotId, names }) => ({ id: snapshotId, names })));
          }
          return found;
        },
        { ...again, ...(signal ? { signal } : {}) },
      ),

    sandboxes: async (metadata, signal) =>
      await withRetry(
        'listing sandboxes',
        async () => {
          const paginator = (await sdk()).list({ ...options, query: { metadata } });
          const found = new Map<string, SeenRow>();
          while (paginator.hasNext) {
            // One that is created or killed meanwhile may move another to a second page.
            for (const info of await withinTime(paginator.nextItems(), REQUEST))
              found.set(info.sandboxId, rowOf(info));
          }
          return [...found.values()];
        },
        { ...again, ...(signal ? { signal } : {}) },
      ),

    async sandbox(id, signal) {
      try {
        return await withRetry(
          `looking at sandbox ${id}`,
          async () => {
            const info = await (await sdk()).getInfo(id, options);
            return { ...rowOf(info), network: networkOf(info) };
          },
          { ...again, attemptMs: REQUEST, ...(signal ? { signal } : {}) },
        );
      } catch (error) {
        if (error instanceof BackendError && error.kind === 'not-found') return undefined;
        throw error;
      }
    },
  };
}

/** What `apply` writes with. */
export function createInfraWriter(connection: Connection): InfraWriter {
  const options = { ...sdkOptions(connection), requestTimeoutMs: REQUEST };
  const templates = createTemplateService(connection);
  const ask = createTemplateApi(connection);
  const backend = createSandboxService(connection);
  const sdk = async () => (await loadSdk()).Sandbox;
  return {
    backend,
    assignTags: (name, tag, tags) => templates.assignTags(name, tag, tags),
    removeTags: (name, tags) => templates.removeTags(name, tags),
    async deleteTemplate(templateId) {
      await ask(
        `deleting template ${templateId}`,
        templateId,
        (client, signal) =>
          client.DELETE('/templates/{templateID}', {
            params: { path: { templateID: templateId } },
            signal,
          }),
        { none: [404] },
      );
    },
    createSnapshot: async (sandboxId, reference) =>
      await withRetry(
        `making snapshot ${reference}`,
        async () =>
          (
            await (
              await sdk()
            ).createSnapshot(sandboxId, { ...options, requestTimeoutMs: SNAPSHOT_REQUEST, name: reference })
          ).snapshotId,
        // The same name and tag again leaves one.
        { repeatable: true, attemptMs: SNAPSHOT_REQUEST },
      ),
    deleteSnapshot: async (id) => void (await backend.deleteSnapshot(id)),
    setNetwork: async (id, { internet, allow, deny }) =>
      await withRetry(
        `changing the network of sandbox ${id}`,
        async () => {
          const denyOut = !internet && allow.length > 0 ? [...deny, ALL_TRAFFIC] : [...deny];
          await (
            await sdk()
          ).updateNetwork(
            id,
            {
              allowInternetAccess: internet,
              ...(allow.length > 0 || denyOut.length > 0 ? { allowOut: [...allow], denyOut } : {}),
            },
            options,
          );
        },
        { repeatable: true, attemptMs: REQUEST },
      ),
  };
}

function rowOf({ sandboxId: id, state, startedAt, metadata }: SandboxInfo): SeenRow {
  return { id, state, startedAt, metadata: metadata ?? {} };
}

/** What is denied besides because all is. */
function networkOf({ allowInternetAccess = true, network }: SandboxInfo): LiveNetwork {
  const { allowOut = [], denyOut = [] } = network ?? {};
  const implied = !allowInternetAccess && allowOut.length > 0;
  return {
    internet: allowInternetAccess,
    allow: allowOut,
    deny: implied ? denyOut.filter((each) => each !== ALL_TRAFFIC) : denyOut,
  };
}
