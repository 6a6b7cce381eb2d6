import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { runChild, type ChildResult, type StreamName } from './child.js';
import { createCommandProcessor, type SeenCommand, type StepState } from './command-processor.js';
import { createFileCommands } from './file-commands.js';
import { takeFileCommands } from './file-results.js';
import type { JobState } from './job-state.js';
import { LIMITS, type Timings } from './limits.js';
import { createStepLog, type Annotation, type StepLog } from './step-log.js';

export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped';

/** `main` or `post` of a step, when it is over. */
export interface Phase extends ChildResult {
  conclusion: Conclusion;
  /** What the log shows: masked; commands only where the runner shows them. */
  log: readonly string[];
  commands: readonly SeenCommand[];
  annotations: readonly Annotation[];
  outputs: Record<string, string>;
  /** `outputs` as another job would get them: without those that hold a masked value. */
  jobOutputs: Record<string, string>;
  state: Record<string, string>;
  /** Masked; empty when there is none or it was over the limit. */
  summary: string;
}

/** When to cancel: so many ms after the start, at the first line of output for which it returns true, or when it resolves. */
export type CancelAfter = number | ((line: string, stream: StreamName) => boolean) | Promise<unknown>;

export interface PhaseOptions {
  job: JobState;
  command: string;
  args: string[];
  env: Record<string, string>;
  temp: string;
  cwd: string;
  cancelAfter?: CancelAfter | undefined;
  debug?: boolean | undefined;
  /** What the runner itself has to say first. */
  warnings?: readonly string[];
  timings: Timings;
  /** Sees every line as it comes, before anything is done with it. */
  onLine?: ((line: string, stream: StreamName) => void) | undefined;
}

/** Runs one script of an action or of a workflow, reads what it says and applies the limits. */
export async function runPhase(options: PhaseOptions): Promise<Phase> {
  const { job } = options;
  const log = createStepLog(job.masker);
  for (const warning of options.warnings ?? []) log.issue('warning', warning);
  const step: StepState = { outputs: {}, state: {}, failed: false };
  const files = await createFileCommands(options.temp, randomUUID());
  const env: Record<string, string> = {
    ...options.env,
    ...Object.fromEntries(Object.entries(files).map(([name, file]) => [`GITHUB_${name}`, file])),
    PATH: [...job.path.toReversed(), options.env['PATH'] ?? ''].join(path.delimiter),
  };
  const allowUnsecure = env['ACTIONS_ALLOW_UNSECURE_COMMANDS'] === 'true';
  const processor = createCommandProcessor({ job, step, log, allowUnsecure, debug: options.debug ?? false });

  const cancel = new AbortController();
  const { cancelAfter } = options;
  const timer = typeof cancelAfter === 'number' ? setTimeout(() => cancel.abort(), cancelAfter) : undefined;
  if (cancelAfter instanceof Promise) void cancelAfter.then(() => cancel.abort());
  let result: ChildResult;
  try {
    result = await runChild({
      command: options.command,
      args: options.args,
      cwd: options.cwd,
      env,
      cancel: cancel.signal,
      timings: options.timings,
      onLine(line, stream) {
        options.onLine?.(line, stream);
        processor.line(line, stream);
        if (typeof cancelAfter === 'function' && !cancel.signal.aborted && cancelAfter(line, stream))
          cancel.abort();
      },
    });
  } finally {
    clearTimeout(timer);
  }
  const summary = await takeFileCommands(files, job, step, log);
  dropOutputsOverLimit(step, log);
  const failed = step.failed || result.exitCode !== 0;
  const conclusion: Conclusion = result.cancelled ? 'cancelled' : failed ? 'failure' : 'success';
  return {
    ...result,
    conclusion,
    log: log.lines,
    commands: processor.commands,
    annotations: log.annotations,
    outputs: step.outputs,
    jobOutputs: Object.fromEntries(
      Object.entries(step.outputs).filter(([, value]) => job.masker.apply(value) === value),
    ),
    state: step.state,
    summary,
  };
}

function dropOutputsOverLimit(step: StepState, log: StepLog): void {
  const units = Object.entries(step.outputs).reduce(
    (sum, [name, value]) => sum + name.length + value.length,
    0,
  );
  if (units * 2 <= LIMITS.outputBytes) return;
  log.issue('error', `Outputs are over the limit of ${LIMITS.outputBytes} bytes: ${units * 2}.`);
  step.outputs = {};
}
