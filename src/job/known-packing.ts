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
    packed?: PackedArchive;
    failure?: { error: unknown };
  } = { missing: [], parts: [] };
  const waiting: (() => void)[] = [];
  const changed = (): void => {
    for (const each of waiting.splice(0)) each();
  };
  return {
    state,
    learn({ missing, codec, parts }: PackAnswer): void {
      if (codec !== undefined && state.codec === undefined) {
        state.codec = codec;
        state.missing = missing;
      }
      state.parts.push(...parts.slice(state.parts.length));
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
    /** Resolves when more is known. Throws what the packing failed with, or the signal's reason. */
    async change(signal?: AbortSignal): Promise<void> {
      if (state.failure === undefined) {
        await orAborted(new Promise<void>((resolve) => waiting.push(resolve)), signal);
      }
      throwIfFailed(state);
    },
  };
}

function throwIfFailed({ failure }: { failure?: { error: unknown } }): void {
  if (failure) throw failure.error;
}
