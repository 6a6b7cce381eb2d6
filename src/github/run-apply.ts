import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { resolveEndpoint } from '../e2b/endpoint.js';
import { BackendError } from '../e2b/errors.js';
import type { AppliedAction } from '../infra/apply/apply.js';
import { planDestroy } from '../infra/destroy.js';
import { withProtected } from '../infra/protected.js';
import { readSavedPlan, whyStale } from '../infra/document.js';
import { refusedBy } from '../infra/guard.js';
import { observe } from '../infra/observe.js';
import { problemOf } from '../job/problem.js';
import { oneSafeLine } from '../log/step-log.js';
import { renderPlanSummary } from '../report/plan/comment.js';
import { actionLine, outcomeLine } from '../report/plan/lines.js';
import type { ReportedPlan } from '../report/plan/model.js';
import { renderJson } from '../report/result-json.js';
import { readFields } from '../spec/field-values.js';
import { applyFields } from '../spec/infra/fields.js';
import { DEFAULT_STAGE, MAX_DESTROY } from '../spec/infra/model.js';
import type { Problem } from '../spec/model.js';
import type { ApplyOutputName } from '../spec/outputs.js';
import { formatProblems } from '../spec/problems.js';
import { STAGE_NAME } from '../spec/schema/infra.js';
import { manifestFolder, manifestStore } from '../template/identity/manifest-store.js';
import { annotateProblems } from './annotate.js';
import { loadCore } from './core.js';
import { withHint } from './failure.js';
import { type InfraInputs, readInfraInputs } from './infra/inputs.js';
import { openPlan } from './infra/session.js';
import { safeLines } from './infra/safe-lines.js';
import { placeOf, showPlan } from './infra/show.js';
import { createActionReporter } from './reporter.js';
import { stepSummary } from './summary.js';

/** The sub-action `apply/`. Returns the exit code: 0 unless something could not be done. */
export async function runApply(environment: NodeJS.ProcessEnv): Promise<number> {
  const core = await loadCore();
  const inputs = readInfraInputs(core, environment, applyFields());
  const { secrets, word, trust, target } = inputs;
  const safe = (text: string): string => oneSafeLine(text, secrets);
  const fail = (text: string): number => {
    core.setFailed(safeLines(text, secrets));
    return 1;
  };
  if (trust.label !== undefined || !trust.trusted) {
    return fail(
      `this is the work of a fork (${trust.label}), which may plan only: use the sub-action \`plan/\`, and apply once it is merged`,
    );
  }
  const ofPull =
    target?.pull !== undefined && inputs.event.startsWith('pull_request') ? `pr-${target.pull}` : undefined;
  const stage = word('stage') ?? ofPull ?? DEFAULT_STAGE;
  if (!STAGE_NAME.test(stage))
    return fail(
      `input stage: expected the name of a stage: small letters, digits and - inside, at most 20; found ${JSON.stringify(stage)}`,
    );
  const closed = inputs.eventAction === 'closed' && stage === ofPull;
  const destroys = word('destroy') === undefined ? closed : word('destroy') === 'true';
  const most = Number(word('max-destroy') ?? MAX_DESTROY);
  if (!Number.isSafeInteger(most) || most < 0)
    return fail('input max-destroy: expected a number of 0 or more');
  if (!inputs.file && !destroys)
    return fail(
      'there is no sandbox.yml in the workspace; check out the repository before this step, or name a `file`',
    );

  const cancel = new AbortController();
  const onSignal = (): void => cancel.abort();
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const reporter = createActionReporter(process.stdout, core, secrets);
  const say: Say = {
    info: (text) => core.info(safe(text)),
    error: (text) => core.error(safe(text)),
    invalid(problems) {
      annotateProblems(core, problems);
      return `the description is wrong:\n${formatProblems(problems)}`;
    },
  };
  try {
    const surroundings = { environment, signal: cancel.signal, reporter, say };
    const applied = await (destroys
      ? destroyStage(inputs, stage, surroundings)
      : applyPlan(inputs, stage, most, surroundings));
    if ('refused' in applied) return fail(applied.refused);
    const { plan, results } = applied;
    const failed = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped');
    const resultFile = path.join(
      environment.RUNNER_TEMP ?? inputs.workspace,
      `e2b-action-apply-${randomUUID()}.json`,
    );
    writeFileSync(
      resultFile,
      renderJson({
        ...plan,
        actions: results.map(({ action: { operation: _operation, ...action }, ...rest }) => ({
          ...action,
          ...rest,
        })),
      }),
    );
    const urls = Object.fromEntries(
      results.flatMap(({ action, urls: of }) => (of ? [[action.name, of]] : [])),
    );
    const outputs: Record<ApplyOutputName, string> = {
      applied: String(results.filter(({ outcome }) => outcome === 'done').length),
      failed: String(failed.length),
      urls: JSON.stringify(urls),
      result: resultFile,
    };
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
    const options = {
      title: inputs.title,
      secrets,
      outcomes: results,
      ...(target ? { run: target.runUrl } : {}),
    };
    await stepSummary(core, environment)?.write((limitUnits) =>
      renderPlanSummary(plan, { ...options, limitUnits }),
    );
    const place = placeOf(inputs, { stage: plan.stage, file: plan.file.name }, new AbortController().signal);
    const trouble = 'api' in place ? await showPlan(place, plan, options) : place.notice;
    if (trouble !== undefined) core.notice(safe(trouble));
    if (cancel.signal.aborted) return fail('the apply was cancelled; the next one goes on from there');
    const [first] = failed;
    return first
      ? fail(
          `${first.action.kind} ${first.action.name}: ${first.text}${failed.length > 1 ? ` (and ${failed.length - 1} more)` : ''}`,
        )
      : 0;
  } catch (error) {
    if (cancel.signal.aborted) return fail('the apply was cancelled; the next one goes on from there');
    if (error instanceof BackendError) return fail(withHint(problemOf(error)));
    throw error;
  } finally {
    await reporter.close();
  }
}

interface Say {
  info: (text: string) => void;
  error: (text: string) => void;
  /** Shows problems of the file, and returns why the step fails. */
  invalid: (problems: Problem[]) => string;
}

interface Surroundings {
  environment: NodeJS.ProcessEnv;
  signal: AbortSignal;
  reporter: ReturnType<typeof createActionReporter>;
  say: Say;
}

type Applied = { plan: ReportedPlan; results: AppliedAction[] } | { refused: string };

/** Plans, holds it against the saved plan if there is one, and carries it out. */
async function applyPlan(
  inputs: InfraInputs,
  stage: string,
  most: number,
  { environment, signal, reporter, say }: Surroundings,
): Promise<Applied> {
  const { file, word, workspace, origin } = inputs;
  if (!file) throw new Error('there is no file');
  const given = word('plan');
  const saved =
    given === undefined ? undefined : readSavedPlan(readFileSync(path.resolve(workspace, given), 'utf8'));
  if (given !== undefined && !saved)
    return {
      refused: `input plan: ${given} is no plan; give the output \`plan\` of the sub-action \`plan/\``,
    };
  const opened = await openPlan(inputs, file, saved?.stage ?? stage, { environment, signal, info: say.info });
  if ('problems' in opened) return { refused: say.invalid(opened.problems) };
  const { document, session, connection, reader, manifests, repository, spec } = opened;
  const stale = saved && whyStale(saved, document);
  if (stale !== undefined) return { refused: `not applied: ${stale}: plan again` };
  const refused = refusedBy(session, most);
  if (refused !== undefined) return { refused: `not applied: ${refused}` };
  for (const action of session.actions) say.info(actionLine(action));
  const [{ createInfraWriter }, { apply }] = await Promise.all([
    import('../e2b/infra.js'),
    import('../infra/apply/apply.js'),
  ]);
  const results = await apply(
    session.actions,
    session.wanted,
    {
      owner: session.owner,
      origin: { ...origin, repository },
      reader,
      writer: createInfraWriter(connection),
      materials: session.materials,
      root: spec.root,
      manifests,
      reporter,
      runId: randomUUID(),
      signal,
      now: () => new Date(),
    },
    { onEnd: (applied) => shown(applied, say) },
  );
  return { plan: { ...document, actions: session.actions }, results };
}

const NO_FILE = { name: 'sandbox.yml', text: '' };

/** Takes a stage away, by what the service lists. */
async function destroyStage(
  inputs: InfraInputs,
  stage: string,
  { environment, signal, reporter, say }: Surroundings,
): Promise<Applied> {
  const { origin, workspace, file } = inputs;
  const { repository } = origin;
  if (repository === undefined)
    return { refused: 'GITHUB_REPOSITORY is not set, so nothing can be told to be of this repository' };
  const { values, problems } = readFields(inputs.request(file ?? NO_FILE, stage).fields, {
    root: workspace,
    mayLeaveRoot: false,
  });
  if (problems.length > 0) return { refused: say.invalid(problems) };
  const connection = await resolveEndpoint(
    {
      engine: values.engine ?? 'auto',
      ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
      ...(values.domain === undefined ? {} : { domain: values.domain }),
      ...(values['api-url'] === undefined ? {} : { apiUrl: values['api-url'] }),
    },
    { environment, onNotice: say.info, signal },
  );
  const [{ createInfraReader, createInfraWriter }, { apply }] = await Promise.all([
    import('../e2b/infra.js'),
    import('../infra/apply/apply.js'),
  ]);
  const reader = createInfraReader(connection);
  const owner = { repository, stage };
  const observed = await observe(reader, owner, { signal });
  const all = planDestroy(observed, owner);
  // Without a checkout nothing is known to be protected.
  const judged = file ? withProtected(all, { root: workspace, file }) : { actions: all };
  if ('problems' in judged) return { refused: say.invalid(judged.problems) };
  const { actions: planned } = judged;
  const refused = planned.filter((action) => action.refused !== undefined);
  for (const { kind, name } of refused) say.error(`${kind} ${name} stays: it is protected`);
  const actions = planned.filter((action) => action.refused === undefined);
  const results = await apply(
    actions,
    { templates: [], snapshots: [], previews: [] },
    {
      owner,
      origin: { ...origin, repository },
      reader,
      writer: createInfraWriter(connection),
      root: workspace,
      manifests: manifestStore(manifestFolder(environment, homedir())),
      reporter,
      runId: randomUUID(),
      signal,
      now: () => new Date(),
    },
    { onEnd: (applied) => shown(applied, say) },
  );
  const plan: ReportedPlan = {
    stage,
    repository,
    file: { name: (file ?? NO_FILE).name, sha256: '' },
    commit: inputs.target?.sha || null,
    observedAt: observed.now.toISOString(),
    actions,
    conflicts: [],
  };
  return { plan, results };
}

function shown(applied: AppliedAction, say: Say): void {
  if (applied.outcome === 'unchanged') return;
  (applied.outcome === 'failed' ? say.error : say.info)(outcomeLine(applied));
  for (const line of applied.lines ?? []) say.info(`    ${line}`);
}
