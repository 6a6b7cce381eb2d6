import { STEP_MARK } from './step-script.js';

/**
 * Bash text, run as root in the sandbox, that ends every process of a step and prints the pids that survived.
 *
 * Found are: the step's first process and all below it, its process group and its session, and whoever carries the
 * step's mark in its environment (a daemon that left all three). Root in a sandbox may lack CAP_SYS_PTRACE and is
 * then refused other users' environments, so those are read as the process's own user.
 */
export function killStepScript(id: string, pid: number, graceMs: number): string {
  if (!/^[a-z0-9-]+$/.test(id)) throw new TypeError('a step id holds letters, digits and dashes');
  const rounds = Math.ceil(graceMs / 100);
  return `
mark='${STEP_MARK}=${id}'; first=${Math.trunc(pid)}; me=$$
marked() {
  local v owner
  if [ -r "/proc/$1/environ" ] && { : < "/proc/$1/environ"; } 2>/dev/null; then
    while IFS= read -r -d '' v; do [ "$v" = "$mark" ] && return 0; done < "/proc/$1/environ" 2>/dev/null
    return 1
  fi
  owner=$(stat -c '%u %g' "/proc/$1" 2>/dev/null) || return 1
  setpriv --reuid "\${owner% *}" --regid "\${owner#* }" --clear-groups cat "/proc/$1/environ" 2>/dev/null |
    tr '\\0' '\\n' | grep -qxF -- "$mark"
}
scan() {
  local d p line more
  declare -A parent=() hit=()
  for d in /proc/[0-9]*; do
    p=\${d#/proc/}; line=
    { IFS= read -r -d '' line < "$d/stat"; } 2>/dev/null
    [ -n "$line" ] || continue
    set -- \${line##*) }
    [ "$1" = Z ] || [ "$1" = X ] && continue
    [ "$p" = "$me" ] && continue
    parent[$p]=$2
    if [ "$p" = "$first" ] || [ "$3" = "$first" ] || [ "$4" = "$first" ] || marked "$p"; then hit[$p]=1; fi
  done
  more=1
  while [ -n "$more" ]; do
    more=
    for p in "\${!parent[@]}"; do
      if [ -z "\${hit[$p]}" ] && [ -n "\${hit[\${parent[$p]:-0}]}" ]; then hit[$p]=1; more=1; fi
    done
  done
  found="\${!hit[*]}"
}
scan
[ -n "$found" ] && kill -TERM $found 2>/dev/null
n=0
while [ -n "$found" ] && [ $n -lt ${rounds} ]; do sleep 0.1; n=$((n+1)); scan; done
n=0
while [ -n "$found" ] && [ $n -lt 30 ]; do kill -KILL $found 2>/dev/null; sleep 0.1; n=$((n+1)); scan; done
printf '%s\\n' $found
`;
}
