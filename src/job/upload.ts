import { posix } from 'node:path';
import { formatBytes } from '../report/bytes.js';
import type { RunContext } from './context.js';
import type { UploadResult } from './result.js';
import { uploadInFull } from './upload/full.js';
import type { PreparedUpload } from './upload/prepare.js';
import { syncUpload } from './upload/sync.js';

/** What one upload came to. */
export interface Uploaded extends Required<Omit<UploadResult, 'mode'>> {
  mode: 'full' | 'sync';
  /** Bytes of the contents of `changed`. */
  changedBytes: number;
}

/**
 * Brings the chosen files into the sandbox: packed, over a network compressed, and cut into parts that are unpacked there
 * while the next ones arrive; or, where an earlier upload is still there, only what differs from it. The work folder
 * exists afterwards in any case.
 *
 * @throws BackendError, TransferError.
 */
export async function upload(
  context: RunContext,
  prepared: readonly PreparedUpload[],
): Promise<{ result: UploadResult; detail: string }> {
  try {
    return await uploadAll(context, prepared);
  } finally {
    await Promise.all(prepared.map((each) => each.stop()));
  }
}

async function uploadAll(
  context: RunContext,
  prepared: readonly PreparedUpload[],
): Promise<{ result: UploadResult; detail: string }> {
  const { sandbox, workFolder, signal, acquired, spec } = context;
  if (!prepared.some(({ to, selection }) => to === workFolder && selection.entries.length > 0)) {
    await sandbox.makeFolder(workFolder, signal);
  }
  const done: Uploaded[] = [];
  for (const each of prepared) {
    for (const notice of each.selection.notices) context.reporter.notice(notice);
    if (each.selection.entries.length === 0) continue;
    const sync = !acquired.created && spec.uploadMode === 'auto';
    done.push(
      await (sync ? syncUpload(context, each, takenBy(prepared, each)) : uploadInFull(context, each)),
    );
  }
  return { result: summary(done), detail: describeUpload(done) };
}

/** Whether an upload before this one puts something at a path of it: where two overlap, none removes the other's. */
function takenBy(all: readonly PreparedUpload[], one: PreparedUpload): (path: string) => boolean {
  const taken = new Set<string>();
  for (const { to, selection } of all.slice(0, all.indexOf(one))) {
    for (const { path } of selection.entries) taken.add(posix.join(to, path));
  }
  return (path) => taken.has(posix.join(one.to, path));
}

function summary(done: readonly Uploaded[]): UploadResult {
  const sum = (of: (each: Uploaded) => number): number => done.reduce((total, each) => total + of(each), 0);
  if (done.length === 0) return { mode: 'none', files: 0, bytes: 0, sentBytes: 0 };
  const whole = {
    files: sum(({ files }) => files),
    bytes: sum(({ bytes }) => bytes),
    sentBytes: sum(({ sentBytes }) => sentBytes),
  };
  if (done.some(({ mode }) => mode === 'full')) return { mode: 'full', ...whole };
  return {
    mode: 'sync',
    ...whole,
    changed: sum(({ changed }) => changed),
    removed: sum(({ removed }) => removed),
  };
}

/** What the uploads came to, in a few words. Pure. */
export function describeUpload(done: readonly Uploaded[]): string {
  const result = summary(done);
  if (result.mode === 'none') return 'nothing to upload';
  const files = count(result.files);
  if (result.mode === 'full') {
    return `${files} ${result.files === 1 ? 'file' : 'files'}, ${formatBytes(result.bytes)}`;
  }
  const { changed = 0, removed = 0 } = result;
  if (changed === 0 && removed === 0) return `synced: nothing changed in ${files} files`;
  const changedBytes = done.reduce((total, each) => total + each.changedBytes, 0);
  const gone = removed === 0 ? '' : `, ${count(removed)} removed`;
  return `synced: ${count(changed)} of ${files} files sent${gone}, ${formatBytes(changedBytes)} instead of ${formatBytes(result.bytes)}`;
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
