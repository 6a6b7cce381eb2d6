import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { BackendError } from '../e2b/errors.js';
import { SCRATCH_PREFIX } from '../e2b/places.js';
import { formatBytes } from '../report/bytes.js';
import { codecsHere } from '../transfer/decompress.js';
import { UNPACK_LIMITS } from '../transfer/unpack.js';
import type { RunContext } from './context.js';
import { packScript, readPackState, type PackState } from './pack-script.js';
import { lastLine } from './last-line.js';

/** One look at a packing lasts at most so long, in seconds; it ends with the packing. */
const LOOK_SECONDS = 20;
/** Names go into the script when they are so short together, else into a file. */
const INLINE_NAMES = 48 * 1024;
/** How often the file of names is sent when connections break. */
const NAME_TRIES = 4;

/** An archive in the sandbox. What it says of itself is the sandbox's word. */
export interface PackedArchive extends Omit<Extract<PackState, { kind: 'packed' }>, 'kind'> {
  path: string;
}

/** A packing that was begun. */
export interface Packing {
  /** Waits for the archive. Throws BackendError `service` when it cannot be made, `usage` when it is too large. */
  packed(): Promise<PackedArchive>;
  /** Ends it, if it still goes on, and removes what it made. Never fails. */
  abandon(): Promise<void>;
}

/** Packs the names below each base (`NUMBER/NAME`) into one archive in the sandbox, as root, who may read everything. */
export function startPacking(
  context: RunContext,
  bases: readonly string[],
  names: readonly string[],
): Packing {
  const { sandbox, backend, signal, spec } = context;
  const folder = `${SCRATCH_PREFIX}${randomUUID()}.pack`;
  const { stallMs } = spec.deadlines;
  const inline = names.reduce((bytes, name) => bytes + Buffer.byteLength(name) + 4, 0) <= INLINE_NAMES;

  const look = async (): Promise<PackState> => {
    const { stdout, stderr } = await sandbox.runTool({
      script: packScript({
        folder,
        bases,
        names: inline ? names : undefined,
        codecs: backend.remote ? codecsHere() : [],
        waitSeconds: LOOK_SECONDS,
      }),
      user: 'root',
      timeoutMs: LOOK_SECONDS * 1000 + stallMs,
      stallMs,
      repeatable: true,
      signal,
    });
    return readPackState(stdout) ?? { kind: 'failed', why: stderr };
  };

  return {
    async packed() {
      if (!inline) await sendNames(context, `${folder}.names`, names);
      for (;;) {
        const from = performance.now();
        const state = await look();
        if (state.kind === 'packing') {
          // It should have waited for longer; what does not is asked less often.
          if (performance.now() - from < 1000) await delay(1000, undefined, { signal });
          continue;
        }
        if (state.kind === 'failed') throw packingFailed(state.why);
        if (state.size > UNPACK_LIMITS.bytes) throw tooLarge(state.size);
        return { ...state, path: `${folder}/archive` };
      }
    },
    async abandon() {
      await sandbox
        .runTool({
          // Every process of it holds the lock open.
          script:
            `for p in /proc/[0-9]*; do readlink $p/fd/9 2>/dev/null | grep -qxF ${folder}.lock && kill -KILL \${p#/proc/}; done; ` +
            `rm -rf ${folder}*`,
          user: 'root',
          timeoutMs: 15_000,
          stallMs: Math.min(stallMs, 15_000),
        })
        .catch(() => undefined);
    },
  };
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

function tooLarge(size: number): BackendError {
  return new BackendError(
    'usage',
    `the download is an archive of ${formatBytes(size)}, which is more than ${formatBytes(UNPACK_LIMITS.bytes)}`,
    'name fewer files',
  );
}
