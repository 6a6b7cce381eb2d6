import type { RunSpec } from '../spec/model.js';

/**
 * What main tells post, through the runner's state. Everything is written at the moment it becomes true: main may be
 * killed at any time.
 */
export interface RunState {
  runId: string;
  kind: 'cloud' | 'local';
  after: RunSpec['after'];
  timeoutMs: number;
  /** The sandbox is kept under a key. */
  keyed: boolean;
}

export interface SandboxState {
  id: string;
  created: boolean;
  resumed: boolean;
  beside?: true;
}

export const STATE = {
  /** Before a sandbox is asked for: RunState as JSON. */
  run: 'run',
  /** The instant it exists: SandboxState as JSON. */
  sandbox: 'sandbox',
  /** The user cancelled: `true`. */
  cancelled: 'cancelled',
  /** Main released the sandbox itself: what became of it. */
  released: 'released',
  /** The ID of the check that is shown as in progress. */
  check: 'check',
  /** That check was ended: `true`. */
  checkEnded: 'check-ended',
  /** A comment is wanted: LateCommentState as JSON. */
  comment: 'comment',
  /** That comment was written: `true`. */
  commentWritten: 'comment-written',
  /** The path of the result. */
  result: 'result',
  /** Main came to an end, and could not release it as it should: the run's outcome. */
  ended: 'ended',
} as const;

/** State as post gets it, or undefined where main wrote none. Only main writes it, so a malformed one is a defect. */
export function readState(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}
