import { DEFAULTS } from '../../spec/defaults.js';
import type { RunSpec, StepSpec } from '../../spec/model.js';
import type { HookCommand, TemplateDefinition } from '../../template/model.js';

/**
 * The run with what a devcontainer does in its sandboxes: `postCreateCommand` once in a new one, `postStartCommand` at
 * every start and resume, both before the steps; its user and its environment for every step that says nothing else.
 */
export function withHooks(spec: RunSpec, { hooks }: TemplateDefinition): RunSpec {
  if (!hooks) return spec;
  const step = ({ name, run }: HookCommand, only: NonNullable<StepSpec['only']>): StepSpec => ({
    name,
    condition: DEFAULTS.condition,
    run,
    shell: 'bash',
    cwd: DEFAULTS.cwd,
    env: {},
    timeoutMs: DEFAULTS.stepTimeoutMs,
    continueOnError: false,
    only,
  });
  const steps = [
    ...hooks.postCreate.map((hook) => step(hook, 'created')),
    ...hooks.postStart.map((hook) => step(hook, 'started')),
    ...spec.steps,
  ];
  const { user } = hooks;
  return {
    ...spec,
    sandbox: { ...spec.sandbox, env: { ...hooks.env, ...spec.sandbox.env } },
    steps: user === undefined ? steps : steps.map((each) => ('run' in each ? { user, ...each } : each)),
  };
}
