import type { RunSpec } from '../../spec/model.js';
import { createBlockPool } from '../../transfer/block-pool.js';
import { cutParts, type Part } from '../../transfer/cut-parts.js';
import { digestTree } from '../../transfer/digest-tree.js';
import { encodeBlocks, HAS_ZSTD, type Encoding } from '../../transfer/encode-blocks.js';
import type { ManagedEntry } from '../../transfer/managed.js';
import { PACK_BLOCK, packBlocks, type PackedEntry } from '../../transfer/pack.js';
import { runAhead, type RunAhead } from '../../transfer/run-ahead.js';
import type { Selection } from '../../transfer/tree.js';
import type { PlannedUpload } from './plan.js';

/** So many parts are made before they are asked for. */
const PARTS_AHEAD = 3;

/** A selection on its way through packing and compressing. */
export interface PackedUpload {
  parts: RunAhead<Part>;
  /** A part has arrived: its memory is used again. */
  arrived(part: Part): void;
  /** Tells what the sandbox can decode, once that is known. */
  farTools(tools: ReadonlySet<string>): void;
  /** What is in the archive so far. */
  packed: PackedEntry[];
  notices: string[];
}

/** An upload that is got ready while the sandbox is. */
export interface PreparedUpload extends PlannedUpload {
  /** Begins to pack, unless that was done, or anew. */
  pack(anew?: boolean): PackedUpload;
  /** What is to be there, each file hashed: for a sync. */
  local(): Promise<Map<string, ManagedEntry>>;
  /** Ends what goes on. */
  stop(): Promise<void>;
}

/** How uploads of one run are packed. */
export interface PackSettings {
  /** Over a network compressing pays. */
  remote: boolean;
  /** Files are hashed, so that a later run can tell what changed. */
  digest: boolean;
  signal: AbortSignal;
}

/** True when a later run may find the sandbox, so that it is worth knowing what was uploaded. */
export function mayStay({ sandbox, after }: RunSpec): boolean {
  return isKept(sandbox) || after.success !== 'kill' || after.failure !== 'kill';
}

function isKept({ id, key }: RunSpec['sandbox']): boolean {
  return id !== undefined || key !== undefined;
}

/** True when the sandbox may hold what an earlier run uploaded. */
export function maySync({ sandbox, uploadMode }: RunSpec): boolean {
  return isKept(sandbox) && uploadMode === 'auto';
}

/**
 * Gets uploads ready for a sandbox that is being created or resumed: the first is packed as far as memory is given to
 * it; for a sync all files are hashed.
 */
export function prepareUploads(
  spec: RunSpec,
  planned: readonly PlannedUpload[],
  settings: PackSettings,
): PreparedUpload[] {
  const prepared = planned.map((plan) => prepareUpload(plan, settings));
  const some = prepared.filter(({ selection }) => selection.entries.length > 0);
  if (maySync(spec)) for (const each of some) each.local().catch(() => undefined);
  else some[0]?.pack();
  return prepared;
}

function prepareUpload(plan: PlannedUpload, settings: PackSettings): PreparedUpload {
  let packed: PackedUpload | undefined;
  let local: Promise<Map<string, ManagedEntry>> | undefined;
  return {
    ...plan,
    pack(anew = false) {
      if (anew) packed = undefined;
      return (packed ??= packUpload(plan.selection, settings));
    },
    local: () => (local ??= digestTree(plan.selection, settings.signal)),
    stop: async () => await packed?.parts.stop(),
  };
}

/** Packs, compresses and cuts a selection, a few parts ahead of who takes them. */
export function packUpload(selection: Selection, { remote, digest, signal }: PackSettings): PackedUpload {
  const notices: string[] = [];
  const packed: PackedEntry[] = [];
  // gzip is everywhere; zstd is taken from the moment on at which the sandbox is known to have it.
  let encoding: Encoding = remote ? 'gzip' : 'raw';
  const pool = createBlockPool(PACK_BLOCK);
  const blocks = packBlocks(
    selection,
    { digest, signal, block: () => pool.take(), onEntry: (entry) => void packed.push(entry) },
    notices,
  );
  return {
    parts: runAhead(
      cutParts(
        encodeBlocks(
          blocks,
          () => encoding,
          (block) => pool.give(block),
        ),
      ),
      PARTS_AHEAD,
    ),
    arrived: (part) => {
      if (part.encoding === 'raw') for (const chunk of part.chunks) pool.give(chunk);
    },
    farTools: (tools) => {
      if (remote && HAS_ZSTD && tools.has('zstd')) encoding = 'zstd';
    },
    packed,
    notices,
  };
}
