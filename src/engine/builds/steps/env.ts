import { BuildError } from '../build-error.js';
import { expand } from './expand.js';
import { type Step, withStandardPath } from './step.js';

/** `ENV [name, value, …]`: for the steps after it, and for all commands of the template's sandboxes. */
export const envStep: Step = async (args, work) => {
  if (args.length === 0 || args.length % 2 !== 0)
    throw new BuildError('ENV needs pairs of a name and a value');
  const names = args.filter((_, index) => index % 2 === 0);
  for (const name of names) {
    if (name === '' || /[=\0]/.test(name)) throw new BuildError(`ENV: '${name}' cannot be a variable's name`);
  }
  const values = await expand(
    work,
    args.filter((_, index) => index % 2 === 1),
  );
  const added = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  return { ...work.context, env: withStandardPath({ ...work.context.env, ...added }) };
};
