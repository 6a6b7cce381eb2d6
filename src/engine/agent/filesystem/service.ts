import type { HandlerContext, ServiceImpl } from '@connectrpc/connect';
import type { Filesystem } from '../gen/filesystem_pb.js';
import { callPath, callUser } from '../rpc-user.js';
import type { AgentState } from '../state.js';
import type { User, Users } from '../users.js';
import { listDir } from './list-dir.js';
import { makeDir } from './make-dir.js';
import { move } from './move.js';
import { remove } from './remove.js';
import { statEntry } from './stat.js';
import { PolledWatchers } from './watch/polled-watchers.js';
import { watchDir } from './watch/watch-dir.js';

/**
 * The filesystem service: one file for each of its calls. Like envd's it works as root and gives what it creates to
 * the call's user.
 */
export function filesystemService(state: AgentState, users: Users): ServiceImpl<typeof Filesystem> {
  const resolve = (context: HandlerContext, path: string): { user: User; path: string } => {
    const user = callUser(context, state, users);
    return { user, path: callPath(path, user, state) };
  };
  const watchers = new PolledWatchers();
  return {
    stat: (request, context) => statEntry(resolve(context, request.path).path, users),
    listDir: (request, context) => listDir(resolve(context, request.path).path, request.depth, users),
    makeDir(request, context) {
      const { user, path } = resolve(context, request.path);
      return makeDir(path, user, users);
    },
    move(request, context) {
      const { user, path } = resolve(context, request.source);
      return move(path, callPath(request.destination, user, state), user, users);
    },
    remove: (request, context) => remove(resolve(context, request.path).path),
    watchDir: (request, context) => watchDir(request, resolve(context, request.path).path, context, users),
    createWatcher: (request, context) => watchers.create(request, resolve(context, request.path).path, users),
    getWatcherEvents: (request) => watchers.events(request.watcherId),
    removeWatcher: (request) => watchers.remove(request.watcherId),
  };
}
