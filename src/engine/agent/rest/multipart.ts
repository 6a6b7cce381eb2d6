import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { errorText } from '../system-error.js';
import { batchesOf } from './batches.js';
import { RestError } from './rest-error.js';

/** A file part: `name` is the file name as sent, with its directories; undefined when the part has none. */
export type OnFile = (name: string | undefined, content: Readable) => Promise<void>;

/** How many small parts may have been read and wait to be handled: a bound on memory, not on the upload. */
const MAX_WAITING_PARTS = 32;

/**
 * Reads a multipart body and hands each part named `file` to `onFile`, one after the other, each streamed; other parts
 * are skipped. Throws the first error of `onFile`, and 400 for a body that is not multipart or breaks off.
 */
export async function readMultipart(
  headers: IncomingMessage['headers'],
  body: Readable,
  onFile: OnFile,
): Promise<void> {
  const parser = await createParser(headers);
  const waiting: Promise<void>[] = [];
  let last = Promise.resolve();
  let fail!: (error: unknown) => void;
  const failed = new Promise<never>((_resolve, reject) => (fail = reject));
  // Awaited below only where the work can stop; until then it must not count as unhandled.
  failed.catch(() => undefined);

  const enqueue = (work: () => Promise<void>): void => {
    last = last.then(work);
    last.catch(fail);
    waiting.push(last);
  };
  parser.on('error', (error) => fail(new RestError(400, `error reading form: ${errorText(error)}`)));
  parser.on('file', (field, content, { filename }) => {
    // A part that breaks off tells whoever reads it; one that nobody reads must not crash the process.
    content.on('error', () => undefined);
    if (field === 'file') enqueue(() => onFile(filename, content));
    else content.resume();
  });
  parser.on('field', (field) => {
    if (field === 'file') enqueue(() => Promise.reject(new RestError(400, 'a file part has no filename')));
  });

  try {
    for await (const batch of batchesOf(body)) {
      for (const chunk of batch) {
        if (!parser.write(chunk)) await Promise.race([once(parser, 'drain'), failed]);
        // The newest part may need more chunks to end; the oldest of several has all of its own.
        while (waiting.length > MAX_WAITING_PARTS) await Promise.race([waiting.shift(), failed]);
      }
    }
    parser.end();
    await Promise.race([once(parser, 'close'), failed]);
    await last;
  } finally {
    parser.destroy();
  }
}

async function createParser(headers: IncomingMessage['headers']): Promise<import('busboy').Busboy> {
  const { default: busboy } = await import('busboy');
  try {
    return busboy({ headers, preservePath: true, defParamCharset: 'utf8', fileHwm: 256 * 1024 });
  } catch (error) {
    throw new RestError(400, `error parsing multipart form: ${errorText(error)}`);
  }
}
