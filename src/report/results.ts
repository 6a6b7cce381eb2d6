/** What a value that a code step shows can be. A value often comes in several of them. */
export const RESULT_TYPES = [
  'text',
  'html',
  'markdown',
  'svg',
  'png',
  'jpeg',
  'pdf',
  'latex',
  'json',
  'javascript',
  'data',
  'chart',
] as const;
export type ResultType = (typeof RESULT_TYPES)[number];

/** One form of one value that a code step showed, as a file. What is in it comes from the sandbox. */
export interface ResultFile {
  /** The name of the step. */
  step: string;
  /** Of the values of the step, from 1; the forms of one value share it. */
  order: number;
  type: ResultType;
  /** In the results folder: letters, digits, dashes and dots only. */
  file: string;
  bytes: number;
  /** The value of the last expression, not something shown on the way. */
  main: boolean;
  /** Of the type `text`: its beginning. */
  text?: string;
}

/** What the code steps of a run showed. This is the shape of `manifest.json` in the results folder, but for `folder`. */
export interface RunResults {
  /** Absolute local folder of the files. */
  folder: string;
  files: ResultFile[];
  /** A sentence for each value or form that was not kept, and why. */
  refused: string[];
}

/** What the sandbox used at one moment, by its own metrics. */
export interface UsageSample {
  /** Ms since the run began; the clocks of the two machines may differ by some seconds. */
  atMs: number;
  /** Of all cores together: 100 = one core. */
  cpuPercent: number;
  memoryBytes: number;
  memoryTotalBytes: number;
  diskBytes: number;
  diskTotalBytes: number;
}
