import { Code, ConnectError, type HandlerContext } from '@connectrpc/connect';
import { PathError, resolvePath } from './paths.js';
import type { AgentState } from './state.js';
import type { User, Users } from './users.js';

/**
 * The user a call runs as: the name in `Authorization: Basic base64("<user>:")`, else the sandbox's default. Throws
 * `unauthenticated` when there is no such user, or the header is of another kind.
 */
export function callUser(context: HandlerContext, state: AgentState, users: Users): User {
  const name = userNameIn(context.requestHeader.get('authorization')) ?? state.defaultUser;
  const user = users.find(name);
  if (user === undefined) throw new ConnectError(`invalid username: '${name}'`, Code.Unauthenticated);
  return user;
}

/** The absolute path a call means; throws `invalid_argument` for a path that means none. */
export function callPath(path: string, user: User, state: AgentState): string {
  try {
    return resolvePath(path, user.home, state.defaultWorkdir);
  } catch (error) {
    if (error instanceof PathError) throw new ConnectError(error.message, Code.InvalidArgument);
    throw error;
  }
}

function userNameIn(header: string | null): string | undefined {
  if (header === null) return undefined;
  const credentials = /^basic\s+(\S+)$/i.exec(header)?.[1];
  if (credentials === undefined) throw new ConnectError('expected basic authorization', Code.Unauthenticated);
  return Buffer.from(credentials, 'base64').toString().split(':', 1)[0] || undefined;
}
