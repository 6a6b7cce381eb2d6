import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { createGzip } from 'node:zlib';
import { BackendError } from '../e2b/errors.js';
import { shellQuote } from '../e2b/shell-quote.js';
import { SCRATCH_PREFIX } from '../e2b/step-script.js';
import { formatBytes } from '../report/bytes.js';
import { placeLocal } from '../spec/local-path.js';
import type { RunSpec, UploadSpec } from '../spec/model.js';
import { TransferError } from '../transfer/errors.js';
import { packTree } from '../transfer/pack.js';
import { selectFiles } from '../transfer/select.js';
import type { Selection } from '../transfer/tree.js';
import type { RunContext, RunOptions } from './context.js';
import { workFolderOf } from './work-folder.js';

/** No byte moved for so long: the transfer is given up, in ms. */
export const STALL = 60_000;
/** Unpacking a large tree on a slow disk, in ms. */
const UNPACK = 15 * 60_000;

/** One upload whose files are chosen. */
export interface PlannedUpload {
  to: string;
  selection: Selection;
}

/**
 * Looks whether what is to be uploaded is there, before anything is created.
 *
 * @throws TransferError `usage` when it is not.
 */
export function checkUploads(spec: RunSpec): void {
  for (const { from } of spec.upload ?? [{ from: '.' }]) {
    const path = resolve(spec.root, from);
    if (!existsSync(path)) throw new TransferError('usage', `cannot upload ${from}: there is no ${path}`);
  }
}

/** Chooses what to upload. Needs no sandbox, so it runs while one is being created. */
export async function planUploads(
  spec: RunSpec,
  options: RunOptions,
  signal: AbortSignal,
): Promise<PlannedUpload[]> {
  const fallback: UploadSpec[] = [{ from: '.', to: workFolderOf(spec), ignore: [] }];
  const planned: PlannedUpload[] = [];
  for (const { from, to, ignore } of spec.upload ?? fallback) {
    const selection = await selectFiles({
      root: spec.root,
      from,
      ignore,
      gitOnly: spec.upload === undefined && !options.wholeFolder,
      // Only someone who typed it here may name a place outside; the description's own paths were refused before.
      allowOutside: !placeLocal(spec.root, from).inside,
      signal,
    });
    planned.push({ to: posix.resolve('/', to), selection });
  }
  return planned;
}

/**
 * Brings the chosen files into the sandbox: one tar stream into a file there, unpacked by the sandbox's user, which
 * keeps exec bits, links, names and empty folders. The work folder exists afterwards in any case.
 */
export async function upload(context: RunContext, planned: PlannedUpload[]): Promise<{ detail?: string }> {
  const { sandbox, workFolder, signal } = context;
  if (!planned.some(({ to, selection }) => to === workFolder && selection.entries.length > 0)) {
    await sandbox.makeFolder(workFolder, signal);
  }
  let files = 0;
  let bytes = 0;
  for (const { to, selection } of planned) {
    for (const notice of selection.notices) context.reporter.notice(notice);
    if (selection.entries.length === 0) continue;
    const totals = await uploadOne(context, to, selection);
    files += totals.files;
    bytes += totals.bytes;
  }
  return {
    detail: files === 0 && bytes === 0 ? 'nothing to upload' : `${files} files, ${formatBytes(bytes)}`,
  };
}

async function uploadOne(
  context: RunContext,
  to: string,
  selection: Selection,
): Promise<{ files: number; bytes: number }> {
  const { sandbox, backend, signal, reporter } = context;
  const archive = `${SCRATCH_PREFIX}${randomUUID()}.tar`;
  const packed = packTree(selection, {
    signal,
    onProgress: (bytes, files) => {
      const { bytes: totalBytes, files: totalFiles } = packed.totals;
      reporter.progress('upload', { bytes, files, totalBytes, totalFiles });
    },
  });
  await Promise.all([
    sandbox.makeFolder(to, signal),
    sandbox.writeFile(archive, backend.remote ? compressed(packed.stream) : packed.stream, {
      stallMs: STALL,
      signal,
    }),
  ]);
  const unpacked = await sandbox.runTool({
    script: `tar --no-same-owner -x${backend.remote ? 'z' : ''}f ${archive} -C ${shellQuote(to)}; c=$?; rm -f ${archive}; exit $c`,
    timeoutMs: UNPACK,
    signal,
  });
  for (const notice of packed.notices) context.warn(notice);
  if (unpacked.exitCode !== 0) {
    throw new BackendError(
      'service',
      `unpacking the upload in ${to} failed: ${lastLine(unpacked.stderr)}`,
      'check that the sandbox has GNU tar, free disk space, and that its user may write there',
    );
  }
  return packed.totals;
}

/** gzip at its fastest: over a network most trees shrink to a third for little time. */
async function* compressed(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip({ level: 1 });
  const feed = async (): Promise<void> => {
    for await (const chunk of stream) if (!gzip.write(chunk)) await once(gzip, 'drain');
    gzip.end();
  };
  feed().catch((error: unknown) => gzip.destroy(error instanceof Error ? error : new Error(String(error))));
  yield* gzip as AsyncIterable<Uint8Array>;
}

/** The last line of what a tool said: tar names the cause last but one and the consequence last; the first is best. */
export function lastLine(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !/exiting now|Exiting with failure/i.test(line));
  return lines.at(-1)?.slice(0, 300) ?? 'no message';
}
