import type { IncomingMessage } from 'node:http';
import { sameSecret } from './token.js';

/** `/files` checks signatures itself, `/init` its own token. E2B's list of exceptions. */
const OPEN = new Set(['GET /health', 'GET /files', 'POST /files', 'POST /init']);

/** Whether a request may go on to its handler, by `X-Access-Token`. */
export function mayPass(request: IncomingMessage, path: string, token: string): boolean {
  if (token === '' || OPEN.has(`${request.method} ${path}`)) return true;
  return sameSecret(tokenOf(request) ?? '', token);
}

/** The request's access token, if it carries one. */
export function tokenOf(request: IncomingMessage): string | undefined {
  const value = request.headers['x-access-token'];
  return Array.isArray(value) ? value[0] : value;
}
