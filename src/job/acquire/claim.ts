import { CLAIM, IN_MEMORY, type Marks, ON_DISK, readMarks, readMarksScript } from '../pause-mark.js';

/**
 * How a run makes a kept sandbox its own. The mark that the last run left says that it is free; to rename it is to take
 * it, and of several who try at once the file system lets one. E2B has nothing of its own to lock with
 * (tags and metadata know no compare-and-set).
 */
export type Claim =
  /** `mine`: this run has it, from now on or already. */
  | { state: 'mine'; marks: Marks }
  /** Nobody has it; not taken, because that was not asked for. `kept`: it was left running, not paused. */
  | { state: 'free'; ageMs: number; kept: boolean }
  /** Another run took it so long ago. */
  | { state: 'taken'; ageMs: number }
  /** No run left it, and none took it. */
  | { state: 'unmarked' };

const STATE = /^(?:(?<word>mine|unmarked)|(?<aged>free|taken) (?<age>-?\d{1,12})(?<kept> kept)?)$/;

/** Shell text that claims the sandbox for a run (`take`), or looks only. It can be run again. As root. */
export function claimScript(runId: string, take: boolean): string {
  if (!/^[0-9a-f-]{36}$/.test(runId)) throw new TypeError('the ID of a run is a UUID');
  const mine = `${CLAIM}.${runId}`;
  return `
age() { s=$(stat -c %Z "$1" 2>/dev/null) || return; echo "$(( $(date +%s) - s ))"; }
${take ? `[ -e ${mine} ] || mv ${ON_DISK} ${mine} 2>/dev/null` : ''}
if [ -e ${mine} ]; then
  for other in ${CLAIM}.*; do [ "$other" = ${mine} ] || rm -f "$other"; done
  echo mine
elif a=$(age ${ON_DISK}); then
  grep -q ' kept$' ${ON_DISK} && k=' kept'
  echo "free $a$k"
else
  state=unmarked
  for other in ${CLAIM}.*; do a=$(age "$other") && state="taken $a"; done
  echo "$state"
fi
echo ---
${readMarksScript(mine)}`;
}

/** Takes apart what {@link claimScript} printed. It comes from the sandbox: undefined when it makes no sense. */
export function readClaim(printed: string): Claim | undefined {
  const end = printed.indexOf('\n');
  const { word, aged, age, kept } = STATE.exec(printed.slice(0, end))?.groups ?? {};
  if (word === 'mine') {
    return { state: 'mine', marks: readMarks(printed.slice(printed.indexOf('---') + 3)) };
  }
  if (word === 'unmarked') return { state: 'unmarked' };
  const ageMs = Number(age) * 1000;
  if (aged === 'free') return { state: 'free', ageMs, kept: kept !== undefined };
  return aged === 'taken' ? { state: 'taken', ageMs } : undefined;
}

/** Shell text for after a claim whose marks were right: the sandbox goes on from here. As root. */
export function afterClaimScript(): string {
  return `rm -f ${IN_MEMORY}`;
}
