import type { TemplateBuildSpec } from '../../spec/model.js';
import { identify } from '../../template/identity/identify.js';
import type { RunOptions, TemplatePlan } from '../context.js';
import type { Backend } from '../ports.js';
import { type EnsuredTemplate, ensureTemplate } from './ensure.js';

/** {@link ensureTemplate} for a template as a description asks for it. */
export async function ensureSpecified(
  build: TemplateBuildSpec,
  { definition, label, manifests }: TemplatePlan,
  backend: Backend,
  options: Pick<RunOptions, 'reporter' | 'signal' | 'runId'> & { warn: (text: string) => void },
): Promise<EnsuredTemplate> {
  const { reporter, signal, runId, warn } = options;
  for (const note of definition.notes) reporter.notice(`template ${definition.name}: ${note}`);
  const identity = await identify(definition, { signal });
  return ensureTemplate(definition, identity, {
    backend,
    reporter,
    signal,
    runId,
    manifests,
    warn,
    force: build.force,
    deadlineMs: build.deadlineMs,
    ...(build.maxAgeMs === undefined ? {} : { maxAgeMs: build.maxAgeMs }),
    ...(label === undefined ? {} : { label }),
    ...(build.smoke === undefined ? {} : { smoke: build.smoke }),
  });
}
