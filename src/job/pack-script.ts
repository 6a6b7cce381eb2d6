import { posix } from 'node:path';
import { SCRATCH_PREFIX } from '../e2b/places.js';
import { shellQuote } from '../e2b/shell-quote.js';
import type { Codec } from '../transfer/decompress.js';

/** What is packed into one archive in the sandbox. */
export interface PackRequest {
  /** Absolute path of a folder in the sandbox, of one packing alone; its archive is there. Plain letters. */
  folder: string;
  /** Folders that names are relative to. In the archive, the name of a tree is its number. */
  bases: readonly string[];
  /** Names as `NUMBER/NAME`, when they are few; else the file `FOLDER.names` has them, NUL after each. */
  names: readonly string[] | undefined;
  /** What may be used, best first. */
  codecs: readonly Codec[];
  /** How long to wait for the end, in whole seconds. */
  waitSeconds: number;
}

/** The state of a packing, as its script prints it. */
export type PackState =
  | { kind: 'packing' }
  | { kind: 'failed'; why: string }
  /** `complaints`: what tar said of files that vanished or changed. */
  | { kind: 'packed'; codec: Codec; size: number; sha256: string; complaints: string };

/** gzip is slow with what does not shrink, so it is tried on so many bytes first; zstd sees that by itself, at full speed. */
const SAMPLE = 4 << 20;
/** What flock exits with when another holds the lock. */
const TAKEN = 75;
/** How much of what tar complains about is brought here. */
const COMPLAINTS = 4000;

/**
 * A script that sees to it that something is packed, waits for it, and prints the state. It may run any number of times,
 * also at once: the first starts the packing, detached, so that no connection has to last. Who packs holds a lock; a lock
 * that is free without a result means that the packing was killed.
 *
 * Needs bash, GNU tar and coreutils, `flock` and `setsid`.
 */
export function packScript({ folder, bases, names, codecs, waitSeconds }: PackRequest): string {
  const list =
    names === undefined
      ? `mv ${folder}.names names`
      : `printf '%s\\0' ${names.map(shellQuote).join(' ')} > names`;
  // Links to the bases put each tree below a name of its own; tar passes through them, and archives no such link.
  const links = bases.map((base, index) => `ln -s ${shellQuote(base)} ${index}`);
  const body = `
exec > problem 2>&1
${[list, ...links].join(' && ')} && mkfifo sum.in || exit
pack() { tar --format=gnu --hard-dereference ${leaveOut(bases)}--null --verbatim-files-from -T names -cf - 2> complaints; }
squeeze() { cat; }
codec=none
${codecs.map(chooseCodec).join('\n')}
if command -v openssl > /dev/null; then sum='openssl dgst -sha256 -r'; else sum=sha256sum; fi
$sum < sum.in > sum & summing=$!
pack | squeeze | tee sum.in > archive
codes=("\${PIPESTATUS[@]}")
if [ "\${codes[0]}" -gt 2 ] || grep -q 'not recoverable' complaints; then cat complaints; fail=1; fi
[ "\${fail-0}\${codes[1]}\${codes[2]}" = 000 ] || { kill $summing; exit; }
wait $summing || exit
read -r sum rest < sum
printf 'packed %s %s %s %s\\n' $codec "$(stat -c %s archive)" "$sum" "\${codes[0]}" > result.new
head -c ${COMPLAINTS} complaints >> result.new
mv result.new result`;
  return `
export LC_ALL=C
umask 077
exec 9>> ${folder}.lock || exit
flock -n -E ${TAKEN} 9
code=$?
if [ $code = 0 ] && mkdir ${folder} 2> /dev/null; then
  { cd ${folder} && exec setsid bash -c ${shellQuote(body)}; } < /dev/null > /dev/null 2>&1 &
fi
exec 9>&-
if [ $code = 0 ] || [ $code = ${TAKEN} ]; then flock -s -w ${waitSeconds} -E ${TAKEN} ${folder}.lock true; code=$?; fi
if [ $code = ${TAKEN} ]; then echo packing; exit; fi
cat ${folder}/result 2> /dev/null || { echo failed; cat ${folder}/problem 2> /dev/null | head -c 1000; }`;
}

/** A folder that is packed whole may hold our own files; the archive would hold itself. */
function leaveOut(bases: readonly string[]): string {
  const patterns = bases.flatMap((base, index) => {
    const below = posix.relative(base, SCRATCH_PREFIX);
    return below.startsWith('..') ? [] : [`--exclude=${index}/${below}\\*`];
  });
  return patterns.length === 0 ? '' : `--anchored --wildcards ${patterns.join(' ')} `;
}

function chooseCodec(codec: Codec): string {
  switch (codec) {
    case 'zstd':
      return `if [ $codec = none ] && command -v zstd > /dev/null; then codec=zstd; squeeze() { zstd -q -c -3; }; fi`;
    case 'gzip':
      return `if [ $codec = none ]; then
  pack | head -c ${SAMPLE} > sample
  if [ "$(gzip -c -1 < sample | wc -c)" -lt $(($(stat -c %s sample) * 9 / 10)) ]; then codec=gzip; squeeze() { gzip -c -1; }; fi
  rm sample
fi`;
    case 'none':
    default:
      return '';
  }
}

/** Reads what the script printed. The sandbox may print anything; undefined for what makes no sense. */
export function readPackState(printed: string): PackState | undefined {
  if (printed.startsWith('packing\n')) return { kind: 'packing' };
  if (printed.startsWith('failed\n')) return { kind: 'failed', why: printed.slice('failed\n'.length) };
  const found = /^packed (none|gzip|zstd) (\d{1,15}) ([0-9a-f]{64}) \d{1,3}\n/.exec(printed);
  if (found === null) return undefined;
  const [line, codec, size, sha256] = found;
  return {
    kind: 'packed',
    codec: codec as Codec,
    size: Number(size),
    sha256: sha256 ?? '',
    complaints: printed.slice(line.length),
  };
}
