import { access, constants, mkdir, rm, stat, symlink } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { type CommandOutcome, SYSTEM_PATH, tryCommand } from './command.js';

/** The CRIU that runc is given. */
export interface Criu {
  /** A folder that holds it under the name that runc looks for. */
  folder: string;
  version: string;
}

/** Turns the whole matter off. */
export const NO_CRIU = 'none';

/**
 * Finds CRIU at `path`, or along the system's path without one, and makes it known in `folder`. Returns why not, where
 * there is none. Whether it works is another question: `criu check` is not to be relied on.
 */
export async function findCriu(folder: string, path: string | undefined): Promise<Criu | string> {
  if (path === NO_CRIU) return `it is turned off (--criu ${NO_CRIU})`;
  const program = path ?? (await installed());
  if (program === undefined) return 'criu is not installed';
  if (!isAbsolute(program)) return `--criu must be the absolute path of a program: ${program}`;
  let outcome: CommandOutcome;
  try {
    outcome = await tryCommand([program, '--version']);
  } catch (error) {
    return `${program} cannot be run: ${(error as Error).message}`;
  }
  const version = /Version: (\S+)/.exec(outcome.stdout)?.[1];
  if (outcome.code !== 0 || version === undefined)
    return `${program} cannot be run: ${outcome.stderr.trim() || `status ${outcome.code}`}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await symlink(program, join(folder, 'criu'));
  return { folder, version };
}

async function installed(): Promise<string | undefined> {
  for (const folder of SYSTEM_PATH.split(':')) {
    const program = join(folder, 'criu');
    const usable = await access(program, constants.X_OK).then(
      async () => (await stat(program)).isFile(),
      () => false, // Not here.
    );
    if (usable) return program;
  }
  return undefined;
}
