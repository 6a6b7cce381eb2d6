import type { NameFound } from './client-hello.js';
import { isHostName } from './target.js';

const LONGEST_HEAD = 16 * 1024;

/**
 * The host that an HTTP/1 request is for, by its one Host header. `bytes` are all that came so far. Requests that two
 * readers could understand differently (two hosts, an absolute target, folded or bare lines) are bad. Pure, throws nothing.
 */
export function httpHostOf(bytes: Buffer): NameFound {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) {
    if (bytes.length > 0 && !/^[A-Z]/.test(bytes.toString('latin1', 0, 1))) return bad('not HTTP');
    return bytes.length >= LONGEST_HEAD ? bad('too long a request head') : { state: 'more' };
  }
  if (end > LONGEST_HEAD) return bad('too long a request head');
  const head = bytes.toString('latin1', 0, end);
  const [first = '', ...lines] = head.split('\r\n');
  if (/[\r\n\0]/.test(head.replaceAll('\r\n', ''))) return bad('bare line ends');
  if (!/^[A-Z]+ (\/\S*|\*) HTTP\/1\.[01]$/.test(first)) return bad('not an HTTP/1 request to a path');
  const hosts: string[] = [];
  for (const line of lines) {
    const header = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(line);
    if (!header) return bad('a malformed header');
    if (header[1]?.toLowerCase() === 'host') hosts.push(header[2] ?? '');
  }
  const [host, ...more] = hosts;
  if (host === undefined || more.length > 0) return bad('not one Host header');
  const name = host.replace(/:\d{1,5}$/, '').toLowerCase();
  return isHostName(name) ? { state: 'name', name } : bad('a Host that is not a name');
}

function bad(reason: string): NameFound {
  return { state: 'bad', reason };
}
