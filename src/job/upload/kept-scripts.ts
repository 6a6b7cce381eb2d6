import { hash } from 'node:crypto';
import { KEPT_FOLDER, SCRATCH_PREFIX } from '../../e2b/places.js';
import { shellQuote } from '../../e2b/shell-quote.js';
import type { FarState } from '../../transfer/plan-sync.js';
import { waitForEnd } from './unpack-script.js';

/**
 * What is left in a sandbox so that a later run can tell what differs, in a folder of root's for each upload:
 * `manifest.gz` (what was uploaded), `stats` (how each file and link looked right after: records of fixed columns and
 * the path), `folders` (every folder that the upload needs), `digest` (names the manifest) and `sums` (of all of these,
 * so that a torn one is seen). Records end with NUL and are sorted by their bytes.
 *
 * A file's change time is the kernel's: scripts can set every other time, but not this one.
 */
const STAT = '%f %16s %21.9Y %21.9Z %20i ';
/** Columns of a record of `stats` before its path: mode, size, times of content and of change, inode. */
const STAT_WIDTH = 4 + 1 + 16 + 1 + 21 + 1 + 21 + 1 + 20 + 1;
/** What is known of an entry before it is sent: kind, size, time. As `stat` prints it, less the permissions. */
const SENT_STAT = '%f %16s %12Y ';
const SENT_WIDTH = 1 + 1 + 16 + 1 + 12 + 1;

/** The folder for the upload of `from` to `to`; `nth` of the same in one run. Other sources of one folder are others'. */
export function keptFolder(upload: { to: string; from: string; nth: number }): string {
  const name = hash('sha256', JSON.stringify([upload.to, upload.from, upload.nth]), 'hex').slice(0, 32);
  return `${KEPT_FOLDER}/uploads/${name}`;
}

/** Where the files of a new state are written before it takes the old one's place. */
export function newStateFolder(kept: string, id: string): string {
  return `${kept}.${id}`;
}

/**
 * Prints what a later upload has to know, as NUL-terminated texts: first `none`, `torn`, `away` (the target is no folder any
 * more) or `kept`; then, each with its letter: `D` the manifest's digest, `U` the owner of the target, `C` a path that
 * no longer looks as it was left, `S` how it looks now, `H` its hash, `B` a folder that is none any more, `M` the
 * manifest unless its digest is `digest`; `E` at the end. Run by root: what scripts closed to others is looked at, too.
 */
export function checkScript(request: { kept: string; to: string; digest: string }): string {
  return `
export LC_ALL=C
K=${request.kept} T=${shellQuote(request.to)}
say() { printf '%s\\0' "$1"; }
[ -e "$K" ] || { say none; exit; }
cd -- "$K" && sha256sum --status -c sums 2>/dev/null || { say torn; exit; }
[ -d "$T" ] && cd -- "$T" || { say away; exit; }
X=$(mktemp -d ${SCRATCH_PREFIX}XXXXXXXX) && trap 'rm -rf "$X"' EXIT || exit
say kept
say "D$(cat "$K/digest")"
say "U$(stat -c %u .)"
cut -z -b${STAT_WIDTH + 1}- "$K/stats" | xargs -0r stat --printf ${shellQuote(`${STAT}%n\\0`)} -- 2>/dev/null |
  sort -z | comm -z -23 "$K/stats" - | cut -z -b${STAT_WIDTH + 1}- >"$X/changed"
sed -z 's/^/C/' "$X/changed"
xargs -0r -a "$X/changed" stat --printf ${shellQuote(`S%10u ${STAT}%n\\0`)} -- 2>/dev/null | tee "$X/now"
grep -zaE '^S.{11}8' "$X/now" | cut -z -b${1 + 10 + 1 + STAT_WIDTH + 1}- | xargs -0r sha256sum -z -- 2>/dev/null | sed -z 's/^/H/'
xargs -0r -a "$K/folders" stat --printf '%f %n\\0' -- 2>/dev/null | grep -za '^4' | cut -z -b6- | sort -z |
  comm -z -23 "$K/folders" - | sed -z 's/^/B/'
[ "$(cat "$K/digest")" = ${shellQuote(request.digest)} ] || say "M$(base64 -w0 "$K/manifest.gz")"
say E
`;
}

/** What `checkScript` found; `manifest` is absent when it is the one that was expected. */
export interface CheckAnswer {
  digest: string;
  changed: Map<string, FarState | undefined>;
  brokenFolders: Set<string>;
  /** gzipped. */
  manifest?: Buffer;
  /** The record of a changed path as it is now, for `keepScript`. */
  records: Map<string, string>;
}

const KINDS: Record<string, FarState['kind']> = { 8: 'file', a: 'symlink', 4: 'directory' };

/** Reads what `checkScript` printed: its findings, or why there are none. Pure. */
export function readCheckAnswer(text: string): CheckAnswer | 'none' | 'torn' | 'away' {
  const texts = text.split('\0');
  const first = texts.shift();
  if (first === 'none' || first === 'away') return first;
  if (first !== 'kept' || texts.at(-1) !== '' || texts.at(-2) !== 'E') return 'torn';
  const answer: CheckAnswer = {
    digest: '',
    changed: new Map(),
    brokenFolders: new Set(),
    records: new Map(),
  };
  let owner = '';
  for (const each of texts.slice(0, -2)) {
    const rest = each.slice(1);
    switch (each.charAt(0)) {
      case 'D':
        answer.digest = rest;
        break;
      case 'U':
        owner = rest;
        break;
      case 'C':
        answer.changed.set(rest, undefined);
        break;
      case 'S': {
        const record = rest.slice(11);
        const path = record.slice(STAT_WIDTH);
        if (!answer.changed.has(path)) return 'torn';
        answer.records.set(path, record);
        answer.changed.set(path, {
          kind: KINDS[record[0] ?? ''] ?? 'other',
          mode: Number.parseInt(record.slice(1, 4), 16) & 0o7777,
          owned: rest.slice(0, 10).trim() === owner,
        });
        break;
      }
      case 'H': {
        const now = answer.changed.get(rest.slice(66));
        if (!now || !/^[0-9a-f]{64} [ *]$/.test(rest.slice(0, 66))) return 'torn';
        now.digest = rest.slice(0, 64);
        break;
      }
      case 'B':
        answer.brokenFolders.add(rest);
        break;
      case 'M':
        answer.manifest = Buffer.from(rest, 'base64');
        break;
      default:
        return 'torn';
    }
  }
  return answer;
}

/** What the new state is made of, besides the manifest. */
export interface StateChange {
  /** Entries that were sent, with what their `stat` must say if nobody touched them since. */
  sent: { path: string; kind: 'file' | 'symlink'; size: number; mtime: number }[];
  /** Records of paths that are as they should be, from the check. */
  verified: string[];
  /** Paths that are managed no longer. */
  gone: string[];
  /** Every folder that the upload needs. */
  folders: Iterable<string>;
}

/** The change as NUL-terminated records, each with its letter. Pure. */
export function changeRecords(change: StateChange): string {
  const records: string[] = [];
  for (const { path, kind, size, mtime } of change.sent) {
    const column = kind === 'file' ? '8' : 'a';
    records.push(`s${column} ${String(size).padStart(16)} ${String(mtime).padStart(12)} ${path}`);
  }
  for (const record of change.verified) records.push(`r${record}`);
  for (const path of change.gone) records.push(`r${'-'.repeat(STAT_WIDTH)}${path}`);
  for (const folder of change.folders) records.push(`d${folder}`);
  return records.map((record) => `${record}\0`).join('');
}

/** The two files of a new state; they are written into its folder under these names and a dot and the attempt. */
export const MANIFEST_FILE = 'manifest.gz';
export const CHANGE_FILE = 'change.gz';

/**
 * Waits for the end of the unpacking, and leaves the new state in the place of the old one. What was sent is looked at
 * only now; if it is not what was sent, somebody touched it meanwhile, and the next run compares its contents. Records of
 * what was not sent are taken over from the old state (`merge`), never made anew: they tell what was checked, not
 * what is. Run by root; may be called again. Prints `more` (call again), `gone`, `failed` (the unpacking did) or `kept`.
 */
export function keepScript(request: {
  id: string;
  kept: string;
  to: string;
  digest: string;
  manifest: string;
  change: string;
  merge: boolean;
}): string {
  const at = STAT_WIDTH + 1;
  const old = request.merge ? '[ ! -e "$K/stats" ] || cat "$K/stats"' : ':';
  return `
${waitForEnd(request.id)}
case $(head -n 1 "$D/done") in '0 0') ;; *) echo failed; exit ;; esac
export LC_ALL=C
K=${request.kept} N=${newStateFolder(request.kept, request.id)} T=${shellQuote(request.to)}
exec 8>>${KEPT_FOLDER}/uploads/lock && flock 8 || exit
[ "$(cat "$K/id" 2>/dev/null)" != ${request.id} ] || { echo kept; exit; }
cd -- "$N" && cp ${request.manifest} ${MANIFEST_FILE} && gzip -dc ${request.change} >change || exit
chosen() { grep -za "^$1" "$N/change" | cut -z -b2-; }
cd -- "$T" || exit
chosen s | sort -z >"$N/want"
cut -z -b${SENT_WIDTH + 1}- "$N/want" | xargs -0r stat --printf ${shellQuote(`${STAT}%n\\0`)} -- >"$N/fresh" 2>/dev/null
cut -z -b${SENT_WIDTH + 1}- "$N/want" | xargs -0r stat --printf ${shellQuote(`${SENT_STAT}%n\\0`)} -- 2>/dev/null |
  cut -z -b1,5- | sort -z | comm -z -23 "$N/want" - | cut -z -b${SENT_WIDTH + 1}- | sed -z ${shellQuote(`s/^/${'?'.repeat(STAT_WIDTH)}/`)} >"$N/doubtful"
{ chosen r; cat "$N/doubtful" "$N/fresh"; ${old}; } | sort -z -s -u -k1.${at} | grep -zav '^-' | sort -z >"$N/stats"
chosen d | sort -z >"$N/folders"
cd -- "$N" && rm -f change ${CHANGE_FILE}* ${MANIFEST_FILE}.* want fresh doubtful &&
printf %s ${request.digest} >digest && printf %s ${request.id} >id &&
sha256sum ${MANIFEST_FILE} stats folders digest id >sums && rm -rf -- "$K" && mv -T -- "$N" "$K" && rm -rf -- "$K".* && echo kept
`;
}
