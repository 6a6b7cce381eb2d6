import type { User } from '../users.js';

/** The agent's own PATH says nothing about the sandbox's; a template's ENV may override this one. */
export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** A command's whole environment, by envd's rule: four names, then the sandbox's, then the request's; the last wins. */
export function commandEnv(
  user: Pick<User, 'name' | 'home'>,
  sandbox: ReadonlyMap<string, string>,
  request: Record<string, string>,
): Record<string, string> {
  return {
    PATH: DEFAULT_PATH,
    HOME: user.home,
    USER: user.name,
    LOGNAME: user.name,
    ...Object.fromEntries(sandbox),
    ...request,
  };
}
