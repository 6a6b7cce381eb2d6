import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import type { Command } from 'commander';
import { resolveEndpoint } from '../../e2b/endpoint.js';
import { createSandboxService } from '../../e2b/sandboxes.js';
import type { TemplatePlan } from '../../job/context.js';
import type { Backend } from '../../job/ports.js';
import { problemOf } from '../../job/problem.js';
import { ensureSpecified } from '../../job/template/ensure-specified.js';
import { TemplateFailure } from '../../job/template/failure.js';
import { explainTemplate, lookAtTemplate } from '../../job/template/look.js';
import { renderJson } from '../../report/result-json.js';
import type { Problem, TemplateBuildSpec } from '../../spec/model.js';
import { formatProblems } from '../../spec/problems.js';
import { resolveTemplateToBuild } from '../../spec/resolve.js';
import { defineTemplate } from '../../template/define/define.js';
import { identify } from '../../template/identity/identify.js';
import { manifestFolder, manifestStore } from '../../template/identity/manifest-store.js';
import { CANCELLED, cancelOnInterrupt } from '../cancel.js';
import type { CliContext } from '../context.js';
import { givenFields, templateFlags } from '../field-options.js';
import { createTerminalReporter, type TerminalReporter } from '../reporter.js';
import { USAGE } from '../usage-error.js';
import { printable } from '../words.js';
import { findTarget } from './target.js';

/** The template cannot be built as described, or (status) is not there. */
const NOT_BUILT = 1;

/** Part of a tag: what E2B takes in one, and leaves as it is. */
const LABEL = /^[a-z0-9][a-z0-9._-]{0,39}$/;

interface Opened {
  json: boolean;
  build: TemplateBuildSpec;
  plan: TemplatePlan;
  backend: Backend;
  reporter: TerminalReporter;
  signal: AbortSignal;
  runId: string;
}

/** `template build [FILE|FOLDER]`: builds the template unless a build of the same identity is there. */
export function build(context: CliContext, command: Command, target: string | undefined): Promise<number> {
  return withTemplate(context, command, target, async (opened) => {
    const { json, plan, backend, reporter, signal, runId } = opened;
    const { name } = plan.definition;
    const ensured = await ensureSpecified(opened.build, plan, backend, {
      reporter,
      signal,
      runId,
      warn: (text) => reporter.warning(text),
    });
    const { hash, buildId, reused, reason, reference } = ensured;
    if (json) {
      // The build's own answer names it; a build that is reused is known by its tag only.
      const templateId = ensured.templateId ?? (await backend.templates.idOf(name)) ?? null;
      context.stdout.write(renderJson({ templateId, name, buildId, hash, reused, reason, reference }));
    }
    context.stderr.write(`${reference} ${reused ? 'is reused' : 'is built'}: ${printable(reason)}\n`);
    return 0;
  });
}

/** `template status [FILE|FOLDER]`: whether a build of this identity is there. 1 when it is not. */
export function status(context: CliContext, command: Command, target: string | undefined): Promise<number> {
  return withTemplate(context, command, target, async ({ json, plan, backend, signal, runId }) => {
    const { definition, manifests, label } = plan;
    const identity = await identify(definition, { signal });
    const look = await lookAtTemplate(definition.name, identity, {
      backend,
      manifests,
      signal,
      runId,
      ...(label === undefined ? {} : { label }),
    });
    if (json) context.stdout.write(renderJson({ name: definition.name, hash: identity.hash, ...look }));
    context.stderr.write(`${definition.name} is ${look.state}: ${printable(look.reason)}\n`);
    return look.state === 'ready' ? 0 : NOT_BUILT;
  });
}

/** `template explain [FILE|FOLDER]`: what would be built and why. Builds nothing. */
export function explain(context: CliContext, command: Command, target: string | undefined): Promise<number> {
  return withTemplate(context, command, target, async ({ json, plan, backend, signal, runId }) => {
    const { definition, manifests, label } = plan;
    const identity = await identify(definition, { signal });
    const { reused, reason, comparison } = await explainTemplate(definition.name, identity, {
      backend,
      manifests,
      signal,
      runId,
      ...(label === undefined ? {} : { label }),
    });
    const changed = comparison?.kind === 'changed' ? comparison : undefined;
    if (json) {
      context.stdout.write(
        renderJson({
          name: definition.name,
          hash: identity.hash,
          reused,
          reason,
          reasons: changed?.explanation.reasons ?? [],
          steps: definition.steps.length,
          cachedSteps: reused ? definition.steps.length : (changed?.explanation.cachedSteps ?? 0),
          since: changed?.since.tag ?? null,
        }),
      );
      return 0;
    }
    if (reused) {
      context.stdout.write(`${definition.name} would be reused: ${reason}\n`);
      return 0;
    }
    const lines = changed
      ? [...changed.explanation.reasons.map((text) => `  ${text}`), `  → ${changed.explanation.summary}`]
      : [`  ${reason}`];
    context.stdout.write(
      `${definition.name} would be built:\n${lines.map((line) => printable(line)).join('\n')}\n`,
    );
    return 0;
  });
}

async function withTemplate(
  context: CliContext,
  command: Command,
  given: string | undefined,
  use: (opened: Opened) => Promise<number>,
): Promise<number> {
  const { json = false, label, name } = command.opts<{ json?: boolean; label?: string; name?: string }>();
  const fields = givenFields(command, templateFlags());
  if (label !== undefined && !LABEL.test(label)) {
    const text = `expected at most 40 of a-z, 0-9, ., _ and -, as pr-42; found ${JSON.stringify(label)}`;
    return invalid(context, json, [{ source: '--label', message: text }]);
  }
  if (name !== undefined) fields['template-name'] = { value: name, source: '--name' };
  const described = fields.dockerfile ?? fields.devcontainer ?? fields['template-file'];
  const target = findTarget(
    context.cwd,
    given,
    described !== undefined || fields['template-name'] !== undefined,
  );
  const resolved = resolveTemplateToBuild({ ...target, fields, fieldsMayLeaveRoot: true });
  if ('problems' in resolved) return invalid(context, json, resolved.problems);
  const { template, backend } = resolved;

  const { cancel, unsubscribe } = cancelOnInterrupt(context, () =>
    reporter.notice('cancelling; once more to leave at once'),
  );
  const apiKey = backend.apiKey ?? context.environment.E2B_API_KEY;
  const secrets = [apiKey, template.registry?.password].filter((secret) => secret !== undefined);
  const reporter = createTerminalReporter(context, { json, secrets, onBroken: () => cancel.abort() });
  try {
    const defined = await defineTemplate(template, {
      root: target.root,
      mayRunModules: true,
      signal: cancel.signal,
    });
    if ('problems' in defined) return invalid(context, json, defined.problems);
    const manifests = manifestStore(manifestFolder(context.environment, homedir()));
    const connection = await resolveEndpoint(backend, {
      environment: context.environment,
      onNotice: (text) => reporter.notice(text),
      signal: cancel.signal,
    });
    return await use({
      json,
      build: template,
      plan: { definition: defined.definition, manifests, ...(label === undefined ? {} : { label }) },
      backend: createSandboxService(connection),
      reporter,
      signal: cancel.signal,
      runId: randomUUID(),
    });
  } catch (error) {
    if (cancel.signal.aborted) {
      if (json) context.stdout.write(renderJson({ outcome: 'cancelled', exitCode: CANCELLED }));
      context.stderr.write('Cancelled\n');
      return CANCELLED;
    }
    if (!(error instanceof TemplateFailure)) throw error;
    if (json) context.stdout.write(renderJson({ error: problemOf(error) }));
    context.stderr.write(`${describeFailure(error)}\n`);
    return NOT_BUILT;
  } finally {
    await reporter.close();
    unsubscribe();
  }
}

function describeFailure({ message, hint }: TemplateFailure): string {
  return printable(`e2b-action: ${message}${hint === '' ? '' : `; ${hint}`}`);
}

function invalid(context: CliContext, json: boolean, problems: Problem[]): number {
  if (json) context.stdout.write(renderJson({ outcome: 'invalid', exitCode: USAGE, problems }));
  context.stderr.write(`${formatProblems(problems)}\n`);
  return USAGE;
}
