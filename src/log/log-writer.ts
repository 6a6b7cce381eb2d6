import type { Writable } from 'node:stream';
import { drained } from './drained.js';

/** Text on its way to a stream, in few large writes. */
export interface LogWriter {
  /**
   * Adds `text`. Returns a promise when the stream is behind: a producer awaits it before producing more, so that what
   * is held stays at about one write of each producer. Nothing is dropped either way. Rejects when the stream fails.
   */
  write(text: string): Promise<void> | undefined;
  /**
   * Resolves when the stream has taken everything. The stream stays open: stdout is not ours to end.
   *
   * @throws the stream's error, if it failed
   */
  close(): Promise<void>;
}

/**
 * Collects text and writes it in batches of up to `batchBytes`, at the latest when the event loop comes round: a system
 * call for each line would dominate a step that prints a million of them.
 */
export function createLogWriter(stream: Writable, batchBytes = 64 * 1024): LogWriter {
  let queue = '';
  let encoded: Buffer = Buffer.alloc(0);
  let scheduled: NodeJS.Immediate | undefined;
  let draining: Promise<void> | undefined;
  let failure: Error | undefined;

  const onError = (error: Error): void => {
    failure = error;
  };
  stream.on('error', onError);

  /** Writes until nothing is left (true) or the stream asks for a pause (false). */
  function writeWhileReady(): boolean {
    while (encoded.length > 0 || queue !== '') {
      if (encoded.length === 0) {
        encoded = Buffer.from(queue);
        queue = '';
      }
      const batch = encoded.subarray(0, batchBytes);
      encoded = encoded.subarray(batchBytes);
      if (!stream.write(batch)) return false;
    }
    return true;
  }

  async function drainAndWrite(): Promise<void> {
    try {
      do await drained(stream);
      while (!writeWhileReady());
    } finally {
      draining = undefined;
    }
  }

  function flush(): Promise<void> | undefined {
    if (scheduled !== undefined) clearImmediate(scheduled);
    scheduled = undefined;
    if (draining === undefined && !writeWhileReady()) {
      draining = drainAndWrite();
      // A flush by the event loop has no caller to tell; `failure` tells the next write and close().
      draining.catch(onError);
    }
    return draining;
  }

  return {
    write(text) {
      if (failure !== undefined) return Promise.reject(failure);
      queue += text;
      if (draining !== undefined) return draining;
      if (queue.length >= batchBytes) return flush();
      if (queue !== '') scheduled ??= setImmediate(() => void flush());
      return undefined;
    },
    async close() {
      try {
        if (failure !== undefined) throw failure;
        await flush();
        await taken(stream);
      } finally {
        stream.off('error', onError);
      }
    },
  };
}

/** Resolves when every earlier write has been carried out. */
function taken(stream: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write('', (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
