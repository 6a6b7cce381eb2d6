import type { StepResult, WatchEvent } from './result.js';

/** The phases of a run, in their order. */
export const PHASES = ['template', 'sandbox', 'upload', 'steps', 'download', 'after'] as const;
export type Phase = (typeof PHASES)[number];

/** A transfer so far. */
export interface Progress {
  bytes: number;
  files: number;
  totalBytes?: number;
  totalFiles?: number;
}

/**
 * Who watches a run. Text may hold names that come from the sandbox: a door escapes it before it prints it. A
 * promise from `stepOutput` holds the sandbox's output back.
 */
export interface Reporter {
  phaseStart(phase: Phase): void;
  /** `detail` says in a few words what the phase came to. */
  phaseEnd(phase: Phase, durationMs: number, detail?: string): void;
  progress(phase: 'upload' | 'download', progress: Progress): void;
  stepStart(index: number, name: string): void;
  stepOutput(index: number, stream: 'stdout' | 'stderr', chunk: Uint8Array): void | Promise<void>;
  /** Nothing was printed for a while; `silentMs` since the last output. */
  stepSilent(index: number, silentMs: number): void;
  stepEnd(index: number, result: StepResult): void | Promise<void>;
  /** Something changed in a watched folder. A promise holds back further ones, not the sandbox. */
  watchEvent(event: WatchEvent): void | Promise<void>;
  /** An instruction of a template's build begins; it ends the one before. */
  buildStep(title: string): void;
  /** A line of the build's log, `elapsedMs` after the build began. */
  buildLine(text: string, elapsedMs: number): void;
  /** The build's log ends. Fine when none is open. */
  buildEnd(): void | Promise<void>;
  notice(text: string): void;
  warning(text: string): void;
}
