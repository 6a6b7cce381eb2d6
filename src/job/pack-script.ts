import { posix } from 'node:path';
import { SCRATCH_PREFIX } from '../e2b/places.js';
import { shellQuote } from '../e2b/shell-quote.js';
import type { Codec } from '../transfer/decompress.js';

/** What is packed into one archive in the sandbox. */
export interface PackRequest {
  /** Absolute path of a folder in the sandbox, of one packing alone; its archive is there, in parts. Plain letters. */
  folder: string;
  /** Folders that names are relative to. In the archive, the name of a tree is its number. */
  bases: readonly string[];
  /** What to pack. */
  wanted: Wanted;
  /** What may be used, best first. */
  codecs: readonly Codec[];
  /** How long to wait for the end, in whole seconds. */
  waitSeconds: number;
  /** Print what the first parts hold, too. */
  carry: boolean;
}

/**
 * Names as `NUMBER/NAME`; those that the file `FOLDER.names` has, NUL after each; or what is looked up as it is packed: a path with
 * all below it, or all that is in a folder, each by its name in the archive and its absolute path.
 */
export type Wanted =
  | { names: readonly string[] }
  | 'file'
  | { plain: readonly { what: 'path' | 'inside'; name: string; path: string }[] };

/** What the script has printed of a packing. Also of one that goes on: a part that is named is complete. */
export interface PackAnswer {
  /** Which of what was to be looked up is not there; all of them are named before the codec is. */
  missing: number[];
  codec?: Codec;
  /** Sizes of the parts so far, in order, in bytes. */
  parts: number[];
  /** What the first of them hold, by their number, where the script printed it; a part is told after that. */
  carried: Map<number, Buffer>;
  /** Not there while the script goes on. */
  state?:
    | { kind: 'packing' }
    | { kind: 'failed'; why: string }
    /** `complaints`: what tar said of files that vanished or changed. */
    | { kind: 'packed'; sha256: string; complaints: string };
}

/** gzip is slow with what does not shrink, so it is tried on so many bytes first; zstd sees that by itself, at full speed. */
const SAMPLE = 4 << 20;
/**
 * The first parts have few blocks, so that they are soon there, later ones a fourth of the blocks before them, up to so many: no part keeps
 * the wire waiting for long, and none is more than a client likes to hold.
 */
const BLOCK = 64 << 10;
const MAX_BLOCKS = 32;
const MAX_PART = BLOCK * MAX_BLOCKS;
/**
 * So many parts (256 KiB) may come with what the script prints: small downloads are complete with it, and of large ones there is something to
 * unpack before a second question could be answered. Base64 in JSON takes 1.8 times as many bytes, so that is all.
 */
const CARRIED = 3;
/** What flock exits with when another holds the lock. */
const TAKEN = 75;
/** How much of what tar complains about is brought here. */
const COMPLAINTS = 4000;

/** The file of a part, from 0, absolute in the sandbox. It is complete once it is told. */
export const partPath = (folder: string, number: number): string => `${folder}/part.${number}`;

/**
 * A script that sees to it that something is packed, prints each part of the archive once it is complete, and then how it
 * ended. It may run any number of times, also at once: the first starts the packing, detached, so that no connection has to
 * last, and each prints everything from the beginning. Who packs holds a lock; a lock that is free without an end means
 * that the packing was killed.
 *
 * Needs bash, GNU tar and coreutils, `flock` and `setsid`.
 */
export function packScript({ folder, bases, wanted, codecs, waitSeconds, carry }: PackRequest): string {
  // Links to the bases put each tree below a name of its own; tar passes through them, and archives no such link.
  const links = bases.map((base, index) => `ln -s ${shellQuote(base)} ${index}`);
  const body = `
exec > problem 2>&1
more=
trap ': > ended' EXIT
${[...links, makeNames(folder, wanted)].join(' && ')} && mkfifo sum.in || exit
pack() { tar --format=gnu --hard-dereference ${leaveOut(bases)}--null --verbatim-files-from -T names$more -cf - 2> complaints; }
squeeze() { cat; }
codec=none
${codecs.map(chooseCodec).join('\n')}
cut() {
  local number=0 blocks=1 all=0 bytes said
  while said=$(dd bs=${BLOCK} count=$blocks iflag=fullblock of=part.$number 2>&1); do
    case $said in
      "$blocks+0 "*) bytes=$((blocks * ${BLOCK})) ;;
      *) bytes=$(stat -c %s part.$number) || return ;;
    esac
    [ $bytes = 0 ] && return
    printf 'part %s\\n' $bytes >> log || return
    [ $bytes -lt $((blocks * ${BLOCK})) ] && return
    number=$((number + 1)) all=$((all + blocks))
    blocks=$((all < 2 ? 1 : all < 4 ? 2 : all < 16 ? 4 : all < ${4 * MAX_BLOCKS} ? all / 4 : ${MAX_BLOCKS}))
  done
  echo "$said"
  return 1
}
printf 'codec %s\\n' $codec >> log
if command -v openssl > /dev/null; then sum='openssl dgst -sha256 -r'; else sum=sha256sum; fi
$sum < sum.in > sum & summing=$!
pack | squeeze | tee sum.in | cut
codes=("\${PIPESTATUS[@]}")
if [ "\${codes[0]}" -gt 2 ] || grep -q 'not recoverable' complaints; then cat complaints; fail=1; fi
[ "\${fail-0}\${codes[1]}\${codes[2]}\${codes[3]}" = 0000 ] || { kill $summing 2> /dev/null; exit; }
wait $summing || exit
read -r sum rest < sum
printf 'packed %s %s\\n' "$sum" "\${codes[0]}" > result.new
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
if [ $code = 0 ] || [ $code = ${TAKEN} ]; then
  until=$((SECONDS + ${waitSeconds})) asked=-1 open= over= line= told=0
  # Nobody writes to it: reading from it waits, without a process for each wait.
  exec 8<> <(:)
  while :; do
    if [ -e ${folder}/ended ]; then over=1
    elif [ $SECONDS != $asked ]; then
      asked=$SECONDS
      flock -n -s -E ${TAKEN} ${folder}.lock true
      [ $? = ${TAKEN} ] || over=1
    fi
    if [ -z $open ] && [ -e ${folder}/log ]; then exec 7< ${folder}/log; open=1; fi
    [ -z $open ] || while read -r line <&7; do
      case $line in part*)
        [ $told -ge ${carry ? CARRIED : 0} ] || { printf 'data '; base64 -w 0 ${folder}/part.$told; echo; } 2> /dev/null
        told=$((told + 1)) ;;
      esac
      printf '%s\\n' "$line"
    done
    [ -z $over ] || break
    if [ $SECONDS -ge $until ]; then echo packing; exit; fi
    read -rt 0.01 -u 8
  done
fi
cat ${folder}/result 2> /dev/null || { echo failed; cat ${folder}/problem 2> /dev/null | head -c 1000; }`;
}

/** Shell that makes the file `names`. */
function makeNames(folder: string, wanted: Wanted): string {
  if (wanted === 'file') return `mv ${folder}.names names`;
  if ('names' in wanted) return `printf '%s\\0' ${wanted.names.map(shellQuote).join(' ')} > names`;
  const looks = wanted.plain.map(({ what, name, path }, index) => {
    const [entry, place] = [shellQuote(name), shellQuote(path)];
    const found =
      what === 'path'
        ? `{ [ -e ${place} ] || [ -L ${place} ]; } && printf '%s\\0' ${entry} >> names`
        : // By a link one could be led anywhere; a list of names does not follow it either.
          `[ ! -L ${place} ] && find ${entry}/ -mindepth 1 -maxdepth 1 -print0 2> /dev/null > names.${index}; [ -s names.${index} ] && more="$more -T names.${index}"`;
    return `{ ${found}; } || echo missing ${index} >> log`;
  });
  return `{ : > names; ${looks.join('; ')}; }`;
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
      return `if [ $codec = none ] && command -v zstd > /dev/null; then codec=zstd; squeeze() { zstd -q -c -2; }; fi`;
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

/**
 * Reads what the script prints, as it comes: each call takes all of it so far, looks at the lines that are new, and leaves one
 * that is not whole for later. Text that got shorter is of a script that runs again. The sandbox may print anything; undefined,
 * also from then on, for what makes no sense.
 */
export function createPackReader(): (printed: string) => PackAnswer | undefined {
  let answer: PackAnswer | undefined = { missing: [], parts: [], carried: new Map() };
  let at = 0;
  return (printed) => {
    if (printed.length < at) {
      at = 0;
      answer = { missing: [], parts: [], carried: new Map() };
    }
    while (answer && answer.state === undefined) {
      const end = printed.indexOf('\n', at);
      if (end === -1) break;
      answer = withLine(answer, printed.slice(at, end), () => printed.slice(end + 1));
      at = end + 1;
    }
    return answer;
  };
}

const DATA = 'data ';
const LINE = /^(?:missing (\d{1,5})|codec (none|gzip|zstd)|part (\d{1,7})|packed ([0-9a-f]{64}) \d{1,3})$/;

/** What is known with one more line, `rest` being what follows it; undefined when it makes no sense there. */
function withLine(answer: PackAnswer, line: string, rest: () => string): PackAnswer | undefined {
  if (line === 'packing') return { ...answer, state: { kind: 'packing' } };
  if (line === 'failed') return { ...answer, state: { kind: 'failed', why: rest() } };
  if (line.startsWith(DATA)) return withData(answer, line.slice(DATA.length));
  const [, missing, codec, part, sha256] = LINE.exec(line) ?? [];
  if (answer.codec === undefined) {
    if (missing !== undefined) answer.missing.push(Number(missing));
    else if (codec !== undefined) answer.codec = codec as Codec;
    else return undefined;
    return answer;
  }
  if (sha256 !== undefined) return { ...answer, state: { kind: 'packed', sha256, complaints: rest() } };
  if (part === undefined || !mayFollow(answer.parts, Number(part))) return undefined;
  const carried = answer.carried.get(answer.parts.length);
  if (carried && carried.length !== Number(part)) return undefined;
  answer.parts.push(Number(part));
  return answer;
}

/** Of the part that is told next: once that is known, so is what it holds. Where there is no `base64`, it is fetched like the others. */
function withData(answer: PackAnswer, base64: string): PackAnswer | undefined {
  const number = answer.parts.length;
  if (answer.codec === undefined || number >= CARRIED || answer.carried.has(number)) return undefined;
  if (base64 !== '') answer.carried.set(number, Buffer.from(base64, 'base64'));
  return answer;
}

/** Only the last part is no whole number of blocks. */
function mayFollow(parts: readonly number[], size: number): boolean {
  return size > 0 && size <= MAX_PART && (parts.at(-1) ?? 0) % BLOCK === 0;
}
