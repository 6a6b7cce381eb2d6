import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isLocal } from '../e2b/endpoint.js';
import { BackendError } from '../e2b/errors.js';
import { driftOf } from '../infra/drift.js';
import { problemOf } from '../job/problem.js';
import { oneSafeLine } from '../log/step-log.js';
import { actionLine, summarize } from '../report/plan/lines.js';
import { renderPlanSummary } from '../report/plan/comment.js';
import type { ReportedPlan } from '../report/plan/model.js';
import { renderJson } from '../report/result-json.js';
import { planFields } from '../spec/infra/fields.js';
import { DEFAULT_STAGE } from '../spec/infra/model.js';
import type { Problem } from '../spec/model.js';
import type { PlanOutputName } from '../spec/outputs.js';
import { formatProblems } from '../spec/problems.js';
import { annotateProblems } from './annotate.js';
import { createGitHubApi } from './api/client.js';
import { keepIssue } from './api/sticky-issue.js';
import { loadCore } from './core.js';
import { withHint } from './failure.js';
import { type InfraInputs, readInfraInputs } from './infra/inputs.js';
import { safeLines } from './infra/safe-lines.js';
import { openPlan } from './infra/session.js';
import { markStale, placeOf, showPlan } from './infra/show.js';
import { stepSummary } from './summary.js';
import { noSecretsBecause } from './trust.js';
import { resolveInfra } from '../spec/infra/resolve.js';
import { renderDriftIssue } from '../report/plan/issue.js';

/** The sub-action `plan/`. Returns the exit code: 0 unless the plan failed, or what `fail-on` names is there. */
export async function runPlan(environment: NodeJS.ProcessEnv): Promise<number> {
  const core = await loadCore();
  const inputs = readInfraInputs(core, environment, planFields());
  const { secrets, word, file } = inputs;
  const safe = (text: string): string => oneSafeLine(text, secrets);
  const fail = (text: string): number => {
    core.setFailed(safe(text));
    return 1;
  };
  const invalid = (problems: Problem[]): number => {
    annotateProblems(core, problems);
    core.setFailed(safeLines(`the description is wrong:\n${formatProblems(problems)}`, secrets));
    return 1;
  };
  if (!file)
    return fail(
      'there is no sandbox.yml in the workspace; check out the repository before this step, or name a `file`',
    );
  const stage = word('stage') ?? DEFAULT_STAGE;
  const onlyDrift = word('drift') === 'true';
  const issue = word('issue') === 'true';
  if (issue && !onlyDrift) return fail('input issue: it belongs to `drift: true`');
  const failOn = word('fail-on') ?? (onlyDrift && !issue ? 'drift' : 'nothing');

  const cancel = new AbortController();
  const onSignal = (): void => cancel.abort();
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const info = (text: string): void => core.info(safe(text));
  const place = placeOf(inputs, { stage, file: file.name }, cancel.signal);
  try {
    const unknown = whyUnknown(inputs, environment);
    if (unknown !== undefined) {
      const resolved = resolveInfra(inputs.request(file, stage));
      if ('problems' in resolved) return invalid(resolved.problems);
      core.notice(safe(`the file is valid; what it would change is not known: ${unknown}`));
      return 0;
    }
    if ('api' in place && inputs.target && inputs.target.sha !== '') {
      const trouble = await markStale(place, inputs.target.sha);
      if (trouble !== undefined) core.notice(safe(trouble));
    }
    const opened = await openPlan(inputs, file, stage, { environment, signal: cancel.signal, info });
    if ('problems' in opened) return invalid(opened.problems);
    const { document, session } = opened;
    const actions = onlyDrift ? driftOf(session.actions) : session.actions;
    const summary = summarize(actions);
    const planFile = path.join(
      environment.RUNNER_TEMP ?? inputs.workspace,
      `e2b-action-plan-${randomUUID()}.json`,
    );
    writeFileSync(planFile, renderJson(document));
    const outputs: Record<PlanOutputName, string> = {
      changes: String(summary.changes),
      destroys: String(summary.destroy + summary.replace),
      drift: String(summary.drift),
      plan: planFile,
      digest: document.digest,
    };
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    for (const action of actions) core.info(safe(actionLine(action)));
    core.info(safe(onlyDrift ? `${summary.drift} drifted` : summary.text));
    const shown: ReportedPlan = { ...document, actions };
    const options = { title: inputs.title, secrets, ...(inputs.target ? { run: inputs.target.runUrl } : {}) };
    await stepSummary(core, environment)?.write((limitUnits) =>
      renderPlanSummary(shown, { ...options, limitUnits }),
    );
    const trouble = 'api' in place ? await showPlan(place, shown, options) : place.notice;
    if (trouble !== undefined) core.notice(safe(trouble));
    if (issue) {
      const failed = await showIssue(inputs, shown, summary.drift, cancel.signal);
      if (failed !== undefined) return fail(failed);
    }
    for (const { kind, name, message } of document.conflicts) core.error(safe(`${kind} ${name}: ${message}`));
    if (document.conflicts.length > 0)
      return fail('the plan cannot be applied: something is in the way, see above');
    const counts = { nothing: 0, drift: summary.drift, changes: summary.changes + summary.drift };
    const meant = counts[failOn as keyof typeof counts];
    return meant > 0
      ? fail(`${onlyDrift ? `${summary.drift} drifted` : summary.text} (fail-on: ${failOn})`)
      : 0;
  } catch (error) {
    if (cancel.signal.aborted) return fail('the plan was cancelled');
    if (error instanceof BackendError) return fail(withHint(problemOf(error)));
    throw error;
  }
}

/** Why nobody can look: a fork has no key, and an engine of this machine would know of nothing. */
function whyUnknown({ trust, given }: InfraInputs, environment: NodeJS.ProcessEnv): string | undefined {
  const why = noSecretsBecause(environment, trust);
  const key = given('api-key') ?? (environment.E2B_API_KEY || undefined);
  if (why === undefined || key !== undefined) return undefined;
  const { value = 'auto' } = given('engine') ?? {};
  return value === 'auto' && isLocal({ engine: 'auto' }, environment)
    ? `there is no API key (${why})`
    : undefined;
}

/** Keeps an issue open as long as there is drift, or something in the way of a plan. Returns what went wrong. */
async function showIssue(
  { target, token, secrets, title }: InfraInputs,
  plan: ReportedPlan,
  drifted: number,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!target || token === undefined)
    return 'the issue was not written: there is no token, or this is no workflow of GitHub';
  const api = createGitHubApi({ token, apiUrl: target.apiUrl, signal });
  const issue = renderDriftIssue(plan, { secrets, title, run: target.runUrl });
  // With something in the way nobody knows that nothing differs.
  const open = drifted > 0 || plan.conflicts.length > 0;
  const outcome = await keepIssue(api, { repository: target.repository, ...issue, open });
  return outcome.state === 'failed' ? outcome.notice : undefined;
}
