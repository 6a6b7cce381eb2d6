import { randomUUID } from 'node:crypto';
import { BackendError } from '../../e2b/errors.js';
import type { Part } from '../../transfer/cut-parts.js';
import { type PackedEntry, totalsOf } from '../../transfer/pack.js';
import { spareMemory } from '../../transfer/spare-memory.js';
import { TAR_BLOCK, tarPadding } from '../../transfer/tar-writing.js';
import type { Selection } from '../../transfer/tree.js';
import type { RunContext } from '../context.js';
import { keepState, type StateToKeep } from './keep.js';
import { lastLine } from '../last-line.js';
import type { PackedUpload } from './prepare.js';
import {
  clearName,
  partName,
  partsFolder,
  readUnpackAnswer,
  unpackScript,
  WAIT_TIMEOUT,
} from './unpack-script.js';

/** Parts on their way at once: while the answer for one is awaited, the others keep the wire busy. */
const AT_ONCE = 3;
/** So many more at the beginning, where parts are small, each until it has sent a large one. */
const MORE_AT_FIRST = 3;
const LARGE_PART = 1024 * 1024;

/** One upload on its way. */
export interface SendRequest {
  to: string;
  selection: Selection;
  /** Packs it; for the second attempt anew. */
  pack(attempt: number): PackedUpload;
  /** gzipped list of what has to make way first. */
  clear?: Buffer;
  /** What a later run is to find, once everything is packed. */
  keep?: (packed: readonly PackedEntry[]) => StateToKeep;
}

/** What was sent, and how many bytes went over the wire for it. */
export interface Sent {
  packed: PackedUpload;
  sentBytes: number;
}

/**
 * Sends the parts and has them unpacked in the sandbox while they arrive. Resolves once everything is in its place.
 *
 * @throws BackendError when the service fails or the sandbox cannot take it; TransferError of packing.
 */
export async function sendTree(context: RunContext, request: SendRequest): Promise<Sent> {
  try {
    return await sendOnce(context, request, request.pack(0));
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error;
    context.reporter.notice(`${error.message}: it is sent again`);
    return await sendOnce(context, request, request.pack(1));
  }
}

async function sendOnce(context: RunContext, request: SendRequest, packed: PackedUpload): Promise<Sent> {
  const { sandbox } = context;
  const { to, keep } = request;
  const id = randomUUID();
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const stallMs = context.spec.deadlines.stallMs;
  const progress = createProgress(context, request.selection);
  let sentBytes = 0;
  const count = (bytes: number): void => void (sentBytes += bytes);

  const transfer = { stallMs, signal };
  const sendPart = async (part: Part): Promise<void> => {
    spareMemory(part.size);
    let sent = 0;
    const path = (attempt: number): string => {
      sent = 0;
      return `${partsFolder(id)}/${partName({ ...part, attempt })}`;
    };
    const onBytes = (bytes: number): void => {
      count(bytes);
      sent += bytes;
      progress.part(part, sent);
    };
    await sandbox.writePart(path, part.chunks, { ...transfer, onBytes });
    packed.arrived(part);
  };
  const sendParts = async (largest: number): Promise<void> => {
    for (let part = await packed.parts.next(); part; part = await packed.parts.next()) {
      await sendPart(part);
      if (part.size >= largest) return;
    }
  };
  const sendClear = async (list: Buffer): Promise<void> => {
    const path = (attempt: number): string => `${partsFolder(id)}/${clearName(list.length, attempt)}`;
    await sandbox.writePart(path, [list], { ...transfer, onBytes: count });
  };
  const sending = async (): Promise<void> => {
    const senders = Array.from({ length: AT_ONCE }, () => sendParts(Infinity));
    const more = Array.from({ length: MORE_AT_FIRST }, () => sendParts(LARGE_PART));
    await Promise.all([...senders, ...more]);
  };
  const script = unpackScript({ id, to, clear: request.clear !== undefined });
  const unpacking = async (): Promise<void> => {
    for (;;) {
      const { stdout, stderr } = await sandbox.runTool({
        script,
        timeoutMs: WAIT_TIMEOUT,
        repeatable: true,
        signal,
        onStdout: (text) => {
          const { tools } = readUnpackAnswer(text);
          if (!tools) return;
          if (!tools.has('tar') || !tools.has('gzip')) stop.abort(missingTools(tools));
          packed.farTools(tools);
        },
      });
      const answer = readUnpackAnswer(stdout);
      if (answer.state === 'more') continue;
      if (answer.end) return checkEnd(to, answer.end);
      if (answer.state === 'gone') throw new DamagedError(to, 'the process that did it was ended');
      const why = lastLine(stderr === '' ? stdout : stderr);
      throw new BackendError('service', `unpacking the upload in ${to} failed: ${why}`, UNPACK_HINT);
    }
  };
  const work: Promise<void>[] = [sandbox.makeFolder(to, signal), unpacking(), sending()];
  if (request.clear) work.push(sendClear(request.clear));
  if (keep) {
    const keepAll = (): Promise<void> =>
      keepState({ ...context, signal }, keep(packed.packed), { id, onBytes: count });
    work.push(packed.parts.done.then(keepAll));
  }
  try {
    await Promise.all(work);
  } catch (error) {
    if (!stop.signal.aborted) stop.abort(error);
    await packed.parts.stop();
    await Promise.allSettled(work);
    context.signal.throwIfAborted();
    throw explain(stop.signal.reason);
  }
  progress.end();
  return { packed, sentBytes };
}

/** What feeds tar says so when a part, or the list of what has to make way, cannot be decoded. */
const DAMAGED = 8;

/**
 * What arrived is not what was sent (a proxy on the way, two writers of one part), or who unpacked it was killed. Sending it
 * all again may help.
 */
export class DamagedError extends BackendError {
  constructor(to: string, why = 'what arrived was damaged') {
    super('service', `unpacking the upload in ${to} failed: ${why}`, UNPACK_HINT);
  }
}

const UNPACK_HINT =
  'check that the sandbox has enough memory and free disk space, and that its user may write there';
const DISK_FULL_HINT = 'upload less (`ignore`), or use a template with a larger disk';

function missingTools(tools: ReadonlySet<string>): BackendError {
  const missing = ['tar', 'gzip'].filter((tool) => !tools.has(tool)).join(' and ');
  return new BackendError(
    'service',
    `the sandbox has no ${missing}, which uploads need`,
    'add it to the template (Debian: `apt-get install tar gzip`)',
  );
}

function diskFull(to: string): BackendError {
  return new BackendError(
    'service',
    `the sandbox's disk is full: the upload to ${to} does not fit`,
    DISK_FULL_HINT,
  );
}

function explain(error: unknown): unknown {
  const full =
    error instanceof BackendError &&
    error.cause instanceof Error &&
    error.cause.name === 'NotEnoughSpaceError';
  if (!full) return error;
  return new BackendError(
    'service',
    "the sandbox's disk is full: the upload does not fit",
    DISK_FULL_HINT,
    error,
  );
}

function checkEnd(to: string, end: { feed: number; tar: number; said: string }): void {
  if (end.feed === 0 && end.tar === 0) return;
  if (/No space left on device|Disk quota exceeded/.test(end.said)) throw diskFull(to);
  if (end.feed === DAMAGED) throw new DamagedError(to);
  const why = lastLine(end.said);
  throw new BackendError('service', `unpacking the upload in ${to} failed: ${why}`, UNPACK_HINT);
}

/** Progress in bytes of contents, by how much of the archive has left. */
function createProgress({ reporter }: RunContext, selection: Selection) {
  const { files: totalFiles, bytes: totalBytes } = totalsOf(selection);
  const archive = selection.entries.reduce((sum, { size }) => sum + TAR_BLOCK + size + tarPadding(size), 0);
  const arrived = new Map<number, number>();
  let raw = 0;
  const show = (share: number): void => {
    const [bytes, files] = [Math.floor(totalBytes * share), Math.floor(totalFiles * share)];
    reporter.progress('upload', { bytes, files, totalBytes, totalFiles });
  };
  return {
    part(part: Part, bytes: number): void {
      const now = (bytes / part.size) * part.raw;
      const before = arrived.get(part.number) ?? 0;
      // A part that is sent again does not take the bar back.
      if (now <= before) return;
      arrived.set(part.number, now);
      raw += now - before;
      show(Math.min(1, raw / archive));
    },
    end: () => show(1),
  };
}
