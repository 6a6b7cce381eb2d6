import type { ErrorCause } from '../e2b/errors.js';
import type { TransferErrorCode } from '../transfer/errors.js';

/**
 * How a run ended. `passed`, `failed` and `timed-out` are what the steps said; `lost` (the sandbox died) and `service`
 * (it could not be created, reached or filled) are never mixed up with them.
 */
export type Outcome = 'passed' | 'failed' | 'timed-out' | 'lost' | 'service' | 'cancelled';

export type StepOutcome = 'passed' | 'failed' | 'timed-out' | 'lost' | 'cancelled' | 'skipped';

/** `none`: there never was one. */
export type SandboxState = 'none' | 'running' | 'paused' | 'killed' | 'lost';

export interface StepResult {
  name: string;
  outcome: StepOutcome;
  /** Null when it did not end by itself. */
  exitCode: number | null;
  durationMs: number;
}

/** Something that went wrong: the cause, one sentence, the way out. */
export interface RunProblem {
  cause: ErrorCause | TransferErrorCode | 'internal';
  message: string;
  hint: string;
}

/** What a run came to. This is the shape of the JSON result. */
export interface RunResult {
  outcome: Outcome;
  /** The command line's exit code: of the failed step; 124 timed out, 125 lost or service, 130 cancelled. */
  exitCode: number;
  failedStep: string | null;
  sandbox: { id: string | null; state: SandboxState; resumed: boolean };
  template: { id: string | null; name: string; reused: boolean; reason: string };
  steps: StepResult[];
  /** Absolute local paths of what was downloaded. */
  artifacts: string[];
  urls: Record<string, string>;
  /** Duration of each phase in ms, and `total`. */
  timings: Record<string, number>;
  warnings: string[];
  /** What failed beside the outcome: a download, a pause. The steps' result stands. */
  problems: RunProblem[];
  /** Why there is no result of the steps. */
  error?: RunProblem;
}
