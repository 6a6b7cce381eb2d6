import { printMarker } from './end-marker.js';
import { STARTED_FOLDER } from './leave-script.js';
import { HANDOVER_FILES, KEEPER_MARK, OUR_PATH, STEP_MARK, TEXTS } from './names.js';

/** So much output may be kept that nobody has acknowledged yet, in bytes; then the step waits, as it would for a pipe. */
const UNACKNOWLEDGED = 128 << 20;
/** Pieces of at most 64 KiB that are kept until that is looked at. */
const PIECES = 4096;

const GAP = '[e2b-action: output is missing here, the sandbox had no room to keep it]';

const handover = Object.entries(HANDOVER_FILES);
const files = Object.keys(HANDOVER_FILES).join(' ');

/**
 * Bash text that runs a step's script and keeps what it prints and how it ended in the step's folder, whoever listens.
 * Arguments: id, folder, folder to run in, `merged` or `separate`, PATH of the script, then the command line; to one that ends
 * with `-c` the script is added from the environment.
 * Only the first keeper of a folder runs anything: starting one twice starts the script once, also when the second start
 * comes after the run has left the sandbox.
 *
 * In the folder: `out` and `err`, `NAME.acked` (bytes that the client has, which are freed), `NAME.gap`, `keeper-PID`,
 * `exit-CODE`, and the handover files. What must not fail on a full disk is in a file's name, not in a file.
 *
 * The script writes into pipes: into a file, `echo > /dev/stderr` would cut off what is there. Each is drained by a `dd`
 * (what it reads it writes at once). When the script has ended and nobody else holds the pipe, the recorder ends, too, and
 * the end marker goes behind what it wrote. A process that was left behind may hold the pipe for ever: then the marker
 * is sent through it, and when it has come out all that the script wrote has. What is printed later goes nowhere.
 *
 * Descriptors: 3 and 4 the ends of the pipe for stdout, 5 its file; 6, 7 and 8 the same for stderr; 9 never has
 * anything to read, for waiting without a process. Names begin with `_e2b_`, because any other might be a variable of
 * the step's environment.
 */
export const KEEPER_SCRIPT = `
_e2b_id=$1 _e2b_dir=$2 _e2b_cwd=$3 _e2b_streams=$4 _e2b_path=$5; shift 5
[ "\${!#}" = -c ] && set -- "$@" "$${TEXTS.run}"
unset ${TEXTS.keep} ${TEXTS.run}
PATH=${OUR_PATH}:$PATH
set -C; { : >"$_e2b_dir/started"; } 2>/dev/null || exit 0; set +C
if [ -e "${STARTED_FOLDER}/$_e2b_id" ]; then rm -rf "$_e2b_dir"; exit 0; fi
for _e2b_f in out err state ${files}; do : >"$_e2b_dir/$_e2b_f"; done
for _e2b_f in out err; do printf '%020d\\n' 0 >"$_e2b_dir/$_e2b_f.acked"; done

_e2b_record() {
  local pieces size acked torn=
  while :; do
    if [ -n "$torn" ] && printf '\\n%s\\n' '${GAP}' >&5; then torn=; fi
    if pieces=$(LC_ALL=C exec dd bs=64K count=${PIECES} status=noxfer 2>&1 >&5); then
      # "4000+96 records in", after a warning or two.
      pieces=\${pieces%% records in*}; pieces=\${pieces##*[!0-9+]}
      [ $((\${pieces%+*} + \${pieces#*+})) -lt ${PIECES} ] && return
    else
      # Killed, or kept from reading: what it had read is written, so nothing is missing.
      case $pieces in
        '' | *'error reading'*) sleep 0.1 ;;
        *) torn=1; : >"$_e2b_dir/$1.gap" ;;
      esac
    fi
    size=$(stat -L -c %s /proc/self/fd/5)
    while read -r acked <"$_e2b_dir/$1.acked" && [ $((size - 10#$acked)) -gt ${UNACKNOWLEDGED} ]; do sleep 0.1; done
  done
}
_e2b_tell() { printf '%s\\n' "$_e2b_marker" >&"$1"; }
_e2b_settle() {
  local tries=0
  until tail -c +$(($2 + 1)) "/proc/$$/fd/$1" | LC_ALL=C grep -qaF "$_e2b_marker"; do
    kill -0 "$3" || { _e2b_tell "$1"; return; }
    if [ -e "$_e2b_dir/$4.gap" ] && [ $tries -ge 100 ]; then return; fi
    tries=$((tries + 1)); read -t 0.02 -u 9
  done
}

exec 9<> <(:) 3</proc/self/fd/9 4>/proc/self/fd/9 5>>"$_e2b_dir/out" 9>&-
if [ "$_e2b_streams" = merged ]; then exec 7>&4
else exec 9<> <(:) 6</proc/self/fd/9 7>/proc/self/fd/9 8>>"$_e2b_dir/err" 9>&-; fi
set -m
_e2b_record out <&3 3<&- 4>&- 6<&- 7>&- 8>&- & _e2b_out=$!
_e2b_err=$_e2b_out
if [ "$_e2b_streams" != merged ]; then _e2b_record err <&6 5>&8 3<&- 4>&- 6<&- 7>&- 8>&- & _e2b_err=$!; fi
set +m
exec 3<&- 6<&-
for _e2b_setsid in /usr/bin/setsid /bin/setsid setsid; do [ -x "$_e2b_setsid" ] && break; done
: >"$_e2b_dir/keeper-$$"

(
  exec >&4 2>&7 4>&- 5>&- 7>&- 8>&-
  unset ${KEEPER_MARK}
  export ${STEP_MARK}="$_e2b_id" ${handover.map(([file, name]) => `${name}="$_e2b_dir/${file}"`).join(' ')} PATH="$_e2b_path"
  cd -- "$_e2b_cwd" || exit 1
  exec "$_e2b_setsid" "$@"
)
_e2b_c=$?

trap '' PIPE
exec 3</proc/self/fd/4 6</proc/self/fd/7 4>&- 7>&-
_e2b_h=-
for _e2b_f in ${files}; do [ -s "$_e2b_dir/$_e2b_f" ] && _e2b_h=h; done
: >"$_e2b_dir/exit-$_e2b_c" || mv "$_e2b_dir/state" "$_e2b_dir/exit-$_e2b_c"
printf -v _e2b_marker ${printMarker('"$_e2b_id"', '"$_e2b_c"', '"$_e2b_h"')
  .replace(/^printf /, '')
  .replace('\\n', '')}
exec 9<> <(:)
_e2b_n=0
while kill -0 $_e2b_out || kill -0 $_e2b_err; do
  [ $_e2b_n -ge 20 ] && break
  _e2b_n=$((_e2b_n + 1)); read -t 0.002 -u 9
done
if kill -0 $_e2b_out || kill -0 $_e2b_err; then
  exec 4>/proc/self/fd/3 7>/proc/self/fd/6
  _e2b_size=$(stat -L -c %s /proc/$$/fd/5)
  _e2b_tell 4 &
  if [ "$_e2b_streams" != merged ]; then
    _e2b_size2=$(stat -L -c %s /proc/$$/fd/8)
    _e2b_tell 7 &
    _e2b_settle 8 $_e2b_size2 $_e2b_err err
  fi
  _e2b_settle 5 $_e2b_size $_e2b_out out
  kill -KILL -- -$_e2b_out -$_e2b_err
  cat <&3 >/dev/null 3<&- 4>&- 5>&- 6<&- 7>&- 8>&- 9>&- &
  cat <&6 >/dev/null 3<&- 4>&- 5>&- 6<&- 7>&- 8>&- 9>&- &
else
  _e2b_tell 5
  [ "$_e2b_streams" != merged ] && _e2b_tell 8
fi
exit 0
`;
