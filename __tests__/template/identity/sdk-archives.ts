import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Template } from 'e2b';
import { extract } from 'tar-stream';
import type { TemplateDefinition } from '../../../src/template/model.js';
import { fileIgnorePatterns } from '../../../src/template/identity/ignore-patterns.js';
import type { CopyStep } from '../../../src/template/identity/errors.js';

/** One entry of an archive of the SDK. */
export interface ArchiveEntry {
  path: string;
  kind: 'file' | 'folder' | 'link';
  exec: boolean;
  size: number;
  target?: string;
}

/** What the SDK's own `Template.build` uploads for one COPY, received by a server that speaks as much of the build API as that takes. */
export async function archiveOf(
  definition: Pick<TemplateDefinition, 'context' | 'ignore'>,
  step: CopyStep,
): Promise<ArchiveEntry[]> {
  let archive: Buffer | undefined;
  const server = createServer((request, answer) => {
    void respond(request, answer, server.address() as AddressInfo, (bytes) => (archive = bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const template = Template({
      fileContextPath: definition.context,
      fileIgnorePatterns: fileIgnorePatterns(definition),
    })
      .fromBaseImage()
      .copy(step.from, step.to, step.resolveSymlinks === true ? { resolveSymlinks: true } : {});
    const { port } = server.address() as AddressInfo;
    await Template.build(template, 'drift', { apiUrl: `http://127.0.0.1:${port}`, apiKey: 'e2b_00' });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  if (archive === undefined) throw new Error('the SDK uploaded nothing');
  return readArchive(archive);
}

async function respond(
  request: IncomingMessage,
  answer: ServerResponse,
  { port }: AddressInfo,
  onUpload: (bytes: Buffer) => void,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const json = (status: number, body: unknown) => {
    answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const path = request.url ?? '';
  if (path === '/upload') {
    onUpload(Buffer.concat(chunks));
    answer.writeHead(200, { 'content-length': 0 }).end();
  } else if (path === '/v3/templates') {
    json(202, { templateID: 't', buildID: 'b', aliases: [], names: [], tags: [], public: false });
  } else if (path.includes('/files/')) {
    json(201, { present: false, url: `http://127.0.0.1:${port}/upload` });
  } else if (path.includes('/status')) {
    json(200, { templateID: 't', buildID: 'b', status: 'ready', logEntries: [], logs: [] });
  } else {
    answer.writeHead(202, { 'content-length': 0 }).end();
  }
}

async function readArchive(bytes: Buffer): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  const unpack = extract();
  const read = (async () => {
    for await (const entry of unpack) {
      const { name, type, mode, size, linkname } = entry.header;
      entry.resume();
      const path = name.replace(/\/+$/, '').replace(/^\.\//, '') || '.';
      if (type === 'symlink') {
        entries.push({ path, kind: 'link', exec: false, size: 0, target: linkname ?? '' });
      } else if (type === 'directory') {
        entries.push({ path, kind: 'folder', exec: false, size: 0 });
      } else if (type === 'file') {
        entries.push({ path, kind: 'file', exec: ((mode ?? 0) & 0o100) !== 0, size: size ?? 0 });
      } else {
        throw new Error(`the SDK sent a ${type}: ${name}`);
      }
    }
  })();
  await pipeline(Readable.from([bytes]), createGunzip(), unpack);
  await read;
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}
