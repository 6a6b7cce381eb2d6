import type { Sandbox } from 'e2b';
import { toBackendError } from './errors.js';
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
  onData(data: Uint8Array): void;
}

/** A shell in a sandbox, as one at a terminal. */
export interface Shell {
  send(data: Uint8Array): Promise<void>;
  resize(cols: number, rows: number): Promise<void>;
  /** The shell's exit code. Rejects with BackendError when the connection or the sandbox is lost. */
  ended: Promise<number>;
  /** Ends it; `ended` follows. */
  kill(): Promise<void>;
}

/** Opens an interactive shell, with no time limit of its own. Throws BackendError. */
export async function openShell(sandbox: Sandbox, request: ShellRequest): Promise<Shell> {
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
      resize: async (width, height) => void (await sandbox.pty.resize(pid, { cols: width, rows: height })),
      ended: handle.wait().then(
        ({ exitCode }) => exitCode,
        (error: unknown) => {
          const exitCode = exitCodeOf(error);
          if (exitCode !== undefined) return exitCode;
          throw toBackendError(error, `the shell in sandbox ${sandbox.sandboxId}`);
        },
      ),
      kill: async () => void (await sandbox.pty.kill(pid)),
    };
  } catch (error) {
    throw toBackendError(error, `opening a shell in sandbox ${sandbox.sandboxId}`);
  }
}
