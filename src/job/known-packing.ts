import { orAborted } from '../e2b/or-aborted.js';
import type { Codec } from '../transfer/decompress.js';
import type { PackAnswer } from './pack-script.js';

/** The archive once it is packed. What it says of itself is the sandbox's word. */
export interface PackedArchive {
  /** Bytes. */
  size: number;
  sha256: string;
  complaints: string;
}

export type KnownPacking = ReturnType<typeof createKnownPacking>;

/** What is known of a packing; it only grows, however often its answers begin anew. */
export function createKnownPacking() {
  const state: {
    missing: number[];
    codec?: Codec;
    parts: number[];
    /** What parts hold that came with the answers, until it is taken. */
    carried: Map<number, Buffer>;
    /** Of all parts. */
    bytes: number;
    packed?: PackedArchive;
    failure?: { error: unknown };
  } = { missing: [], parts: [], carried: new Map(), bytes: 0 };
  const waiting: (() => void)[] = [];
  const changed = (): void => {
    for (const each of waiting.splice(0)) each();
  };
  const throwIfFailed = (): void => {
    if (state.failure) throw state.failure.error;
  };
  return {
    state,
    learn({ missing, codec, parts, carried }: PackAnswer): void {
      if (codec !== undefined && state.codec === undefined) {
        state.codec = codec;
        state.missing = missing;
      }
      for (const size of parts.slice(state.parts.length)) {
        const bytes = carried.get(state.parts.length);
        if (bytes) state.carried.set(state.parts.length, bytes);
        state.parts.push(size);
        state.bytes += size;
      }
      changed();
    },
    packed(archive: PackedArchive): void {
      state.packed = archive;
      changed();
    },
    fail(error: unknown): void {
      state.failure = { error };
      changed();
    },
    throwIfFailed,
    /** Resolves when more is known. Throws what the packing failed with, or the signal's reason. */
    async change(signal?: AbortSignal): Promise<void> {
      throwIfFailed();
      await orAborted(new Promise<void>((resolve) => waiting.push(resolve)), signal);
      throwIfFailed();
    },
  };
}
