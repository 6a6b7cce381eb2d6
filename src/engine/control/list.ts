import { ApiError } from '../sandboxes/api-error.js';
import { shownState } from '../sandboxes/find.js';
import type { Sandbox } from '../sandboxes/sandbox.js';
import type { World } from '../sandboxes/world.js';

const MAX_LIMIT = 100;

type Query = Record<string, string | undefined>;

/**
 * A page of the list of sandboxes: newest run first unless `order=asc`, ties by id. The older route shows running
 * ones only and does not page. Throws ApiError 400 for a query that means nothing.
 */
export function listSandboxes(
  world: World,
  query: Query,
  older: boolean,
): { rows: Sandbox[]; headers: Record<string, string> } {
  const states = (query['state'] ?? (older ? 'running' : 'running,paused')).split(',');
  const wanted = [...world.sandboxes.values()]
    .filter((sandbox) => sandbox.record.state !== 'creating')
    .filter(
      every([
        (sandbox) => sandbox.transition?.kind !== 'killing',
        (sandbox) => states.includes(shownState(sandbox)),
        byMetadata(query['metadata']),
        byStart(query['startedAfter']),
        byTemplate(world, query['template']),
      ]),
    );
  const ascending = query['order'] === 'asc';
  const sorted = wanted.sort((a, b) => (ascending ? compare(a, b) : compare(b, a)));
  const headers: Record<string, string> = {};
  if (states.includes('running')) {
    headers['x-total-running'] = String(wanted.filter((sandbox) => shownState(sandbox) === 'running').length);
  }
  if (older) return { rows: sorted, headers };
  const after = afterToken(query['nextToken'], ascending);
  const rest = sorted.filter(after);
  const rows = rest.slice(0, limitOf(query['limit']));
  const last = rows.at(-1);
  if (last && rest.length > rows.length) headers['x-next-token'] = tokenOf(last, ascending);
  return { rows, headers };
}

function every(tests: ((sandbox: Sandbox) => boolean)[]): (sandbox: Sandbox) => boolean {
  return (sandbox) => tests.every((test) => test(sandbox));
}

function compare(a: Sandbox, b: Sandbox): number {
  return a.record.startedAt - b.record.startedAt || (a.record.id < b.record.id ? -1 : 1);
}

/** Keys and values are URL-encoded one by one within a value that is URL-encoded as a whole. */
function byMetadata(text: string | undefined): (sandbox: Sandbox) => boolean {
  if (!text) return () => true;
  const pairs = decode(text)
    .split('&')
    .map((pair) => {
      const at = pair.indexOf('=');
      if (at < 0) throw new ApiError(400, `metadata: '${pair}' is not key=value`);
      return [decode(pair.slice(0, at)), decode(pair.slice(at + 1))] as const;
    });
  return ({ record }) => pairs.every(([key, value]) => record.metadata[key] === value);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ApiError(400, `metadata: '${text.slice(0, 100)}' is not URL-encoded`);
  }
}

function byStart(text: string | undefined): (sandbox: Sandbox) => boolean {
  if (!text) return () => true;
  const from = Date.parse(text);
  if (Number.isNaN(from)) throw new ApiError(400, `startedAfter: '${text.slice(0, 100)}' is not a date`);
  return ({ record }) => record.startedAt >= from;
}

function byTemplate(world: World, text: string | undefined): (sandbox: Sandbox) => boolean {
  if (!text) return () => true;
  if (text.includes(':')) throw new ApiError(400, 'template: an ID or a name, without a tag');
  const template = world.templates.get(text);
  return ({ record }) => record.templateId === template?.templateId;
}

export function limitOf(text: string | undefined): number {
  if (text === undefined) return MAX_LIMIT;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new ApiError(400, `limit: a number from 1 to ${MAX_LIMIT}`);
  }
  return limit;
}

/** A token says where the last page ended and in which order it was asked for: it fits no other order. */
function tokenOf({ record }: Sandbox, ascending: boolean): string {
  return Buffer.from(`${ascending ? 'asc' : 'desc'} ${record.startedAt} ${record.id}`).toString('base64url');
}

function afterToken(token: string | undefined, ascending: boolean): (sandbox: Sandbox) => boolean {
  if (!token) return () => true;
  const match = /^(asc|desc) (\d+) ([a-z0-9]+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!match || (match[1] === 'asc') !== ascending)
    throw new ApiError(400, 'nextToken: not a token of this list');
  const startedAt = Number(match[2]);
  const id = match[3] ?? '';
  return ({ record }) => {
    const later = record.startedAt - startedAt || (record.id === id ? 0 : record.id < id ? -1 : 1);
    return ascending ? later > 0 : later < 0;
  };
}
