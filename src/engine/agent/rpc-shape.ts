import type { IncomingMessage } from 'node:http';
import { Filesystem } from './gen/filesystem_pb.js';
import { Process } from './gen/process_pb.js';

/** The content types of the Connect protocol's two shapes of a call. */
const UNARY_TYPES = ['application/json', 'application/proto'];
const STREAM_TYPES = ['application/connect+json', 'application/connect+proto'];

/** Content types by path, for every call there is. */
const TYPES = new Map(
  [Process, Filesystem].flatMap((service) =>
    service.methods.map((method) => [
      `/${service.typeName}/${method.name}`,
      method.methodKind === 'unary' ? UNARY_TYPES : STREAM_TYPES,
    ]),
  ),
);

export interface RpcRefusal {
  status: 405 | 415;
  headers: Record<string, string>;
  body: { code: string; message: string };
}

export function isRpcPath(path: string): boolean {
  return /^\/(process\.Process|filesystem\.Filesystem)\//.test(path);
}

/**
 * What is wrong with the method or content type of a call; undefined = nothing, or there is no such call. The Connect
 * library refuses these as well, but without a body to say why.
 */
export function rpcRefusal({ method, headers }: IncomingMessage, path: string): RpcRefusal | undefined {
  const types = TYPES.get(path);
  if (types === undefined) return undefined;
  if (method !== 'POST') {
    const body = { code: 'unknown', message: `method ${method} is not allowed, calls are POST` };
    return { status: 405, headers: { allow: 'POST' }, body };
  }
  const type = (headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase();
  if (types.includes(type)) return undefined;
  const message = `content type '${type}' is not supported, expected ${types.join(' or ')}`;
  return { status: 415, headers: { 'accept-post': types.join(', ') }, body: { code: 'unknown', message } };
}
