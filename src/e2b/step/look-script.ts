import { type SeenPlace, findFolder, LINE_BYTES } from './follow-script.js';

/** What the sandbox says of a step. */
export interface StepLook {
  folder: boolean;
  keeperAlive: boolean;
  ended: boolean;
  streams: { size: number; lineBytes: number }[];
}

/**
 * Shell text that looks at a step: whether it goes on and how much it has printed, for comparison with what came
 * through. It also acknowledges what did, and gives its disk back. May be run again.
 */
export function lookScript(id: string, seen: readonly { name: 'out' | 'err'; place: SeenPlace }[]): string {
  const each = seen.map(({ name, place: { bytes, lines } }) => `_e2b_look ${name} ${bytes} ${lines}`);
  return `${findFolder(id)}
${LINE_BYTES}
_e2b_look() {
  local lines seen
  lines=$(_e2b_lines "$1" "$2" "$3"); seen=$(($2 + lines))
  echo "$(stat -c %s "$_e2b_dir/$1") $lines"
  fallocate -p -o 0 -l $((seen / 4096 * 4096)) "$_e2b_dir/$1" 2>/dev/null
  printf '%020d\\n' "$seen" 1<>"$_e2b_dir/$1.acked"
}
[ -d "$_e2b_dir" ] || { echo none; exit; }
set -- "$_e2b_dir"/keeper-*; kill -0 "\${1##*-}" 2>/dev/null && echo alive || echo dead
set -- "$_e2b_dir"/exit-*; [ -e "$1" ] && echo ended || echo runs
${each.join('\n')}`;
}

/** Reads what {@link lookScript} printed; undefined when it is something else. */
export function parseLook(printed: string, streams: number): StepLook | undefined {
  const [keeper, end, ...rest] = printed.trimEnd().split('\n');
  if (keeper === 'none') return { folder: false, keeperAlive: false, ended: false, streams: [] };
  const read = rest.map((line) => /^(\d{1,15}) (\d{1,15})$/.exec(line));
  if (!/^(?:alive|dead)$/.test(keeper ?? '') || !/^(?:ended|runs)$/.test(end ?? '')) return undefined;
  if (read.length !== streams || read.includes(null)) return undefined;
  return {
    folder: true,
    keeperAlive: keeper === 'alive',
    ended: end === 'ended',
    streams: read.map((match) => ({ size: Number(match?.[1]), lineBytes: Number(match?.[2]) })),
  };
}
