import { BackendError } from '../e2b/errors.js';
import type { RunSpec } from '../spec/model.js';
import { acquireSandbox } from './acquire.js';
import { afterAction, release } from './after.js';
import { CancelledError, orCancelled } from './cancelled.js';
import type { RunContext, RunOptions } from './context.js';
import { download } from './download.js';
import { exitCodeOf } from './exit-code.js';
import { startHeartbeat } from './heartbeat.js';
import type { Backend } from './ports.js';
import { problemOf } from './problem.js';
import type { RunResult } from './result.js';
import { runSteps } from './steps.js';
import { createTimeline } from './timeline.js';
import { createUndo } from './undo.js';
import { checkUploads, planUploads, upload } from './upload.js';
import { workFolderOf } from './work-folder.js';

/**
 * One run, its phases in order: template → sandbox → upload → steps → download → after. Never rejects: whatever
 * happens is in the result. What was acquired is released in the end, cancelled or not.
 */
export async function runJob(spec: RunSpec, options: RunOptions): Promise<RunResult> {
  const { reporter } = options;
  const timeline = createTimeline(reporter);
  const undo = createUndo();
  const result: RunResult = {
    outcome: 'service',
    exitCode: 0,
    failedStep: null,
    sandbox: { id: null, state: 'none', resumed: false },
    template: { id: null, name: spec.template.reference, reused: true, reason: 'named in the description' },
    steps: [],
    artifacts: [],
    urls: {},
    timings: {},
    warnings: [],
    problems: [],
  };
  const warn = (text: string): void => {
    result.warnings.push(text);
    reporter.warning(text);
  };
  const problem = (error: unknown): void => {
    const seen = problemOf(error);
    result.problems.push(seen);
    reporter.warning(`${seen.message}${seen.hint === '' ? '' : `; ${seen.hint}`}`);
  };

  try {
    const context = await prepare(spec, options, result, timeline, undo, warn);
    const { signal } = context;
    const steps = await timeline.phase('steps', () => runSteps(context));
    Object.assign(result, steps);
    if (steps.outcome !== 'lost' && steps.outcome !== 'cancelled' && spec.download.length > 0) {
      try {
        const got = await timeline.phase(
          'download',
          () => download(context, problem),
          ({ detail }) => detail,
        );
        result.artifacts = got.artifacts;
      } catch (error) {
        // Cancelled by the user: the steps' result stands all the same, the missing artifacts are a problem beside it.
        problem(signal.aborted && !(signal.reason instanceof BackendError) ? downloadCancelled() : error);
      }
    }
  } catch (error) {
    if (error instanceof CancelledError || options.signal.aborted) result.outcome = 'cancelled';
    else {
      result.error = problemOf(error);
      result.outcome = result.error.cause === 'lost' && result.sandbox.id !== null ? 'lost' : 'service';
    }
  }
  for (const step of spec.steps.slice(result.steps.length)) {
    result.steps.push({ name: step.name, outcome: 'skipped', exitCode: null, durationMs: 0 });
  }

  const failures =
    result.sandbox.id === null
      ? await undo.run()
      : await timeline.phase(
          'after',
          () => undo.run(),
          () => result.sandbox.state,
        );
  for (const error of failures) problem(error);
  result.timings = timeline.timings();
  result.exitCode = exitCodeOf(result);
  return result;
}

function downloadCancelled(): BackendError {
  return new BackendError('usage', 'the download was cancelled', 'run it again to fetch the artifacts');
}

/** Everything up to the point where steps can run. Registers what has to be undone as it is acquired. */
async function prepare(
  spec: RunSpec,
  options: RunOptions,
  result: RunResult,
  timeline: ReturnType<typeof createTimeline>,
  undo: ReturnType<typeof createUndo>,
  warn: (text: string) => void,
): Promise<RunContext> {
  const { reporter } = options;
  const lost = new AbortController();
  const signal = AbortSignal.any([options.signal, lost.signal]);

  checkUploads(spec);
  // Choosing files needs no sandbox: it goes on while one is created. Its failure is seen in the upload phase.
  const planning = planUploads(spec, options, options.signal);
  planning.catch(() => undefined);

  const backend = await timeline.phase('template', () =>
    orCancelled(options.connect(options.signal), options.signal),
  );
  const { sandbox, acquired } = await timeline.phase(
    'sandbox',
    () => acquireSandbox(spec, backend, options),
    (got) => got.acquired.id,
  );
  result.sandbox = { id: acquired.id, state: 'running', resumed: acquired.resumed };
  undo.add(() => releaseSandbox(spec, options, result, backend, { sandbox, acquired }, warn));
  if (options.signal.aborted) throw new CancelledError();

  const stopHeartbeat = startHeartbeat({
    timeoutMs: spec.sandbox.timeoutMs,
    extend: () => backend.setTimeout(acquired.id, spec.sandbox.timeoutMs),
    onLost: (error) =>
      lost.abort(new BackendError('lost', 'the sandbox was lost while the run used it', error.hint, error)),
    onTrouble: (error) => warn(`the sandbox's lifetime could not be extended: ${problemOf(error).message}`),
  });
  undo.add(stopHeartbeat);

  const workFolder = workFolderOf(spec);
  const context: RunContext = {
    spec,
    backend,
    sandbox,
    acquired,
    reporter,
    signal,
    options,
    workFolder,
    warn,
  };
  // Without an answer only the report misses the template's ID.
  const template = sandbox.template().catch(() => undefined);
  await timeline.phase(
    'upload',
    () =>
      orLost(
        planning.then((planned) => upload(context, planned)),
        signal,
      ),
    ({ detail }) => detail,
  );
  const seen = await template;
  if (seen) {
    result.template.id = seen.id;
    if (!acquired.created) result.template.name = seen.name ?? seen.id;
  }
  return context;
}

/** Waits for `work`; when the signal aborted meanwhile, what it says counts, not the errors that follow from it. */
async function orLost<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (signal.reason instanceof BackendError) throw signal.reason;
    throw error;
  }
}

async function releaseSandbox(
  spec: RunSpec,
  options: RunOptions,
  result: RunResult,
  backend: Backend,
  { sandbox, acquired }: Pick<RunContext, 'sandbox' | 'acquired'>,
  warn: (text: string) => void,
): Promise<void> {
  if (result.outcome === 'cancelled' && options.onCancel === 'leave') return;
  const action = afterAction({ outcome: result.outcome, after: spec.after, ...acquired });
  if (result.outcome === 'lost') {
    // It may be half alive, behind a network that is down: killed if it can be, else its own timeout ends it.
    result.sandbox.state = 'lost';
    await backend.kill(acquired.id).catch(() => undefined);
    return;
  }
  try {
    result.sandbox.state = await release(action, acquired.id, backend, spec.sandbox.timeoutMs, sandbox);
  } catch (error) {
    if (action === 'pause') throw error;
    const { message } = problemOf(error);
    warn(`${message}; the sandbox ends by itself within ${Math.ceil(spec.sandbox.timeoutMs / 1000)} s`);
  }
}
