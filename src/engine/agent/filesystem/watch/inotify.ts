import { closeSync, readSync } from 'node:fs';
import { cString, libc } from '../../native/libc.js';
import { once } from '../../once.js';
import { errorCode } from '../../system-error.js';

/** What the kernel reports, by the bits of <linux/inotify.h>. */
export const IN = {
  MODIFY: 0x2,
  ATTRIB: 0x4,
  MOVED_FROM: 0x40,
  MOVED_TO: 0x80,
  CREATE: 0x100,
  DELETE: 0x200,
  DELETE_SELF: 0x400,
  MOVE_SELF: 0x800,
  Q_OVERFLOW: 0x4000,
  IGNORED: 0x8000,
  ONLYDIR: 0x0100_0000,
  DONT_FOLLOW: 0x0200_0000,
  ISDIR: 0x4000_0000,
} as const;

export interface InotifyEvent {
  /** Which watch, or −1 for the queue itself. */
  watch: number;
  mask: number;
  /** Joins the two halves of a rename. */
  cookie: number;
  /** The entry's name as bytes, one character (latin1) each; empty = the watched directory itself. */
  name: string;
}

/** One queue of the kernel's. */
export interface Inotify {
  /** Watches a directory, given as bytes; the same directory always has the same number. Throws the system's error. */
  add(path: Uint8Array, mask: number): number;
  remove(watch: number): void;
  /** What is queued, at most one buffer of it; empty when nothing is. */
  read(): InotifyEvent[];
  close(): void;
}

/**
 * So much is held here for a reader that is slower than what happens: a burst of changes is longer than the kernel's own
 * queue (16,384 events by default). Beyond it the kernel's queue fills, and overflows there.
 */
const MAX_AHEAD_BYTES = 8 * 1024 * 1024;
/** How often the kernel's queue is looked into for a reader that is busy, in ms. */
const AHEAD_MS = 20;

const IN_NONBLOCK = 0o4000;
const IN_CLOEXEC = 0o2000000;
const HEADER_BYTES = 16;
const BUFFER_BYTES = 64 * 1024;

/** Opens queues by the C library; undefined where the native module cannot be loaded. */
export const inotify: () => Promise<(() => Inotify) | undefined> = once(
  async (): Promise<(() => Inotify) | undefined> => {
    const library = await libc();
    if (library === undefined) return undefined;
    const init = library.bind('int inotify_init1(int flags)');
    const addWatch = library.bind('int inotify_add_watch(int fd, const void *path, uint32_t mask)');
    const removeWatch = library.bind('int inotify_rm_watch(int fd, int watch)');

    return () => {
      const fd = init(IN_NONBLOCK | IN_CLOEXEC);
      if (fd < 0) throw library.lastError('inotify_init1');
      const buffer = Buffer.alloc(BUFFER_BYTES);
      let open = true;
      let ahead: Buffer[] = [];
      let aheadBytes = 0;
      /** One buffer of the kernel's records, which the next call overwrites; empty when nothing is queued. */
      const readQueue = (): Buffer => {
        try {
          return buffer.subarray(0, readSync(fd, buffer));
        } catch (error) {
          if (errorCode(error) === 'EAGAIN') return buffer.subarray(0, 0);
          throw error;
        }
      };
      const fill = (): void => {
        while (aheadBytes < MAX_AHEAD_BYTES) {
          const bytes = readQueue();
          if (bytes.length === 0) return;
          ahead.push(Buffer.from(bytes));
          aheadBytes += bytes.length;
        }
      };
      const timer = setInterval(() => {
        try {
          fill();
        } catch {
          // The reader meets the same error, and has somebody to tell.
          clearInterval(timer);
        }
      }, AHEAD_MS);
      return {
        add(path, mask) {
          const watch = addWatch(fd, cString(path), mask);
          if (watch < 0) throw library.lastError('inotify_add_watch');
          return watch;
        },
        remove(watch) {
          // The kernel removes a watch with its directory: one that is gone already is as it should be.
          if (open) removeWatch(fd, watch);
        },
        read() {
          if (!open) return [];
          const earlier = ahead.shift();
          aheadBytes -= earlier?.length ?? 0;
          return parseEvents(earlier ?? readQueue());
        },
        close() {
          if (open) closeSync(fd);
          open = false;
          ahead = [];
          clearInterval(timer);
        },
      };
    };
  },
);

/** The kernel's records: a header of sixteen bytes, then the name, padded with NULs. Of this machine's byte order. */
export function parseEvents(bytes: Buffer): InotifyEvent[] {
  const events: InotifyEvent[] = [];
  for (let at = 0; at + HEADER_BYTES <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 12);
    const name = bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + length);
    const end = name.indexOf(0);
    events.push({
      watch: bytes.readInt32LE(at),
      mask: bytes.readUInt32LE(at + 4),
      cookie: bytes.readUInt32LE(at + 8),
      name: name.toString('latin1', 0, end < 0 ? name.length : end),
    });
    at += HEADER_BYTES + length;
  }
  return events;
}
