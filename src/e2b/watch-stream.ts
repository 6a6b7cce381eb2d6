import type { EntryInfo, FilesystemEvent, Sandbox } from 'e2b';
import type { EntryChange, Seen } from './folder-account.js';

const START_TIMEOUT = 15_000;
/** Longer than any path that a kernel takes. */
const MAX_NAME = 16_384;

/** A stream of a folder's events, until it ends by itself or is stopped. */
export interface WatchStream {
  /** Resolves when no more events will come: with the stream's error, if it had one. Never rejects. */
  ended: Promise<unknown>;
  stop(): void;
}

export interface WatchStreamOptions {
  recursive: boolean;
  signal: AbortSignal;
  /** A promise holds further events back. */
  onEvent(change: EntryChange, seen: Seen | undefined): void | Promise<void>;
}

/**
 * Watches a folder of the sandbox; resolves once nothing that happens in it can be missed.
 *
 * @throws the SDK's error
 */
export async function openWatchStream(
  sandbox: Sandbox,
  folder: string,
  options: WatchStreamOptions,
): Promise<WatchStream> {
  const { recursive, signal } = options;
  let end: (error: unknown) => void;
  const ended = new Promise<unknown>((resolve) => {
    end = resolve;
  });
  const open = (modern: boolean) =>
    sandbox.files.watchDir(
      folder,
      async (event) => {
        await options.onEvent(changeOf(event), event.entry && seenOf(event.entry));
      },
      {
        recursive,
        includeEntry: modern && recursive,
        // What the watched folder is mounted from is the user's affair.
        allowNetworkMounts: modern,
        signal,
        user: 'root',
        timeoutMs: 0,
        requestTimeoutMs: START_TIMEOUT,
        onExit: (error) => end(error),
      },
    );
  const handle = await open(true).catch((error: unknown) => {
    // An agent from before these options. It watches all the same.
    if (error instanceof Error && error.name === 'TemplateError') return open(false);
    throw error;
  });
  return {
    ended,
    stop() {
      end(undefined);
      void handle.stop();
    },
  };
}

function changeOf({ type, name }: FilesystemEvent): EntryChange {
  const relative = name === '.' ? '' : name.replace(/^\/+/, '');
  return { type, name: relative.length > MAX_NAME ? `${relative.slice(0, MAX_NAME)}…` : relative };
}

function seenOf({ type: fileType, size, mode, modifiedTime, symlinkTarget }: EntryInfo): Seen {
  // The SDK's enum is of the SDK, which is not loaded for a name.
  const type: string | undefined = fileType;
  if (symlinkTarget !== undefined) return { kind: 'other' };
  if (type === 'dir') return { kind: 'folder' };
  if (type !== 'file') return { kind: 'other' };
  if (modifiedTime === undefined) return { kind: 'unknown' };
  return { kind: 'file', size, mtimeMs: modifiedTime.getTime(), mode: mode & 0o777 };
}
