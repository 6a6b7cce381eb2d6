import type { Sandbox } from 'e2b';
import { type BackendError, toBackendError } from './errors.js';
import { exitCodeOf } from './tool.js';

/** How a shell is shown. */
export interface ShellRequest {
  cols: number;
  rows: number;
  user?: string;
  /** Absolute folder in the sandbox. */
  cwd?: string;
  /** What the terminal is, as TERM says it. */
  term: string;
  /** What is to be shown, as it comes: the sandbox's bytes, escapes too. */
  onData: (data: Uint8Array) => void;
}

/** A shell in a sandbox, as one at a terminal. */
export interface Shell {
  send(data: Uint8Array): Promise<void>;
  resize(cols: number, rows: number): Promise<void>;
  /** The shell's exit code. Rejects with BackendError when the connection or the sandbox is lost. */
  ended: Promise<number>;
  /** Ends it; `ended` follows. */
  hangUp: () => void;
}

/** Opens an interactive shell, with no time limit of its own. Throws BackendError, as `examine` makes it. */
export async function openShell(
  sandbox: Sandbox,
  request: ShellRequest,
  examine: (error: BackendError) => Promise<BackendError>,
): Promise<Shell> {
  const { cols, rows, user, cwd, term, onData } = request;
  try {
    const handle = await sandbox.pty.create({
      cols,
      rows,
      onData,
      timeoutMs: 0,
      envs: { TERM: term },
      ...(user === undefined ? {} : { user }),
      ...(cwd === undefined ? {} : { cwd }),
    });
    const { pid } = handle;
    return {
      send: (data) => sandbox.pty.sendInput(pid, data),
      resize: (width, height) => sandbox.pty.resize(pid, { cols: width, rows: height }),
      ended: handle.wait().then(
        ({ exitCode }) => exitCode,
        async (error: unknown) => {
          const exitCode = exitCodeOf(error);
          if (exitCode !== undefined) return exitCode;
          throw await examine(toBackendError(error, `the shell in sandbox ${sandbox.sandboxId}`));
        },
      ),
      // One that cannot be reached has ended, or ends with its sandbox.
      hangUp: () => void sandbox.pty.kill(pid).catch(() => undefined),
    };
  } catch (error) {
    throw await examine(toBackendError(error, `opening a shell in sandbox ${sandbox.sandboxId}`));
  }
}
