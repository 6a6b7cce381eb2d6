import type { IncomingMessage } from 'node:http';
import { isRecord } from '../config.js';
import { RestError } from './rest-error.js';

const MAX_BYTES = 1024 * 1024;

/** A request's body, a JSON object; nothing counts as `{}`. Throws 400 for anything else, 413 above a mebibyte. */
export async function readJsonBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = await readText(request);
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new RestError(400, 'request body is not JSON');
  }
  if (!isRecord(value)) throw new RestError(400, 'request body is not a JSON object');
  return value;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new RestError(413, 'request body is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
