import { BuildError } from '../build-error.js';
import { runLogged, type Step } from './step.js';

/** `RUN [command, user?]`: the user counts for this step only. */
export const runStep: Step = async ([command, user], work) => {
  if (!command) throw new BuildError('RUN needs a command');
  const { context } = work;
  await runLogged(work, `failed to run command '${command}'`, {
    file: '/bin/bash',
    args: ['-l', '-c', command],
    user: user || context.user,
    ...(context.workdir === undefined ? {} : { cwd: context.workdir }),
    env: context.env,
  });
  return context;
};
