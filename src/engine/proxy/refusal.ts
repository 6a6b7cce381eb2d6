import { type IncomingHttpHeaders, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Sandbox, serves } from '../sandboxes/sandbox.js';

/** An answer of the proxy itself: a status and E2B's body for it. */
export interface Refusal {
  refused: number;
  body: { code: number; message: string; sandboxId?: string; port?: number };
}

/** Bodies of E2B's client proxy (`e2b-protocol` section b). */
export function notFound(sandboxId: string): Refusal {
  return { refused: 502, body: { sandboxId, message: 'The sandbox was not found', code: 502 } };
}

export function portClosed(sandboxId: string, port: number): Refusal {
  return {
    refused: 502,
    body: { sandboxId, message: 'The sandbox is running but port is not open', port, code: 502 },
  };
}

/** What a connection that failed means for the client: nothing listens there, or the sandbox went away meanwhile. */
export function unreachable(sandbox: Sandbox, port: number, agentPort: number, error: Error): Refusal {
  const { id } = sandbox.record;
  if (!serves(sandbox) || port === agentPort) return notFound(id);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ECONNREFUSED') return portClosed(id, port);
  const message = `The port did not answer as it should: ${code ?? error.message}`;
  return { refused: 502, body: { sandboxId: id, message, port, code: 502 } };
}

/** Sends a refusal: to a person's browser as a page, to everything else as JSON. */
export function refuse(response: ServerResponse, headers: IncomingHttpHeaders, refusal: Refusal): void {
  const { type, text } = bodyOf(headers, refusal);
  // Said explicitly: an answer of a sandbox that failed half-way may have left its own words behind.
  response.writeHead(refusal.refused, STATUS_CODES[refusal.refused] ?? 'Refused', {
    'content-type': type,
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** The same on a connection that was to be upgraded; ends it. */
export function refuseUpgrade(socket: Duplex, headers: IncomingHttpHeaders, refusal: Refusal): void {
  const { type, text } = bodyOf(headers, refusal);
  socket.end(
    `HTTP/1.1 ${refusal.refused} Refused\r\ncontent-type: ${type}\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  );
}

function bodyOf(headers: IncomingHttpHeaders, { refused, body }: Refusal): { type: string; text: string } {
  if (!wantsPage(headers)) return { type: 'application/json', text: JSON.stringify(body) };
  const where = [body.sandboxId, body.port === undefined ? undefined : `port ${body.port}`].filter(Boolean);
  const text = `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${refused}</title>
<h1>${escape(body.message)}</h1>
<p>${escape(where.join(', '))}</p>
`;
  return { type: 'text/html; charset=utf-8', text };
}

const BROWSER = /mozilla|chrome|safari|firefox|edge|opera|msie/i;

/** A page that a person navigates to, as opposed to what a script in one fetches. */
function wantsPage(headers: IncomingHttpHeaders): boolean {
  if (!BROWSER.test(headers['user-agent'] ?? '')) return false;
  if (/application\/json/i.test(headers.accept ?? '')) return false;
  if (headers['x-requested-with'] !== undefined) return false;
  const mode = headers['sec-fetch-mode'];
  return mode === undefined || mode === 'navigate';
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
