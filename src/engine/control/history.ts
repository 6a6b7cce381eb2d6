import type { FastifyInstance } from 'fastify';
import { ApiError } from '../sandboxes/api-error.js';
import { readEvents, type SandboxEvent } from '../sandboxes/events.js';
import { findSandbox } from '../sandboxes/find.js';
import type { UsageSample } from '../sandboxes/usage-history.js';
import type { World } from '../sandboxes/world.js';

interface ById {
  Params: { id: string };
}

type Query = Record<string, string | undefined>;

/** What the service returns at most. */
const MAX_LOGS = 1_000;

const LEVELS = ['debug', 'info', 'warn', 'error'];

/** What was: metrics of the last hour, and logs, which tell of a sandbox's life and not of its commands. */
export function historyRoutes(app: FastifyInstance, world: World): void {
  app.get<ById>('/sandboxes/:id/metrics', async (request) => {
    const { id } = findSandbox(world, request.params.id).record;
    const query = request.query as Query;
    const from = numberOf(query, 'start', 0);
    const to = numberOf(query, 'end', Infinity);
    return world.usage
      .of(id)
      .filter((sample) => unix(sample) >= from && unix(sample) <= to)
      .map(renderMetric);
  });

  app.get('/sandboxes/metrics', async (request) => {
    const ids = ((request.query as Query)['sandbox_ids'] ?? '').split(',').filter(Boolean);
    if (ids.length === 0 || ids.length > 100) throw new ApiError(400, 'sandbox_ids: from 1 to 100 IDs');
    const found = ids.flatMap((id) => {
      const last = world.usage.of(id).at(-1);
      return last ? [[id, renderMetric(last)] as const] : [];
    });
    return { sandboxes: Object.fromEntries(found) };
  });

  app.get<ById>('/sandboxes/:id/logs', async (request) => {
    const { id } = findSandbox(world, request.params.id).record;
    const query = request.query as Query;
    const from = numberOf(query, 'start', 0);
    const events = (await readEvents(world, id)).filter(({ at }) => at >= from).slice(0, logLimit(query));
    return {
      logs: events.map((event) => ({ timestamp: new Date(event.at).toISOString(), line: lineOf(event, id) })),
      logEntries: events.map((event) => renderEntry(event, id)),
    };
  });

  app.get<ById>('/v2/sandboxes/:id/logs', async (request) => {
    const { id } = findSandbox(world, request.params.id).record;
    const query = request.query as Query;
    const backward = query['direction'] === 'backward';
    const least = LEVELS.indexOf(query['level'] ?? 'debug');
    if (least < 0) throw new ApiError(400, `level: one of ${LEVELS.join(', ')}`);
    const cursor = numberOf(query, 'cursor', backward ? Infinity : 0);
    const events = (await readEvents(world, id)).filter(
      ({ at, level, message }) =>
        (backward ? at <= cursor : at >= cursor) &&
        LEVELS.indexOf(level) >= least &&
        message.includes(query['search'] ?? ''),
    );
    if (backward) events.reverse();
    return { logs: events.slice(0, logLimit(query)).map((event) => renderEntry(event, id)) };
  });
}

function numberOf(query: Query, name: string, absent: number): number {
  const text = query[name];
  if (text === undefined || text === '') return absent;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new ApiError(400, `${name}: a time, as a number`);
  return value;
}

function logLimit(query: Query): number {
  const limit = numberOf(query, 'limit', MAX_LOGS);
  return Math.min(Math.max(0, Math.floor(limit)), MAX_LOGS);
}

const unix = ({ at }: UsageSample): number => Math.floor(at / 1000);

function renderMetric(sample: UsageSample): object {
  const { at, ...values } = sample;
  return { timestamp: new Date(at).toISOString(), timestampUnix: Math.floor(at / 1000), ...values };
}

function renderEntry({ at, level, message }: SandboxEvent, sandboxID: string): object {
  return { timestamp: new Date(at).toISOString(), level, message, fields: { logger: 'engine', sandboxID } };
}

/** One line of JSON, as the service's log lines are: the CLI reads them so. */
function lineOf({ at, level, message }: SandboxEvent, sandboxID: string): string {
  return JSON.stringify({
    timestamp: new Date(at).toISOString(),
    level,
    message,
    logger: 'engine',
    sandboxID,
  });
}
