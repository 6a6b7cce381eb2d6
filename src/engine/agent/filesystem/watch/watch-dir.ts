import { setTimeout as delay } from 'node:timers/promises';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import type { HandlerContext } from '@connectrpc/connect';
import {
  WatchDirResponseSchema,
  type WatchDirRequest,
  type WatchDirResponse,
} from '../../gen/filesystem_pb.js';
import { keepAliveMs } from '../../keepalive.js';
import type { Users } from '../../users.js';
import { describeChange } from './describe.js';
import { openWatcher } from './watcher.js';

/** Node cannot wait for the kernel's queue without a thread for each, so it is looked into this often. */
export const POLL_MS = 20;

/** Streams what changes in a directory: `start` once nothing can be missed any more, then one message an operation. */
export async function* watchDir(
  request: WatchDirRequest,
  path: string,
  context: HandlerContext,
  users: Users,
): AsyncGenerator<WatchDirResponse> {
  const { signal } = context;
  const watcher = await openWatcher(path, request, signal);
  // At once, even while a send to a client that is gone is stuck.
  const close = (): void => watcher.close();
  signal.addEventListener('abort', close);
  const idleMs = keepAliveMs(context.requestHeader);
  try {
    yield message({ case: 'start', value: {} });
    let lastSent = performance.now();
    while (!signal.aborted) {
      for await (const change of watcher.take()) {
        const value = await describeChange(watcher, change, {
          path,
          users,
          includeEntry: request.includeEntry,
        });
        yield message({ case: 'filesystem', value });
        lastSent = performance.now();
      }
      if (performance.now() - lastSent >= idleMs) {
        yield message({ case: 'keepalive', value: {} });
        lastSent = performance.now();
      }
      await delay(POLL_MS);
    }
    signal.throwIfAborted();
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

function message(event: MessageInitShape<typeof WatchDirResponseSchema>['event']): WatchDirResponse {
  return create(WatchDirResponseSchema, { event: event! });
}
