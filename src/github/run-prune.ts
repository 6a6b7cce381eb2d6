import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { resolveEndpoint } from '../e2b/endpoint.js';
import { BackendError } from '../e2b/errors.js';
import type { PruneResult, Sweeper } from '../job/prune/model.js';
import { nothingThere } from '../job/prune/nothing.js';
import { problemOf } from '../job/problem.js';
import { oneSafeLine } from '../log/step-log.js';
import { itemLine, sweepLine } from '../report/prune/lines.js';
import { renderSweep } from '../report/prune/summary.js';
import { renderJson } from '../report/result-json.js';
import type { PruneOutputName } from '../spec/outputs.js';
import { formatProblems } from '../spec/problems.js';
import { pruneFields } from '../spec/prune/fields.js';
import type { PruneSpec } from '../spec/prune/model.js';
import { resolvePrune } from '../spec/prune/resolve.js';
import { annotateProblems } from './annotate.js';
import { loadCore } from './core.js';
import { factsOf } from './facts-of.js';
import { withHint } from './failure.js';
import { readInputs, secretsOf } from './inputs.js';
import { originOf } from './origin.js';
import { readWorkspaceFile } from './sandbox-file.js';
import { stepSummary } from './summary.js';
import { trustOf } from './trust.js';

/** The runner shows at most so many annotations of a type for a step. */
const WARNINGS = 9;

/** The sub-action `prune/`. Returns the exit code: 0 unless something that should go could not be taken. */
export async function runPrune(environment: NodeJS.ProcessEnv): Promise<number> {
  const core = await loadCore();
  const fields = readInputs(core, environment, pruneFields('action'));
  const secrets = secretsOf(core, environment);
  const safe = (text: string): string => oneSafeLine(text, secrets);
  const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();

  const given = fields.file?.value;
  const file = readWorkspaceFile(workspace, typeof given === 'string' ? given : undefined);
  const resolved = resolvePrune({ root: workspace, fields, ...(file ? { file } : {}) });
  if ('problems' in resolved) {
    annotateProblems(core, resolved.problems);
    core.setFailed(`the description of the sweep is wrong:\n${formatProblems(resolved.problems)}`);
    return 1;
  }
  const { spec } = resolved;
  const origin = originOf(environment, trustOf(environment));
  if (origin.repository === undefined) {
    core.setFailed('GITHUB_REPOSITORY is not set, so nothing can be told to be of this repository');
    return 1;
  }
  const cancel = new AbortController();
  const onSignal = (): void => cancel.abort();
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);

  let warned = 0;
  const warn = (text: string): void => {
    if (++warned <= WARNINGS) core.warning(safe(text));
    else core.info(safe(`warning: ${text}`));
  };
  try {
    const result = await sweep(
      spec,
      { ...origin, repository: origin.repository },
      {
        environment,
        signal: cancel.signal,
        info: (text) => core.info(safe(text)),
        warn,
      },
    );
    const folder = environment.RUNNER_TEMP ?? workspace;
    const resultFile = path.join(folder, `e2b-action-prune-${randomUUID()}.json`);
    writeFileSync(resultFile, renderJson(result));
    for (const [name, value] of Object.entries(outputsOf(result, resultFile))) core.setOutput(name, value);
    await stepSummary(core, environment)?.write((limitBytes) => renderSweep(result, { secrets, limitBytes }));
    core.info(safe(sweepLine(result)));
    if (result.cancelled) core.setFailed('the sweep was cancelled');
    else if (result.failed > 0) core.setFailed(safe(failureOf(result)));
    return result.cancelled || result.failed > 0 ? 1 : 0;
  } catch (error) {
    if (cancel.signal.aborted) core.setFailed('the sweep was cancelled');
    else if (error instanceof BackendError) core.setFailed(safe(withHint(problemOf(error))));
    else throw error;
    return 1;
  }
}

interface Surroundings {
  environment: NodeJS.ProcessEnv;
  signal: AbortSignal;
  info: (text: string) => void;
  warn: (text: string) => void;
}

async function sweep(
  spec: PruneSpec,
  sweeper: Sweeper,
  { environment, signal, info, warn }: Surroundings,
): Promise<PruneResult> {
  const [{ createSandboxService }, { prune }] = await Promise.all([
    import('../e2b/sandboxes.js'),
    import('../job/prune/prune.js'),
  ]);
  let connection;
  try {
    connection = await resolveEndpoint(spec.backend, {
      environment,
      onNotice: info,
      signal,
      startEngine: false,
    });
  } catch (error) {
    // A local engine that does not run has nothing to sweep up.
    if (!(error instanceof BackendError && error.kind === 'not-found')) throw error;
    info(error.message);
    return nothingThere(sweeper.repository, spec.dryRun);
  }
  return await prune({
    sweeper,
    spec,
    service: createSandboxService(connection),
    facts: factsOf({
      repository: sweeper.repository,
      environment,
      signal,
      ...(spec.token === undefined ? {} : { token: spec.token }),
      ...(sweeper.workflowRun === undefined ? {} : { ownRun: sweeper.workflowRun }),
    }),
    now: () => new Date(),
    signal,
    dryRun: spec.dryRun,
    onItem: (item) => (item.what === 'failed' ? warn : info)(itemLine(item, spec.dryRun)),
    onText: (kind, text) => (kind === 'warning' ? warn : info)(text),
  });
}

function outputsOf({ pruned, kept, failed }: PruneResult, result: string): Record<PruneOutputName, string> {
  return { pruned: String(pruned), kept: String(kept), failed: String(failed), result };
}

function failureOf({ failed, items }: PruneResult): string {
  const first = items.find(({ what }) => what === 'failed');
  const more = failed > 1 ? ` (and ${failed - 1} more)` : '';
  return `${failed} could not be taken: ${first?.kind} ${first?.id}: ${first?.reason}${more}`;
}
