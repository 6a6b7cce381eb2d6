import type { SeenCommand } from './command-processor.js';
import { createJob, type ActionRun, type JobOptions, type StepOptions } from './job.js';
import type { Orphan } from './processes.js';
import type { Annotation } from './step-log.js';

/** A job of one step, from beginning to end. What belongs to both phases is here main's first, then post's. */
export interface SingleRun extends ActionRun {
  exitCode: number | null;
  /** Absent: there is no post phase. */
  postExitCode?: number | null;
  log: string[];
  commands: SeenCommand[];
  annotations: Annotation[];
  jobOutputs: Record<string, string>;
  state: Record<string, string>;
  /** What the step added for later steps. */
  env: Record<string, string>;
  summary: string;
  masks: string[];
  /** What was still running after post; it has been killed. */
  orphans: Orphan[];
}

/**
 * Runs an action as a job of its own: main, post, the end of the job.
 *
 * @throws Error when there is no such action, it is not a JavaScript action or Node cannot be started
 */
export async function runAction(options: StepOptions & Omit<JobOptions, 'env'>): Promise<SingleRun> {
  const job = await createJob(options);
  let run: ActionRun | undefined;
  let orphans: Orphan[] = [];
  try {
    run = await job.step(options);
  } finally {
    ({ orphans } = await job.finish());
  }
  const { main, post } = run;
  const phases = post === undefined ? [main] : [main, post];
  return {
    ...run,
    exitCode: main.exitCode,
    ...(post === undefined ? {} : { postExitCode: post.exitCode }),
    log: phases.flatMap((phase) => phase.log),
    commands: phases.flatMap((phase) => phase.commands),
    annotations: phases.flatMap((phase) => phase.annotations),
    jobOutputs: main.jobOutputs,
    state: main.state,
    env: { ...job.env },
    summary: phases.map((phase) => phase.summary).join(''),
    masks: [...job.masks],
    orphans,
  };
}
