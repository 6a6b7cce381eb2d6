import type { Reporter } from './reporter.js';

/** Where the whole output of steps goes besides the log; `src/log` implements it. */
export interface LogKeeper {
  open(index: number, name: string): KeptLog;
}

export interface KeptLog {
  write(stream: 'stdout' | 'stderr', chunk: Uint8Array): Promise<void> | undefined;
  /** Its absolute path; undefined when it is not all there. */
  close(): Promise<string | undefined>;
}

/** A reporter that also keeps what each step prints, and names the file in the step's result. */
export function keepLogs<R extends Reporter>(reporter: R, keeper: LogKeeper): R {
  let open: KeptLog | undefined;
  return {
    ...reporter,
    stepStart(index, name) {
      open = keeper.open(index, name);
      reporter.stepStart(index, name);
    },
    stepOutput(index, stream, chunk) {
      const kept = open?.write(stream, chunk);
      const shown = reporter.stepOutput(index, stream, chunk);
      return kept && shown ? Promise.all([kept, shown]).then(() => undefined) : (kept ?? shown);
    },
    async stepEnd(index, result) {
      const file = await open?.close();
      open = undefined;
      if (file !== undefined) result.log = file;
      await reporter.stepEnd(index, result);
    },
  };
}
