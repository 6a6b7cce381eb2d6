import type { ServerResponse } from 'node:http';

/** Sends a JSON answer, unless one is on its way already: then the connection is cut, so that it cannot look whole. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.end(bytes);
}

/** Sends an error in the form in which clients expect envd's: `{ code, message }`, code = HTTP status. */
export function sendError(response: ServerResponse, status: number, message: string): void {
  sendJson(response, status, { code: status, message });
}
