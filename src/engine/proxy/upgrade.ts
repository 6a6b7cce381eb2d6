import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { AGENT_PORT } from '../runtime/containers.js';
import type { Sandbox } from '../sandboxes/sandbox.js';
import { startRequest } from './forward.js';
import { endToEnd, type RawHeaders, requestHeaders } from './headers.js';
import { maskedHost } from './mask-host.js';
import { refuseUpgrade, unreachable } from './refusal.js';

/** Hands a protocol upgrade (WebSocket) through to a port of a sandbox; then bytes, both ways, until either side ends. */
export function forwardUpgrade(
  sandbox: Sandbox,
  port: number,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  sandbox.streams.add(socket);
  socket.on('close', () => sandbox.streams.delete(socket));
  socket.on('error', () => socket.destroy());
  const asked = request.headers.upgrade ?? '';
  const headers = [
    ...requestHeaders(request, maskedHost(sandbox, port)),
    'Connection',
    'Upgrade',
    'Upgrade',
    asked,
  ];
  let answered = false;
  const upstream = startRequest(sandbox, port, request, headers);
  if (!('write' in upstream)) return refuseUpgrade(socket, request.headers, upstream);
  socket.on('close', () => upstream.destroy());
  upstream.on('upgrade', (answer, peer, first) => {
    answered = true;
    socket.write(statusLine(101, answer.statusMessage) + lines([...endToEnd(answer), ...upgradeOf(answer)]));
    if (first.length > 0) socket.write(first);
    if (head.length > 0) peer.write(head);
    socket.pipe(peer).pipe(socket);
    peer.on('error', () => socket.destroy());
    peer.on('close', () => socket.destroy());
    socket.on('close', () => peer.destroy());
  });
  // It does not upgrade: its own answer says why. The connection ends with it.
  upstream.on('response', (answer) => {
    answered = true;
    if (answer.statusCode === undefined || answer.statusCode < 200) {
      upstream.destroy();
      socket.destroy();
      return;
    }
    const framed = endToEnd(answer).concat('Connection', 'close');
    socket.write(statusLine(answer.statusCode, answer.statusMessage) + lines(framed));
    answer.pipe(socket);
    answer.on('error', () => socket.destroy());
    answer.on('aborted', () => socket.destroy());
  });
  upstream.on('error', (error) => {
    if (socket.writable && !answered) {
      refuseUpgrade(socket, request.headers, unreachable(sandbox, port, AGENT_PORT, error));
    } else socket.destroy();
  });
  upstream.end();
}

function upgradeOf(answer: IncomingMessage): RawHeaders {
  return ['Connection', 'Upgrade', 'Upgrade', answer.headers.upgrade ?? ''];
}

function statusLine(status: number, message: string | undefined): string {
  return `HTTP/1.1 ${status} ${message ?? ''}\r\n`;
}

/** Header lines and the empty one. What Node.js parsed holds no line ends. */
function lines(headers: RawHeaders): string {
  let text = '';
  for (let at = 0; at + 1 < headers.length; at += 2) text += `${headers[at]}: ${headers[at + 1]}\r\n`;
  return `${text}\r\n`;
}
