import { posix } from 'node:path';
import { BuildError } from '../build-error.js';
import { expand } from './expand.js';
import { MAKE_FOLDER } from './make-folder.js';
import { runScript, type Step } from './step.js';

/** `WORKDIR [path]`: relative to the one before, or to `/`. What has to be made of it belongs to the current user. */
export const workdirStep: Step = async ([given], work) => {
  if (!given) throw new BuildError('WORKDIR needs a path');
  const [path = ''] = await expand(work, [given]);
  const { context } = work;
  const workdir = posix.resolve(context.workdir ?? '/', path);
  await runScript(
    work,
    `failed to create the work directory '${workdir}'`,
    `${MAKE_FOLDER}\nmake_folder "$1" "$2"`,
    [workdir, `${context.user}:`],
  );
  return { ...context, workdir };
};
