import { tokenOf } from '../gate.js';
import { PathError, resolvePath } from '../paths.js';
import type { User, Users } from '../users.js';
import type { RestCall } from './call.js';
import { RestError } from './rest-error.js';
import { fileAccessProblem } from './signature.js';

/** Checks a `/files` request's token or signature and finds its user; throws the 401 that envd would answer. */
export function fileUser({ request, query, state, users }: RestCall, operation: 'read' | 'write'): User {
  const now = Math.floor(Date.now() / 1000);
  const problem = fileAccessProblem(query, tokenOf(request), operation, state.token, now);
  if (problem !== undefined) throw new RestError(401, problem);
  return userNamed(query.get('username') || state.defaultUser, users);
}

/** The user of that name; throws the 401 that envd would answer. */
export function userNamed(name: string, users: Users): User {
  const user = users.find(name);
  if (user === undefined)
    throw new RestError(401, `error looking up user '${name}': user: unknown user ${name}`);
  return user;
}

/** The absolute path that a request means; throws 400 when it means none. */
export function filePath(path: string, user: User, { state }: RestCall): string {
  try {
    return resolvePath(path, user.home, state.defaultWorkdir);
  } catch (error) {
    if (error instanceof PathError) throw new RestError(400, `error resolving path: ${error.message}`);
    throw error;
  }
}
