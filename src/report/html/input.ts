import type { TestReport } from '../junit/model.js';
import type { ComeBack, ReportedRun, ReportLinks } from '../model.js';

/** Everything that the page shows. Whatever is in it may come from the sandbox. */
export interface HtmlReport {
  run: ReportedRun;
  tests?: TestReport;
  /** What steps printed, by their index. */
  logs?: ReadonlyMap<number, ReadLog>;
  /** What was read of the result files, by their names. */
  contents?: ReadonlyMap<string, ReadContent>;
  links?: ReportLinks;
  back?: ComeBack;
  /** Values that must not appear. */
  secrets?: readonly string[];
  /** Absolute folder that paths are shown relative to. */
  root?: string;
  /** What was run, as the user named it. */
  title?: string;
  endedAt?: Date;
}

/** A log as it was printed. */
export interface ReadLog {
  head: Uint8Array;
  /** Empty when all of it is in `head`. */
  tail: Uint8Array;
  /** Of the whole log. */
  bytes: number;
}

/** A result file; of one that is too long for its type, the beginning or nothing. `problem`: why there is nothing. */
export type ReadContent = { bytes: Uint8Array; size: number } | { problem: string };
