import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolveEndpoint } from '../e2b/endpoint.js';
import { afterAction } from '../job/after.js';
import type { RunResult } from '../job/result.js';
import { briefOf } from '../report/junit/brief.js';
import { renderJson } from '../report/result-json.js';
import { annotateFailure, annotateStepError, annotateProblems } from './annotate.js';
import { closedPull } from './closed-pull.js';
import { loadCore } from './core.js';
import { describeRun } from './describe-run.js';
import { endKept } from './end-kept.js';
import { failureOf, withHint } from './failure.js';
import type { LateCommentState } from './late-comment.js';
import { publishHandover } from './handover.js';
import { readInputs, secretsOf } from './inputs.js';
import { beginCheck } from './open-check.js';
import { maskResult } from './mask-result.js';
import { originOf } from './origin.js';
import { outputsOf } from './outputs.js';
import { createActionReporter } from './reporter.js';
import { type RunState, type SandboxState, STATE } from './state.js';
import { createSecretMask } from '../report/secret-mask.js';
import { keepLogs } from '../job/keep-logs.js';
import { createLogFiles } from '../log/log-files.js';
import { oneSafeLine } from '../log/step-log.js';
import { secretVariables } from '../spec/secret-variables.js';
import { noSecretsBecause } from './trust.js';

/** What a sandbox is after each of these. */
const LEFT_AS = { kill: 'killed', pause: 'paused', keep: 'running' } as const;

/** The main step of the action. Returns the exit code: 0 only if the run passed. */
export async function runMain(environment: NodeJS.ProcessEnv): Promise<number> {
  const core = await loadCore();
  const fields = readInputs(core, environment);
  const secrets = secretsOf(core, environment);
  const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();

  const cancel = new AbortController();
  const onSignal = (): void => {
    if (cancel.signal.aborted) return;
    // Post decides by it what becomes of the sandbox; killing it takes longer than a cancelled step has.
    core.saveState(STATE.cancelled, 'true');
    cancel.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);

  const described = await describeRun(fields, environment, workspace, cancel.signal);
  if ('problems' in described) {
    annotateProblems(core, described.problems);
    core.setOutput('exit-code', '2');
    core.setFailed(described.text);
    return 1;
  }
  const { spec, trust, hasFile, template, templateLater } = described;
  for (const value of secretVariables(spec)) {
    core.setSecret(value);
    secrets.push(value);
  }
  const origin = originOf(environment, trust);
  const whyNoKey = noSecretsBecause(environment, trust);
  const endpoint = { environment, ...(whyNoKey === undefined ? {} : { whyNoKey }) };
  const closed = closedPull(environment);
  if (spec.sandbox.key !== undefined && closed !== undefined) {
    return await endKept(core, spec, { origin, endpoint, closed, secrets, signal: cancel.signal });
  }

  const runId = randomUUID();
  const temp = environment.RUNNER_TEMP ?? workspace;
  const log = createActionReporter(process.stdout, core, secrets);
  const logs = createLogFiles(path.join(temp, `e2b-action-logs-${runId}`), secrets, (text) =>
    log.warning(text),
  );
  const reporter = keepLogs(log, logs);
  const [{ runJob }, { createSandboxService, preload }] = await Promise.all([
    import('../job/run.js'),
    import('../e2b/sandboxes.js'),
  ]);
  preload();
  // Beside the run: nobody waits for it.
  const check = beginCheck(spec, environment, runId, cancel.signal).then((id) => {
    if (id !== undefined) core.saveState(STATE.check, String(id));
    return id;
  });
  if (spec.report.comment) {
    const late: LateCommentState = { ...spec.report.comment, root: spec.root };
    core.saveState(STATE.comment, JSON.stringify(late));
  }
  const held: { sandbox?: SandboxState; local?: boolean } = {};
  const result = await runJob(spec, {
    connect: async (signal) => {
      const connection = await resolveEndpoint(spec.backend, {
        ...endpoint,
        onNotice: (text) => reporter.notice(text),
        signal,
      });
      const state: RunState = {
        runId,
        kind: connection.kind,
        after: spec.after,
        timeoutMs: spec.sandbox.timeoutMs,
        keyed: spec.sandbox.key !== undefined,
      };
      core.saveState(STATE.run, JSON.stringify(state));
      held.local = connection.kind === 'local';
      return createSandboxService(connection);
    },
    reporter,
    streams: 'merged',
    signal: cancel.signal,
    onSandbox: (acquired) => {
      held.sandbox = acquired;
      core.saveState(STATE.sandbox, JSON.stringify(acquired satisfies SandboxState));
    },
    onCancel: 'leave',
    wholeFolder: hasFile,
    mask: (text) => createSecretMask(secrets).apply(text),
    runId,
    origin,
    ...(template ? { template } : {}),
    ...(templateLater ? { templateLater } : {}),
  });
  await reporter.close();
  if (held.sandbox && result.outcome !== 'cancelled') {
    const { state } = result.sandbox;
    const wanted = LEFT_AS[afterAction({ outcome: result.outcome, after: spec.after, ...held.sandbox })];
    if (state === wanted || ['lost', 'paused', 'killed'].includes(state))
      core.saveState(STATE.released, state);
    else core.saveState(STATE.ended, result.outcome);
  }
  // What is needed from here on is loaded when nobody waits for a first line any more.
  const [{ readTests }, { reportRun }, { keepRunReport }] = await Promise.all([
    import('../job/tests/read.js'),
    import('./report-run.js'),
    import('./keep-run-report.js'),
  ]);
  const { trafficToken } = result.sandbox;
  if (trafficToken !== undefined) {
    core.setSecret(trafficToken);
    secrets.push(trafficToken);
    delete result.sandbox.trafficToken;
  }
  const tests = await readTests(spec, result, { secrets, signal: cancel.signal });
  const safe = maskResult({ ...result, ...(tests ? { tests: briefOf(tests) } : {}) }, secrets);
  const local = held.local === true;
  const unkept = await keepRunReport(spec, safe, { tests, local, environment, secrets });
  if (unkept) core.warning(oneSafeLine(withHint(unkept), secrets));
  publish(core, safe, temp, runId, trafficToken);
  try {
    publishHandover(core, safe);
  } catch (error) {
    core.warning(oneSafeLine(`what the steps handed over could not be passed on: ${String(error)}`, secrets));
  }
  if (result.error) annotateFailure(core, result.error);
  for (const step of safe.steps) annotateStepError(core, step);
  const checkId = await check;
  const { checkEnded, commentWritten } = await reportRun(core, {
    ...(checkId === undefined ? {} : { checkId }),
    spec,
    result: safe,
    tests,
    local,
    runId,
    environment,
    secrets,
    signal: cancel.signal,
  });
  if (checkEnded) core.saveState(STATE.checkEnded, 'true');
  // What could not be written though nobody cancelled will not be written by post either.
  if (commentWritten || !cancel.signal.aborted) core.saveState(STATE.commentWritten, 'true');
  const failure = failureOf(safe);
  if (failure === undefined) return 0;
  core.setFailed(oneSafeLine(failure, secrets));
  return 1;
}

/** Outputs first: they must be there also for a run that failed. */
function publish(
  core: Awaited<ReturnType<typeof loadCore>>,
  result: RunResult,
  folder: string,
  runId: string,
  trafficToken: string | undefined,
): void {
  const resultFile = path.join(folder, `e2b-action-result-${runId}.json`);
  writeFileSync(resultFile, renderJson(result));
  core.saveState(STATE.result, resultFile);
  for (const [name, value] of Object.entries(outputsOf(result, resultFile, trafficToken)))
    core.setOutput(name, value);
}
