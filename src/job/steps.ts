import { posix } from 'node:path';
import { BackendError } from '../e2b/errors.js';
import type { CodeStepSpec, ScriptStepSpec, StepSpec } from '../spec/model.js';
import { runCodeStep, stepErrorOf } from './code/run-code-step.js';
import type { RunContext } from './context.js';
import { collectHandover, type HandoverCollection } from './handover/collect.js';
import type { CodeEnd, StepEnd } from './ports.js';
import { problemOf } from './problem.js';
import type { Outcome, RunProblem, RunResult, StepResult } from './result.js';
import { createResultKeeper, type ResultKeeper } from './results/keep.js';
import { watchSilence } from './silence.js';
import { meetsCondition } from './step-condition.js';

/** Between TERM and KILL, in ms. A cancelled run has little time. */
const GRACE = 5000;
const GRACE_CANCELLED = 2000;

export interface StepsResult {
  outcome: Outcome;
  failedStep: string | null;
  steps: StepResult[];
  outputs: Record<string, string>;
  env: Record<string, string>;
  /** What code steps showed, where there are any. */
  results?: NonNullable<RunResult['results']>;
  error?: RunProblem;
}

/**
 * Runs the steps in order, each if its condition holds: by default until one does not pass (and may not fail). The
 * first failure is the run's outcome, whatever steps do that run after it. What a step says is its result; an error of
 * the service is the run's error and marks the step as lost.
 */
export async function runSteps(context: RunContext): Promise<StepsResult> {
  const result: StepsResult = { outcome: 'passed', failedStep: null, steps: [], outputs: {}, env: {} };
  const handover = collectHandover(context.spec.handover, context.warn);
  const results = lazyKeeper(context);
  for (const [index, step] of context.spec.steps.entries()) {
    if (!meetsCondition(step.condition, result.outcome) || !applies(step, context)) {
      result.steps.push(skipped(step.name));
      continue;
    }
    const started = performance.now();
    context.reporter.stepStart(index, step.name);
    let done: Omit<StepResult, 'name' | 'durationMs'>;
    try {
      const handed = handover.stepEnv();
      if (isCode(step)) {
        const end = await runCodeStep(context, index, step, { handed, results: results() });
        const error =
          end.kind === 'exited' && end.error ? stepErrorOf(end.error, step, context.workFolder) : undefined;
        done = {
          ...handedOver(end, context, step, handover),
          ...(error ? { error } : {}),
          ...stepOutcome(end, context, step),
        };
      } else {
        const end = await runScript(context, index, step, handed);
        done = { ...handedOver(end, context, step, handover), ...stepOutcome(end, context, step) };
      }
    } catch (error) {
      result.error = problemOf(error);
      done = { outcome: 'lost', exitCode: null };
    }
    const forgiven = step.continueOnError && (done.outcome === 'failed' || done.outcome === 'timed-out');
    const outcome: StepResult = {
      name: step.name,
      ...done,
      durationMs: Math.round(performance.now() - started),
      ...(forgiven ? { forgiven } : {}),
    };
    result.steps.push(outcome);
    await context.reporter.stepEnd(index, outcome);
    if (outcome.outcome === 'passed' || forgiven) continue;
    // The sandbox's end stops everything, but what the steps said before it stands.
    const over = outcome.outcome === 'lost' || outcome.outcome === 'cancelled';
    if (result.outcome === 'passed') {
      result.failedStep = step.name;
      result.outcome = runOutcome(outcome, result.error);
    }
    if (over) {
      for (const { name } of context.spec.steps.slice(index + 1)) result.steps.push(skipped(name));
      break;
    }
  }
  result.outputs = handover.outputs();
  result.env = handover.env();
  if (context.spec.steps.some(isCode)) result.results = results().results();
  return result;
}

function isCode(step: StepSpec): step is CodeStepSpec {
  return 'cells' in step;
}

/** Made when it is first needed: it clears what an earlier run left. */
function lazyKeeper({ spec, options, warn }: RunContext): () => ResultKeeper {
  let keeper: ResultKeeper | undefined;
  return () => {
    const mask = options.mask ?? ((text) => text);
    keeper ??= createResultKeeper({ root: spec.root, folder: spec.results, mask, warn });
    return keeper;
  };
}

function skipped(name: string): StepResult {
  return { name, outcome: 'skipped', exitCode: null, durationMs: 0 };
}

function handedOver(
  end: StepEnd | CodeEnd,
  { warn }: RunContext,
  { name }: StepSpec,
  collection: HandoverCollection,
): Pick<StepResult, 'outputs' | 'summary'> {
  if (end.kind === 'aborted') return {};
  if (end.handoverProblem !== undefined)
    warn(`step ${name}: what it handed over could not be fetched: ${end.handoverProblem}`);
  return end.handover ? collection.take(name, end.handover) : {};
}

/** Whether a step is meant for a sandbox that came to be as this one did. */
function applies({ only }: StepSpec, { acquired }: RunContext): boolean {
  if (only === 'created') return acquired.created;
  if (only === 'started') return acquired.created || acquired.resumed;
  return true;
}

function runOutcome(step: StepResult, error: RunProblem | undefined): Outcome {
  if (step.outcome === 'failed' || step.outcome === 'timed-out' || step.outcome === 'cancelled')
    return step.outcome;
  return error === undefined || error.cause === 'lost' ? 'lost' : 'service';
}

function stepOutcome(
  end: StepEnd | CodeEnd,
  context: RunContext,
  step: StepSpec,
): Pick<StepResult, 'outcome' | 'exitCode'> {
  switch (end.kind) {
    case 'exited':
      return { outcome: end.exitCode === 0 ? 'passed' : 'failed', exitCode: end.exitCode };
    case 'timed-out':
      if ('unended' in end && end.unended !== undefined)
        context.warn(`step ${step.name}: its processes could not be ended: ${end.unended}`);
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

async function runScript(
  context: RunContext,
  index: number,
  step: ScriptStepSpec,
  handed: Record<string, string>,
): Promise<StepEnd> {
  const { sandbox, reporter, signal, acquired, spec, options } = context;
  const silence = watchSilence((silentMs) => reporter.stepSilent(index, silentMs));
  try {
    return await sandbox.runStep({
      script: step.run,
      shell: step.shell,
      cwd: posix.resolve(context.workFolder, step.cwd),
      env: { ...spec.sandbox.env, ...handed, ...step.env },
      ...(step.user === undefined ? {} : { user: step.user }),
      merge: options.streams === 'merged',
      timeoutMs: step.timeoutMs,
      graceMs: signal.aborted ? GRACE_CANCELLED : GRACE,
      signal,
      // A sandbox of our own is killed as a whole; one that was there before must not keep our processes.
      onAbort: acquired.created ? 'leave' : 'kill',
      onOutput: (stream, chunk) => {
        silence.heard();
        return reporter.stepOutput(index, stream, chunk);
      },
      onNotice: (text) => reporter.notice(text),
    });
  } finally {
    silence.stop();
  }
}
