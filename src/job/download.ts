import { randomUUID } from 'node:crypto';
import { posix } from 'node:path';
import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { BackendError } from '../e2b/errors.js';
import { shellQuote } from '../e2b/shell-quote.js';
import { SCRATCH_PREFIX } from '../e2b/step-script.js';
import { formatBytes } from '../report/bytes.js';
import { matchPaths } from '../transfer/glob.js';
import { unpackTree } from '../transfer/unpack.js';
import type { RunContext } from './context.js';
import { checkDestination, planDownload, type PlannedDownload } from './download-place.js';
import { lastLine, STALL } from './upload.js';

/** Listing and packing in the sandbox, in ms. */
const LIST = 2 * 60_000;
const PACK = 15 * 60_000;
/** The names of one archive go into its command when they are so short together, else into a file. */
const INLINE_NAMES = 48 * 1024;
/** So many refused entries are named one by one. */
const NAMED = 10;

export interface Downloaded {
  artifacts: string[];
  detail?: string;
}

/**
 * Fetches what the description names: the names are listed in the sandbox, matched here, packed there into one tar
 * for each `from`, and unpacked here, where nothing that the sandbox sends is trusted. A failure of one download does
 * not stop the others: `onFailure` is told.
 */
export async function download(
  context: RunContext,
  onFailure: (error: unknown) => void,
): Promise<Downloaded> {
  const planned = context.spec.download.map((spec) =>
    planDownload(spec, context.spec.root, context.workFolder),
  );
  const artifacts = new Set<string>();
  let bytes = 0;
  if (planned.length === 0) return { artifacts: [] };
  const names = await listNames(context, [...new Set(planned.map(({ base }) => base))]);
  for (const plan of planned) {
    try {
      const matched = withoutNested(matchPaths(names, plan.pattern).filter((name) => name !== plan.base));
      if (matched.length === 0) {
        reportNone(context, plan);
        continue;
      }
      checkDestination(plan.dest, context.spec.root);
      const got = await fetchOne(context, plan, matched, bytes);
      for (const file of got.files) artifacts.add(file);
      bytes += got.bytes;
    } catch (error) {
      if (context.signal.aborted) throw error;
      onFailure(error);
    }
  }
  return { artifacts: [...artifacts], detail: `${artifacts.size} files, ${formatBytes(bytes)}` };
}

function reportNone(context: RunContext, { spec }: PlannedDownload): void {
  if (spec.ifNone === 'ignore') return;
  const text = `nothing in the sandbox matches download ${spec.from}`;
  if (spec.ifNone === 'warn') return context.warn(text);
  throw new BackendError('not-found', text, 'correct the path, or set `if-none: warn`');
}

/** Every name below the folders, absolute. A folder that does not exist has none. */
async function listNames(context: RunContext, bases: string[]): Promise<string[]> {
  const outermost = bases.filter((base) => !bases.some((other) => other !== base && isBelow(base, other)));
  const { stdout } = await context.sandbox.runTool({
    // Our own files and the kernel's are nobody's artifacts. `find` ends with 1 for a folder that is not there.
    script:
      `find ${outermost.map(shellQuote).join(' ')} -mindepth 1 ` +
      `\\( -path /proc -o -path /sys -o -path /dev \\) -prune -o -path '${SCRATCH_PREFIX}*' -prune -o -print0 2>/dev/null`,
    user: 'root',
    timeoutMs: LIST,
    signal: context.signal,
  });
  const names = stdout.split('\0').filter((name) => name !== '');
  const broken = names.filter((name) => name.includes('\u{fffd}'));
  if (broken.length > 0) {
    context.warn(
      `${broken.length} names in the sandbox are not UTF-8 and cannot be matched, as ${broken[0]}`,
    );
  }
  return names;
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder === '/' ? '/' : `${folder}/`);
}

/** A folder brings everything below it, so what is below a matched name is not named again. */
function withoutNested(names: string[]): string[] {
  const all = new Set(names);
  return names.filter((name) => {
    for (let parent = posix.dirname(name); parent !== '/'; parent = posix.dirname(parent)) {
      if (all.has(parent)) return false;
    }
    return true;
  });
}

async function fetchOne(
  context: RunContext,
  { base, dest }: PlannedDownload,
  matched: string[],
  before: number,
): Promise<{ files: string[]; bytes: number }> {
  const { sandbox, backend, signal, reporter } = context;
  const archive = `${SCRATCH_PREFIX}${randomUUID()}.tar`;
  const relative = matched.map((name) => posix.relative(base, name));
  const list = relative.map((name) => `${name}\0`).join('');
  let feed: string;
  if (Buffer.byteLength(list) <= INLINE_NAMES) {
    feed = `printf '%s\\0' ${relative.map(shellQuote).join(' ')} |`;
  } else {
    await sandbox.writeFile(`${archive}.names`, bytesOf(list), { user: 'root', stallMs: STALL, signal });
    feed = `< ${archive}.names`;
  }
  const tar =
    `tar -C ${shellQuote(base)} --hard-dereference -c${backend.remote ? 'z' : ''}f ${archive} ` +
    `--null --verbatim-files-from -T -`;
  const packed = await sandbox.runTool({
    script: feed.endsWith('|') ? `${feed} ${tar}` : `${tar} ${feed}`,
    user: 'root',
    timeoutMs: PACK,
    signal,
  });
  if (packed.exitCode > 1) {
    throw new BackendError(
      'service',
      `packing ${base} in the sandbox failed: ${lastLine(packed.stderr)}`,
      'check that the sandbox has GNU tar and free disk space',
    );
  }
  if (packed.exitCode === 1)
    context.warn(`files changed while they were downloaded: ${lastLine(packed.stderr)}`);
  const source = await sandbox.readFile(archive, { user: 'root', stallMs: STALL, signal });
  const unpacked = await unpackTree(backend.remote ? decompressed(source) : Readable.from(source), {
    dest,
    signal,
    onProgress: (bytes, files) => reporter.progress('download', { bytes: before + bytes, files }),
  });
  for (const { path, reason } of unpacked.refused.slice(0, NAMED)) {
    context.warn(`not downloaded: ${path}: ${reason}`);
  }
  if (unpacked.refused.length > NAMED)
    context.warn(`not downloaded: ${unpacked.refused.length - NAMED} more`);
  return unpacked;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}

function decompressed(source: AsyncIterable<Uint8Array>): Readable {
  const gunzip = createGunzip();
  const input = Readable.from(source);
  input.once('error', (error) => gunzip.destroy(error));
  return input.pipe(gunzip);
}
