import { parsePairs, readFileCommand, type FileCommand, type FileCommands } from './file-commands.js';
import { addPath, isBlockedEnv, type JobState } from './job-state.js';
import { LIMITS } from './limits.js';
import type { StepState } from './command-processor.js';
import type { StepLog } from './step-log.js';

/**
 * Carries out what a phase left in its files; it is done however the process ended. A malformed file fails the step,
 * and what stood before the mistake counts.
 *
 * @returns the step's summary, masked; empty when there is none or it was too long
 */
export async function takeFileCommands(
  files: FileCommands,
  job: JobState,
  step: StepState,
  log: StepLog,
): Promise<string> {
  const texts = new Map<FileCommand, string>();
  for (const [name, file] of Object.entries(files))
    texts.set(name as FileCommand, await readFileCommand(file));
  const each = (name: FileCommand, take: (text: string) => void): void => {
    try {
      take(texts.get(name) ?? '');
    } catch (error) {
      log.issue('error', `Unable to process file command '${name.toLowerCase()}' successfully.`);
      log.issue('error', (error as Error).message);
      step.failed = true;
    }
  };

  each('PATH', (text) => {
    for (const line of text.split(/\r\n|\n|\r/)) if (line !== '') addPath(job, line);
  });
  each('ENV', (text) => {
    for (const [name, value] of parsePairs(text)) {
      if (isBlockedEnv(name))
        log.issue('error', `Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
      else job.env[name] = value;
    }
  });
  each('STATE', (text) => {
    for (const [name, value] of parsePairs(text)) step.state[name] = value;
  });
  each('OUTPUT', (text) => {
    for (const [name, value] of parsePairs(text)) {
      if (name === '') throw new Error("Value cannot be null. (Parameter 'name')");
      step.outputs[name] = value;
    }
  });
  return takeSummary(texts.get('STEP_SUMMARY') ?? '', job, log);
}

function takeSummary(text: string, job: JobState, log: StepLog): string {
  const bytes = Buffer.byteLength(text);
  if (bytes <= LIMITS.summaryBytes) {
    return text
      .split('\n')
      .map((line) => job.masker.apply(line))
      .join('\n');
  }
  const [limit, size] = [LIMITS.summaryBytes, bytes].map((each) => Math.floor(each / 1024));
  log.issue(
    'error',
    `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}k, got ${size}k.`,
  );
  return '';
}
