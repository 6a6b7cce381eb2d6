import type { Header } from 'tar-stream';
import { TransferError } from './errors.js';

/** The encoding to have tar-stream read header names in: one character a byte, so that no byte is lost. */
export const NAME_ENCODING = 'latin1';

/** What an archive says about one entry, names decoded; U+FFFD in them stands for bytes that are not UTF-8. */
export interface ArchiveEntry {
  path: string;
  target: string;
  type: Header['type'] | null;
  size: number;
  executable: boolean;
  /** Seconds since 1970; undefined when the archive gives none that makes sense. */
  time: number | undefined;
  /** Offset in the stream of the first byte after its contents and their padding. */
  end: number;
}

/** The last second of the year 9999; later times are nonsense that some file systems choke on. */
const LAST_SECOND = 253_402_300_799;

/**
 * Reads a header that was parsed with NAME_ENCODING. Values from pax records are UTF-8 already. Throws TransferError
 * `archive` for a size that is no number of bytes: tar-stream would wait for such contents for ever.
 */
export function readEntry(header: Header): ArchiveEntry {
  if (!Number.isSafeInteger(header.size) || header.size < 0) {
    throw new TransferError('archive', 'the archive is damaged: an entry has no valid size');
  }
  const pax = (header.pax ?? {}) as Record<string, string | undefined>;
  const { byteOffset } = header as Header & { byteOffset: number };
  const bodyBlocks = header.type === 'directory' ? 0 : Math.ceil(header.size / 512);
  const seconds = pax.mtime === undefined ? header.mtime.getTime() / 1000 : Number(pax.mtime);
  return {
    path: pax.path ? header.name : decode(header.name),
    target: pax.linkpath ? header.linkname : decode(header.linkname ?? ''),
    type: header.type,
    size: header.size,
    executable: (header.mode & 0o100) !== 0,
    time: Math.abs(seconds) <= LAST_SECOND ? seconds : undefined,
    end: byteOffset + bodyBlocks * 512,
  };
}

function decode(name: string): string {
  return Buffer.from(name, NAME_ENCODING).toString('utf8');
}
