import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { Code, ConnectError } from '@connectrpc/connect';
import type { ProcessConfig } from '../gen/process_pb.js';
import { errorCode, errorText } from '../system-error.js';
import type { User } from '../users.js';
import { launchAs } from './credentials.js';
import { findExecutable } from './find-executable.js';
import { preferAsOomVictim } from './oom.js';
import { nativePipes } from './pipes.js';
import { RunningProcess } from './running-process.js';
import { prepareStdio } from './stdio.js';

export interface LaunchRequest {
  config: ProcessConfig;
  user: User;
  cwd: string;
  env: Record<string, string>;
  tag: string | undefined;
  stdin: boolean;
}

/**
 * Starts a command as a session and process group of its own. Returns in the same turn of the event loop in which the
 * command was started, so whoever subscribes at once misses no output. Throws `invalid_argument` for a command that
 * cannot be started and `resource_exhausted` when the sandbox is out of processes, memory or descriptors.
 */
export async function launch({ config, user, cwd, env, tag, stdin }: LaunchRequest): Promise<RunningProcess> {
  const shown = [config.cmd, ...config.args].join(' ');
  await requireDirectory(cwd);
  const executable = await findExecutable(config.cmd, env['PATH'] ?? '', cwd);
  if (executable === undefined) {
    const reason = config.cmd.includes('/')
      ? 'no such executable file'
      : 'executable file not found in $PATH';
    throw new ConnectError(
      `error starting process '${shown}': exec: "${config.cmd}": ${reason}`,
      Code.InvalidArgument,
    );
  }
  const { file, args, argv0, ids } = await launchAs(user, executable, config.cmd, config.args);
  const makePipe = await nativePipes();

  try {
    const stdio = prepareStdio(makePipe, stdin, user);
    let child: ChildProcess;
    try {
      child = spawn(file, args, { argv0, cwd, env, detached: true, stdio: stdio.options, ...ids });
      if (child.pid === undefined) throw await spawnError(child);
    } catch (error) {
      stdio.discard();
      throw error;
    }
    preferAsOomVictim(child.pid);
    return new RunningProcess(child.pid, child, stdio.attach(child), config, tag);
  } catch (error) {
    throw new ConnectError(`error starting process '${shown}': ${errorText(error)}`, startErrorCode(error));
  }
}

/** Fails in envd's words when there is nothing at `cwd`; anything else that is wrong with it shows at the start. */
async function requireDirectory(cwd: string): Promise<void> {
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

/** Exhaustion passes and may be retried; any other failure is the request's own. */
function startErrorCode(error: unknown): Code {
  const transient = ['EAGAIN', 'ENOMEM', 'EMFILE', 'ENFILE', 'ENOSPC'];
  return transient.includes(errorCode(error) ?? '') ? Code.ResourceExhausted : Code.InvalidArgument;
}
