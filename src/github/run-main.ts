import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolveEndpoint } from '../e2b/endpoint.js';
import type { RunResult } from '../job/result.js';
import { renderJson } from '../report/result-json.js';
import { formatProblems } from '../spec/problems.js';
import type { Problem } from '../spec/model.js';
import { loadCore } from './core.js';
import { failureOf } from './failure.js';
import { readInputs, secretsOf } from './inputs.js';
import { outputsOf } from './outputs.js';
import { createActionReporter } from './reporter.js';
import { readWorkspaceFile } from './sandbox-file.js';
import { type RunState, type SandboxState, STATE } from './state.js';
import { oneSafeLine } from '../log/step-log.js';

/** The runner shows at most so many annotations of a type for a step. */
const ANNOTATIONS = 9;

/** The main step of the action. Returns the exit code: 0 only if the run passed. */
export async function runMain(environment: NodeJS.ProcessEnv): Promise<number> {
  const core = await loadCore();
  const fields = readInputs(core, environment);
  const secrets = secretsOf(core, environment);
  const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();

  const { resolveRun } = await import('../spec/resolve.js');
  const given = fields.file?.value;
  const file = readWorkspaceFile(workspace, typeof given === 'string' ? given : undefined);
  const resolved = resolveRun({ root: workspace, fields, ...(file ? { file } : {}) });
  if ('problems' in resolved) {
    annotate(core, resolved.problems);
    core.setOutput('exit-code', '2');
    core.setFailed(`the description of the run is wrong:\n${formatProblems(resolved.problems)}`);
    return 1;
  }
  const { spec } = resolved;

  const cancel = new AbortController();
  const onSignal = (): void => {
    if (cancel.signal.aborted) return;
    // Post decides by it what becomes of the sandbox; killing it takes longer than a cancelled step has.
    core.saveState(STATE.cancelled, 'true');
    cancel.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);

  const reporter = createActionReporter(process.stdout, core, secrets);
  const runId = randomUUID();
  const [{ runJob }, { createSandboxService, preload }] = await Promise.all([
    import('../job/run.js'),
    import('../e2b/sandboxes.js'),
  ]);
  preload();
  const result = await runJob(spec, {
    connect: async (signal) => {
      const connection = await resolveEndpoint(spec.backend, {
        environment,
        onNotice: (text) => reporter.notice(text),
        signal,
      });
      const state: RunState = {
        runId,
        kind: connection.kind,
        after: spec.after,
        timeoutMs: spec.sandbox.timeoutMs,
      };
      core.saveState(STATE.run, JSON.stringify(state));
      return createSandboxService(connection);
    },
    reporter,
    signal: cancel.signal,
    onSandbox: (sandbox) => {
      core.saveState(STATE.sandbox, JSON.stringify(sandbox satisfies SandboxState));
    },
    onCancel: 'leave',
    wholeFolder: file !== undefined,
    runId,
  });
  await reporter.close();
  if (result.sandbox.id !== null && ['killed', 'paused', 'running'].includes(result.sandbox.state)) {
    if (result.outcome !== 'cancelled') core.saveState(STATE.released, result.sandbox.state);
  }
  publish(core, result, environment.RUNNER_TEMP ?? workspace, runId);
  const failure = failureOf(result);
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
): void {
  const resultFile = path.join(folder, `e2b-action-result-${runId}.json`);
  writeFileSync(resultFile, renderJson(result));
  for (const [name, value] of Object.entries(outputsOf(result, resultFile))) core.setOutput(name, value);
}

/** Problems of the file, at their place in it. */
function annotate(core: Awaited<ReturnType<typeof loadCore>>, problems: readonly Problem[]): void {
  for (const { source, line, column, path: field, message } of problems.slice(0, ANNOTATIONS)) {
    if (line === undefined) continue;
    core.error(field === undefined ? message : `${field}: ${message}`, {
      file: source,
      startLine: line,
      ...(column === undefined ? {} : { startColumn: column }),
    });
  }
}
