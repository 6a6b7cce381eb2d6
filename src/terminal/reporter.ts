import { createLogWriter } from '../log/log-writer.js';
import { createStepLog, oneSafeLine, type StepLog } from '../log/step-log.js';
import type { Phase, Progress, Reporter } from '../job/reporter.js';
import type { StepResult } from '../job/result.js';
import { formatBytes } from '../report/bytes.js';
import { escapePath } from '../report/escape-path.js';
import type { CliContext } from './context.js';
import { createEscapeFilter } from './escape-filter.js';
import { formatDuration, printable } from './words.js';

const PHASE_NAMES: Record<Phase, string> = {
  template: 'Template',
  sandbox: 'Sandbox',
  upload: 'Upload',
  steps: 'Steps',
  download: 'Download',
  after: 'After',
};
/** A progress line is rewritten at most so often, in ms. */
const REWRITE = 100;

export interface TerminalReporter extends Reporter {
  /** Flushes what is still to be written. */
  close(): Promise<void>;
}

/**
 * Prints a run on a terminal: our own lines on stderr, what the steps print on stdout and stderr (with `json` all of
 * it on stderr). In a workflow (`GITHUB_ACTIONS`), where both streams are read as commands, everything passes the
 * sanitiser; on a terminal, the filter of control sequences; elsewhere bytes go through as they are.
 */
export function createTerminalReporter(
  context: Pick<CliContext, 'stdout' | 'stderr' | 'environment'>,
  options: { json: boolean; secrets: readonly string[]; onBroken(): void },
): TerminalReporter {
  const { stderr } = context;
  const stdout = options.json ? stderr : context.stdout;
  const inWorkflow = context.environment.GITHUB_ACTIONS === 'true';
  const tty = stderr.isTTY === true && !inWorkflow;
  const writers = new Map([stdout, stderr].map((stream) => [stream, createLogWriter(stream)]));
  const filters = { stdout: createEscapeFilter(), stderr: createEscapeFilter() };
  const openLine = new Map<unknown, boolean>();
  let progressShown = false;
  let rewritten = 0;
  let lastPercent = -1;
  let log: StepLog | undefined;
  let waiting: string[] = [];

  const write = (stream: typeof stderr, text: string): Promise<void> | undefined => {
    if (text === '') return undefined;
    openLine.set(stream, !text.endsWith('\n'));
    const written = writers.get(stream)?.write(text);
    written?.catch(() => options.onBroken());
    return written;
  };
  const clearProgress = (): void => {
    if (!progressShown) return;
    progressShown = false;
    void write(stderr, '\r\u001b[2K');
    openLine.set(stderr, false);
  };
  const putLine = (text: string): Promise<void> | undefined => {
    const clean = printable(text);
    if (inWorkflow) {
      const safe = oneSafeLine(clean, options.secrets);
      // While a step's log is open it alone writes; a stream of a second writer could break into its lines.
      return log ? log.line(safe) : write(stderr, `${safe}\n`);
    }
    clearProgress();
    const shared = stdout === stderr || (stdout.isTTY === true && stderr.isTTY === true);
    if (openLine.get(stderr) || (shared && openLine.get(stdout))) void write(stderr, '\n');
    if (shared) openLine.set(stdout, false);
    return write(stderr, `${clean}\n`);
  };
  const line = (text: string): void => void putLine(text);

  return {
    phaseStart(phase) {
      lastPercent = -1;
      if (phase === 'steps') return;
      if (tty) {
        progressShown = true;
        void write(stderr, `\r\u001b[2K· ${PHASE_NAMES[phase]} …`);
        openLine.set(stderr, false);
      }
    },
    phaseEnd(phase, durationMs, detail) {
      if (phase === 'steps') return;
      line(
        `· ${PHASE_NAMES[phase]}${detail === undefined ? '' : `: ${detail}`} (${formatDuration(durationMs)})`,
      );
    },
    progress(phase, progress) {
      const now = performance.now();
      if (!tty) {
        const percent = quarterOf(progress);
        if (percent <= lastPercent || percent === 0 || percent === 100) return;
        lastPercent = percent;
        return line(`  ${PHASE_NAMES[phase]}: ${describe(progress)}`);
      }
      if (now - rewritten < REWRITE) return;
      rewritten = now;
      progressShown = true;
      void write(stderr, `\r\u001b[2K· ${PHASE_NAMES[phase]} ${describe(progress)}`);
      openLine.set(stderr, false);
    },
    stepStart(_index, name) {
      line(`▸ ${name}`);
      if (inWorkflow) log = createStepLog(stdout, options.secrets);
    },
    stepOutput(_index, stream, chunk) {
      if (log) return log.output(stream, chunk)?.catch(() => options.onBroken());
      clearProgress();
      const target = stream === 'stdout' ? stdout : stderr;
      const text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('utf8');
      // A stream that broke (`| head`) ends the run by onBroken; it is no failure of the step.
      return write(target, target.isTTY ? filters[stream](text) : text)?.catch(() => undefined);
    },
    stepSilent(_index, silentMs) {
      line(`  … still running, nothing printed for ${formatDuration(silentMs)}`);
    },
    async stepEnd(_index, result) {
      await log?.close().catch(() => options.onBroken());
      log = undefined;
      line(`${result.outcome === 'passed' ? '✓' : '✗'} ${describeStep(result)}`);
      for (const text of waiting.splice(0)) line(text);
    },
    watchEvent: ({ type, path }) => putLine(`  ± ${type} ${escapePath(path)}`)?.catch(() => undefined),
    buildStep: (title) => line(`▸ ${title}`),
    buildLine: (text, elapsedMs) => line(`${formatDuration(elapsedMs).padStart(10)}  ${text}`),
    buildEnd: () => undefined,
    notice: (text) => line(`  ${text}`),
    warning(text) {
      const warning = `! ${text}`;
      if (log) waiting = [...waiting, warning];
      else line(warning);
    },
    async close() {
      clearProgress();
      await log?.close().catch(() => undefined);
      for (const writer of writers.values()) await writer.close().catch(() => undefined);
    },
  };
}

function describe({ bytes, files, totalBytes, totalFiles }: Progress): string {
  const of = (total: string | undefined): string => (total === undefined ? '' : ` of ${total}`);
  return (
    `${formatBytes(bytes)}${of(totalBytes === undefined ? undefined : formatBytes(totalBytes))}, ` +
    `${files}${of(totalFiles?.toString())} files`
  );
}

/** How far a transfer is, in whole quarters; where nobody rewrites a line four of them are enough. */
function quarterOf({ bytes, totalBytes }: Progress): number {
  if (totalBytes === undefined || totalBytes < 10_000_000) return 0;
  return Math.floor((bytes / totalBytes) * 4) * 25;
}

/** A step's end in words. */
export function describeStep(result: StepResult): string {
  const took = formatDuration(result.durationMs);
  if (result.outcome === 'failed')
    return `${result.name}: failed with exit code ${result.exitCode} (${took})`;
  if (result.outcome === 'passed') return `${result.name} (${took})`;
  return `${result.name}: ${result.outcome === 'timed-out' ? 'timed out' : result.outcome} (${took})`;
}
