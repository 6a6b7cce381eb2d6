import { BackendError } from '../../e2b/errors.js';
import type { Problem, RunSpec } from '../../spec/model.js';
import { formatProblems } from '../../spec/problems.js';
import type { RunOptions, TemplatePlan } from '../context.js';
import { withHooks } from './hooks.js';

export interface PrepareOptions {
  /** Whether a `template.ts` may run on this machine. */
  mayRunModules: boolean;
  /** Keeps the builds of an untrusted pull request apart: `pr-42`. */
  label?: string;
  environment: Readonly<Record<string, string | undefined>>;
  home: string;
}

/** The run with what its template adds to it, and the template where it is to be built. */
export interface PreparedTemplate extends Pick<RunOptions, 'template' | 'templateLater'> {
  spec: RunSpec;
}

/**
 * Reads the definition of the template that a run is to build, before anything is started: either the run with what
 * the definition adds to it, or every problem of the definition.
 */
export async function prepareTemplate(
  spec: RunSpec,
  { mayRunModules, label, environment, home }: PrepareOptions,
): Promise<PreparedTemplate | { problems: Problem[] }> {
  if ('reference' in spec.template) return { spec };
  const { build } = spec.template;
  const resumes = spec.sandbox.id !== undefined;
  const replaceable = spec.sandbox.onResumeFailure === 'recreate';
  const define = async (): Promise<{ template: TemplatePlan } | { problems: Problem[] }> => {
    const [{ defineTemplate }, { manifestFolder, manifestStore }] = await Promise.all([
      import('../../template/define/define.js'),
      import('../../template/identity/manifest-store.js'),
    ]);
    const defined = await defineTemplate(build, { root: spec.root, mayRunModules });
    if ('problems' in defined) return defined;
    const manifests = manifestStore(manifestFolder(environment, home));
    const { definition } = defined;
    return { template: { definition, manifests, ...(label === undefined ? {} : { label }) } };
  };
  // What a sandbox that is there was made of matters only for what a devcontainer does when it starts; or once the
  // sandbox has to be replaced.
  if (resumes && build.source.kind !== 'devcontainer') {
    if (!replaceable) return { spec };
    return {
      spec,
      templateLater: async () => {
        const defined = await define();
        if ('template' in defined) return defined.template;
        throw new BackendError(
          'usage',
          `the description of the template is wrong: ${formatProblems(defined.problems)}`,
          'correct it: the sandbox that was named cannot be used, and a new one needs the template',
        );
      },
    };
  }
  const defined = await define();
  if ('problems' in defined) return defined;
  const { template } = defined;
  const run = withHooks(spec, template.definition);
  return resumes && !replaceable ? { spec: run } : { spec: run, template };
}
