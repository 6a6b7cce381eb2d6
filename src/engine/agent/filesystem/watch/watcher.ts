import { lstatSync, type Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { Code, ConnectError } from '@connectrpc/connect';
import { EventType } from '../../gen/filesystem_pb.js';
import { errorCode, errorText } from '../../system-error.js';
import { IN, inotify, type Inotify, type InotifyEvent } from './inotify.js';
import { mountKind } from './mount-kind.js';
import { WatchedTree, type WatchedDir } from './watched-tree.js';

/** One operation on one entry. */
export interface Change {
  type: EventType;
  /** Relative to the watched directory, as bytes (latin1); '' = that directory itself. */
  name: string;
}

export interface WatchOptions {
  recursive: boolean;
  allowNetworkMounts: boolean;
}

const CHANGES =
  IN.MODIFY | IN.ATTRIB | IN.MOVED_FROM | IN.MOVED_TO | IN.CREATE | IN.DELETE | IN.DELETE_SELF | IN.MOVE_SELF;

/** In envd's order, for an event that is several at once. */
const OPERATIONS: [mask: number, type: EventType][] = [
  [IN.CREATE | IN.MOVED_TO, EventType.CREATE],
  [IN.MOVED_FROM | IN.MOVE_SELF, EventType.RENAME],
  [IN.ATTRIB, EventType.CHMOD],
  [IN.MODIFY, EventType.WRITE],
  [IN.DELETE | IN.DELETE_SELF, EventType.REMOVE],
];

/** How many events are held for directories that are between two names. A bound on memory. */
const MAX_HELD = 4096;
/** How many names found by a scan are remembered, so that their own events do not repeat them. A bound on memory. */
const MAX_REMEMBERED = 16_384;

/**
 * Watches a directory. Returns once everything below it that is to be watched is watched. Throws `not_found`,
 * `invalid_argument` (no directory, or on a network file system that was not allowed), `resource_exhausted` when the
 * kernel has no watches left.
 */
export async function openWatcher(
  path: string,
  options: WatchOptions,
  signal?: AbortSignal,
): Promise<Watcher> {
  await requireWatchable(path, options);
  const open = await inotify();
  if (open === undefined) {
    throw new ConnectError('watching is not available on this machine', Code.Unimplemented);
  }
  let queue: Inotify | undefined;
  try {
    queue = open();
    const root = queue.add(Buffer.from(path), CHANGES | IN.ONLYDIR);
    const watcher = new Watcher(queue, path, new WatchedTree(root), options);
    await watcher.armAll(signal);
    return watcher;
  } catch (error) {
    queue?.close();
    throw asWatchError(error, path);
  }
}

export class Watcher {
  readonly #queue: Inotify;
  readonly #path: Buffer;
  readonly #tree: WatchedTree;
  readonly #options: WatchOptions;
  /** Directories on their way to another name: the second half of the rename may come in the next read. */
  #moving = new Map<number, WatchedDir>();
  /** What happened in them meanwhile. */
  #held: InotifyEvent[] = [];
  /** Entries that a scan reported and whose own events may still be queued: directory's watch number and name. */
  #scanned = new Set<string>();

  constructor(queue: Inotify, path: string, tree: WatchedTree, options: WatchOptions) {
    this.#queue = queue;
    this.#path = Buffer.from(path);
    this.#tree = tree;
    this.#options = options;
  }

  /** The entry that a change is about, as bytes for the system. */
  pathOf(change: Change): Buffer {
    return change.name === '' ? this.#path : this.#below(change.name);
  }

  /**
   * What happened since the last call, in order, read from the kernel as it is consumed: what nobody takes stays in the
   * kernel's queue, which is bounded. Throws `internal` when that queue overflowed and changes are lost.
   */
  async *take(): AsyncGenerator<Change> {
    const wereMoving = this.#moving;
    this.#moving = new Map();
    for (let events = this.#queue.read(); events.length > 0; events = this.#queue.read()) {
      for (const event of events) yield* this.#changes(event, wereMoving);
    }
    // The other half never came: these directories have left.
    for (const dir of wereMoving.values()) this.#drop(dir);
    if (this.#moving.size === 0) this.#held = [];
    // All that had been queued when these were scanned has been read now.
    this.#scanned.clear();
  }

  /** Safe to repeat; a `take` under way then finds nothing more. */
  close(): void {
    this.#queue.close();
  }

  /** Watches everything below the root. */
  async armAll(signal: AbortSignal | undefined): Promise<void> {
    if (!this.#options.recursive) return;
    const todo = [this.#tree.root];
    for (let dir = todo.pop(); dir !== undefined; dir = todo.pop()) {
      signal?.throwIfAborted();
      for await (const { name, isDirectory } of this.#entries(dir)) {
        const child = isDirectory ? await this.#arm(dir, name) : undefined;
        if (child !== undefined) todo.push(child);
      }
    }
  }

  async *#changes(event: InotifyEvent, wereMoving: Map<number, WatchedDir>): AsyncGenerator<Change> {
    const { mask, name, watch, cookie } = event;
    if (mask & IN.Q_OVERFLOW) {
      const problem = 'watcher error: more changes than the queue holds, some were lost; watch again';
      throw new ConnectError(problem, Code.Internal);
    }
    const dir = this.#tree.byWatch(watch);
    if (dir === undefined) return;
    if (mask & IN.IGNORED) {
      this.#tree.forget(watch);
      return;
    }
    // What happens to a directory below the root itself, its parent reports with its name.
    if (name === '' && dir !== this.#tree.root) return;

    if (!this.#tree.isAttached(dir)) {
      if (this.#held.length < MAX_HELD) this.#held.push(event);
      return;
    }

    const known = `${watch}/${name}`;
    if (mask & (IN.DELETE | IN.MOVED_FROM)) this.#scanned.delete(known);
    const isNew = (mask & (IN.CREATE | IN.MOVED_TO)) !== 0;
    if (isNew && this.#scanned.delete(known)) return;

    const isDirectory = this.#options.recursive && (mask & IN.ISDIR) !== 0;
    if (isDirectory && mask & IN.MOVED_FROM) {
      const left = this.#tree.detach(dir, name);
      if (left !== undefined) this.#moving.set(cookie, left);
    }
    const fresh = isDirectory && isNew ? await this.#enter(dir, name, cookie, wereMoving) : undefined;
    const relative = this.#tree.relativePath(dir, name);
    for (const [bits, type] of OPERATIONS) if (mask & bits) yield { type, name: relative };
    if (fresh !== undefined) yield* this.#scan(fresh);
    if (isDirectory && isNew && cookie !== 0) {
      const held = this.#held;
      this.#held = [];
      for (const earlier of held) yield* this.#changes(earlier, wereMoving);
    }
  }

  /** Watches a directory that appeared; returns it when what is in it is new as well. */
  async #enter(
    parent: WatchedDir,
    name: string,
    cookie: number,
    wereMoving: Map<number, WatchedDir>,
  ): Promise<WatchedDir | undefined> {
    const moved = cookie === 0 ? undefined : (this.#moving.get(cookie) ?? wereMoving.get(cookie));
    if (moved === undefined) return this.#arm(parent, name);
    this.#moving.delete(cookie);
    wereMoving.delete(cookie);
    const watch = this.#watch(this.#below(this.#tree.relativePath(parent, name)));
    if (watch === moved.watch) {
      this.#tree.attach(moved, parent, name);
      return undefined;
    }
    // By now something else has that name.
    this.#drop(moved);
    return watch === undefined ? undefined : this.#tree.add(watch, parent, name);
  }

  /** Reports what a new directory already holds, each sub-directory watched before it is named. */
  async *#scan(top: WatchedDir): AsyncGenerator<Change> {
    const todo = [top];
    for (let dir = todo.pop(); dir !== undefined; dir = todo.pop()) {
      for await (const { name, isDirectory } of this.#entries(dir)) {
        const child = isDirectory ? await this.#arm(dir, name) : undefined;
        if (child !== undefined) todo.push(child);
        if (this.#scanned.size < MAX_REMEMBERED) this.#scanned.add(`${dir.watch}/${name}`);
        yield { type: EventType.CREATE, name: this.#tree.relativePath(dir, name) };
      }
    }
  }

  /** Watches a sub-directory, unless it is gone or on a file system that is not to be watched. */
  async #arm(parent: WatchedDir, name: string): Promise<WatchedDir | undefined> {
    const path = this.#below(this.#tree.relativePath(parent, name));
    try {
      if (lstatSync(path).dev !== lstatSync(Buffer.concat([path, Buffer.from('/..')])).dev) {
        const kind = await mountKind(path);
        if (kind === 'kernel' || (kind === 'network' && !this.#options.allowNetworkMounts)) return undefined;
      }
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
    const watch = this.#watch(path);
    return watch === undefined ? undefined : this.#tree.add(watch, parent, name);
  }

  #watch(path: Buffer): number | undefined {
    try {
      return this.#queue.add(path, CHANGES | IN.ONLYDIR | IN.DONT_FOLLOW);
    } catch (error) {
      if (isGone(error)) return undefined;
      throw asWatchError(error, path.toString());
    }
  }

  #drop(dir: WatchedDir): void {
    for (const watch of this.#tree.drop(dir)) this.#queue.remove(watch);
  }

  async *#entries(dir: WatchedDir): AsyncGenerator<{ name: string; isDirectory: boolean }> {
    const path = this.#below(this.#tree.relativePath(dir, ''));
    try {
      // The types know names as text only; asked for bytes, Node gives bytes.
      const encoding = 'buffer' as unknown as BufferEncoding;
      const entries = await opendir(path, { encoding, bufferSize: 256 });
      for await (const entry of entries as unknown as AsyncIterable<Dirent<Buffer>>) {
        yield { name: entry.name.toString('latin1'), isDirectory: entry.isDirectory() };
      }
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }

  #below(relative: string): Buffer {
    return Buffer.concat([this.#path, Buffer.from(`/${relative}`, 'latin1')]);
  }
}

async function requireWatchable(path: string, { allowNetworkMounts }: WatchOptions): Promise<void> {
  let isDirectory: boolean;
  try {
    isDirectory = (await stat(path)).isDirectory();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      throw new ConnectError(`path ${path} not found: ${errorText(error)}`, Code.NotFound);
    }
    throw new ConnectError(`error statting path ${path}: ${errorText(error)}`, Code.Internal);
  }
  if (!isDirectory) throw new ConnectError(`path ${path} not a directory`, Code.InvalidArgument);
  if (!allowNetworkMounts && (await mountKind(path)) === 'network') {
    throw new ConnectError(`cannot watch path on network filesystem: ${path}`, Code.InvalidArgument);
  }
}

/** Directories come and go while they are walked; one that went needs no watch. */
function isGone(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error) ?? '');
}

function asWatchError(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EMFILE' || code === 'ENOMEM') {
    const limit = code === 'ENOSPC' ? 'fs.inotify.max_user_watches' : 'fs.inotify.max_user_instances';
    const reason = `the machine's limit of watches is reached (${code}, see ${limit})`;
    return new ConnectError(`error watching ${path}: ${reason}`, Code.ResourceExhausted);
  }
  if (error instanceof ConnectError || code === undefined) return error;
  return new ConnectError(`error watching ${path}: ${errorText(error)}`, Code.Internal);
}
