import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { formatBytes } from '../report/bytes.js';
import { decompress, type Codec } from '../transfer/decompress.js';
import { TransferError } from '../transfer/errors.js';
import { unpackTree, type Unpacked } from '../transfer/unpack.js';
import type { RunContext } from './context.js';
import { listNames, matchTree, plainWants, reportNone, type PlainWant } from './download-names.js';
import { startPacking, type Packing } from './download-pack.js';
import { openAhead, readParts } from './download-parts.js';
import { checkDestination, planDownloads, type PlannedTree } from './download-place.js';
import type { Wanted } from './pack-script.js';

const NOTHING: Downloaded = { artifacts: [], detail: 'nothing to download' };
/** So many entries that are refused, or files that changed, are named one by one. */
const NAMED = 10;
/** An archive that comes damaged is read so often. */
const READS = 3;

export interface Downloaded {
  artifacts: string[];
  detail?: string;
}

/**
 * Fetches what the description names: names are listed in the sandbox, matched here, packed there into one archive, and
 * unpacked here, where nothing that the sandbox sends is trusted. Files are put in their places once the whole archive
 * came as it was packed. A download that finds nothing or has no place does not stop the others: `onFailure` is told.
 *
 * @throws BackendError or TransferError when nothing could be fetched; the signal's reason when that aborts.
 */
export async function download(
  context: RunContext,
  onFailure: (error: unknown) => void,
): Promise<Downloaded> {
  const { spec, workFolder } = context;
  const planned = planDownloads(spec.download, spec.root, workFolder);
  if (planned.length === 0) return { artifacts: [] };
  const plain = planned.map(plainWants);
  if (plain.every((wants) => wants !== undefined)) {
    const trees = planned.map((tree, index) => ({ tree, wants: plain[index] ?? [] }));
    return await downloadPlain(context, trees, onFailure);
  }
  const names = await listNames(context, planned);
  const trees: PlannedTree[] = [];
  const wanted: string[] = [];
  for (const tree of planned) {
    const matched = matchTree(context, tree, names, onFailure);
    if (matched.length === 0 || !placeIsFine(tree, spec.root, onFailure)) continue;
    for (const name of matched) wanted.push(`${trees.length}/${name}`);
    trees.push(tree);
  }
  return await fetchTrees(context, trees, { names: wanted });
}

/** Without a list of names: whether there is anything is told while it is packed. */
async function downloadPlain(
  context: RunContext,
  planned: readonly { tree: PlannedTree; wants: PlainWant[] }[],
  onFailure: (error: unknown) => void,
): Promise<Downloaded> {
  const placed = planned.filter(({ tree }) => placeIsFine(tree, context.spec.root, onFailure));
  const plain = placed.flatMap(({ tree: { base }, wants }, index) =>
    wants.map(({ what, path, planned: { spec } }) => {
      const below = posix.relative(base, path);
      return { what, path, name: below === '' ? String(index) : `${index}/${below}`, spec, tree: index };
    }),
  );
  const trees = placed.map(({ tree }) => tree);
  return await fetchTrees(context, trees, { plain }, (missing) => {
    for (const index of missing) if (plain[index]) reportNone(context, plain[index], onFailure);
    const found = new Set(plain.flatMap(({ tree }, index) => (missing.has(index) ? [] : [tree])));
    return trees.map((tree, index) => (found.has(index) ? tree : undefined));
  });
}

function placeIsFine({ dest }: PlannedTree, root: string, onFailure: (error: unknown) => void): boolean {
  try {
    checkDestination(dest, root);
    return true;
  } catch (error) {
    onFailure(error);
    return false;
  }
}

/** @param present told what is missing once that is known, it says which of the trees there are */
async function fetchTrees(
  context: RunContext,
  trees: readonly PlannedTree[],
  wanted: Exclude<Wanted, 'file'>,
  present: (missing: ReadonlySet<number>) => readonly (PlannedTree | undefined)[] = () => trees,
): Promise<Downloaded> {
  if (trees.length === 0) return NOTHING;
  const bases = trees.map(({ base }) => base);
  const packing = startPacking(context, bases, wanted);
  const opened = openAhead(context);
  try {
    const { codec, missing } = await packing.begun();
    const there = present(missing);
    if (there.every((tree) => tree === undefined)) {
      await packing.abandon();
      return NOTHING;
    }
    for (let left = READS; ; left -= 1) {
      try {
        const { files, bytes, refused } = await fetchOnce(context, there, { packing, opened, codec });
        warnOfComplaints(context, bases, packing.packed()?.complaints ?? '');
        warnOfRefused(context, bases, refused);
        return { artifacts: files, detail: `${files.length} files, ${formatBytes(bytes)}` };
      } catch (error) {
        const damaged = error instanceof TransferError && error.code === 'archive';
        if (context.signal.aborted || !damaged || left === 1) throw error;
      }
    }
  } catch (error) {
    await packing.abandon();
    throw error;
  }
}

/** Reads the archive once, while it is packed, and unpacks it meanwhile. */
async function fetchOnce(
  context: RunContext,
  trees: readonly (PlannedTree | undefined)[],
  { packing, opened, codec }: { packing: Packing; opened: Promise<void>; codec: Codec },
): Promise<Unpacked> {
  const { signal, reporter } = context;
  const hash = createHash('sha256');
  let received = 0;
  let files = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of readParts(context, packing, opened)) {
      received += chunk.byteLength;
      hash.update(chunk);
      const totalBytes = packing.packed()?.size;
      reporter.progress('download', {
        bytes: received,
        files,
        ...(totalBytes === undefined ? {} : { totalBytes }),
      });
      yield chunk;
    }
  }
  return await unpackTree(decompress(counted(), codec), {
    dest: new Map(trees.flatMap((tree, index) => (tree ? [[String(index), tree.dest] as const] : []))),
    signal,
    onProgress: (_bytes, done) => {
      files = done;
    },
    confirm: () => {
      const archive = packing.packed();
      if (archive && received === archive.size && hash.digest('hex') === archive.sha256) return;
      throw new TransferError(
        'archive',
        'the download did not come as it was packed: its SHA-256 is not that of the archive in the sandbox',
      );
    },
  });
}

function warnOfRefused(context: RunContext, bases: readonly string[], refused: Unpacked['refused']): void {
  for (const { path, reason } of refused.slice(0, NAMED)) {
    context.warn(`not downloaded: ${placeInSandbox(bases, path)}: ${reason}`);
  }
  if (refused.length > NAMED) context.warn(`not downloaded: ${refused.length - NAMED} more`);
}

/** Files that vanish or change while they are packed are the steps' doing, not a failure. */
function warnOfComplaints(context: RunContext, bases: readonly string[], complaints: string): void {
  const lines = complaints
    .split('\n')
    .filter((line) => line.includes('tar: ') && !line.includes('Exiting with failure'))
    .map((line) => line.slice(line.indexOf('tar: ') + 'tar: '.length));
  if (lines.length === 0) return;
  const named = lines.slice(0, NAMED).map((line) => placeInSandbox(bases, line).slice(0, 300));
  const more = lines.length > NAMED ? ` … and ${lines.length - NAMED} more` : '';
  context.warn(`files changed while they were downloaded: ${named.join('; ')}${more}`);
}

/** What is called `NUMBER/NAME` in the archive, as it is called in the sandbox. */
function placeInSandbox(bases: readonly string[], text: string): string {
  const [, number, rest] = /^(\d+)\/(.*)$/s.exec(text) ?? [];
  const base = number === undefined ? undefined : bases[Number(number)];
  return base === undefined ? text : `${base === '/' ? '' : base}/${rest}`;
}
