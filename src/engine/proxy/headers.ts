import type { IncomingMessage } from 'node:http';

/** Headers of one connection, not of the message (RFC 9110 section 7.6.1), beside those that Connection names. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  // Trailers are not passed on, so they are not announced either.
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Names and values in turn, as `rawHeaders` has them: order, letter case and repeated headers are kept. */
export type RawHeaders = string[];

/** The headers that go on beyond this hop. Pure. */
export function endToEnd(message: Pick<IncomingMessage, 'rawHeaders' | 'headers'>): RawHeaders {
  const named = (message.headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  // What frames the message cannot be declared away by a Connection header.
  const dropped = new Set(named.filter((name) => name !== 'content-length' && name !== 'host'));
  return pairs(message.rawHeaders)
    .filter(([name]) => !HOP_BY_HOP.has(name.toLowerCase()) && !dropped.has(name.toLowerCase()))
    .flat();
}

/** The headers of a request as its sandbox gets them; `host` replaces the one that the client sent. Pure. */
export function requestHeaders(request: IncomingMessage, host: string | undefined): RawHeaders {
  const headers = pairs(endToEnd(request))
    .map(([name, value]) =>
      host !== undefined && name.toLowerCase() === 'host' ? [name, host] : [name, value],
    )
    .flat();
  const { headers: given, method } = request;
  // A body of unknown length travels in chunks on the other side, too; none at all is said where one could be.
  if (given['transfer-encoding'] !== undefined) headers.push('Transfer-Encoding', 'chunked');
  else if (given['content-length'] === undefined && /^(POST|PUT|PATCH)$/.test(method ?? '')) {
    headers.push('Content-Length', '0');
  }
  return headers;
}

function pairs(raw: RawHeaders): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) found.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return found;
}
