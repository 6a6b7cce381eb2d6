/** What GitHub allows; sources: actions/runner (FileCommandManager.cs, ExecutionContext.cs), GitHub's documents. */
export const LIMITS = {
  /** Of one step, in bytes; a longer summary is dropped whole. */
  summaryBytes: 1024 * 1024,
  /** Of one job, counted as UTF-16, in bytes; beyond it the job has no outputs. */
  outputBytes: 1024 * 1024,
  /** Of each type and step; later ones are only in the log. */
  annotationsPerType: 10,
  /** Of one annotation's message; the rest is cut. */
  annotationCharacters: 4096,
};

/** The waits of a cancelled step (ProcessInvoker.cs), in ms. */
export const TIMINGS = {
  /** From SIGINT to SIGTERM. */
  interruptMs: 7500,
  /** From SIGTERM to the end of the process tree. */
  terminateMs: 2500,
  /** How long output may stay open after the process has exited, before its tree is killed and it is left alone. */
  outputMs: 5000,
};

export type Timings = typeof TIMINGS;
