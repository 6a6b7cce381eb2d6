import { KEEPER_MARK, STEP_MARK, stepFolders } from './names.js';

// oxlint-disable-next-line no-template-curly-in-string -- it is bash's
const KEPT_TOO = 'for p in "${!kept[@]}"; do [ -n "${parent[$p]}" ] && hit[$p]=1; done';

/**
 * Bash text, run as root in the sandbox, that ends every process of a step and prints the pids that survived. May be
 * run again. A step that was asked for and has not started yet never will.
 *
 * Found are: what the step's keeper started, and all below it, its process group and its session, and whoever carries
 * the step's mark in its environment (a daemon that left all three). The keeper itself is left: it reports the end.
 * With `everything` it goes too, and what keeps and follows the output. Root in a sandbox may lack CAP_SYS_PTRACE and
 * is then refused other users' environments, so those are read as the process's own user.
 */
export function killStepScript(id: string, graceMs: number, what: 'step' | 'everything' = 'step'): string {
  const rounds = Math.ceil(graceMs / 100);
  return `
step='${STEP_MARK}=${id}'; keeper='${KEEPER_MARK}=${id}'; me=$$
marked() {
  { grep -lszxF -e "$1" /proc/[0-9]*/environ
    for owner in $owners; do
      setpriv --reuid "\${owner%:*}" --regid "\${owner#*:}" --clear-groups grep -lszxF -e "$1" /proc/[0-9]*/environ
    done
  } 2>/dev/null
}
scan() {
  local d p line more owners owner
  declare -A parent=() group=() session=() kept=() hit=() first=()
  for d in /proc/[0-9]*; do
    p=\${d#/proc/}; line=
    { IFS= read -r -d '' line < "$d/stat"; } 2>/dev/null
    [ -n "$line" ] || continue
    set -- \${line##*) }
    [ "$1" = Z ] || [ "$1" = X ] && continue
    [ "$p" = "$me" ] && continue
    parent[$p]=$2; group[$p]=$3; session[$p]=$4
  done
  owners=$(stat -c %u:%g /proc/[0-9]* 2>/dev/null | sort -u | grep -vxF 0:0)
  for d in $(marked "$keeper"); do p=\${d//[!0-9]/}; kept[$p]=1; done
  for d in $(marked "$step"); do p=\${d//[!0-9]/}; unset "kept[$p]"; hit[$p]=1; done
  unset "hit[$me]"
  for p in "\${!hit[@]}"; do [ -n "\${parent[$p]}" ] || unset "hit[$p]"; done
  ${what === 'everything' ? KEPT_TOO : ''}
  for p in "\${!parent[@]}"; do
    if [ -z "\${kept[$p]}" ] && [ -n "\${kept[\${parent[$p]:-0}]}" ]; then first[$p]=1; hit[$p]=1; fi
  done
  more=1
  while [ -n "$more" ]; do
    more=
    for p in "\${!parent[@]}"; do
      [ -z "\${hit[$p]}" ] && [ -z "\${kept[$p]}" ] || continue
      if [ -n "\${first[\${group[$p]:-0}]}" ] || [ -n "\${first[\${session[$p]:-0}]}" ] || [ -n "\${hit[\${parent[$p]:-0}]}" ]; then
        hit[$p]=1; more=1
      fi
    done
  done
  found="\${!hit[*]}"
}
for d in ${stepFolders(id).join(' ')}; do [ -d "$d" ] && break; done
[ -d "$d" ] || mkdir -m 755 "$d"
set -C; { : >"$d/started"; } 2>/dev/null; set +C
scan
[ -n "$found" ] && kill -TERM $found 2>/dev/null
n=0
while [ -n "$found" ] && [ $n -lt ${rounds} ]; do sleep 0.1; n=$((n+1)); scan; done
n=0
while [ -n "$found" ] && [ $n -lt 30 ]; do kill -KILL $found 2>/dev/null; sleep 0.1; n=$((n+1)); scan; done
printf '%s\\n' $found
`;
}
