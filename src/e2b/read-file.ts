import { randomUUID } from 'node:crypto';
import type { Sandbox } from 'e2b';
import type { ReadOptions } from '../job/ports.js';
import { createAttempts } from './again.js';
import { BackendError, type ErrorCause, toBackendError } from './errors.js';
import { orAborted } from './or-aborted.js';
import { SCRATCH_PREFIX } from './places.js';
import { shellQuote } from './shell-quote.js';
import { runTool } from './tool.js';

/** What the SDK's own client of a sandbox's `/files` looks like, as far as it is used here. */
interface FilesClient {
  GET(
    path: '/files',
    init: {
      params: { query: { path: string; username?: string } };
      parseAs: 'stream';
      headers: Record<string, string>;
      signal: AbortSignal;
    },
  ): Promise<{ data?: ReadableStream<Uint8Array> | null; error?: unknown; response: Response }>;
}

/** An answer to a request for the bytes of a file from a position on. */
interface Answer {
  /** `ranged`: the body begins at that position; `whole`: it is the whole file; `past`: the file ends before it. */
  kind: 'ranged' | 'whole' | 'past';
  /** Length of the file, if the answer says it. */
  total?: number;
  /** When it was changed last, as the answer says it. */
  modified: string | null;
  body: AsyncIterable<Uint8Array>;
}

/**
 * Streams a file of the sandbox, over as many connections as it takes: one that is cut, that stalls or that ends too
 * soon is followed by another that goes on at the byte where it stopped (`Range`). The first request asks by range, too:
 * the answer to one is never compressed (envd's gzip can be cut short under a 200), and says how long the file is.
 *
 * Resolves once the first bytes are on their way. What is returned must be read to its end or abandoned with `return()`;
 * it ends with the file's last byte or fails with a BackendError.
 */
export async function readFile(
  sandbox: Sandbox,
  path: string,
  options: ReadOptions,
): Promise<AsyncIterable<Uint8Array>> {
  const chunks = resumed(sandbox, path, options);
  const first = await chunks.next();
  return (async function* () {
    try {
      if (first.done === true) return;
      yield first.value;
      yield* chunks;
    } finally {
      await chunks.return(undefined);
    }
  })();
}

async function* resumed(
  sandbox: Sandbox,
  path: string,
  options: ReadOptions,
): AsyncGenerator<Uint8Array, undefined> {
  const doing = `downloading ${path}`;
  const attempts = createAttempts(sandbox, options.signal);
  let done = 0;
  let total = options.size;
  let modified: string | null | undefined;
  /** Where the rest is read from: the file itself, or a copy of what is behind `from`. */
  let source = { path, from: 0 };
  while (total === undefined || done < total) {
    const connection = openConnection(options);
    try {
      const answer = await ask(sandbox, source.path, done - source.from, connection, options);
      const length = answer.total === undefined ? undefined : answer.total + source.from;
      const other = source.path === path && modified !== undefined && answer.modified !== modified;
      if (
        answer.kind === 'past' ||
        other ||
        (total !== undefined && length !== undefined && length !== total)
      ) {
        if (answer.kind === 'past' && length === done && total === undefined) return;
        throw new ChangedError(path);
      }
      total = length ?? total;
      if (source.path === path) modified = answer.modified;
      if (answer.kind === 'whole' && done > source.from) {
        // No range is given here, as behind a proxy that drops the header: what is left becomes a file of its own.
        const copy = `${SCRATCH_PREFIX}${randomUUID()}.rest`;
        const before = source.path === path ? undefined : source.path;
        await copyRest(sandbox, path, done, copy, options, before);
        source = { path: copy, from: done };
        continue;
      }
      for await (const chunk of answer.body) {
        done += chunk.byteLength;
        if (total !== undefined && done > total) throw new ChangedError(path);
        if (chunk.byteLength > 0) attempts.gotOn();
        yield chunk;
      }
      if (total === undefined) return;
      if (done < total)
        throw new BackendError('service', `${doing} ended after ${done} of ${total} bytes`, AGAIN);
    } catch (error) {
      if (error instanceof ChangedError) throw error;
      await attempts.next(toBackendError(error, doing));
    } finally {
      connection.abort();
    }
  }
}

const AGAIN = 'try again; if it lasts, look at the status page of the service';
const CONTENT_RANGE = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/;

async function ask(
  sandbox: Sandbox,
  path: string,
  from: number,
  connection: Connection,
  options: ReadOptions,
): Promise<Answer> {
  const { data, error, response } = await connection.within(
    filesClientOf(sandbox).GET('/files', {
      params: { query: { path, ...(options.user === undefined ? {} : { username: options.user }) } },
      parseAs: 'stream',
      headers: { Range: `bytes=${from}-`, 'Accept-Encoding': 'identity' },
      signal: connection.signal,
    }),
  );
  const { status, headers } = response;
  const modified = headers.get('last-modified');
  const body = connection.watched(data ?? undefined);
  if (status === 416) {
    const total = /^bytes \*\/(\d{1,15})$/.exec(headers.get('content-range') ?? '')?.[1];
    return { kind: 'past', modified, body, ...(total === undefined ? {} : { total: Number(total) }) };
  }
  if (!response.ok) throw statusError(status, error, path);
  if (status !== 206) {
    // The length of what is compressed on the way says nothing of the file's.
    const length = headers.has('content-encoding') ? null : headers.get('content-length');
    return { kind: 'whole', modified, body, ...(length === null ? {} : { total: Number(length) }) };
  }
  const [, start, , total] = CONTENT_RANGE.exec(headers.get('content-range') ?? '') ?? [];
  if (Number(start) !== from) {
    throw new BackendError(
      'service',
      `downloading ${path} failed: another part of it came than was asked for`,
      AGAIN,
    );
  }
  return { kind: 'ranged', modified, body, ...(total === '*' ? {} : { total: Number(total) }) };
}

/**
 * The SDK's public `files.read` takes no `Range`. Its own client of the sandbox does, and brings the warm connection, the
 * proxy and the access token. SDK versions are exact; a version without it is found by every test that downloads.
 */
function filesClientOf(sandbox: Sandbox): FilesClient {
  const { envdApi } = sandbox as unknown as { envdApi?: { api?: FilesClient } };
  if (typeof envdApi?.api?.GET !== 'function')
    throw new Error('the E2B SDK no longer has the client of /files');
  return envdApi.api;
}

const CAUSES: Record<number, ErrorCause> = {
  400: 'usage',
  401: 'auth',
  403: 'auth',
  404: 'not-found',
  409: 'busy',
  429: 'rate-limit',
  502: 'lost',
  503: 'busy',
};

/** An answer that brings no bytes, translated by way of the SDK's form of an error, which bounds its words. */
function statusError(status: number, body: unknown, path: string): BackendError {
  const said = typeof body === 'object' && body !== null && 'message' in body ? body.message : body;
  const text = typeof said === 'string' && said !== '' ? said : 'no message';
  const { message, hint } = toBackendError(new Error(`${status}: ${text}`), `downloading ${path}`);
  const kind = CAUSES[status] ?? 'service';
  return new BackendError(kind, message, kind === 'lost' ? LOST_HINT : hint);
}

const LOST_HINT = 'raise `timeout` if the sandbox reached its end of life, or its memory if it ran out';

/** Everything behind the first `from` bytes of a file, as a file of its own, instead of the one that was made `before`. */
async function copyRest(
  sandbox: Sandbox,
  path: string,
  from: number,
  copy: string,
  options: ReadOptions,
  before: string | undefined,
): Promise<void> {
  const { exitCode, stderr } = await runTool(sandbox, {
    script: `umask 077; ${before === undefined ? '' : `rm -f ${before}; `}tail -c +${from + 1} ${shellQuote(path)} > ${copy}`,
    timeoutMs: COPY,
    stallMs: options.stallMs,
    repeatable: true,
    ...(options.user === undefined ? {} : { user: options.user }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  if (exitCode === 0) return;
  throw new BackendError(
    'service',
    `the rest of ${path} could not be copied: ${stderr.slice(0, 300).trim()}`,
    AGAIN,
  );
}

/** Copying the rest of a large file on a slow disk, in ms. */
const COPY = 10 * 60_000;

type Connection = ReturnType<typeof openConnection>;

/** One request and its body, given up when nothing comes for `stallMs` while something is waited for. */
function openConnection({ stallMs, signal }: ReadOptions) {
  const stop = new AbortController();
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const within = async <T>(work: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => stop.abort(new StalledError(stallMs)), stallMs);
    try {
      return await orAborted(work, signal, stop.signal);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
    within,
    async *watched(body: ReadableStream<Uint8Array> | undefined): AsyncGenerator<Uint8Array> {
      reader = body?.getReader();
      if (reader === undefined) return;
      for (;;) {
        const { done, value } = await within(reader.read());
        if (done) return;
        yield value;
      }
    },
    /** Lets go of it; nothing more comes. */
    abort() {
      stop.abort();
      reader?.cancel().catch(() => undefined);
    },
  };
}

class StalledError extends BackendError {
  constructor(stallMs: number) {
    super('timeout', `a download stalled: nothing moved for ${Math.round(stallMs / 1000)} s`, AGAIN);
  }
}

/** The file is not the one that the first bytes came from. Reading on would mix two files. */
class ChangedError extends BackendError {
  constructor(path: string) {
    super(
      'service',
      `${path} was changed in the sandbox while it was downloaded`,
      'see to it that no process in the sandbox writes there',
    );
  }
}
