import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ApiError } from '../sandboxes/api-error.js';

/** A link can be used for so long: clients upload right after they asked for it. */
const LINK_MS = 3_600_000;

/** Uploads go after this long without use: what was made of them is in the cache of steps. */
const KEPT_MS = 24 * 3600 * 1000;

/** The largest archive, unpacked, when disks have no limit. Bytes. */
const MOST_BYTES = 10 * 1024 ** 3;

const HASH = /^[0-9a-f]{64}$/;

/** Archives that clients upload for COPY, named by a hash of theirs, which is not checked: it names, it does not prove. */
export interface Uploads {
  /** Whether an archive is there, and the path part of a link that takes a new one. Throws ApiError 400 for what is no hash. */
  link(hash: string): Promise<{ present: boolean; path: string }>;
  /**
   * Takes an archive, compressed by gzip or not, through a link; it is there as a whole or not at all. Throws ApiError 404 for a link that
   * is none, 413 for too much, 400 for what is broken.
   */
  receive(token: string, body: Readable): Promise<void>;
  /** The file of an archive, always uncompressed; undefined when it is not there. */
  find(hash: string): Promise<string | undefined>;
  /** Removes what was not used for long, and what an interrupted upload left. */
  collect(): Promise<void>;
}

export function uploadsIn(folder: string, limitMB: number | undefined): Uploads {
  const links = new Map<string, { hash: string; until: number }>();
  const limit = limitMB === undefined ? MOST_BYTES : limitMB * 1024 * 1024;
  const receiving = new Set<string>();
  const fileOf = (hash: string): string => join(folder, `${hash}.tar`);

  async function find(hash: string): Promise<string | undefined> {
    if (!HASH.test(hash)) return undefined;
    const file = fileOf(hash);
    const now = new Date();
    const there = await utimes(file, now, now).then(
      () => true,
      () => false, // Not uploaded.
    );
    return there ? file : undefined;
  }

  return {
    find,
    async link(hash) {
      if (!HASH.test(hash)) throw new ApiError(400, 'the hash must be 64 lower-case hexadecimal digits');
      const now = Date.now();
      for (const [token, { until }] of links) if (until < now) links.delete(token);
      const token = randomBytes(32).toString('hex');
      links.set(token, { hash, until: now + LINK_MS });
      return { present: (await find(hash)) !== undefined, path: `/uploads/${token}` };
    },
    async receive(token, body) {
      const link = links.get(token);
      if (!link || link.until < Date.now()) {
        throw new ApiError(404, 'this upload link is unknown or has run out: ask for a new one');
      }
      const name = `${link.hash}.${randomBytes(4).toString('hex')}${UNFINISHED}`;
      const temporary = join(folder, name);
      receiving.add(name);
      // Between the two: what is refused must not take the connection, and with it the answer, along.
      const taken = new PassThrough();
      body.once('error', (error) => taken.destroy(error));
      body.pipe(taken);
      try {
        const { first, rest } = await startOf(taken);
        const zipped = first[0] === 0x1f && first[1] === 0x8b;
        const source = Readable.from(rest, { objectMode: false });
        const sink = createWriteStream(temporary, { mode: 0o600, flags: 'wx' });
        await (zipped
          ? pipeline(source, createGunzip(), atMost(limit), sink)
          : pipeline(source, atMost(limit), sink));
        await rename(temporary, fileOf(link.hash));
      } catch (error) {
        body.unpipe(taken);
        // The client reads the answer once it has sent all.
        body.resume();
        await rm(temporary, { force: true });
        if (error instanceof ApiError) throw error;
        throw new ApiError(400, `the upload is broken: ${(error as Error).message}`);
      } finally {
        receiving.delete(name);
      }
    },
    async collect() {
      const before = Date.now() - KEPT_MS;
      for (const name of await readdir(folder)) {
        if (receiving.has(name)) continue;
        const path = join(folder, name);
        const found = await stat(path).catch(() => undefined); // Just renamed.
        if (found && (found.mtimeMs < before || name.endsWith(UNFINISHED))) await rm(path, { force: true });
      }
    },
  };
}

const UNFINISHED = '.tmp';

/** The first bytes of a stream, and a stream of all of them. */
async function startOf(body: Readable): Promise<{ first: Buffer; rest: AsyncIterable<Buffer> }> {
  const chunks = (body as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let first = Buffer.alloc(0);
  while (first.length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  async function* rest(): AsyncIterable<Buffer> {
    yield first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { first, rest: rest() };
}

function atMost(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen <= limit) return done(null, chunk);
      done(
        new ApiError(413, `the files of one COPY may have ${Math.round(limit / 1024 / 1024)} MiB at most`),
      );
    },
  });
}
