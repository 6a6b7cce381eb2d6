import { isNativeError } from 'node:util/types';
import { extract, type Extract, type Header } from 'tar-stream';
import { TransferError } from './errors.js';
import { meterInput, type MeteredInput } from './metered-input.js';

export type EntryKind =
  'file' | 'hard link' | 'symlink' | 'folder' | 'device' | 'fifo' | 'sparse file' | 'unknown';

/** What an archive says about one entry; U+FFFD in its names stands for bytes that are not UTF-8. */
export interface ArchiveEntry {
  path: string;
  /** Of links. */
  target: string;
  kind: EntryKind;
  /** Bytes of contents. */
  size: number;
  executable: boolean;
  /** Seconds since 1970; undefined when the archive gives none that makes sense. */
  time: number | undefined;
  /** The contents, once. What is not read of them is passed over. */
  body(): AsyncGenerator<Buffer>;
}

export interface TarLimits {
  /** Entries of any kind. */
  entries: number;
  /** Bytes of the archive. */
  bytes: number;
}

type Entry = Extract extends AsyncIterable<infer Each> ? Each : never;

/** tar-stream reads header names in this, one character a byte, so that no byte is lost. */
const NAME_ENCODING = 'latin1';
/** The last second of the year 9999; later times are nonsense that some file systems choke on. */
const LAST_SECOND = 253_402_300_799;
const BLOCK = 512;

/** tar-stream's types; null stands for one that it does not know. */
const KINDS: Record<string, EntryKind> = {
  file: 'file',
  'contiguous-file': 'file',
  link: 'hard link',
  symlink: 'symlink',
  directory: 'folder',
  'character-device': 'device',
  'block-device': 'device',
  fifo: 'fifo',
};

/**
 * The entries of a tar archive that nobody vouches for, in their order: ustar, pax and GNU's long names. Reads to the end
 * of the stream.
 *
 * Throws TransferError `archive` (cut or damaged), `limit`, or what the stream fails with.
 */
export async function* readTar(
  source: AsyncIterable<Uint8Array>,
  limits: TarLimits,
): AsyncGenerator<ArchiveEntry> {
  const input = meterInput(source, limits.bytes);
  const parser = extract({ filenameEncoding: NAME_ENCODING } as Parameters<typeof extract>[0]);
  const fed = feed(input, parser);
  /** The parser fails with what the source failed with, or in words of its own. */
  const explain = (error: unknown): unknown => {
    if (error instanceof TransferError) return error;
    return fed.failure ?? damaged(error instanceof Error ? error.message : String(error), error);
  };
  let entries = 0;
  let end = 0;
  try {
    for await (const entry of parser) {
      entries += 1;
      if (entries > limits.entries) {
        throw new TransferError('limit', `the archive holds more than ${limits.entries} entries`);
      }
      const described = describe(entry.header);
      end = endOf(entry.header);
      const contents = contentsOf(entry, explain);
      yield { ...described, body: () => contents.body() };
      await contents.passOver();
    }
  } catch (error) {
    throw explain(error);
  }
  await fed.done;
  if (fed.failure !== undefined) throw fed.failure;
  if (!input.endedWell(end)) throw cutShort();
}

/** Pours the input into the parser; a failing source ends the parser too, and is the `failure`. */
function feed(input: MeteredInput, parser: Extract): { failure?: Error; done: Promise<void> } {
  const pour = async (): Promise<void> => {
    try {
      for await (const chunk of input.chunks()) {
        if (parser.destroyed) return;
        if (!parser.write(chunk)) await drained(parser);
      }
      // Null, because it would take `undefined` for one more chunk.
      parser.end(null);
    } catch (error) {
      // The parser failed first, and the source was let go of because of it.
      if (parser.destroyed) return;
      state.failure = isNativeError(error) ? error : new Error(String(error));
      parser.destroy(state.failure);
    }
  };
  const state: { failure?: Error; done: Promise<void> } = { done: pour() };
  return state;
}

function drained(parser: Extract): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      parser.off('drain', done);
      parser.off('close', done);
      resolve();
    };
    parser.on('drain', done);
    parser.on('close', done);
  });
}

/** An entry's contents. Leaving a loop over its stream would end the whole archive. */
function contentsOf(
  entry: Entry,
  explain: (error: unknown) => unknown,
): { body(): AsyncGenerator<Buffer>; passOver(): Promise<void> } {
  const chunks = (entry as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const next = async (): Promise<Buffer | undefined> => {
    try {
      const { done, value } = await chunks.next();
      return done === true ? undefined : value;
    } catch (error) {
      throw explain(error);
    }
  };
  return {
    async *body() {
      for (let chunk = await next(); chunk !== undefined; chunk = await next()) yield chunk;
    },
    async passOver() {
      while ((await next()) !== undefined);
    },
  };
}

function describe(header: Header): Omit<ArchiveEntry, 'body'> {
  // Values of pax records are UTF-8 already.
  const pax = (header.pax ?? {}) as Record<string, string | undefined>;
  if (!Number.isSafeInteger(header.size) || header.size < 0 || !/^\d*$/.test(pax['size'] ?? '')) {
    throw damaged('an entry has no valid size');
  }
  const seconds = pax['mtime'] === undefined ? (header.mtime?.getTime() ?? NaN) / 1000 : Number(pax['mtime']);
  const sparse = Object.keys(pax).some((key) => key.startsWith('GNU.sparse.'));
  return {
    path: pax['path'] ? header.name : decode(header.name),
    target: pax['linkpath'] ? (header.linkname ?? '') : decode(header.linkname ?? ''),
    kind: sparse ? 'sparse file' : (KINDS[header.type ?? ''] ?? 'unknown'),
    size: header.size,
    executable: ((header.mode ?? 0) & 0o100) !== 0,
    time: Math.abs(seconds) <= LAST_SECOND ? seconds : undefined,
  };
}

/** Where in the stream an entry's contents and their padding end. */
function endOf(header: Header): number {
  const { byteOffset } = header as Header & { byteOffset: number };
  return byteOffset + (header.type === 'directory' ? 0 : Math.ceil(header.size / BLOCK) * BLOCK);
}

function decode(name: string): string {
  return Buffer.from(name, NAME_ENCODING).toString('utf8');
}

function damaged(how: string, cause?: unknown): TransferError {
  return new TransferError('archive', `the archive is damaged: ${how}`, cause === undefined ? {} : { cause });
}

function cutShort(): TransferError {
  return new TransferError('archive', 'the archive is cut short: its end mark is missing');
}
