import { BackendError } from '../e2b/errors.js';
import type { RunSpec } from '../spec/model.js';
import type { KnownLife } from '../e2b/vanished.js';
import { acquireSandbox } from './acquire/acquire.js';
import { CancelledError, orCancelled } from './cancelled.js';
import type { RunContext, RunOptions } from './context.js';
import { deadlineOf, withDeadline } from './deadline.js';
import { download } from './download.js';
import { exitCodeOf } from './exit-code.js';
import { startHeartbeat } from './heartbeat.js';
import { explainLoss, whyLost } from './lost.js';
import type { Backend } from './ports.js';
import { problemOf } from './problem.js';
import { releaseRun } from './release-run.js';
import type { RunResult } from './result.js';
import { checkResultFolder } from './results/folder.js';
import { runSteps } from './steps.js';
import { templateBefore, templateOf } from './template-of.js';
import { sweepRun } from './sweep.js';
import { createTimeline } from './timeline.js';
import { createUndo } from './undo.js';
import { upload } from './upload.js';
import { checkUploads, planUploads } from './upload/plan.js';
import { mayStay, prepareUploads } from './upload/prepare.js';
import { recordUsage, type UsageRecord } from './usage.js';
import { watchFolders } from './watch.js';
import { workFolderOf } from './work-folder.js';

/** What `failed-step` says when the template could not be built. */
const TEMPLATE_STEP = 'template';

/**
 * One run, its phases in order: template → sandbox → upload → steps → download → after. Never rejects: whatever
 * happens is in the result. What was acquired is released in the end, cancelled or not.
 */
export async function runJob(spec: RunSpec, options: RunOptions): Promise<RunResult> {
  const { reporter } = options;
  const timeline = createTimeline(reporter);
  const undo = createUndo();
  const usage = recordUsage(Date.now());
  const result: RunResult = {
    outcome: 'service',
    exitCode: 0,
    failedStep: null,
    sandbox: { id: null, state: 'none', resumed: false },
    template: templateBefore(spec),
    steps: [],
    outputs: {},
    env: {},
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
    const context = await prepare(spec, options, result, { timeline, undo, usage, warn });
    const { signal } = context;
    const steps = await timeline.phase('steps', async () => {
      const watching = spec.watch.length > 0 ? await watchFolders(context) : undefined;
      if (watching) undo.add(async () => void (await watching.end({ account: false })));
      const done = await runSteps(context);
      if (watching) {
        result.watch = await watching.end({
          account: done.outcome !== 'lost' && done.outcome !== 'cancelled',
        });
      }
      return done;
    });
    Object.assign(result, steps);
    // Beside the download: it is awaited before the sandbox goes.
    if (result.outcome !== 'cancelled') void usage.last();
    if (steps.outcome === 'lost' || steps.outcome === 'service') await explainSteps(result, context);
    if (!['lost', 'cancelled'].includes(result.outcome) && spec.download.length > 0) {
      // Steps that could not be run to their end left less than was meant: that is no trouble of its own.
      const missing = result.outcome === 'service' ? () => undefined : problem;
      try {
        const got = await timeline.phase(
          'download',
          () =>
            withDeadline(deadlineOf('download', spec.deadlines), signal, (limited) =>
              download({ ...context, signal: limited }, missing),
            ),
          ({ detail }) => detail,
        );
        result.artifacts = got.artifacts;
      } catch (error) {
        // Cancelled by the user: the steps' result stands all the same, the missing artifacts are a problem beside it.
        problem(options.signal.aborted ? downloadCancelled() : await explainLoss(error, context));
      }
    }
  } catch (error) {
    if (error instanceof CancelledError || options.signal.aborted) result.outcome = 'cancelled';
    else {
      result.error = problemOf(error);
      if (result.error.cause === 'template') {
        // What the repository describes is at fault, not the service.
        result.outcome = 'failed';
        result.failedStep = TEMPLATE_STEP;
      } else
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
  const used = usage.end();
  if (used.length > 0) result.usage = used;
  closePorts(result);
  result.timings = timeline.timings();
  result.exitCode = exitCodeOf(result);
  return result;
}

/** Nothing answers any more where a killed sandbox did. */
function closePorts(result: RunResult): void {
  if (['running', 'paused'].includes(result.sandbox.state)) return;
  result.urls = {};
  delete result.sandbox.trafficToken;
}

/** A run that ends without a sandbox may still have left one in which it tried its template. */
async function sweepTrials(
  spec: RunSpec,
  options: RunOptions,
  result: RunResult,
  backend: Backend,
  warn: (text: string) => void,
): Promise<void> {
  if (result.sandbox.id !== null || 'reference' in spec.template) return;
  if (options.signal.aborted && options.onCancel === 'leave') return;
  await sweepRun(backend, options.runId, { looks: 1, warn });
}

/** A step that could not be followed to its end: what is known of why, and whether the sandbox is gone. */
async function explainSteps(result: RunResult, context: RunContext): Promise<void> {
  const why = await whyLost(result.error?.cause ?? 'lost', context);
  if (!why) return;
  result.error = problemOf(why);
  result.outcome = 'lost';
}

function downloadCancelled(): BackendError {
  return new BackendError('usage', 'the download was cancelled', 'run it again to fetch the artifacts');
}

interface Preparing {
  timeline: ReturnType<typeof createTimeline>;
  undo: ReturnType<typeof createUndo>;
  usage: UsageRecord;
  warn: (text: string) => void;
}

/** Everything up to the point where steps can run. Registers what has to be undone as it is acquired. */
async function prepare(
  spec: RunSpec,
  options: RunOptions,
  result: RunResult,
  { timeline, undo, usage, warn }: Preparing,
): Promise<RunContext> {
  const { reporter } = options;
  const lost = new AbortController();
  const signal = AbortSignal.any([options.signal, lost.signal]);

  checkUploads(spec);
  checkResultFolder(spec);
  // Choosing files needs no service: it goes on while that is looked for. Nothing is made before it is known to do.
  const planning = planUploads(spec, options, options.signal);
  planning.catch(() => undefined);

  const { backend, reference } = await timeline.phase(
    'template',
    async () => {
      const connected = await orCancelled(options.connect(options.signal), options.signal);
      undo.add(() => sweepTrials(spec, options, result, connected, warn));
      await planning;
      // A sandbox that is there already needs none.
      if (spec.sandbox.id !== undefined) return { backend: connected, reference: undefined };
      const deps = { backend: connected, result, warn };
      return { backend: connected, reference: await templateOf(spec, options, deps) };
    },
    () => ('build' in spec.template ? result.template.reason : undefined),
  );
  const uploads = prepareUploads(spec, await planning, {
    remote: backend.remote,
    digest: mayStay(spec),
    signal: options.signal,
  });
  undo.add(async () => void (await Promise.all(uploads.map((each) => each.stop()))));
  const template = { backend, result, warn };
  const { sandbox, acquired } = await timeline.phase(
    'sandbox',
    () => {
      const deps = {
        backend,
        template: async () => reference ?? (await templateOf(spec, options, template)),
        warn,
      };
      return acquireSandbox(spec, deps, options).catch(async (error: unknown) => {
        const vanished =
          reference !== undefined &&
          'build' in spec.template &&
          result.template.reused &&
          error instanceof BackendError &&
          error.kind === 'not-found';
        if (!vanished) throw error;
        warn(`template ${reference} was there a moment ago and is gone: it is built anew`);
        const anew = await templateOf(spec, options, template, true);
        return acquireSandbox(spec, { ...deps, template: async () => anew }, options);
      });
    },
    (got) => got.acquired.id,
  );
  const { id, resumed, replaces, beside } = acquired;
  const { key, ports } = spec.sandbox;
  const { trafficToken } = sandbox;
  result.sandbox = {
    id,
    state: 'running',
    resumed,
    ...(replaces ? { replaces } : {}),
    ...(key === undefined || beside ? {} : { key }),
    ...(acquired.created && spec.sandbox.lifecycle.onTimeout === 'pause' ? { sleeps: true } : {}),
    ...(ports.length > 0 && trafficToken !== undefined ? { trafficToken } : {}),
  };
  for (const port of ports) result.urls[port] = sandbox.urlOf(port);
  const life: KnownLife = {};
  const { timeoutMs } = spec.sandbox;
  const stopHeartbeat = startHeartbeat({
    id,
    timeoutMs,
    life,
    extend: (beat) => backend.setTimeout(id, timeoutMs, beat),
    look: (beat) => backend.look(id, beat),
    onLost: (error) => lost.abort(error),
    onTrouble: (error) =>
      warn(`the life of sandbox ${id} could not be extended: ${problemOf(error).message}`),
    onNotice: (text) => reporter.notice(text),
  });
  undo.add(() =>
    releaseRun({ spec, backend, sandbox, acquired, life, warn, stopHeartbeat }, options, result),
  );
  usage.follow(sandbox, acquired.created);
  undo.add(async () => void (options.signal.aborted || (await usage.last())));
  if (options.signal.aborted) throw new CancelledError();

  const workFolder = workFolderOf(spec);
  const context: RunContext = {
    spec,
    backend,
    sandbox,
    acquired,
    life,
    reporter,
    signal,
    options,
    workFolder,
    warn,
  };
  // Without an answer only the report misses the template's ID.
  const made = sandbox.template().catch(() => undefined);
  const uploaded = await timeline.phase(
    'upload',
    () =>
      withDeadline(deadlineOf('upload', spec.deadlines), signal, (limited) =>
        upload({ ...context, signal: limited }, uploads),
      ).catch(async (error: unknown) => {
        throw options.signal.aborted ? error : await explainLoss(error, context);
      }),
    ({ detail }) => detail,
  );
  result.upload = uploaded.result;
  const seen = await made;
  if (seen) {
    result.template.id = seen.id;
    if (!acquired.created) result.template.name = seen.name ?? seen.id;
  }
  return context;
}
