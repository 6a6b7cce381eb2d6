import type { RunSpec } from '../spec/model.js';
import type { RunOptions } from './context.js';
import type { Backend } from './ports.js';
import type { RunResult } from './result.js';

/** What the result says of the template before anything is known of it. */
export function templateBefore({ template, sandbox }: RunSpec): RunResult['template'] {
  if ('reference' in template) {
    return { id: null, name: template.reference, reused: true, reason: 'named in the description' };
  }
  const resumes = sandbox.id !== undefined;
  const reason = resumes ? 'the sandbox is there already' : 'described here';
  return { id: null, name: template.build.name, reused: resumes, reason };
}

export interface TemplateDeps {
  backend: Backend;
  result: RunResult;
  warn: (text: string) => void;
}

/**
 * What a new sandbox is made from: a named template as it is, a described one built unless it is there. `anew`: the build
 * that was there is not any more.
 */
export async function templateOf(
  spec: RunSpec,
  options: RunOptions,
  { backend, result, warn }: TemplateDeps,
  anew = false,
): Promise<string> {
  const { template } = spec;
  if ('reference' in template) return template.reference;
  const plan = options.template ?? (await options.templateLater?.());
  if (!plan) throw new Error('the template was not read before the run');
  const { ensureSpecified } = await import('./template/ensure-specified.js');
  const build = anew ? { ...template.build, force: true } : template.build;
  const ensured = await ensureSpecified(build, plan, backend, { ...options, warn });
  const { templateId, buildId, hash, reused, reason, reference } = ensured;
  const why = anew ? 'the build that was there is gone' : reason;
  result.template = { id: templateId, name: template.build.name, reused, reason: why, buildId, hash };
  return reference;
}
