import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { resolveEndpoint } from '../../e2b/endpoint.js';
import { BackendError } from '../../e2b/errors.js';
import { createInfraReader, createInfraWriter } from '../../e2b/infra.js';
import { type AppliedAction, apply as carryOut } from '../../infra/apply/apply.js';
import { planDestroy } from '../../infra/destroy.js';
import { withProtected } from '../../infra/protected.js';
import {
  documentOf,
  type PlanDocument,
  readSavedPlan,
  type SavedPlan,
  whyStale,
} from '../../infra/document.js';
import { driftOf } from '../../infra/drift.js';
import { refusedBy } from '../../infra/guard.js';
import type { Action, Wanted } from '../../infra/model.js';
import { observe } from '../../infra/observe.js';
import { makePlan, type PlanSession } from '../../infra/session.js';
import { commitOf } from '../../infra/commit.js';
import { actionLine, outcomeLine, summarize } from '../../report/plan/lines.js';
import { renderJson } from '../../report/result-json.js';
import { FIELDS, SERVICE_FIELDS } from '../../spec/fields.js';
import { readFields } from '../../spec/field-values.js';
import type { InfraSpec } from '../../spec/infra/model.js';
import { DEFAULT_STAGE, MAX_DESTROY } from '../../spec/infra/model.js';
import { type InfraRequest, resolveInfra } from '../../spec/infra/resolve.js';
import type { BackendSpec, Problem } from '../../spec/model.js';
import { formatProblems } from '../../spec/problems.js';
import { STAGE_NAME } from '../../spec/schema/infra.js';
import { manifestFolder, manifestStore } from '../../template/identity/manifest-store.js';
import { CANCELLED, cancelOnInterrupt } from '../cancel.js';
import type { CliContext } from '../context.js';
import { givenFields } from '../field-options.js';
import { originOf } from '../origin.js';
import { createTerminalReporter, type TerminalReporter } from '../reporter.js';
import { UsageError } from '../usage-error.js';
import { printable } from '../words.js';
import { findTarget } from './target.js';

/** Exit codes: something is wrong with the description or with what it describes; there are changes; the service failed. */
const FAILED = 1;
const CHANGES = 2;
const SERVICE_FAILED = 125;

interface Options {
  json?: boolean;
  stage?: string;
  var?: string[];
  exitCode?: boolean;
  out?: string;
  yes?: boolean;
  maxDestroy?: string;
}

/** What a command works with. */
interface Opened {
  context: CliContext;
  options: Options;
  json: boolean;
  spec: InfraSpec;
  file: { name: string; text: string };
  variables: Record<string, string>;
  session: PlanSession;
  document: PlanDocument;
  reporter: TerminalReporter;
  signal: AbortSignal;
  writer: () => ReturnType<typeof createInfraWriter>;
  reader: ReturnType<typeof createInfraReader>;
}

/** `plan [FILE|FOLDER]`: says what `apply` would do. Writes nothing. */
export function plan(context: CliContext, command: Command, given: string | undefined): Promise<number> {
  return guarded(context, command, async (options) =>
    withPlan(context, command, given, options, async ({ document, session }) => {
      const { json = false, out, exitCode = false } = options;
      if (out !== undefined) writeFileSync(path.resolve(context.cwd, out), renderJson(document));
      if (json) context.stdout.write(renderJson(document));
      else show(context, session.actions, document);
      if (document.conflicts.length > 0) return FAILED;
      return exitCode && document.summary.changes + document.summary.drift > 0 ? CHANGES : 0;
    }),
  );
}

/** `drift [FILE|FOLDER]`: says what somebody else did to what was applied. */
export function drift(context: CliContext, command: Command, given: string | undefined): Promise<number> {
  return guarded(context, command, async (options) =>
    withPlan(
      context,
      command,
      given,
      options,
      async ({ document, session, file, variables, spec, reader }) => {
        const { json = false, exitCode = false } = options;
        const actions = driftOf(session.actions);
        const { observedAt, commit, repository } = document;
        const facts = {
          stage: spec.stage,
          repository,
          place: reader.place,
          file,
          commit,
          variables,
          observedAt: new Date(observedAt),
        };
        const report = documentOf(facts, actions, document.conflicts);
        if (json) context.stdout.write(renderJson(report));
        else {
          for (const action of actions)
            context.stdout.write(`${actionLine(action, { colour: coloured(context) })}\n`);
          context.stderr.write(actions.length === 0 ? 'no drift\n' : `${actions.length} drifted\n`);
        }
        if (document.conflicts.length > 0) return FAILED;
        return exitCode && actions.length > 0 ? CHANGES : 0;
      },
    ),
  );
}

/** `apply [FILE|FOLDER|PLAN]`: does what a plan says, exactly that of a saved one. */
export function apply(context: CliContext, command: Command, given: string | undefined): Promise<number> {
  return guarded(context, command, async (options) => {
    const saved = given === undefined ? undefined : savedPlanAt(path.resolve(context.cwd, given));
    const target = saved ? saved.file.name : given;
    const more = saved
      ? {
          ...options,
          stage: saved.stage,
          var: Object.entries(saved.variables).map(([name, value]) => `${name}=${value}`),
        }
      : options;
    return withPlan(context, command, target, more, async (opened) => {
      const { document, session, json } = opened;
      const stale = saved && whyStale(saved, document);
      if (stale !== undefined) return refuse(opened, `${stale}: plan again`);
      const refused = refusedBy(session, maxDestroyOf(options));
      if (refused !== undefined) return refuse(opened, refused);
      if (!json) show(context, session.actions, document);
      if (document.summary.changes === 0) return finish(opened, []);
      if (!saved && options.yes !== true) {
        const answer = await agreed(opened);
        if (answer === 'cancelled') return CANCELLED;
        if (!answer)
          return refuse(opened, 'this destroys or replaces something: give --yes, or apply a saved plan');
      }
      return finish(opened, await carry(opened, session.actions, session.wanted));
    });
  });
}

/** `destroy [FILE|FOLDER]`: takes all of a stage away, by what the service says. The file says what is protected. */
export function destroy(context: CliContext, command: Command, given: string | undefined): Promise<number> {
  return guarded(context, command, async (options) => {
    const { json = false, yes = false, stage = DEFAULT_STAGE } = options;
    if (!STAGE_NAME.test(stage))
      throw new UsageError(`--stage: expected the name of a stage; found ${JSON.stringify(stage)}`);
    const target = targetOf(context, given);

    return withService(
      context,
      options,
      serviceOf(context, command),
      async ({ reader, writer, reporter, signal }) => {
        const { repository = '', ...origin } = await originOf(target.root);
        const owner = { repository, stage };
        const observed = await observe(reader, owner, { signal });
        const judged = withProtected(planDestroy(observed, owner), target);
        if ('problems' in judged) return invalid(context, json, judged.problems);
        const { actions } = judged;
        const refused = actions.filter((action) => action.refused !== undefined);
        const going = actions.filter((action) => action.refused === undefined);
        const summary = summarize(actions);
        if (!json)
          for (const action of actions)
            context.stdout.write(`${actionLine(action, { colour: coloured(context) })}\n`);
        if (!yes) {
          if (json)
            context.stdout.write(
              renderJson({ stage, repository, actions: actions.map(shownAction), summary }),
            );
          context.stderr.write(
            `${summary.text}\n${summary.changes > 0 ? 'nothing was changed: with --yes it is done\n' : ''}`,
          );
          return 0;
        }
        const results = await carryOut(
          going,
          { templates: [], snapshots: [], previews: [] },
          {
            owner,
            origin: { ...origin, repository },
            reader,
            writer: writer(),
            root: target.root,
            manifests: manifestStore(manifestFolder(context.environment, homedir())),
            reporter,
            runId: randomUUID(),
            signal,
            now: () => new Date(),
          },
          { onEnd: (applied) => void (json || context.stdout.write(`${printable(outcomeLine(applied))}\n`)) },
        );
        if (json) {
          context.stdout.write(
            renderJson({
              stage,
              repository,
              actions: [...results.map(shownResult), ...refused.map(shownAction)],
              summary,
            }),
          );
        }
        for (const { name, kind } of refused)
          context.stderr.write(`${kind} ${name} stays: it is protected\n`);
        context.stderr.write(`${destroyedText(results, refused.length)}\n`);
        return Math.max(exitOf(results), refused.length > 0 ? FAILED : 0);
      },
    );
  });
}

/** `validate [FILE|FOLDER]`: says everything that is wrong with a file, and asks no service. */
export function validate(context: CliContext, command: Command, given: string | undefined): Promise<number> {
  return guarded(context, command, async (options) => {
    const { validateFile } = await import('../validate.js');
    const target = targetOf(context, given);
    const problems = await validateFile(target, options.stage);
    const { json = false } = options;
    if (json) context.stdout.write(renderJson({ valid: problems.length === 0, problems }));
    context.stderr.write(
      problems.length === 0 ? `${target.file.name} is valid\n` : `${formatProblems(problems)}\n`,
    );
    return problems.length === 0 ? 0 : FAILED;
  });
}

interface InfraTarget {
  root: string;
  file: { name: string; text: string };
}

function targetOf(context: CliContext, given: string | undefined): InfraTarget {
  const { root, file } = findTarget(context.cwd, given, false);
  if (!file) throw new UsageError('there is no sandbox.yml here: name a sandbox file, or the folder of one');
  return { root, file };
}

function serviceOf(context: CliContext, command: Command): BackendSpec {
  const { values, problems } = readFields(givenFields(command, SERVICE), {
    root: context.cwd,
    mayLeaveRoot: true,
  });
  if (problems.length > 0) throw new UsageError(formatProblems(problems));
  return {
    engine: values.engine ?? 'auto',
    ...(values['api-key'] === undefined ? {} : { apiKey: values['api-key'] }),
    ...(values.domain === undefined ? {} : { domain: values.domain }),
    ...(values['api-url'] === undefined ? {} : { apiUrl: values['api-url'] }),
  };
}

/** The fields of these commands that runs have, too. */
const SERVICE = FIELDS.filter(({ name }) => SERVICE_FIELDS.includes(name));

function savedPlanAt(place: string): SavedPlan | undefined {
  if (!statSync(place, { throwIfNoEntry: false })?.isFile()) return undefined;
  return readSavedPlan(readFileSync(place, 'utf8'));
}

function maxDestroyOf({ maxDestroy }: Options): number {
  if (maxDestroy === undefined) return MAX_DESTROY;
  if (!/^\d{1,6}$/.test(maxDestroy))
    throw new UsageError(`--max-destroy: expected a number; found ${JSON.stringify(maxDestroy)}`);
  return Number(maxDestroy);
}

async function withPlan(
  context: CliContext,
  command: Command,
  given: string | undefined,
  options: Options,
  use: (opened: Opened) => Promise<number>,
): Promise<number> {
  const { json = false, stage } = options;
  const { root, file } = targetOf(context, given);
  const { repository = '', ...origin } = await originOf(root);
  const { commit, branch } = await commitOf(root);
  const request: InfraRequest = {
    root,
    file,
    fields: givenFields(command, SERVICE),
    ...(stage === undefined ? {} : { stage: { value: stage, source: '--stage' } }),
    variables: (options.var ?? []).map((text) => ({ text, source: '--var' })),
    known: {
      repository: repository.split('/').at(-1) ?? '',
      ...(commit === undefined ? {} : { sha: commit }),
      ...(branch === undefined ? {} : { branch }),
    },
  };
  const resolved = resolveInfra(request);
  if ('problems' in resolved) return invalid(context, json, resolved.problems);
  const { spec, variables } = resolved;
  return withService(context, options, spec.backend, async ({ reader, writer, reporter, signal }) => {
    const session = await makePlan(spec, {
      reader,
      origin: { ...origin, repository },
      manifests: manifestStore(manifestFolder(context.environment, homedir())),
      mayRunModules: true,
      signal,
    });
    if ('problems' in session) return invalid(context, json, session.problems);
    const facts = {
      stage: spec.stage,
      repository,
      place: reader.place,
      file,
      commit: commit ?? null,
      variables,
      observedAt: session.observed.now,
    };
    const document = documentOf(facts, session.actions, session.conflicts);
    for (const { kind, name, message } of session.conflicts)
      context.stderr.write(`${kind} ${name}: ${printable(message)}\n`);
    return await use({
      context,
      options,
      json,
      spec,
      file,
      variables,
      session,
      document,
      reporter,
      signal,
      writer,
      reader,
    });
  });
}

interface ServiceUse {
  reader: ReturnType<typeof createInfraReader>;
  writer: () => ReturnType<typeof createInfraWriter>;
  reporter: TerminalReporter;
  signal: AbortSignal;
}

async function withService(
  context: CliContext,
  { json = false }: Options,
  backend: BackendSpec,
  use: (opened: ServiceUse) => Promise<number>,
): Promise<number> {
  const { cancel, unsubscribe } = cancelOnInterrupt(context, () =>
    reporter.notice('cancelling; once more to leave at once'),
  );
  const apiKey = backend.apiKey ?? context.environment.E2B_API_KEY;
  const reporter = createTerminalReporter(context, {
    json,
    secrets: apiKey ? [apiKey] : [],
    onBroken: () => cancel.abort(),
  });
  try {
    const connection = await resolveEndpoint(backend, {
      environment: context.environment,
      onNotice: (text) => reporter.notice(text),
      signal: cancel.signal,
    });
    return await use({
      reader: createInfraReader(connection),
      writer: () => createInfraWriter(connection),
      reporter,
      signal: cancel.signal,
    });
  } catch (error) {
    if (!cancel.signal.aborted) throw error;
    if (json) context.stdout.write(renderJson({ outcome: 'cancelled', exitCode: CANCELLED }));
    return CANCELLED;
  } finally {
    await reporter.close();
    unsubscribe();
  }
}

/** Mistakes of usage are errors like all others here: 2 means that there are changes. */
async function guarded(
  context: CliContext,
  command: Command,
  use: (options: Options) => Promise<number>,
): Promise<number> {
  try {
    return await use(command.opts<Options>());
  } catch (error) {
    if (!(error instanceof UsageError) && (error as Error).name !== 'ContextError' && !isUsage(error))
      throw error;
    const { message, hint = '' } = error as Error & { hint?: string };
    context.stderr.write(`e2b-action: ${printable(message)}${hint === '' ? '' : `; ${printable(hint)}`}\n`);
    if (command.opts<Options>().json === true)
      context.stdout.write(renderJson({ error: { cause: 'usage', message } }));
    return FAILED;
  }
}

function isUsage(error: unknown): boolean {
  if ((error as Error).name === 'TransferError') return true;
  return error instanceof BackendError && error.kind === 'usage';
}

async function carry(opened: Opened, actions: readonly Action[], wanted: Wanted): Promise<AppliedAction[]> {
  const { context, session, spec, reader, writer, reporter, signal, json, document } = opened;
  return await carryOut(
    actions,
    wanted,
    {
      owner: session.owner,
      origin: { ...(await originOf(spec.root)), repository: document.repository },
      reader,
      writer: writer(),
      materials: session.materials,
      root: spec.root,
      manifests: manifestStore(manifestFolder(context.environment, homedir())),
      reporter,
      runId: randomUUID(),
      signal,
      now: () => new Date(),
    },
    {
      onStart: ({ kind, name, action }) => reporter.notice(`${kind} ${name}: ${action}`),
      onEnd: (applied) => {
        if (applied.outcome === 'unchanged') return;
        (json ? context.stderr : context.stdout).write(`${printable(outcomeLine(applied))}\n`);
        for (const line of applied.lines ?? []) context.stderr.write(`    ${printable(line)}\n`);
      },
    },
  );
}

function finish({ context, json, document }: Opened, results: readonly AppliedAction[]): number {
  const applied = new Map(results.map((result) => [result.action.id, result]));
  const exitCode = exitOf(results);
  if (json) {
    const actions = document.actions.map((action) => {
      const result = applied.get(action.id);
      return result ? { ...action, ...outcomeOf(result) } : { ...action, outcome: 'unchanged' };
    });
    context.stdout.write(renderJson({ ...document, actions, applied: exitCode === 0, exitCode }));
  } else {
    for (const { action, urls = {} } of results)
      for (const [port, url] of Object.entries(urls))
        context.stdout.write(`    ${action.name} port ${port}: ${url}\n`);
  }
  const failed = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'skipped').length;
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  context.stderr.write(
    results.length === 0 ? 'nothing to do\n' : `${done} done${failed > 0 ? `, ${failed} not` : ''}\n`,
  );
  return exitCode;
}

function refuse({ context, json, document }: Opened, why: string): number {
  if (json) context.stdout.write(renderJson({ ...document, applied: false, refused: why, exitCode: FAILED }));
  context.stderr.write(`not applied: ${printable(why)}\n`);
  return FAILED;
}

/** On a terminal a person is asked; elsewhere only what takes nothing away goes on by itself. */
async function agreed({ context, session, json, signal }: Opened): Promise<boolean | 'cancelled'> {
  const { stdin, stderr } = context;
  const takes = session.actions.some(
    ({ action, operation }) => operation && (action === 'destroy' || action === 'replace'),
  );
  if (stdin.isTTY !== true || stderr.isTTY !== true || json) return !takes;
  const lines = createInterface({ input: stdin, output: stderr });
  // Ctrl-C and Ctrl-D close it, and not every Node.js ends the question then.
  const closed = once(lines, 'close').then(() => undefined);
  try {
    const answer = await Promise.race([lines.question('Apply this? Only `yes` does: ', { signal }), closed]);
    return answer === undefined ? 'cancelled' : answer.trim() === 'yes';
  } catch (error) {
    if ((error as Error).name === 'AbortError') return 'cancelled';
    throw error;
  } finally {
    lines.close();
  }
}

function exitOf(results: readonly AppliedAction[]): number {
  if (results.some(({ cause }) => cause === 'cancelled')) return CANCELLED;
  if (results.some(({ cause }) => cause === 'service')) return SERVICE_FAILED;
  return results.some(({ outcome }) => outcome === 'failed' || outcome === 'skipped') ? FAILED : 0;
}

function outcomeOf({ outcome, text, cause, lines, durationMs, urls }: AppliedAction): object {
  return {
    outcome,
    text,
    durationMs,
    ...(cause === undefined ? {} : { cause }),
    ...(lines === undefined ? {} : { lines }),
    ...(urls === undefined ? {} : { urls }),
  };
}

function shownAction({ operation: _operation, ...action }: Action): object {
  return action;
}

function shownResult(result: AppliedAction): object {
  return { ...shownAction(result.action), ...outcomeOf(result) };
}

function destroyedText(results: readonly AppliedAction[], refused: number): string {
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  if (results.length === 0) return refused > 0 ? 'nothing was changed' : 'nothing of this stage is there';
  return `${done} of ${results.length} done`;
}

function show(
  context: CliContext,
  actions: readonly Action[],
  { stage, file, commit, summary }: PlanDocument,
): void {
  const at = commit === null ? '' : ` · commit ${commit.slice(0, 12)}`;
  context.stdout.write(`stage ${stage} · ${printable(file.name)} ${file.sha256.slice(0, 8)}${at}\n`);
  for (const action of actions)
    context.stdout.write(`${actionLine(action, { colour: coloured(context) })}\n`);
  context.stdout.write(`${summary.text}\n`);
}

function coloured({ stdout, environment }: CliContext): boolean {
  return stdout.isTTY === true && (environment.NO_COLOR ?? '') === '';
}

function invalid(context: CliContext, json: boolean, problems: Problem[]): number {
  if (json) context.stdout.write(renderJson({ outcome: 'invalid', exitCode: FAILED, problems }));
  context.stderr.write(`${formatProblems(problems)}\n`);
  return FAILED;
}
