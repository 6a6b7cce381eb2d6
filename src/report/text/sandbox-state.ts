import type { ComeBack, ReportedRun } from '../model.js';

type Sandbox = ReportedRun['sandbox'];

/** What became of a sandbox, as what follows "created, then". */
export const STATES: Record<Sandbox['state'], string> = {
  none: 'none',
  running: 'left running',
  paused: 'paused',
  killed: 'killed',
  lost: 'lost',
};

/** Whether one was left that can be come back to. */
export function wasLeft({ id, state }: Sandbox): boolean {
  return id !== null && (state === 'paused' || state === 'running');
}

/** What follows the name of a sandbox that was left: how it is, and where. Between backticks stands code. */
export function backText({ state, sleeps }: Sandbox, { localOnly }: ComeBack): string {
  const then = sleeps === true ? ', and sleeps then' : '';
  const what =
    state === 'paused' ? 'is paused, with its files and its memory' : `runs until its timeout${then}`;
  const reach = localOnly === true ? ' It is on the machine that ran it, and only there.' : '';
  return `${what}.${reach} Give \`sandbox-id\` this ID to go on with it in another step, job or run.`;
}
