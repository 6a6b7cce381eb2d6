import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { errorCode, errorText } from '../system-error.js';
import { parseRange, type ByteRange } from './byte-range.js';
import type { RestCall } from './call.js';
import { inlineDisposition } from './content-disposition.js';
import { chooseEncoding } from './encoding.js';
import { filePath, fileUser } from './file-request.js';
import { checkPreconditions, isSameFile } from './preconditions.js';
import { RestError } from './rest-error.js';

const READ_BYTES = 256 * 1024;

/** `GET /files`: a file's bytes, whole, a range of it, or gzipped, streamed at the client's pace. */
export async function getFile(call: RestCall): Promise<void> {
  const user = fileUser(call, 'read');
  const path = filePath(call.query.get('path') ?? '', user, call);
  const file = await openForReading(path);
  try {
    await send(call, path, file);
  } finally {
    await file.close();
  }
}

/** Never waits for the other end of a FIFO; what is not a regular file has no content that ends. */
async function openForReading(path: string): Promise<FileHandle> {
  let file: FileHandle;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new RestError(404, `path '${path}' does not exist`);
    throw new RestError(500, `error opening file '${path}': ${errorText(error)}`);
  }
  const stats = await file.stat();
  if (stats.isFile()) return file;
  await file.close();
  throw new RestError(400, `path '${path}' is ${stats.isDirectory() ? 'a directory' : 'not a regular file'}`);
}

async function send(call: RestCall, path: string, file: FileHandle): Promise<void> {
  const { request, response } = call;
  const { headers } = request;
  const encoding = chooseEncoding(headers['accept-encoding']);
  if (encoding === undefined)
    throw new RestError(406, 'no acceptable encoding: identity and gzip are available');
  const stats = await file.stat();
  response.setHeader('vary', 'Accept-Encoding');
  response.setHeader('content-disposition', inlineDisposition(basename(path)));
  response.setHeader('content-type', 'application/octet-stream');
  response.setHeader('last-modified', stats.mtime.toUTCString());
  response.setHeader('accept-ranges', 'bytes');

  const precondition = checkPreconditions(headers, stats.mtime);
  if (precondition === 'failed') throw new RestError(412, 'the file is not the one that the request is for');
  if (precondition === 'not-modified') {
    response.writeHead(304).end();
    return;
  }
  const plain = ['range', 'if-range', 'if-modified-since', 'if-none-match'].some((name) => name in headers);
  if (encoding === 'gzip' && !plain) {
    response.setHeader('content-encoding', 'gzip');
    await pipeline(readBytes(file), createGzip({ level: 1 }), response);
    return;
  }
  const range = isSameFile(request.headersDistinct['if-range']?.[0], stats.mtime)
    ? parseRange(headers.range, stats.size)
    : 'whole';
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${stats.size}`);
    throw new RestError(416, `range is outside of the file's ${stats.size} bytes`);
  }
  if (range !== 'whole') {
    response.statusCode = 206;
    response.setHeader('content-range', `bytes ${range.start}-${range.end}/${stats.size}`);
    await sendBytes(response, file, range);
  } else if (stats.size > 0) await sendBytes(response, file, { start: 0, end: stats.size - 1 });
  else await sendUnsized(response, file);
}

async function sendBytes(response: ServerResponse, file: FileHandle, range: ByteRange): Promise<void> {
  response.setHeader('content-length', range.end - range.start + 1);
  await pipeline(readBytes(file, range), response);
}

/** Size 0 means "empty" on disk but "not known" in /proc and /sys: the first read tells. */
async function sendUnsized(response: ServerResponse, file: FileHandle): Promise<void> {
  const chunks = readBytes(file);
  const first = await chunks.next();
  if (first.done) {
    response.setHeader('content-length', 0);
    response.end();
    return;
  }
  response.write(first.value);
  await pipeline(chunks, response);
}

/**
 * A file's bytes from where they are now, at the reader's pace. A range must be there to its end: a file that shrank
 * meanwhile cannot fill the length that was promised, and the error cuts the connection.
 */
async function* readBytes(file: FileHandle, range?: ByteRange): AsyncGenerator<Buffer> {
  let position = range?.start ?? 0;
  const stop = range === undefined ? Infinity : range.end + 1;
  while (position < stop) {
    const chunk = Buffer.allocUnsafe(Math.min(READ_BYTES, stop - position));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0) {
      if (range === undefined) return;
      throw new Error('the file became shorter while it was read');
    }
    position += bytesRead;
    yield chunk.subarray(0, bytesRead);
  }
}
