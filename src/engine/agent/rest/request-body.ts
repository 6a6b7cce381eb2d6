import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { errorCode, errorText } from '../system-error.js';
import { RestError } from './rest-error.js';

/** A request's body without its `Content-Encoding`; throws 400 for one other than gzip. */
export function decodedBody(request: IncomingMessage): Readable {
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (encoding === '' || encoding === 'identity') return request;
  if (encoding !== 'gzip') throw new RestError(400, `unsupported content encoding: ${encoding}`);
  // Not `pipeline`: a decoding error must not take the request's socket with it, the client is owed an answer.
  const decoder = createGunzip();
  request.on('error', (error) => decoder.destroy(error));
  request.on('close', () => {
    if (!request.complete) decoder.destroy(new Error('the client went away'));
  });
  // Whoever reads the decoder meets its error there, perhaps only later.
  decoder.on('error', () => undefined);
  return request.pipe(decoder);
}

/** Tells a body that could not be decoded from other trouble. */
export function asBodyError(error: unknown): unknown {
  return errorCode(error)?.startsWith('Z_')
    ? new RestError(400, `error decompressing request body: ${errorText(error)}`)
    : error;
}
