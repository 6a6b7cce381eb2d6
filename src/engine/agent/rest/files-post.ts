import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { readMetadata } from '../metadata.js';
import type { User } from '../users.js';
import type { RestCall } from './call.js';
import { filePath, fileUser } from './file-request.js';
import { metadataIn } from './metadata-headers.js';
import { readMultipart } from './multipart.js';
import { sendJson } from './reply.js';
import { asBodyError, decodedBody } from './request-body.js';
import { RestError } from './rest-error.js';
import { writeFile } from './write-file.js';

interface Written {
  path: string;
  name: string;
  type: 'file';
  metadata?: Record<string, string>;
}

interface Upload {
  call: RestCall;
  user: User;
  metadata: Record<string, string>;
}

/**
 * `POST /files`: one file as application/octet-stream, or several as multipart/form-data (parts named `file`; the
 * query's path, else the part's full file name, says where to), either of them gzipped or not. `X-Metadata-*` headers
 * become the metadata of all of them, in place of what they had.
 */
export async function postFiles(call: RestCall): Promise<void> {
  const user = fileUser(call, 'write');
  const metadata = metadataIn(call.request);
  const upload: Upload = { call, user, metadata };
  const type = (call.request.headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase();
  try {
    const body = decodedBody(call.request);
    if (type === 'application/octet-stream') sendJson(call.response, 200, await one(upload, body));
    else if (type.startsWith('multipart/')) sendJson(call.response, 200, await several(upload, body));
    else {
      const problem = `unsupported content type: ${type}, expected multipart/form-data or application/octet-stream`;
      throw new RestError(400, problem);
    }
  } catch (error) {
    throw asBodyError(error);
  }
}

async function one({ call, user, metadata }: Upload, body: Readable): Promise<Written[]> {
  const wanted = call.query.get('path');
  if (wanted === null) throw new RestError(400, 'path query parameter is required for raw body upload');
  const path = filePath(wanted, user, call);
  await writeFile(path, body, user, metadata);
  return [await describe(path)];
}

async function several({ call, user, metadata }: Upload, body: Readable): Promise<Written[]> {
  const written = new Map<string, Written>();
  await readMultipart(call.request.headers, body, async (name, content) => {
    const wanted = call.query.get('path') ?? name;
    if (wanted === undefined) throw new RestError(400, 'a file part has no filename');
    const path = filePath(wanted, user, call);
    if (written.has(path)) {
      const problem = `you cannot upload multiple files to the same path '${path}' in one upload request`;
      throw new RestError(400, `${problem}, only the first specified file was uploaded`);
    }
    await writeFile(path, content, user, metadata);
    written.set(path, await describe(path));
  });
  return [...written.values()];
}

/** Exactly these keys: a client that compares the answer finds nothing else. The metadata is what was really kept. */
async function describe(path: string): Promise<Written> {
  // A link has none of its own. Somebody may have removed the file already: it was written all the same.
  const metadata = await readMetadata(await realpath(path).catch(() => path));
  const kept = Object.keys(metadata).length > 0;
  return { path, name: basename(path), type: 'file', ...(kept && { metadata }) };
}
