import { posix } from 'node:path';
import { BackendError } from '../e2b/errors.js';
import type { StepSpec } from '../spec/model.js';
import type { RunContext } from './context.js';
import type { StepEnd } from './ports.js';
import { problemOf } from './problem.js';
import type { Outcome, RunProblem, StepResult } from './result.js';

/** Between TERM and KILL, in ms. A cancelled run has little time. */
const GRACE = 5000;
const GRACE_CANCELLED = 2000;
/** A step that printed nothing for so long is said to be still running, in ms. */
const SILENT = 60_000;

export interface StepsResult {
  outcome: Outcome;
  failedStep: string | null;
  steps: StepResult[];
  error?: RunProblem;
}

/**
 * Runs the steps in order. After one that did not pass (and may not fail) the rest are skipped. What a step says is
 * its result; an error of the service is the run's error and marks the step as lost.
 */
export async function runSteps(context: RunContext): Promise<StepsResult> {
  const result: StepsResult = { outcome: 'passed', failedStep: null, steps: [] };
  for (const [index, step] of context.spec.steps.entries()) {
    if (result.outcome !== 'passed') {
      result.steps.push({ name: step.name, outcome: 'skipped', exitCode: null, durationMs: 0 });
      continue;
    }
    const started = performance.now();
    context.reporter.stepStart(index, step.name);
    let done: Omit<StepResult, 'name' | 'durationMs'>;
    try {
      done = stepOutcome(await runOne(context, index, step), context, step);
    } catch (error) {
      result.error = problemOf(error);
      done = { outcome: 'lost', exitCode: null };
    }
    const outcome: StepResult = {
      name: step.name,
      ...done,
      durationMs: Math.round(performance.now() - started),
    };
    result.steps.push(outcome);
    await context.reporter.stepEnd(index, outcome);
    if (outcome.outcome === 'passed') continue;
    const forgiven =
      step.continueOnError && (outcome.outcome === 'failed' || outcome.outcome === 'timed-out');
    if (forgiven) continue;
    result.failedStep = step.name;
    result.outcome = runOutcome(outcome, result.error);
  }
  return result;
}

function runOutcome(step: StepResult, error: RunProblem | undefined): Outcome {
  if (step.outcome === 'failed' || step.outcome === 'timed-out' || step.outcome === 'cancelled')
    return step.outcome;
  return error === undefined || error.cause === 'lost' ? 'lost' : 'service';
}

function stepOutcome(
  end: StepEnd,
  context: RunContext,
  step: StepSpec,
): Pick<StepResult, 'outcome' | 'exitCode'> {
  switch (end.kind) {
    case 'exited':
      return { outcome: end.exitCode === 0 ? 'passed' : 'failed', exitCode: end.exitCode };
    case 'timed-out':
      if (end.survivors.length > 0) {
        context.warn(
          `step ${step.name}: processes ${end.survivors.join(', ')} in the sandbox could not be ended`,
        );
      }
      return { outcome: 'timed-out', exitCode: null };
    case 'aborted':
      break;
  }
  const { reason } = context.signal;
  if (reason instanceof BackendError) throw reason;
  return { outcome: 'cancelled', exitCode: null };
}

async function runOne(context: RunContext, index: number, step: StepSpec): Promise<StepEnd> {
  const { sandbox, reporter, signal, acquired, spec } = context;
  let lastOutput = performance.now();
  let told = lastOutput;
  const watch = setInterval(() => {
    const now = performance.now();
    if (now - Math.max(lastOutput, told) < SILENT) return;
    told = now;
    reporter.stepSilent(index, now - lastOutput);
  }, SILENT / 12);
  try {
    return await sandbox.runStep({
      script: step.run,
      shell: step.shell,
      cwd: posix.resolve(context.workFolder, step.cwd),
      env: { ...spec.sandbox.env, ...step.env },
      ...(step.user === undefined ? {} : { user: step.user }),
      timeoutMs: step.timeoutMs,
      graceMs: signal.aborted ? GRACE_CANCELLED : GRACE,
      signal,
      // A sandbox of our own is killed as a whole; one that was there before must not keep our processes.
      onAbort: acquired.created ? 'leave' : 'kill',
      onOutput: (stream, chunk) => {
        lastOutput = performance.now();
        return reporter.stepOutput(index, stream, chunk);
      },
      onNotice: (text) => reporter.notice(text),
    });
  } finally {
    clearInterval(watch);
  }
}
