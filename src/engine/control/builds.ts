import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LOG_LEVELS, type BuildLogEntry } from '../builds/build-log.js';
import type { Build, Builds } from '../builds/builds.js';
import type { BuildOrder, BuildStep } from '../builds/order.js';
import { aliasesOf, namesOf } from '../images/templates.js';
import { ApiError } from '../sandboxes/api-error.js';
import { requestBuildBody, startBuildBody } from './bodies.js';

/** The most entries of a log that one answer holds, as on the service. */
const PAGE = 100;

type Query = Record<string, string | undefined>;

interface ByBuild {
  Params: { id: string; build: string };
}

/** Builds of templates over REST (build system 2.0): request, upload, start, watch. */
export function buildRoutes(app: FastifyInstance, builds: Builds): void {
  for (const path of ['/v3/templates', '/v2/templates']) {
    app.post(path, async (request, reply) => {
      const body = requestBuildBody.parse(request.body ?? {});
      const name = body.name ?? body.alias ?? undefined;
      if (name === undefined) throw new ApiError(400, 'name: what the template is to be called');
      const { build, template } = await builds.request({
        name,
        tags: body.tags ?? [],
        cpuCount: body.cpuCount ?? undefined,
        memoryMB: body.memoryMB ?? undefined,
        minFreeDiskMB: body.minFreeDiskMb ?? undefined,
      });
      return reply.code(202).send({
        templateID: template.templateId,
        buildID: build.record.buildId,
        aliases: aliasesOf(template),
        names: namesOf(template),
        tags: build.record.tags,
        public: template.public,
      });
    });
  }

  app.get<{ Params: { id: string; hash: string } }>('/templates/:id/files/:hash', async (request, reply) => {
    if (builds.of(request.params.id).length === 0) {
      throw new ApiError(404, `the template '${request.params.id}' has no build that files could be for`);
    }
    const { present, path } = await builds.uploads.link(request.params.hash);
    // A URL always: clients upload again when they are told to.
    return reply.code(201).send({ present, url: `http://${request.host}${path}` });
  });

  app.post<ByBuild>('/v2/templates/:id/builds/:build', async (request, reply) => {
    const order = orderOf(request);
    await builds.start(request.params.id, request.params.build, order);
    // An empty body without its length reads as broken JSON to clients.
    return reply.code(202).header('content-length', '0').send();
  });

  app.get<ByBuild>('/templates/:id/builds/:build/status', async (request) => {
    const { record, log } = builds.find(request.params.id, request.params.build);
    const query = request.query as Query;
    const entries = log.entries.filter(atLeast(query['level']));
    const from = wholeNumber(query, 'logsOffset', 0);
    const limit = Math.min(wholeNumber(query, 'limit', PAGE), PAGE);
    return {
      templateID: record.templateId,
      buildID: record.buildId,
      status: record.status,
      logEntries: entries.slice(from, from + limit).map(renderEntry),
      logs: [],
      ...(record.reason ? { reason: record.reason } : {}),
    };
  });

  app.get<ByBuild>('/templates/:id/builds/:build/logs', async (request) => {
    const { log } = builds.find(request.params.id, request.params.build);
    const query = request.query as Query;
    const backward = query['direction'] === 'backward';
    const cursor = wholeNumber(query, 'cursor', backward ? Infinity : 0);
    const entries = log.entries
      .filter(atLeast(query['level']))
      .filter(({ at }) => (backward ? at <= cursor : at >= cursor));
    if (backward) entries.reverse();
    const limit = Math.min(wholeNumber(query, 'limit', PAGE), PAGE);
    return { logs: entries.slice(0, limit).map(renderEntry) };
  });
}

/** Where archives are taken: without a key, as the link itself cannot be guessed. */
export function uploadRoute(app: FastifyInstance, builds: Builds): void {
  void app.register(async (scope) => {
    // Whatever it is said to be, it is not read before the route takes it as a stream.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.put<{ Params: { token: string } }>(
      '/uploads/:token',
      { config: { withoutKey: true } },
      async (request, reply) => {
        await builds.uploads.receive(request.params.token, request.raw);
        return reply.code(200).header('content-length', '0').send();
      },
    );
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route is open to whoever knows its address. */
    withoutKey?: boolean;
  }
}

/** What a build record looks like in a template's list of builds. */
export function renderBuild({ record }: Build): object {
  const time = (at: number): string => new Date(at).toISOString();
  return {
    buildID: record.buildId,
    status: record.status,
    createdAt: time(record.createdAt),
    updatedAt: time(record.updatedAt),
    ...(record.finishedAt === undefined ? {} : { finishedAt: time(record.finishedAt) }),
    cpuCount: record.cpuCount,
    memoryMB: record.memoryMB,
    diskSizeMB: record.diskSizeMB,
  };
}

/** Throws ApiError 400, and ZodError, for what is no build. */
function orderOf(request: FastifyRequest): BuildOrder {
  const body = startBuildBody.parse(request.body ?? {});
  const { fromImage, fromTemplate, fromImageRegistry: registry } = body;
  if (fromImage && fromTemplate) throw new ApiError(400, 'fromImage and fromTemplate: one of the two');
  const from = fromTemplate
    ? { template: fromTemplate }
    : fromImage
      ? { image: fromImage, ...(registry ? { registry } : {}) }
      : undefined;
  if (!from) throw new ApiError(400, 'fromImage or fromTemplate: what the template is based on');
  return {
    from,
    force: body.force ?? false,
    steps: (body.steps ?? []).map(({ type, args, force, filesHash }): BuildStep => ({
      // ADD is sent for COPY, ARG for ENV, by clients that take a Dockerfile's words.
      type: type === 'ADD' ? 'COPY' : type === 'ARG' ? 'ENV' : type,
      args: args ?? [],
      force: force ?? false,
      ...(filesHash ? { filesHash } : {}),
    })),
    ...(body.startCmd ? { startCommand: body.startCmd } : {}),
    ...(body.readyCmd ? { readyCommand: body.readyCmd } : {}),
    defaultUser: defaultUserOf(request.headers['user-agent']),
  };
}

/** Older SDKs (before 2.3.0) build as root, and set the user themselves. */
function defaultUserOf(userAgent: string | undefined): string {
  const version = /^e2b-(?:js|python)-sdk\/(\d+)\.(\d+)\./.exec(userAgent ?? '');
  if (!version) return 'user';
  const [major = 0, minor = 0] = version.slice(1).map(Number);
  return major > 2 || (major === 2 && minor >= 3) ? 'user' : 'root';
}

function atLeast(level: string | undefined): (entry: BuildLogEntry) => boolean {
  const least = (LOG_LEVELS as readonly string[]).indexOf(level || 'debug');
  if (least < 0) throw new ApiError(400, `level: one of ${LOG_LEVELS.join(', ')}`);
  return (entry) => LOG_LEVELS.indexOf(entry.level) >= least;
}

function wholeNumber(query: Query, name: string, absent: number): number {
  const text = query[name];
  if (text === undefined || text === '') return absent;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new ApiError(400, `${name}: a whole number from 0`);
  return value;
}

function renderEntry({ at, level, message, step }: BuildLogEntry): object {
  return {
    timestamp: new Date(at).toISOString(),
    level,
    message,
    ...(step === undefined ? {} : { step }),
  };
}
