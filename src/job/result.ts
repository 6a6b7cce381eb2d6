import type { ErrorCause } from '../e2b/errors.js';
import type { TestsBrief } from '../report/junit/brief.js';
import type { RunResults, UsageSample } from '../report/results.js';
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
  /** It did not pass, and may not (`continue-on-error`): the run's outcome is not its. */
  forgiven?: boolean;
  /** What the step handed over, by name; only names that the description lists. */
  outputs?: Record<string, string>;
  /** Markdown that the step wrote for the summary, bounded. Nobody vouches for it. */
  summary?: string;
  /** The error that its code ended with. */
  error?: StepError;
  /** Absolute local path of its whole log, where the door keeps logs. */
  log?: string;
}

/** An error of a step's code, in the words of its language. Comes from the sandbox: nobody vouches for it. */
export interface StepError {
  name: string;
  value: string;
  /** Bounded: the log has more of it. */
  traceback: string;
  /** The cell of a notebook, from 1. */
  cell?: number;
  /** Where in the repository the code stands that raised it. Lines count from 1. */
  place?: { file: string; line: number };
}

/** What was brought into the sandbox. */
export interface UploadResult {
  mode: 'full' | 'sync' | 'none';
  files: number;
  /** Bytes of contents that were meant to be there. */
  bytes: number;
  /** Bytes that went over the wire. */
  sentBytes: number;
  /** In a sync: files that were sent, and that were removed, because they differed. */
  changed?: number;
  removed?: number;
}

/** One change in a watched folder. */
export interface WatchEvent {
  /** `found`: there when the steps ended, though nobody reported how it came. */
  type: 'create' | 'write' | 'remove' | 'rename' | 'chmod' | 'found';
  /** Absolute in the sandbox. Comes from there: escape it before it is shown. */
  path: string;
  /** Ms since the steps began. */
  atMs: number;
}

/** What happened in the watched folders while the steps ran, in order. */
export interface WatchResult {
  events: WatchEvent[];
  /** Events beyond those that are kept here. */
  dropped: number;
  /** In words: when and where events may be missing. */
  gaps: string[];
}

/** Something that went wrong: the cause, one sentence, the way out. */
export interface RunProblem {
  /** `template`: the definition of the template cannot be built. */
  cause: ErrorCause | TransferErrorCode | 'template' | 'internal';
  message: string;
  hint: string;
  /** Where in the repository, when a file there is the cause. Lines count from 1. */
  place?: { file: string; line: number };
  /** The last lines of the log that belongs to it. */
  lines?: readonly string[];
}

/** The template that the sandbox was made from. */
export interface TemplateResult {
  id: string | null;
  /** As it was asked for, or the name it was built under. */
  name: string;
  /** False: this run built it. */
  reused: boolean;
  /** Why it was reused or built. */
  reason: string;
  /** Of a template that is described here. */
  buildId?: string;
  hash?: string;
}

/** What a run came to. This is the shape of the JSON result. */
export interface RunResult {
  outcome: Outcome;
  /** The command line's exit code: of the failed step; 124 timed out, 125 lost or service, 130 cancelled. */
  exitCode: number;
  failedStep: string | null;
  sandbox: {
    id: string | null;
    state: SandboxState;
    resumed: boolean;
    /** The one that the description names, when it was gone or not what was paused: a new one took its place. */
    replaces?: { id: string; reason: string };
    /** The name under which the repository keeps it. */
    key?: string;
    /** At its timeout it is paused, not killed: it was created so. */
    sleeps?: boolean;
    /** What requests to its ports have to bring, where not everybody may send them. A secret. */
    trafficToken?: string;
  };
  template: TemplateResult;
  steps: StepResult[];
  upload?: UploadResult;
  watch?: WatchResult;
  /** What the steps handed over, the last one of a name winning; only listed names. */
  outputs: Record<string, string>;
  env: Record<string, string>;
  /** Absolute local paths of what was downloaded. */
  artifacts: string[];
  /** What the JUnit files among them say, where the description names some. */
  tests?: TestsBrief;
  /** What code steps showed, where there are any. */
  results?: RunResults;
  /** What the sandbox used over time, in order, where its service says so. */
  usage?: UsageSample[];
  /** Absolute local path of the HTML report, where one was asked for and written. */
  report?: string;
  /** Where the published ports of the sandbox that was left answer, by port. */
  urls: Record<string, string>;
  /** Duration of each phase in ms, and `total`. */
  timings: Record<string, number>;
  warnings: string[];
  /** What failed beside the outcome: a download, a pause. The steps' result stands. */
  problems: RunProblem[];
  /** Why there is no result of the steps. */
  error?: RunProblem;
}
