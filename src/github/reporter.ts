import type { Writable } from 'node:stream';
import type { Reporter } from '../job/reporter.js';
import { formatBytes } from '../report/bytes.js';
import { escapePath } from '../report/escape-path.js';
import { createStepLog, oneSafeLine, type StepLog } from '../log/step-log.js';

/** What this reporter needs of the toolkit. Each writes whole lines to stdout. */
export interface CommandSink {
  info(text: string): void;
  warning(text: string): void;
  startGroup(name: string): void;
  endGroup(): void;
}

export interface ActionReporter extends Reporter {
  /** Flushes an open step: the run ends, maybe in the middle of one. */
  close(): Promise<void>;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/**
 * A run in a workflow log: one group a step, its output sanitised and live. While a step's log is open nothing else
 * is written to stdout: a command in the middle of its batches would fall inside a line, and tear a line in two.
 */
export function createActionReporter(
  stdout: Writable,
  sink: CommandSink,
  secrets: readonly string[],
): ActionReporter {
  let log: StepLog | undefined;
  let waiting: (() => void)[] = [];
  const between = (write: () => void): void => {
    if (log) waiting.push(write);
    else write();
  };
  let building = false;
  const endBuildGroup = (): void => {
    if (building) sink.endGroup();
    building = false;
  };
  const closeStep = async (): Promise<void> => {
    const open = log;
    if (!open) return;
    await open.close();
    log = undefined;
    sink.endGroup();
    for (const write of waiting.splice(0)) write();
  };
  const safe = (text: string): string => oneSafeLine(text, secrets);
  return {
    phaseStart: () => undefined,
    phaseEnd(phase, durationMs, detail) {
      if (phase === 'steps') return;
      const name = phase.charAt(0).toUpperCase() + phase.slice(1);
      const text = `${name}${detail === undefined ? '' : `: ${detail}`} (${seconds(durationMs)})`;
      between(() => sink.info(safe(text)));
    },
    progress: progressLines((text) => between(() => sink.info(safe(text)))),
    stepStart(_index, name) {
      sink.startGroup(safe(name));
      log = createStepLog(stdout, secrets);
    },
    stepOutput: (_index, stream, chunk) => log?.output(stream, chunk),
    stepSilent: (_index, silentMs) =>
      void log?.line(`… still running, nothing printed for ${seconds(silentMs)}`),
    async stepEnd(_index, result) {
      await closeStep();
      const code = result.outcome === 'failed' ? ` with exit code ${result.exitCode}` : '';
      sink.info(safe(`${result.name}: ${result.outcome}${code} (${seconds(result.durationMs)})`));
    },
    watchEvent({ type, path }) {
      const text = `watch: ${type} ${escapePath(path)}`;
      const shown = log?.line(text);
      if (!log) sink.info(safe(text));
      return shown;
    },
    buildStep(title) {
      endBuildGroup();
      sink.startGroup(safe(title));
      building = true;
    },
    buildLine: (text, elapsedMs) => sink.info(safe(`${seconds(elapsedMs).padStart(8)}  ${text}`)),
    buildEnd: () => endBuildGroup(),
    notice(text) {
      if (log) void log.line(text);
      else sink.info(safe(text));
    },
    warning: (text) => between(() => sink.warning(safe(text))),
    async close() {
      endBuildGroup();
      await closeStep();
    },
  };
}

/** A large transfer as at most four lines. */
function progressLines(line: (text: string) => void): Reporter['progress'] {
  const told = new Map<string, number>();
  return (phase, { bytes, totalBytes }) => {
    if (totalBytes === undefined || totalBytes < 10_000_000) return;
    const quarter = Math.floor((bytes / totalBytes) * 4);
    if (quarter <= (told.get(phase) ?? 0) || quarter === 4) return;
    told.set(phase, quarter);
    line(`  ${phase}: ${formatBytes(bytes)} of ${formatBytes(totalBytes)}`);
  };
}
