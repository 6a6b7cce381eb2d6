import { SCRATCH_PREFIX } from '../places.js';

/** Environment variable that marks every process of a step, so that all of them can be found and ended. */
export const STEP_MARK = 'E2B_ACTION_STEP';

/** The same for our own processes beside the step: what keeps its output and what follows it. Never in the step's own. */
export const KEEPER_MARK = 'E2B_ACTION_KEEPER';

/** Where the folder of a step may be: the second where the first has no room. */
export function stepFolders(id: string): [string, string] {
  if (!/^[a-z0-9-]+$/.test(id)) throw new TypeError('a step id holds letters, digits and dashes');
  const folder = `${SCRATCH_PREFIX}${id}`;
  return [folder, `/dev/shm/${folder.slice(folder.lastIndexOf('/') + 1)}`];
}

/** Our programs are found whatever PATH a step is given. */
export const OUR_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The files that a step hands over by, and the variables that name them. */
export const HANDOVER_FILES = {
  output: 'E2B_ACTION_OUTPUT',
  env: 'E2B_ACTION_ENV',
  summary: 'E2B_ACTION_SUMMARY',
} as const;
export type HandoverFile = keyof typeof HANDOVER_FILES;

/** Variables that bring texts to our own shells. */
export const TEXTS = {
  follow: 'E2B_ACTION_FOLLOW',
  keep: 'E2B_ACTION_KEEP',
  run: 'E2B_ACTION_RUN',
} as const;
