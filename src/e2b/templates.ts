import type { BuildLogEntry, BuildStatus, TemplateService, TemplateTag } from '../job/template/ports.js';
import { type Connection, sdkOptions } from './connection.js';
import { withRetry } from './retry.js';
import { loadSdk } from './sdk.js';
import { buildHints, createTemplateApi, emptyAnswer, REQUEST } from './template-api.js';
import { sdkTemplate } from './template-builder.js';

/** The tag of E2B's that a bare name means. */
export const DEFAULT_TAG = 'default';

/**
 * Templates behind `connection`. Building goes through the SDK's `Template`; tags, aliases and build states through its
 * API client, because the statuses of the answers tell cases apart that `Template`'s errors do not.
 */
export function createTemplateService(connection: Connection): TemplateService {
  const options = { ...sdkOptions(connection), requestTimeoutMs: REQUEST };
  const ask = createTemplateApi(connection);

  return {
    // A local engine's port changes from start to start.
    place: connection.kind === 'local' ? 'local' : (connection.apiUrl ?? connection.domain ?? 'e2b.app'),

    async tags(name, signal) {
      const found = await ask(
        `looking for template ${name}`,
        name,
        (client, limit) =>
          client.GET('/templates/{templateID}/tags', {
            params: { path: { templateID: name } },
            signal: limit,
          }),
        { none: [404], signal },
      );
      return found
        ?.map(({ tag, buildID, createdAt }): TemplateTag => ({
          tag,
          buildId: buildID,
          createdAt: new Date(createdAt),
        }))
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
    },

    async idOf(name) {
      const found = await ask(
        `looking for template ${name}`,
        name,
        (client, signal) =>
          client.GET('/templates/aliases/{alias}', { params: { path: { alias: name } }, signal }),
        { none: [404] },
      );
      return found?.templateID;
    },

    async register(name, tag) {
      const doing = `registering a build of template ${name}`;
      const built = await ask(
        doing,
        name,
        (client, signal) => client.POST('/v3/templates', { body: { name, tags: [tag] }, signal }),
        // Each time it is another build.
        { repeatable: false },
      );
      if (!built) throw emptyAnswer(doing);
      return { templateId: built.templateID, buildId: built.buildID };
    },

    async start(request) {
      const { definition, tag, skipCache, signal } = request;
      const { name, cpu, memory } = definition;
      const { Template } = await loadSdk();
      const template = await sdkTemplate(definition, request.ignore);
      const { templateId, buildId } = await withRetry(
        `sending the build of template ${name}`,
        () =>
          Template.buildInBackground(template, name, {
            ...options,
            // It makes many requests: one that is refused is better asked again than all of them.
            retries: 3,
            signal,
            tags: [tag],
            skipCache,
            ...(cpu === undefined ? {} : { cpuCount: cpu }),
            ...(memory === undefined ? {} : { memoryMB: memory }),
            // Of what the SDK says of itself only the uploads are news.
            onBuildLogs: ({ message }) => {
              if (/^(?:Uploaded|Skipping upload)/.test(message)) request.onLine(message);
            },
          }),
        { repeatable: false, signal, hints: buildHints(name) },
      );
      return { templateId, buildId };
    },

    async status({ templateId, buildId }, logsOffset, signal) {
      const doing = `asking for build ${buildId}`;
      const found = await ask(
        doing,
        templateId,
        (client, limit) =>
          client.GET('/templates/{templateID}/builds/{buildID}/status', {
            params: { path: { templateID: templateId, buildID: buildId }, query: { logsOffset } },
            signal: limit,
          }),
        { signal },
      );
      if (!found) throw emptyAnswer(doing);
      return {
        // `uploaded` and other states of the service's own count as under way.
        state: isState(found.status) ? found.status : 'building',
        log: found.logEntries.map(logEntry),
        ...(found.reason
          ? {
              reason: {
                message: found.reason.message,
                ...(found.reason.step === undefined ? {} : { step: found.reason.step }),
                lines: (found.reason.logEntries ?? []).map(({ message }) => message),
              },
            }
          : {}),
      };
    },

    async assignTags(name, tag, tags) {
      await ask(`tagging template ${name}`, name, (client, signal) =>
        client.POST('/templates/tags', { body: { target: `${name}:${tag}`, tags }, signal }),
      );
    },

    async removeTags(name, tags) {
      await ask(
        `removing tags of template ${name}`,
        name,
        (client, signal) => client.DELETE('/templates/tags', { body: { name, tags }, signal }),
        { none: [404] },
      );
    },
  };
}

interface WireLogEntry {
  timestamp: string;
  level: BuildLogEntry['level'];
  message: string;
  step?: string;
}

function logEntry({ timestamp, level, message, step }: WireLogEntry): BuildLogEntry {
  return { time: new Date(timestamp), level, text: message, ...(step === undefined ? {} : { step }) };
}

function isState(text: string): text is BuildStatus['state'] {
  return ['waiting', 'building', 'ready', 'error'].includes(text);
}
