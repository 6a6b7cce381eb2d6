import type { IncomingHttpHeaders } from 'node:http';

/** Where a request on the shared origin goes. */
export type Route =
  | { to: 'control' }
  | { to: 'sandbox'; id: string; port: number }
  /** `/files` with a signature and no sandbox named: whoever the signature fits. */
  | { to: 'signed' }
  | { to: 'nowhere'; message: string };

const HOST = /^(\d{1,5})-([a-z0-9]+)\./;

/**
 * Decides by the host name `<port>-<id>.…`, then by the routing headers, which count on other hosts only, then by a signed
 * path (E2B's client proxy, `e2b-protocol` section b). Pure.
 */
export function routeOf(url: string, headers: IncomingHttpHeaders): Route {
  const host = HOST.exec(headers.host ?? '');
  if (host) return target(host[2] ?? '', host[1] ?? '');
  const id = headers['e2b-sandbox-id'];
  const port = headers['e2b-sandbox-port'];
  if (id !== undefined || port !== undefined) {
    if (typeof id !== 'string' || typeof port !== 'string') {
      return { to: 'nowhere', message: 'E2b-Sandbox-Id and E2b-Sandbox-Port must both be given, once' };
    }
    return target(id, port);
  }
  if (/^\/files\?(.*&)?signature=v1_/.test(url)) return { to: 'signed' };
  return { to: 'control' };
}

function target(id: string, portText: string): Route {
  const port = Number(portText);
  if (!/^[a-z0-9]+$/.test(id)) return { to: 'nowhere', message: 'the sandbox id is not one' };
  if (!/^\d+$/.test(portText) || port < 1 || port > 65_535) {
    return {
      to: 'nowhere',
      message: `the port ${JSON.stringify(portText.slice(0, 20))} is not a number from 1 to 65535`,
    };
  }
  return { to: 'sandbox', id, port };
}
