import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { resolveEndpoint } from '../e2b/endpoint.js';
import { BackendError } from '../e2b/errors.js';
import { problemOf } from '../job/problem.js';
import { oneSafeLine } from '../log/step-log.js';
import { formatProblems } from '../spec/problems.js';
import { annotateFailure, annotateProblems } from './annotate.js';
import { loadCore } from './core.js';
import { withHint } from './failure.js';
import { readInputs, secretsOf } from './inputs.js';
import { createActionReporter } from './reporter.js';
import { readWorkspaceFile } from './sandbox-file.js';
import { registryFaults } from './fork-faults.js';
import { trustOf } from './trust.js';

/** The sub-action `template/`: builds or reuses a template. Returns the exit code. */
export async function runTemplate(environment: NodeJS.ProcessEnv): Promise<number> {
  const core = await loadCore();
  const fields = readInputs(core, environment);
  const secrets = secretsOf(core, environment);
  const workspace = environment.GITHUB_WORKSPACE ?? process.cwd();
  const trust = trustOf(environment);

  const { resolveTemplateToBuild } = await import('../spec/resolve.js');
  const given = fields.file?.value;
  const file = readWorkspaceFile(workspace, typeof given === 'string' ? given : undefined);
  const resolved = resolveTemplateToBuild({ root: workspace, fields, ...(file ? { file } : {}) });
  if ('problems' in resolved) {
    annotateProblems(core, resolved.problems);
    core.setFailed(`the description of the template is wrong:\n${formatProblems(resolved.problems)}`);
    return 1;
  }
  const { template, backend } = resolved;
  const faults = trust.trusted ? [] : registryFaults({ build: template }, fields);
  if (faults.length > 0) {
    core.setFailed(`the description of the template is wrong:\n${formatProblems(faults)}`);
    return 1;
  }
  core.setOutput('template-name', template.name);

  const cancel = new AbortController();
  const onSignal = (): void => cancel.abort();
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  const reporter = createActionReporter(process.stdout, core, secrets);
  const [
    { createSandboxService, preload },
    { defineTemplate },
    { manifestFolder, manifestStore },
    { ensureSpecified },
  ] = await Promise.all([
    import('../e2b/sandboxes.js'),
    import('../template/define/define.js'),
    import('../template/identity/manifest-store.js'),
    import('../job/template/ensure-specified.js'),
  ]);
  preload();
  try {
    const defined = await defineTemplate(template, {
      root: workspace,
      mayRunModules: trust.trusted,
      signal: cancel.signal,
    });
    if ('problems' in defined) {
      annotateProblems(core, defined.problems);
      core.setFailed(`the description of the template is wrong:\n${formatProblems(defined.problems)}`);
      return 1;
    }
    const connection = await resolveEndpoint(backend, {
      environment,
      onNotice: (text) => reporter.notice(text),
      signal: cancel.signal,
    });
    const service = createSandboxService(connection);
    const plan = {
      definition: defined.definition,
      manifests: manifestStore(manifestFolder(environment, homedir())),
      ...(trust.label === undefined ? {} : { label: trust.label }),
    };
    const ensured = await ensureSpecified(template, plan, service, {
      reporter,
      signal: cancel.signal,
      runId: randomUUID(),
      warn: (text) => reporter.warning(text),
    });
    const templateId = ensured.templateId ?? (await service.templates.idOf(template.name));
    core.setOutput('template-id', templateId ?? '');
    core.setOutput('template-reused', String(ensured.reused));
    core.setOutput('template', ensured.reference);
    core.setOutput('build-id', ensured.buildId);
    core.setOutput('hash', ensured.hash);
    const what = ensured.reused ? 'reused' : 'built';
    reporter.notice(`template ${ensured.reference} ${what}: ${ensured.reason}`);
    return 0;
  } catch (error) {
    if (cancel.signal.aborted) {
      core.setFailed('the build of the template was cancelled');
      return 1;
    }
    const problem = problemOf(error);
    annotateFailure(core, problem);
    if (problem.cause === 'internal' && !(error instanceof BackendError)) throw error;
    core.setFailed(oneSafeLine(withHint(problem), secrets));
    return 1;
  } finally {
    await reporter.close();
  }
}
