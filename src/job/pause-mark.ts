import { KEPT_FOLDER } from '../e2b/places.js';

/**
 * What a pause leaves in the sandbox so that a resume can tell whether it is what was paused: the same mark on disk and in
 * memory (`/dev/shm`), with the boot ID. Root's, but whoever is root in there can forge it: it finds accidents, not lies.
 */
export interface Mark {
  nonce: string;
  /** When it was written, by the clock of whoever paused. ms since 1970. */
  time: number;
  bootId: string;
}

/** What a resumed sandbox says: its marks as far as they are well-formed, and its boot ID now. */
export interface Marks {
  disk: Mark | undefined;
  memory: Mark | undefined;
  bootId: string | undefined;
}

/** `nothing`: it was not paused by us, so there is nothing to hold it against. */
export type Verdict = { kind: 'as-paused' | 'nothing' } | { kind: 'differs'; reason: string };

export const ON_DISK = `${KEPT_FOLDER}/mark`;
/** Before the ID of the run that made a kept sandbox its own: see `acquire/claim.ts`. */
export const CLAIM = `${KEPT_FOLDER}/claim`;
export const IN_MEMORY = '/dev/shm/.e2b-action-mark';
const BOOT_ID = '/proc/sys/kernel/random/boot_id';
const LINE = /^(?<nonce>[0-9a-f-]{36}) (?<time>\d{1,15}) (?<bootId>[0-9a-f-]{36})(?: kept)?$/;

/** How a sandbox is left. */
export interface Leaving {
  /** It runs on. */
  running?: boolean;
  /** The run that leaves it, where others may claim it from then on. */
  runId?: string | undefined;
}

/**
 * Shell text that writes both marks, whole or not at all, and flushes what the sandbox wrote to its disk. As root. Fails
 * when a mark could not be written; what was flushed is flushed. Prints `taken`, and does nothing, where another run has
 * claimed the sandbox since a first attempt.
 */
export function writeMarkScript(
  nonce: string,
  time: number,
  { running = false, runId }: Leaving = {},
): string {
  for (const id of [nonce, ...(runId === undefined ? [] : [runId])]) {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new TypeError('expected a UUID');
  }
  const guard =
    runId === undefined
      ? ''
      : `for other in ${CLAIM}.*; do { [ -e "$other" ] && [ "$other" != ${CLAIM}.${runId} ]; } && { echo taken; exit 0; }; done`;
  return `
${guard}
c=0
rm -f ${ON_DISK} ${IN_MEMORY} ${CLAIM}.*
{ IFS= read -r boot < ${BOOT_ID} && mkdir -p -m 700 ${KEPT_FOLDER} &&
  printf '%s %s %s${running ? ' kept' : ''}\\n' ${nonce} ${Math.trunc(time)} "$boot" > ${ON_DISK}.new &&
  cp ${ON_DISK}.new ${IN_MEMORY} && mv ${ON_DISK}.new ${ON_DISK}; } || { c=$?; rm -f ${ON_DISK} ${ON_DISK}.new ${IN_MEMORY}; }
sync -f / 2>/dev/null || sync
exit "$c"`;
}

/** Shell text that makes the mark one of now, or prints `taken` when a run claimed the sandbox. As root. */
export function renewMarkScript(): string {
  return `for c in ${CLAIM}.*; do [ -e "$c" ] && { echo taken; exit 0; }; done; touch ${ON_DISK}`;
}

/** Shell text that prints what {@link readMarks} reads. As root. `onDisk`: where the mark on disk is. */
export function readMarksScript(onDisk = ON_DISK): string {
  return [onDisk, IN_MEMORY, BOOT_ID]
    .map((file) => `head -c 200 ${file} 2>/dev/null; echo; `)
    .join('echo ---;');
}

/** Shell text that removes the marks: the sandbox goes on from here. As root. */
export function removeMarksScript(): string {
  return `rm -f ${ON_DISK} ${IN_MEMORY}`;
}

/** Takes apart what {@link readMarksScript} printed. It comes from the sandbox: what is malformed is not there. */
export function readMarks(printed: string): Marks {
  const [disk = '', memory = '', boot = ''] = printed.split('---').map((part) => part.trim());
  return { disk: readMark(disk), memory: readMark(memory), bootId: boot === '' ? undefined : boot };
}

function readMark(line: string): Mark | undefined {
  const { nonce, time, bootId } = LINE.exec(line)?.groups ?? {};
  return nonce === undefined || bootId === undefined ? undefined : { nonce, time: Number(time), bootId };
}

/** Holds the marks against each other. */
export function judgeMarks({ disk, memory, bootId }: Marks): Verdict {
  if (!disk && !memory) return { kind: 'nothing' };
  const same = disk !== undefined && disk.nonce === memory?.nonce;
  const rebooted = disk !== undefined && bootId !== undefined && disk.bootId !== bootId;
  if (same && !rebooted) return { kind: 'as-paused' };
  if (memory && !same && (!disk || disk.time < memory.time)) {
    return {
      kind: 'differs',
      reason: 'its files went back to an earlier state than the one that was paused',
    };
  }
  if (memory && !same) {
    return {
      kind: 'differs',
      reason: 'its memory went back to an earlier state than the one that was paused',
    };
  }
  return {
    kind: 'differs',
    reason: rebooted
      ? 'its memory was lost: it was started anew from its files, and no process of before runs any more'
      : 'its memory is not the one that was paused',
  };
}
