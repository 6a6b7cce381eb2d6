import { printMarker } from './end-marker.js';
import { shellQuote } from './shell-quote.js';

/** Environment variable that marks every process of a step, so that all of them can be found and ended. */
export const STEP_MARK = 'E2B_ACTION_STEP';

/** Our files in the sandbox start so; removed before a sandbox is paused or kept. */
export const SCRATCH_PREFIX = '/tmp/.e2b-action-';

/** Where the wrapper leaves a step's exit code for a client whose stream was cut. */
export function exitFile(id: string): string {
  return `${SCRATCH_PREFIX}${id}.exit`;
}

/** Above this the script goes into a file: one argument of a Linux process holds 128 KiB, quoting included. */
const MAX_INLINE = 100 * 1024;

export interface StepScript {
  command: string;
  /** A file to write before the command runs. */
  file?: { path: string; content: string };
}

/**
 * The command line of a step: its script under `bash --noprofile --norc -eo pipefail` (or `sh -e`), in its folder,
 * followed by the end marker. The outer shell's own stderr is closed: it would else print "Killed" and the whole
 * script when a signal ends the step.
 */
export function buildStepScript(step: {
  id: string;
  script: string;
  shell: 'bash' | 'sh';
  cwd: string;
  path?: string;
}): StepScript {
  const inline = shellQuote(step.script);
  const big = Buffer.byteLength(inline) > MAX_INLINE;
  const file = `${SCRATCH_PREFIX}${step.id}.sh`;
  const shell = step.shell === 'sh' ? '/bin/sh -e' : '/bin/bash --noprofile --norc -eo pipefail';
  // A login shell's profile sets PATH anew; what the user asked for is put back.
  const path = step.path === undefined ? '' : `export PATH=${shellQuote(step.path)} && `;
  const run = `${path}cd -- ${shellQuote(step.cwd)} 2>&3 && exec 2>&3 3>&- && exec ${shell} ${big ? file : `-c ${inline}`}`;
  const command =
    `exec 3>&2 2>/dev/null; ( ${run} ); c=$?; ` +
    `printf %s "$c" >${exitFile(step.id)}; ${printMarker(step.id)}; exit "$c"`;
  return { command, ...(big ? { file: { path: file, content: step.script } } : {}) };
}
