import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import type { User } from '../users.js';
import type { RestCall } from './call.js';
import { filePath, fileUser } from './file-request.js';
import { readMultipart } from './multipart.js';
import { sendJson } from './reply.js';
import { asBodyError, decodedBody } from './request-body.js';
import { RestError } from './rest-error.js';
import { writeFile } from './write-file.js';

interface Written {
  path: string;
  name: string;
  type: 'file';
}

/**
 * `POST /files`: one file as application/octet-stream, or several as multipart/form-data (parts named `file`; the
 * query's path, else the part's full file name, says where to), either of them gzipped or not.
 */
export async function postFiles(call: RestCall): Promise<void> {
  const user = fileUser(call, 'write');
  const { headers } = call.request;
  if (Object.keys(headers).some((name) => name.startsWith('x-metadata-'))) {
    throw new RestError(501, 'this agent does not store file metadata');
  }
  const type = (headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase();
  try {
    const body = decodedBody(call.request);
    if (type === 'application/octet-stream') sendJson(call.response, 200, await one(call, user, body));
    else if (type.startsWith('multipart/')) sendJson(call.response, 200, await several(call, user, body));
    else {
      const problem = `unsupported content type: ${type}, expected multipart/form-data or application/octet-stream`;
      throw new RestError(400, problem);
    }
  } catch (error) {
    throw asBodyError(error);
  }
}

async function one(call: RestCall, user: User, body: Readable): Promise<Written[]> {
  const wanted = call.query.get('path');
  if (wanted === null) throw new RestError(400, 'path query parameter is required for raw body upload');
  const path = filePath(wanted, user, call);
  await writeFile(path, body, user);
  return [describe(path)];
}

async function several(call: RestCall, user: User, body: Readable): Promise<Written[]> {
  const written = new Map<string, Written>();
  await readMultipart(call.request.headers, body, async (name, content) => {
    const wanted = call.query.get('path') ?? name;
    if (wanted === undefined) throw new RestError(400, 'a file part has no filename');
    const path = filePath(wanted, user, call);
    if (written.has(path)) {
      const problem = `you cannot upload multiple files to the same path '${path}' in one upload request`;
      throw new RestError(400, `${problem}, only the first specified file was uploaded`);
    }
    await writeFile(path, content, user);
    written.set(path, describe(path));
  });
  return [...written.values()];
}

/** Exactly these keys: a client that compares the answer finds nothing else. */
function describe(path: string): Written {
  return { path, name: basename(path), type: 'file' };
}
