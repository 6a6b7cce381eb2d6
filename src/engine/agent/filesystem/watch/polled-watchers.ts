import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { create } from '@bufbuild/protobuf';
import { Code, ConnectError } from '@connectrpc/connect';
import {
  CreateWatcherResponseSchema,
  GetWatcherEventsResponseSchema,
  RemoveWatcherResponseSchema,
  type CreateWatcherRequest,
  type CreateWatcherResponse,
  type FilesystemEvent,
  type GetWatcherEventsResponse,
  type RemoveWatcherResponse,
} from '../../gen/filesystem_pb.js';
import type { Users } from '../../users.js';
import { describeChange, type Description } from './describe.js';
import { POLL_MS } from './watch-dir.js';
import { openWatcher, type Watcher } from './watcher.js';

/** How many events wait here for a client; further ones wait in the kernel, and overflow there. */
const MAX_WAITING_EVENTS = 4096;
/** Clients that never remove their watchers must not take all of the machine's (128 by default). */
const MAX_WATCHERS = 32;

interface PolledWatcher {
  watcher: Watcher;
  events: FilesystemEvent[];
  removed: boolean;
  error: unknown;
}

/** Watchers for clients that cannot stream: created, asked, removed. */
export class PolledWatchers {
  readonly #watchers = new Map<string, PolledWatcher>();
  #opening = 0;

  /** Throws what `openWatcher` throws, and `resource_exhausted` when there are too many. */
  async create(request: CreateWatcherRequest, path: string, users: Users): Promise<CreateWatcherResponse> {
    if (this.#watchers.size + this.#opening >= MAX_WATCHERS) {
      const problem = `there are ${MAX_WATCHERS} watchers already: remove those that are no longer needed`;
      throw new ConnectError(problem, Code.ResourceExhausted);
    }
    this.#opening += 1;
    try {
      const watcher = await openWatcher(path, request);
      const polled: PolledWatcher = { watcher, events: [], removed: false, error: undefined };
      const watcherId = `w${randomBytes(10).toString('hex')}`;
      this.#watchers.set(watcherId, polled);
      void collect(polled, { path, users, includeEntry: request.includeEntry });
      return create(CreateWatcherResponseSchema, { watcherId });
    } finally {
      this.#opening -= 1;
    }
  }

  /** What happened since the last call. Throws, once all that was seen before is handed out, what ended the watching. */
  events(id: string): GetWatcherEventsResponse {
    const polled = this.#find(id);
    if (polled.events.length === 0 && polled.error !== undefined) throw polled.error;
    const events = polled.events;
    polled.events = [];
    return create(GetWatcherEventsResponseSchema, { events });
  }

  remove(id: string): RemoveWatcherResponse {
    const polled = this.#find(id);
    this.#watchers.delete(id);
    polled.removed = true;
    polled.watcher.close();
    return create(RemoveWatcherResponseSchema);
  }

  #find(id: string): PolledWatcher {
    const polled = this.#watchers.get(id);
    if (polled === undefined) throw new ConnectError(`watcher with id ${id} not found`, Code.NotFound);
    return polled;
  }
}

/** Reads on in the background, so that new directories are watched although nobody asks. */
async function collect(polled: PolledWatcher, description: Description): Promise<void> {
  try {
    while (!polled.removed) {
      for await (const change of polled.watcher.take()) {
        const event = await describeChange(polled.watcher, change, description);
        while (polled.events.length >= MAX_WAITING_EVENTS && !polled.removed) await delay(POLL_MS);
        polled.events.push(event);
      }
      await delay(POLL_MS);
    }
  } catch (error) {
    polled.error = error;
    polled.watcher.close();
  }
}
