import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { BackendError } from '../e2b/errors.js';
import { SCRATCH_PREFIX } from '../e2b/places.js';
import { formatBytes } from '../report/bytes.js';
import { codecsHere, type Codec } from '../transfer/decompress.js';
import { UNPACK_LIMITS } from '../transfer/unpack.js';
import type { RunContext } from './context.js';
import { lastLine } from './last-line.js';
import { createKnownPacking, type KnownPacking, type PackedArchive } from './known-packing.js';
import { createPackReader, packScript, partPath, type Wanted } from './pack-script.js';

/** One look at a packing lasts at most so long, in seconds; it ends with the packing. */
const LOOK_SECONDS = 20;
/** Names go into the script when they are so short together, else into a file. */
const INLINE_NAMES = 48 * 1024;
/** How often the file of names is sent when connections break. */
const NAME_TRIES = 4;

/** A complete piece of the archive, a file of its own in the sandbox. */
export interface ArchivePart {
  path: string;
  /** Bytes. */
  size: number;
  /** What it holds, where that has come already. */
  bytes?: Buffer;
}

/**
 * A packing that was begun. Whoever waits for something of it is told why it does not come: BackendError `service` when
 * the archive cannot be made, `usage` when it is too large.
 */
export interface Packing {
  /** How the archive is compressed, and which of what was to be looked up is not there, as soon as both are known. */
  begun(): Promise<{ codec: Codec; missing: ReadonlySet<number> }>;
  /** Each part once it is complete, from the first, to the last; may be asked for again. Throws the signal's reason, too. */
  parts(signal: AbortSignal): AsyncGenerator<ArchivePart>;
  /** All of it, once it is packed. */
  packed(): PackedArchive | undefined;
  /** Ends it, if it still goes on, and removes what it made. Never fails. */
  abandon(): Promise<void>;
}

/** Packs what is wanted below each base into one archive in the sandbox, as root, who may read everything. */
export function startPacking(
  context: RunContext,
  bases: readonly string[],
  wanted: Exclude<Wanted, 'file'>,
): Packing {
  const folder = `${SCRATCH_PREFIX}${randomUUID()}.pack`;
  const stop = new AbortController();
  const known = createKnownPacking();
  void follow(
    { ...context, signal: AbortSignal.any([context.signal, stop.signal]) },
    folder,
    bases,
    wanted,
    known,
  ).then(
    (archive) => known.packed(archive),
    (error: unknown) => known.fail(error),
  );
  return {
    begun: async () => {
      while (known.state.codec === undefined) await known.change();
      return { codec: known.state.codec, missing: new Set(known.state.missing) };
    },
    async *parts(signal) {
      for (let number = 0; ; number += 1) {
        known.throwIfFailed();
        while (known.state.parts[number] === undefined && known.state.packed === undefined)
          await known.change(signal);
        const size = known.state.parts[number];
        if (size === undefined) return;
        const bytes = known.state.carried.get(number);
        // Only once: who asks again found it damaged, and reads the file.
        known.state.carried.delete(number);
        yield { path: partPath(folder, number), size, ...(bytes ? { bytes } : {}) };
      }
    },
    packed: () => known.state.packed,
    async abandon() {
      stop.abort();
      await removePacking(context, folder);
    },
  };
}

async function follow(
  context: RunContext,
  folder: string,
  bases: readonly string[],
  wanted: Exclude<Wanted, 'file'>,
  known: KnownPacking,
): Promise<PackedArchive> {
  const { sandbox, backend, spec } = context;
  const { stallMs } = spec.deadlines;
  const over = new AbortController();
  const signal = AbortSignal.any([context.signal, over.signal]);
  const names = 'names' in wanted ? wanted.names : [];
  const inline = names.reduce((bytes, name) => bytes + Buffer.byteLength(name) + 4, 0) <= INLINE_NAMES;
  const script = (carry: boolean): string =>
    packScript({
      folder,
      bases,
      wanted: inline ? wanted : 'file',
      codecs: backend.remote ? codecsHere() : [],
      waitSeconds: LOOK_SECONDS,
      carry,
    });
  if (!inline) await sendNames(context, `${folder}.names`, names);
  for (let first = true; ; first = false) {
    const from = performance.now();
    const read = createPackReader();
    const { stdout, stderr } = await sandbox.runTool({
      script: script(first),
      user: 'root',
      timeoutMs: LOOK_SECONDS * 1000 + stallMs,
      stallMs,
      repeatable: true,
      signal,
      onStdout: (text) => {
        const answer = read(text);
        if (answer) known.learn(answer);
        if (known.state.bytes > UNPACK_LIMITS.bytes) over.abort(tooLarge());
      },
    });
    // Anew: what tar complains of follows the line that told the end.
    const answer = createPackReader()(stdout);
    if (answer?.state === undefined) throw packingFailed(stderr);
    if (answer.state.kind === 'failed') throw packingFailed(answer.state.why);
    known.learn(answer);
    if (answer.state.kind === 'packed') {
      const { sha256, complaints } = answer.state;
      return { size: known.state.bytes, sha256, complaints };
    }
    // It should have waited for longer; what does not is asked less often.
    if (performance.now() - from < 1000) await delay(1000, undefined, { signal });
  }
}

async function removePacking({ sandbox, spec }: RunContext, folder: string): Promise<void> {
  await sandbox
    .runTool({
      // Every process of it holds the lock open.
      script:
        `for p in /proc/[0-9]*; do readlink $p/fd/9 2>/dev/null | grep -qxF ${folder}.lock && kill -KILL \${p#/proc/}; done; ` +
        `rm -rf ${folder}*`,
      user: 'root',
      timeoutMs: 15_000,
      stallMs: Math.min(spec.deadlines.stallMs, 15_000),
    })
    .catch(() => undefined);
}

async function sendNames(context: RunContext, path: string, names: readonly string[]): Promise<void> {
  const { sandbox, signal, spec } = context;
  const text = names.map((name) => `${name}\0`).join('');
  for (let left = NAME_TRIES; ; left -= 1) {
    try {
      await sandbox.writeFile(path, bytesOf(text), {
        user: 'root',
        stallMs: spec.deadlines.stallMs,
        signal,
      });
      return;
    } catch (error) {
      const passes = error instanceof BackendError && (error.kind === 'service' || error.kind === 'timeout');
      if (signal.aborted || left === 1 || !passes) throw error;
    }
  }
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}

function packingFailed(why: string): BackendError {
  return new BackendError(
    'service',
    `packing the download in the sandbox failed: ${lastLine(why)}`,
    'check that the sandbox has GNU tar, flock and free disk space',
  );
}

function tooLarge(): BackendError {
  return new BackendError(
    'usage',
    `the download is an archive of more than ${formatBytes(UNPACK_LIMITS.bytes)}`,
    'name fewer files',
  );
}
