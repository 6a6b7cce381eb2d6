import { printMarker } from './end-marker.js';
import { KEEPER_MARK, OUR_PATH, stepFolders } from './names.js';

/** From where a stream is followed: so many bytes, and then so many lines more, were seen. */
export interface SeenPlace {
  bytes: number;
  lines: number;
}

export interface FollowRequest {
  id: string;
  streams: 'merged' | 'separate';
  /** Opens the output of this follower, so that what a login profile prints is not taken for the step's. */
  nonce: string;
  out: SeenPlace;
  err: SeenPlace;
}

/** How often a follower looks for more, in seconds, where the file system tells it of nothing. */
const LOOK = 0.03;
/** How often a follower looks whether the keeper of its step has begun, 5 ms apart. */
const KEEPER_LOOKS = 3000;

/** Shell text that finds the folder of a step: `$_e2b_dir` is where it is, or where it is not. */
export function findFolder(id: string): string {
  const [first, second] = stepFolders(id);
  return `_e2b_dir=${first}; [ -d "$_e2b_dir" ] || _e2b_dir=${second}`;
}

/** Descriptors of the shell that follows, on which it has the streams open. */
const HELD = { out: 8, err: 7 } as const;

/** Shell text that opens the streams of a step, also before anything was written to them; then `$_e2b_held` is set. */
export function holdStreams(streams: FollowRequest['streams']): string {
  const hold = (name: keyof typeof HELD): string =>
    `: >>"$_e2b_dir/${name}" && exec ${HELD[name]}<"$_e2b_dir/${name}"`;
  const all = streams === 'merged' ? hold('out') : `${hold('out')} && ${hold('err')}`;
  return `{ ${all} && _e2b_held=1; } 2>/dev/null`;
}

/** Shell text: the function that says how many bytes the next lines of a stream take: name, bytes before, lines. */
export const LINE_BYTES = `_e2b_lines() {
  if [ "$3" = 0 ]; then echo 0; else tail -c +$(($2 + 1)) "$_e2b_dir/$1" | head -n "$3" | wc -c; fi
}`;

/**
 * Shell text that prints what a step's keeper keeps, from a place on, and the end marker when there is no more to
 * come. Ends the follower before it: its client has gone, and it would read for nobody.
 *
 * Each stream begins with `RS nonce N RS`, N the bytes of the lines that were passed over.
 */
export function followScript({ id, streams, nonce, out, err }: FollowRequest): string {
  const both = (text: string): string => (streams === 'merged' ? text : `${text}; ${text} >&2`);
  const end = (code: string, flags: string): string => both(printMarker(id, code, flags));
  const begin = (skipped: string): string => `printf '\\036%s %d\\036' ${nonce} ${skipped}`;
  const follow = (name: keyof typeof HELD, bytes: number): string =>
    `tail -c +$((_e2b_${name} + ${bytes} + 1)) -f -s ${LOOK} --pid="$_e2b_k" /proc/$$/fd/${HELD[name]}`;
  const lines = (name: string, seen: SeenPlace): string =>
    `_e2b_${name}=${seen.lines === 0 ? 0 : `$(_e2b_lines ${name} ${seen.bytes} ${seen.lines})`}`;
  return `PATH=${OUR_PATH}:$PATH
${LINE_BYTES}
if [ ! -d "$_e2b_dir" ] && [ -z "$_e2b_own" ]; then ${both(begin('0'))}; ${end('gone', 'x')}; exit; fi
for _e2b_f in "$_e2b_dir"/follower-*; do
  _e2b_p=\${_e2b_f##*-}
  [ "$_e2b_p" = '*' ] || [ "$_e2b_p" = $$ ] && continue
  if grep -qzxF ${KEEPER_MARK}=${id} "/proc/$_e2b_p/environ"; then kill -KILL -- "-$_e2b_p" || kill -KILL "$_e2b_p"; fi
  rm -f "$_e2b_f"
done 2>/dev/null
{ : >"$_e2b_dir/follower-$$"; } 2>/dev/null
exec 9<> <(:)
_e2b_n=0
until set -- "$_e2b_dir"/keeper-*; [ -e "$1" ] || [ $_e2b_n -ge ${KEEPER_LOOKS} ] || [ ! -d "$_e2b_dir" ] || [ -e "$_e2b_dir/swept" ]; do read -t 0.005 -u 9; _e2b_n=$((_e2b_n + 1)); done
if [ -e "$1" ]; then _e2b_k=\${1##*-}
elif [ -n "$_e2b_own" ] && [ ! -d "$_e2b_dir" ]; then _e2b_k=$_e2b_own
else ${both(begin('0'))}; ${end('gone', 'n')}; exit; fi
exec 9>&-
[ -n "$_e2b_held" ] || ${holdStreams(streams)}
${lines('out', out)}
${begin('"$_e2b_out"')}
${follow('out', out.bytes)} 2>/dev/null &
_e2b_w=$!
${
  streams === 'merged'
    ? ''
    : `${lines('err', err)}
${begin('"$_e2b_err"')} >&2
${follow('err', err.bytes)} >&2 2>/dev/null &
_e2b_w="$_e2b_w $!"`
}
wait $_e2b_w
_e2b_c=gone; _e2b_h=
set -- "$_e2b_dir"/exit-*; if [ -e "$1" ]; then _e2b_c=\${1##*-}
elif kill -0 "$_e2b_k"; then tail -n 0 --pid=$$ /dev/null && exit; _e2b_h=n; fi 2>/dev/null
set -- "$_e2b_dir"/*.gap; [ -e "$1" ] && _e2b_h=g$_e2b_h
for _e2b_f in output env summary; do [ -s "$_e2b_dir/$_e2b_f" ] && { _e2b_h=h$_e2b_h; break; }; done
${end('"$_e2b_c"', '"${_e2b_h:--}"')}
`;
}
