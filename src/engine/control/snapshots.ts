import type { FastifyInstance } from 'fastify';
import { NAMESPACE, parseReference } from '../images/reference.js';
import type { Template } from '../images/templates.js';
import { ApiError } from '../sandboxes/api-error.js';
import { snapshotSandbox } from '../sandboxes/snapshot.js';
import type { World } from '../sandboxes/world.js';
import { snapshotBody } from './bodies.js';
import { limitOf } from './list.js';

/** Snapshots over REST. They are deleted, and sandboxes made from them, as templates are. */
export function snapshotRoutes(app: FastifyInstance, world: World): void {
  app.post<{ Params: { id: string } }>('/sandboxes/:id/snapshots', async (request, reply) => {
    const { name } = snapshotBody.parse(request.body ?? {});
    const build = await snapshotSandbox(world, request.params.id, name ?? undefined);
    return reply.code(201).send(render({ ...build, alias: build.aliases[0] }, build.tag));
  });

  app.get('/snapshots', async (request, reply) => {
    const query = request.query as Record<string, string | undefined>;
    const rows = world.templates
      .all()
      .filter(({ kind }) => kind === 'snapshot')
      .flatMap((template) => rowsOf(template))
      .filter(bySandbox(query['sandboxID']))
      .filter(byName(query['name']))
      .sort((a, b) => b.createdAt - a.createdAt || (a.key < b.key ? -1 : 1));
    const from = startAfter(rows, query['nextToken']);
    const page = rows.slice(from, from + limitOf(query['limit']));
    const last = page.at(-1);
    if (last && from + page.length < rows.length) reply.header('x-next-token', tokenOf(last));
    return reply.send(page.map(({ template, tag }) => render(template, tag)));
  });
}

interface Row {
  template: Template;
  tag: string;
  createdAt: number;
  sandboxId: string | undefined;
  /** Of no other row. */
  key: string;
}

/** One a tag: each can be started from and deleted alone. */
function rowsOf(template: Template): Row[] {
  return template.tags.map(({ tag, buildId, createdAt }) => ({
    template,
    tag,
    createdAt,
    sandboxId: template.builds.find((build) => build.buildId === buildId)?.sandboxId,
    key: `${template.templateId}:${tag}`,
  }));
}

/** `SnapshotInfo`: its ID is the name where it has one, with the tag. */
function render(template: { templateId: string; alias?: string | undefined }, tag: string): object {
  const { templateId, alias } = template;
  const name = alias === undefined ? undefined : `${NAMESPACE}/${alias}:${tag}`;
  return { snapshotID: name ?? `${templateId}:${tag}`, names: name === undefined ? [] : [name] };
}

function bySandbox(id: string | undefined): (row: Row) => boolean {
  return (row) => !id || row.sandboxId === id;
}

function byName(text: string | undefined): (row: Row) => boolean {
  if (!text) return () => true;
  const wanted = parseReference(text);
  return ({ template, tag }) =>
    wanted !== undefined &&
    (template.alias === wanted.name || template.templateId === wanted.name) &&
    (wanted.tag === undefined || wanted.tag === tag);
}

/** Where a page ended: newer snapshots and deleted ones in between do not shift the next page. */
function tokenOf({ createdAt, key }: Row): string {
  return Buffer.from(`${createdAt} ${key}`).toString('base64url');
}

function startAfter(rows: Row[], token: string | undefined): number {
  if (!token) return 0;
  const match = /^(\d+) (\S+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!match) throw new ApiError(400, 'nextToken: not a token of this list');
  const createdAt = Number(match[1]);
  const key = match[2] ?? '';
  const at = rows.findIndex(
    (row) => row.createdAt < createdAt || (row.createdAt === createdAt && row.key > key),
  );
  return at < 0 ? rows.length : at;
}
