import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { Code, ConnectError } from '@connectrpc/connect';
import type { ProcessConfig } from '../gen/process_pb.js';
import { errorCode, errorText } from '../system-error.js';
import type { User } from '../users.js';
import { launchAs, type Launch } from './credentials.js';
import { checkMayEnter } from './enter-directory.js';
import { inheritedFileLimit } from './file-limit.js';
import { findExecutable } from './find-executable.js';
import { preferAsOomVictim } from './oom.js';
import { nativePipes } from './pipes.js';
import { pseudoTerminals, type TerminalSize } from './pseudo-terminal.js';
import { RunningProcess } from './running-process.js';
import { prepareStdio, type Stdio } from './stdio.js';
import { prepareTerminal } from './terminal.js';

export interface LaunchRequest {
  config: ProcessConfig;
  user: User;
  cwd: string;
  env: Record<string, string>;
  tag: string | undefined;
  stdin: boolean;
  /** Run in a terminal of this size, instead of with pipes. */
  terminal: TerminalSize | undefined;
}

/**
 * Starts a command as a session and process group of its own. Returns in the same turn of the event loop in which the
 * command was started, so whoever subscribes at once misses no output. Throws `invalid_argument` for a command that
 * cannot be started and `resource_exhausted` when the sandbox is out of processes, memory or descriptors.
 */
export async function launch(request: LaunchRequest): Promise<RunningProcess> {
  const { config, user, cwd, env, tag } = request;
  const shown = [config.cmd, ...config.args].join(' ');
  const failed = (reason: string, code = Code.InvalidArgument): ConnectError =>
    new ConnectError(`error starting process '${shown}': ${reason}`, code);

  await requireExisting(cwd);
  const executable = await findExecutable(config.cmd, env['PATH'] ?? '', cwd);
  if (executable === undefined) {
    const reason = config.cmd.includes('/')
      ? 'no such executable file'
      : 'executable file not found in $PATH';
    throw failed(`exec: "${config.cmd}": ${reason}`);
  }
  const plan = await launchAs(user, executable, config.cmd, config.args);
  const prepare = await stdioFor(request, plan);
  const fileLimit = await inheritedFileLimit();

  try {
    await checkMayEnter(user, cwd);
    const { stdio, start } = prepare();
    const { file, args, argv0, ids } = start;
    let child: ChildProcess;
    try {
      const spawnNow = (): ChildProcess =>
        spawn(file, args, { argv0, cwd, env, detached: true, stdio: stdio.options, ...ids });
      child = fileLimit ? fileLimit.during(Math.max(0, ...stdio.descriptors), spawnNow) : spawnNow();
      if (child.pid === undefined) throw await spawnError(child);
    } catch (error) {
      stdio.discard();
      throw error;
    }
    preferAsOomVictim(child.pid);
    return new RunningProcess(child.pid, child, stdio.attach(child), config, tag);
  } catch (error) {
    throw failed(startErrorText(error, executable), startErrorCode(error));
  }
}

/** Everything that has to be waited for before descriptors are opened; then how to open them, and what to start. */
async function stdioFor(
  { terminal, stdin, user }: LaunchRequest,
  plan: Launch,
): Promise<() => { stdio: Stdio; start: Launch }> {
  if (terminal === undefined) {
    const makePipe = await nativePipes();
    return () => ({ stdio: prepareStdio(makePipe, stdin, user), start: plan });
  }
  const terminals = await pseudoTerminals();
  if (terminals === undefined) {
    throw new ConnectError('terminals are not available on this machine', Code.Unimplemented);
  }
  return () => {
    const stdio = prepareTerminal(terminals, terminal, user);
    return { stdio, start: stdio.wrap(plan) };
  };
}

/** Fails in envd's words when there is nothing at `cwd`; what else may be wrong with it shows at the start. */
async function requireExisting(cwd: string): Promise<void> {
  try {
    await stat(cwd);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      throw new ConnectError(`cwd '${cwd}' does not exist`, Code.InvalidArgument);
    }
  }
}

async function spawnError(child: ChildProcess): Promise<Error> {
  const [error] = (await once(child, 'error')) as [Error];
  return error;
}

/** The kernel's refusals as Go's `os/exec` words them, which is what E2B's clients see. */
function startErrorText(error: unknown, executable: string): string {
  const words: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'operation not permitted',
    ENOENT: 'no such file or directory',
    ENOTDIR: 'not a directory',
    ENOEXEC: 'exec format error',
    E2BIG: 'argument list too long',
    EAGAIN: 'resource temporarily unavailable',
    ENOMEM: 'cannot allocate memory',
    EMFILE: 'too many open files',
  };
  const word = words[errorCode(error) ?? ''];
  return word === undefined ? errorText(error) : `fork/exec ${executable}: ${word}`;
}

/** Exhaustion passes and may be retried; any other failure is the request's own. */
function startErrorCode(error: unknown): Code {
  const transient = ['EAGAIN', 'ENOMEM', 'EMFILE', 'ENFILE', 'ENOSPC'];
  return transient.includes(errorCode(error) ?? '') ? Code.ResourceExhausted : Code.InvalidArgument;
}
