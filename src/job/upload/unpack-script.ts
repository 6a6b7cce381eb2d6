import { SCRATCH_PREFIX } from '../../e2b/places.js';
import { shellQuote } from '../../e2b/shell-quote.js';
import type { Encoding } from '../../transfer/encode-blocks.js';

/** One call waits so long for the end of the unpacking before it asks to be called again, in seconds. */
const WAIT = 15;
/** So long without another part, in seconds, the unpacking gives up: nobody sends any more. */
const IDLE = 600;
/** One of our own commands that waits, in ms: more than WAIT. */
export const WAIT_TIMEOUT = 2 * WAIT * 1000;

/** The folder in the sandbox where one upload's parts arrive. */
export function partsFolder(id: string): string {
  return `${SCRATCH_PREFIX}up-${id}`;
}

/**
 * The name of a part: complete once the file is as large as it says. Every attempt has a name of its own, so that
 * what a broken connection still brings cannot mix with what is sent anew.
 */
export function partName(part: {
  number: number;
  size: number;
  encoding: Encoding;
  last: boolean;
  attempt: number;
}): string {
  return `p${part.number}.${part.size}.${part.encoding}.${part.attempt}${part.last ? '.end' : ''}`;
}

/** The name of the list of what has to make way first. */
export function clearName(size: number, attempt: number): string {
  return `c.${size}.gzip.${attempt}`;
}

/**
 * Runs detached in the sandbox: takes the parts as they are complete, in order, and unpacks them while the next ones
 * arrive. Its arguments: the folder of the parts, the target, and whether a list of what has to make way comes first.
 *
 * Polling, because nothing that waits for a file is everywhere; naps are reads of a pipe that never come to anything,
 * which take no process. All that it holds is in its folder, so it ends when that is removed.
 */
const UNPACKER = `
D=$1 T=$2
cd -- "$D" && mkfifo nap && exec 9<>nap || exit
export LC_ALL=C.UTF-8
arrived() {
  SECONDS=0
  while [ -d on ]; do
    for p in "$1".*; do
      size=\${p#*.}
      [ -e "$p" ] && [ "$(stat -c %s -- "$p" 2>&1)" = "\${size%%.*}" ] && return
    done
    ((SECONDS < ${IDLE})) || return 1
    if ((SECONDS < 5)); then read -rt 0.02 -u 9; else read -rt 0.2 -u 9; fi
  done
  return 1
}
feed() {
  for ((n = 1; ; n++)); do
    arrived "p$n" || return 9
    case $p in
      *.gzip.*) gzip -dc <"$p" ;;
      *.zstd.*) zstd -dcq <"$p" ;;
      *) cat <"$p" ;;
    esac || return 8
    rm -f -- "p$n".*
    case $p in *.end) return 0 ;; esac
  done
}
kinds() { xargs -0r stat --printf '%f %n\\0' -- 2>/dev/null; }
clear() {
  gzip -dc <"$p" >todo || return 8
  (
    LC_ALL=C
    todo=$D/todo
    chosen() { grep -za "^$1" "$todo" | cut -z -b2-; }
    cd -- "$T" || exit
    while :; do
      chosen A | kinds | grep -zav '^4' | cut -z -b6- | xargs -0r rm -f -- || exit
      chosen A | kinds | grep -za '^4' | grep -zav '^4[13579bdf][cdef]' | cut -z -b6- >"$todo.list"
      [ -s "$todo.list" ] || break
      xargs -0r -a "$todo.list" chmod u+rwx -- || exit
    done
    chosen R | xargs -0r rm -f -- || exit
    chosen D | xargs -0r rmdir --ignore-fail-on-non-empty -- 2>/dev/null
    chosen F | kinds | grep -za '^4' | cut -z -b6- >"$todo.list"
    xargs -0r -a "$todo.list" chmod -R u+rwX -- 2>/dev/null
    xargs -0r -a "$todo.list" rm -rf --
  ) 2>err
}
until [ -d "$T" ]; do
  ((SECONDS < ${IDLE})) && [ -d on ] || exit
  read -rt 0.02 -u 9
done
codes=(0 0)
if [ "$3" = clear ] && arrived c; then
  clear || codes=($? 0)
elif [ "$3" = clear ]; then
  codes=(9 0)
fi
if [ "\${codes[0]}" = 0 ]; then
  feed | tar -x --no-same-owner -C "$T" -f - 2>>err
  codes=("\${PIPESTATUS[@]}")
fi
[ "\${codes[0]}" != 9 ] || { rm -rf -- "$D"; exit; }
rm -f -- p[0-9]*.* c.* todo todo.list
{ printf '%s %s\\n' "\${codes[@]}"; tail -n 5 err; } >done.new
mv done.new done
rm -f -- p[0-9]*.* err nap
`;

/** The shell text that waits in `$D` for what the unpacker leaves, at most WAIT seconds. */
export function waitForEnd(id: string): string {
  return (
    `D=${partsFolder(id)}; exec 9<> <(:); SECONDS=0; i=0; until [ -e "$D/done" ]; do ` +
    `((SECONDS < ${WAIT})) || { echo more; exit; }; ` +
    // Nobody is there any more: killed for want of memory, or with its folder.
    `if ((++i % 50 == 0)) && ! kill -0 "$(cat "$D/pid")" 2>/dev/null && [ ! -e "$D/done" ]; then echo gone; exit; fi; ` +
    `read -rt 0.02 -u 9; done; `
  );
}

/**
 * Starts the unpacker unless it was started before, says at once what the sandbox can decode, and waits for the end.
 * May be called again and again with the same id. Prints `tools NAME…`, then `more` (call again), `gone`, or `end`
 * and what the unpacker left.
 */
export function unpackScript(request: { id: string; to: string; clear: boolean }): string {
  const folder = partsFolder(request.id);
  const words = [folder, request.to, request.clear ? 'clear' : 'none'].map(shellQuote).join(' ');
  return (
    `D=${folder}; f=; mkdir -p "$D" || exit; for t in tar gzip zstd; do command -v $t >/dev/null && f="$f $t"; done; ` +
    `if mkdir "$D/on" 2>/dev/null; then setsid bash -c ${shellQuote(UNPACKER)} unpack ${words} ` +
    `</dev/null >/dev/null 2>&1 & echo $! >"$D/pid"; fi; echo "tools$f"; ` +
    `${waitForEnd(request.id)}echo end; cat "$D/done"`
  );
}

/** What a call of `unpackScript` or of `waitForEnd` came to. */
export interface UnpackAnswer {
  /** What the sandbox has of tar, gzip and zstd; undefined as long as it has not said so. */
  tools?: Set<string>;
  state: 'more' | 'gone' | 'end' | 'cut';
  /** At `end`: how tar, and what fed it, ended, and what was said last. */
  end?: { feed: number; tar: number; said: string };
}

/** Reads what the sandbox printed, in part or whole. Pure. */
export function readUnpackAnswer(text: string): UnpackAnswer {
  const lines = text.split('\n');
  const first = lines[0] ?? '';
  const answer: UnpackAnswer = { state: 'cut' };
  if (lines.length > 1 && first.startsWith('tools')) answer.tools = new Set(first.split(' ').slice(1));
  const state = lines[1];
  if (state === 'more' || state === 'gone') return { ...answer, state };
  const codes = /^(\d{1,3}) (\d{1,3})$/.exec(lines[2] ?? '');
  if (state !== 'end' || !codes) return answer;
  const said = lines.slice(3).join('\n');
  return { ...answer, state, end: { feed: Number(codes[1]), tar: Number(codes[2]), said } };
}
