import { breakCommands } from './command-break.js';
import { createSecretMask } from './secret-mask.js';
import { createUtf8Chunks } from './utf8-chunks.js';

export interface SanitizerOptions {
  /** Values that must not appear; see {@link createSecretMask} for what is left alone. */
  secrets: readonly string[];
  /** Longer lines are cut; in bytes of UTF-8, before masking. Default 64 KiB. */
  maxLineBytes?: number;
}

/** One stream of a sandbox (its stdout or its stderr) on its way to a workflow log. */
export interface Sanitizer {
  /** The lines that `chunk` completes, each ended by `\n`; empty when it completes none. */
  write(chunk: Uint8Array): string;
  /**
   * What stands in an unfinished line, as a line of its own, for a stream that has gone quiet. The rest of that line,
   * if it comes, is another line of the log and is checked like one, so a command or a secret cannot be hidden in the
   * seam. May return less than is there, or nothing: the beginning of a secret waits for its end.
   */
  flushPartial(): string;
  /** The rest of the stream, as a line. */
  end(): string;
}

/**
 * Makes the bytes that a sandbox prints safe in a workflow log: decoded (invalid bytes become U+FFFD), split where the
 * runner splits (`\r\n`, `\n` and a lone `\r`), secrets masked, long lines cut with a note of what was dropped, and
 * last of all, so that nothing can put them together again, runner commands broken ({@link breakCommands}).
 *
 * The result does not depend on how the stream is cut into chunks. Memory: one chunk plus a few times `maxLineBytes`,
 * also for a line that never ends.
 *
 * @throws RangeError when `maxLineBytes` is not a positive integer
 */
export function createSanitizer({ secrets, maxLineBytes = 64 * 1024 }: SanitizerOptions): Sanitizer {
  if (!Number.isSafeInteger(maxLineBytes) || maxLineBytes < 1) {
    throw new RangeError(`maxLineBytes must be a positive integer, not ${maxLineBytes}`);
  }
  const decoder = createUtf8Chunks();
  const mask = createSecretMask(secrets);
  // A secret that begins before the cut must be seen whole to be masked.
  const keptBytes = maxLineBytes + mask.longestBytes;

  let partial = '';
  let partialBytes = 0;
  let droppedBytes = 0;
  /** The last character was a `\r`: a `\n` after it ends no further line. */
  let afterReturn = false;
  /** Part of this line is in the log already. */
  let flushed = false;
  /** The cut part of this line is in the log already; the rest is only counted. */
  let overflowing = false;

  function hold(text: string): void {
    if (text === '') return;
    const bytes = Buffer.byteLength(text);
    const room = overflowing ? 0 : keptBytes - partialBytes;
    // At least `room` bytes. Half a surrogate pair at its end takes three, so it is beyond the cut and never shown.
    const kept = bytes <= room ? text : text.slice(0, Math.max(0, room));
    const size = kept.length === text.length ? bytes : Buffer.byteLength(kept);
    partial += kept;
    partialBytes += size;
    droppedBytes += bytes - size;
  }

  /** Ends the unfinished line: its text with a line end, or nothing when a flush has shown it whole. */
  function finishLine(): string {
    const nothingNew = partialBytes + droppedBytes === 0;
    const line = flushed && nothingNew ? '' : `${shown()}\n`;
    partial = '';
    partialBytes = droppedBytes = 0;
    flushed = overflowing = false;
    return line;
  }

  function shown(): string {
    const bytes = partialBytes + droppedBytes;
    if (overflowing) return cutNote(bytes);
    return bytes > maxLineBytes ? cutLine(partial, bytes) : mask.apply(partial);
  }

  /** @param line at least its first `keptBytes` bytes, @param bytes the size of all of it */
  function cutLine(line: string, bytes: number): string {
    const start = indexOfByte(line, maxLineBytes);
    let end = start;
    for (const span of mask.find(line)) if (span[0] < start) end = Math.max(end, span[1]);
    const head = line.slice(0, end);
    const dropped = bytes - Buffer.byteLength(head);
    return mask.apply(head) + (dropped > 0 ? ` ${cutNote(dropped)}` : '');
  }

  /** Whole lines, most of them short. */
  function maskLines(block: string): string {
    if (!mayHoldLongLine(block, maxLineBytes)) return mask.apply(block);
    let masked = '';
    let from = 0;
    for (let at = 0, end; at < block.length; at = end + 1) {
      end = block.indexOf('\n', at);
      const line = block.slice(at, end);
      const bytes = Buffer.byteLength(line);
      if (bytes <= maxLineBytes) continue;
      masked += `${mask.apply(block.slice(from, at))}${cutLine(line, bytes)}\n`;
      from = end + 1;
    }
    return masked + mask.apply(block.slice(from));
  }

  function take(decoded: string): string {
    const text = normalise(decoded);
    const last = text.lastIndexOf('\n');
    if (last === -1) {
      hold(text);
      return '';
    }
    let lines = '';
    let from = 0;
    if (partialBytes > 0 || flushed) {
      from = text.indexOf('\n') + 1;
      hold(text.slice(0, from - 1));
      lines = finishLine();
    }
    lines += maskLines(text.slice(from, last + 1));
    hold(text.slice(last + 1));
    return breakCommands(lines);
  }

  function normalise(text: string): string {
    if (text === '') return text;
    const rest = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
    afterReturn = text.endsWith('\r');
    return rest.includes('\r') ? rest.replaceAll(/\r\n?/g, '\n') : rest;
  }

  return {
    write: (chunk) => take(decoder.decode(chunk)),
    flushPartial() {
      const bytes = partialBytes + droppedBytes;
      if (overflowing || bytes === 0) return '';
      // Between the two sizes the text at the cut may be the beginning of a secret.
      if (bytes > maxLineBytes && bytes < keptBytes) return '';
      const long = bytes > maxLineBytes;
      const length = long ? partial.length : mask.settled(partial);
      if (length === 0) return '';
      const text = long ? shown() : mask.apply(partial.slice(0, length));
      partial = partial.slice(length);
      partialBytes = Buffer.byteLength(partial);
      droppedBytes = 0;
      flushed = true;
      overflowing = long;
      return `${breakCommands(text)}\n`;
    },
    end() {
      const lines = take(decoder.end());
      return partialBytes + droppedBytes > 0 ? lines + breakCommands(finishLine()) : lines;
    },
  };
}

function cutNote(bytes: number): string {
  return `… [${bytes} bytes of this line dropped]`;
}

/** Whether a line of `block` may be longer than `bytes`. May err towards yes; never reads most of the block. */
function mayHoldLongLine(block: string, bytes: number): boolean {
  // No UTF-16 unit takes more than three bytes.
  const step = Math.floor(bytes / 3);
  for (let at = 0; block.length - at > step;) {
    const end = block.lastIndexOf('\n', at + step);
    if (end < at) return true;
    at = end + 1;
  }
  return false;
}

/** The index in `text` up to which it takes at most `bytes` bytes, between two characters. */
function indexOfByte(text: string, bytes: number): number {
  return new TextEncoder().encodeInto(text, new Uint8Array(bytes)).read;
}
