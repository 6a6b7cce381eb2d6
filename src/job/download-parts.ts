import { runAhead } from '../transfer/run-ahead.js';
import { spareMemory } from '../transfer/spare-memory.js';
import type { RunContext } from './context.js';
import type { ArchivePart, Packing } from './download-pack.js';

/** Parts on their way at once, each held in memory: while one is asked for, the others keep the wire busy. */
const AT_ONCE = 8;

/**
 * So many connections are opened while the packing begins. One that is opened for a part has it wait for a round trip more,
 * and what comes after the first parts has time for that.
 */
const OPEN_AHEAD = 4;

/** Opens connections for `readParts`, which waits for them. */
export function openAhead({ sandbox, signal }: RunContext): Promise<void> {
  return sandbox.openConnections(OPEN_AHEAD, signal);
}

/**
 * The bytes of an archive that is being packed, in order, each part from the moment on at which it is complete. Ends once
 * all of it is packed and read; fails with what the packing or a part failed with.
 */
export async function* readParts(
  context: RunContext,
  packing: Packing,
  opened: Promise<void>,
): AsyncGenerator<Uint8Array> {
  const { sandbox, spec } = context;
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const { stallMs } = spec.deadlines;
  const read = async ({ path, size, bytes }: ArchivePart): Promise<Uint8Array[]> => {
    spareMemory(size);
    if (bytes) return [bytes];
    await opened;
    const chunks: Uint8Array[] = [];
    for await (const chunk of await sandbox.readFile(path, { user: 'root', stallMs, signal, size }))
      chunks.push(chunk);
    return chunks;
  };
  async function* begun(): AsyncGenerator<{ chunks: Promise<Uint8Array[]> }> {
    for await (const part of packing.parts(signal)) {
      const chunks = read(part);
      // Whoever takes it is told; it may fail before its turn.
      chunks.catch(() => undefined);
      // In an object: a generator would wait for a bare promise.
      yield { chunks };
    }
  }
  const parts = runAhead(begun(), AT_ONCE - 1);
  try {
    for (let part = await parts.next(); part; part = await parts.next()) yield* await part.chunks;
  } finally {
    stop.abort();
    await parts.stop();
  }
}
