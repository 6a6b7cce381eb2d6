import { posix } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { BackendError } from '../../e2b/errors.js';
import {
  foldersOf,
  managedEntry,
  manifestDigest,
  manifestText,
  type ManagedEntry,
} from '../../transfer/managed.js';
import type { PackedEntry } from '../../transfer/pack.js';
import type { RunContext } from '../context.js';
import { CHANGE_FILE, changeRecords, keepScript, MANIFEST_FILE, newStateFolder } from './kept-scripts.js';
import { lastLine } from '../last-line.js';
import { WAIT_TIMEOUT } from './unpack-script.js';

const zip = promisify(gzip);

/** What a later run is to find. */
export interface StateToKeep {
  to: string;
  kept: string;
  entries: readonly ManagedEntry[];
  /** What was sent just now. */
  packed: readonly PackedEntry[];
  /** Records of the check that hold on. */
  verified: readonly string[];
  gone: readonly string[];
  /** The old state holds for what is in none of these. */
  merge: boolean;
}

/** The upload that it is about. */
export interface StateUpload {
  id: string;
  onBytes: (bytes: number) => void;
}

/** A packed entry, as a later upload compares it. */
export function managedOf({ entry, size, digest }: PackedEntry): ManagedEntry {
  return managedEntry(entry, size, digest ?? '');
}

/**
 * Leaves in the sandbox what was uploaded, once it is unpacked. Without it the next run sends everything, so a failure
 * is said and not more.
 */
export async function keepState(context: RunContext, state: StateToKeep, upload: StateUpload): Promise<void> {
  try {
    await writeState(context, state, upload);
  } catch (error) {
    context.signal.throwIfAborted();
    const why = error instanceof Error ? error.message : String(error);
    context.warn(
      `what was uploaded to ${state.to} could not be remembered, so the next run sends all of it: ${why}`,
    );
  }
}

async function writeState(
  context: RunContext,
  state: StateToKeep,
  { id, onBytes }: StateUpload,
): Promise<void> {
  const { sandbox, signal, spec } = context;
  const text = manifestText(state.entries);
  const change = changeRecords({
    sent: state.packed
      .filter(({ entry }) => entry.type !== 'directory')
      .map(({ entry, size, mtime }) => ({
        path: entry.path,
        kind: entry.type === 'symlink' ? 'symlink' : 'file',
        size: entry.type === 'symlink' ? Buffer.byteLength(entry.target ?? '') : size,
        mtime,
      })),
    verified: [...state.verified],
    gone: [...state.gone],
    folders: foldersOf(state.entries),
  });
  const folder = newStateFolder(state.kept, id);
  const write = async (name: string, content: Buffer): Promise<string> => {
    const path = await sandbox.writePart((attempt) => `${folder}/${name}.${attempt}`, [content], {
      user: 'root',
      stallMs: spec.deadlines.stallMs,
      signal,
      onBytes,
    });
    return posix.basename(path);
  };
  const [manifestFile, changeFile] = await Promise.all([
    zip(text, { level: 1 }).then((content) => write(MANIFEST_FILE, content)),
    zip(change, { level: 1 }).then((content) => write(CHANGE_FILE, content)),
  ]);
  const script = keepScript({
    id,
    kept: state.kept,
    to: state.to,
    digest: manifestDigest(text),
    manifest: manifestFile,
    change: changeFile,
    merge: state.merge,
  });
  for (;;) {
    const { stdout, stderr } = await sandbox.runTool({
      script,
      user: 'root',
      timeoutMs: WAIT_TIMEOUT,
      repeatable: true,
      signal,
    });
    const said = stdout.trim();
    // `failed` and `gone` are the unpacking's failure, which is told by who waits for it.
    if (said === 'kept' || said === 'failed' || said === 'gone') return;
    if (said !== 'more') throw new BackendError('service', lastLine(stderr === '' ? stdout : stderr), '');
  }
}
