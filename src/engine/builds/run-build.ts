import { createHash } from 'node:crypto';
import type { TemplateContext, TemplateStart } from '../images/template-context.js';
import { baseOf } from './base.js';
import { type BuildParts, type BuildRun, Course } from './course.js';
import { finalize } from './finalize.js';
import type { BuildOrder, BuildStep } from './order.js';
import type { StepState } from './step-cache.js';
import { copyStep } from './steps/copy.js';
import { envStep } from './steps/env.js';
import { runStep } from './steps/run.js';
import { runLogged, type Step } from './steps/step.js';
import { userStep } from './steps/user.js';
import { workdirStep } from './steps/workdir.js';

/** What a template's build is in the end. */
export interface BuildResult extends StepState {
  start?: TemplateStart;
}

/**
 * Does a build: the base, each step on a container of what is there so far, the start command. A step whose result is in the cache is
 * not done again; one that was done anew makes all after it be done anew. Throws {@link BuildError}, or the signal's reason.
 */
export async function runBuild(parts: BuildParts, run: BuildRun): Promise<BuildResult> {
  const { order, log } = run;
  run.onStep('base');
  log('info', `[base] FROM ${'image' in order.from ? order.from.image : `TEMPLATE ${order.from.template}`}`);
  const base = await baseOf(parts.world, order, run.signal, (line) => log('info', `[base] ${line}`));
  run.hold.take(base.layers);
  const course = new Course(parts, run, { layers: base.layers, context: base.context });
  try {
    if (base.provision !== undefined) await provision(course, base.provision, base.context);
    for (const [index, step] of order.steps.entries()) {
      run.onStep(String(index + 1));
      if (step.force) course.fresh = true;
      const prefix = `builder ${index + 1}/${order.steps.length}`;
      const { type, args, filesHash } = step;
      await course.step(prefix, { type, args, filesHash, run: STEPS[type](step) });
    }
    run.onStep('finalize');
    const start = startOf(order) ?? base.start;
    const ready = order.readyCommand;
    if (start || ready !== undefined) await finalize(course, start?.command, start ? start.ready : ready);
    return { ...course.state, ...(start ? { start } : {}) };
  } finally {
    await course.end();
  }
}

function startOf({ startCommand, readyCommand }: BuildOrder): TemplateStart | undefined {
  if (startCommand === undefined) return undefined;
  return { command: startCommand, ...(readyCommand === undefined ? {} : { ready: readyCommand }) };
}

const STEPS: Record<BuildStep['type'], (step: BuildStep) => Step> = {
  RUN: () => runStep,
  COPY: ({ filesHash }) => copyStep(filesHash),
  ENV: () => envStep,
  WORKDIR: () => workdirStep,
  USER: () => userStep,
};

/** An image becomes fit for sandboxes: the first layer on it, cached like a step of its own. */
async function provision(course: Course, script: string, context: TemplateContext): Promise<void> {
  await course.step('base', {
    type: 'PROVISION',
    args: [],
    filesHash: createHash('sha256').update(script).digest('hex'),
    async run(_args, work) {
      await runLogged(work, 'failed to prepare the image for sandboxes', {
        file: '/bin/sh',
        args: ['-c', script],
        user: 'root',
        cwd: '/',
      });
      return context;
    },
  });
}
