import type { RunResults, UsageSample } from './results.js';

/**
 * What a report needs to know of a run. The result of `src/job` is one; this room is a leaf, so it says itself what it
 * reads. Names, messages and texts may come from the sandbox.
 */
export interface ReportedRun {
  outcome: 'passed' | 'failed' | 'timed-out' | 'lost' | 'service' | 'cancelled';
  failedStep: string | null;
  sandbox: {
    id: string | null;
    state: 'none' | 'running' | 'paused' | 'killed' | 'lost';
    resumed: boolean;
    /** At its timeout it is paused, not killed. */
    sleeps?: boolean;
  };
  template: { id: string | null; name: string; reused: boolean; reason: string };
  steps: ReportedStep[];
  upload?: {
    mode: 'full' | 'sync' | 'none';
    files: number;
    bytes: number;
    sentBytes: number;
    changed?: number;
    removed?: number;
  };
  watch?: { events: { type: string; path: string; atMs: number }[]; dropped: number; gaps: string[] };
  artifacts: string[];
  results?: RunResults;
  usage?: UsageSample[];
  /** Local path of the HTML report. */
  report?: string;
  urls: Record<string, string>;
  /** Duration of each phase in ms, in their order, and `total`. */
  timings: Record<string, number>;
  warnings: string[];
  problems: ReportedProblem[];
  error?: ReportedProblem;
}

export interface ReportedStep {
  name: string;
  outcome: 'passed' | 'failed' | 'timed-out' | 'lost' | 'cancelled' | 'skipped';
  exitCode: number | null;
  durationMs: number;
  /** Markdown that the step wrote. */
  summary?: string;
  /** The error that its code ended with. `cell`: of a notebook, from 1. */
  error?: {
    name: string;
    value: string;
    traceback: string;
    cell?: number;
    place?: { file: string; line: number };
  };
}

export interface ReportedProblem {
  message: string;
  hint: string;
  place?: { file: string; line: number };
  lines?: readonly string[];
}

/** Addresses that a report links to, where they are known. Ours and GitHub's, not the sandbox's. */
export interface ReportLinks {
  /** The run of the workflow. */
  run?: string;
  /** Where GitHub lists what steps of the workflow upload, now or later. */
  artifactList?: string;
  /** A file of the repository at the commit that was tested, without its path and line: `https://…/blob/<sha>/`. */
  blob?: string;
}

/** How to get back to a sandbox that was left. Commands are whole lines for a shell. */
export interface ComeBack {
  /** Opens a shell in it. */
  shell?: string;
  /** Only reachable on the machine that ran it. */
  localOnly?: boolean;
}
