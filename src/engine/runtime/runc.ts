import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CommandError, type CommandOutcome, runCommand, SYSTEM_PATH, tryCommand } from './command.js';

/** The one place that calls runc. Every method throws CommandError with runc's own words when it fails. */
export interface Runc {
  /** Starts a container from a bundle, detached, and returns the host pid of its first process. */
  run(id: string, bundle: string): Promise<number>;
  pause(id: string): Promise<void>;
  resume(id: string): Promise<void>;
  /** Writes the memory of a frozen container's processes to disk; they stay as they are. */
  checkpoint(id: string, files: CheckpointFiles): Promise<void>;
  /**
   * Starts a container whose processes go on where they were written to disk, and returns the host pid of the first one.
   * `inside` is the command line that runs runc, in mounts of its own.
   */
  restore(id: string, bundle: string, files: CheckpointFiles, inside: readonly string[]): Promise<number>;
  state(id: string): Promise<ContainerState | undefined>;
  /** Ends every process of the container, frozen ones too, and forgets it. Succeeds when it is already gone. */
  remove(id: string): Promise<void>;
  list(): Promise<string[]>;
}

/** Where CRIU is, and where it reads and writes. */
export interface CheckpointFiles {
  /** A folder with a program named `criu`: runc looks for it along PATH. */
  criu: string;
  images: string;
  /** For its logs, `dump.log` and `restore.log`. */
  work: string;
}

export interface ContainerState {
  status: 'creating' | 'created' | 'running' | 'paused' | 'stopped';
  pid: number;
}

/**
 * runc gives up after a fifth of a second. On cgroup v1 a process has to run to be frozen, and those of a busy sandbox,
 * held back by their share of the processors, may not do so in that time.
 */
const FREEZE_TRIES = 20;

export function runcAt(root: string): Runc {
  const runc = (...args: string[]): [string, ...string[]] => ['runc', '--root', root, ...args];

  async function state(id: string): Promise<ContainerState | undefined> {
    const outcome = await tryCommand(runc('state', id));
    if (outcome.code !== 0) return undefined;
    return JSON.parse(outcome.stdout) as ContainerState;
  }

  /** Host pids of all processes of a container. */
  async function pidsOf(id: string): Promise<number[]> {
    const outcome = await tryCommand(runc('ps', '--format', 'json', id));
    return outcome.code === 0 ? ((JSON.parse(outcome.stdout) as number[] | null) ?? []) : [];
  }

  return {
    async run(id, bundle) {
      const pidFile = join(bundle, 'init.pid');
      const logFile = join(bundle, 'runc.log');
      // A detached container inherits these streams for its whole life: /dev/null, never a pipe or file of ours.
      const outcome = await tryCommand(
        [
          'runc',
          '--root',
          root,
          '--log',
          logFile,
          'run',
          '--detach',
          '--bundle',
          bundle,
          '--pid-file',
          pidFile,
          id,
        ],
        { quiet: true },
      );
      if (outcome.code !== 0) {
        const log = await readFile(logFile, 'utf8').catch(() => '');
        throw new Error(
          `runc could not start the sandbox: ${lastLogMessage(log) ?? `status ${outcome.code}`}`,
        );
      }
      return Number(await readFile(pidFile, 'utf8'));
    },
    async checkpoint(id, files) {
      const outcome = await tryCommand([
        'env',
        `PATH=${files.criu}:${SYSTEM_PATH}`,
        ...runc('checkpoint', '--leave-running', ...checkpointOptions(files), id),
      ]);
      if (outcome.code !== 0) throw await checkpointError(outcome, join(files.work, 'dump.log'));
    },
    async restore(id, bundle, files, inside) {
      const pidFile = join(bundle, 'init.pid');
      await rm(pidFile, { force: true });
      const logFile = join(files.work, 'runc.log');
      const command = ['runc', '--root', root, '--log', logFile, 'restore', '--detach', '--bundle', bundle];
      const outcome = await tryCommand(
        [
          'env',
          `PATH=${files.criu}:${SYSTEM_PATH}`,
          ...inside,
          ...command,
          '--pid-file',
          pidFile,
          ...checkpointOptions(files),
          id,
        ],
        { quiet: true },
      );
      if (outcome.code !== 0) {
        const stderr = lastLogMessage(await readFile(logFile, 'utf8').catch(() => '')) ?? '';
        throw await checkpointError({ ...outcome, stderr }, join(files.work, 'restore.log'));
      }
      return Number(await readFile(pidFile, 'utf8'));
    },
    async pause(id) {
      for (let tries = FREEZE_TRIES; ; tries--) {
        const outcome = await tryCommand(runc('pause', id));
        if (outcome.code === 0) return;
        if (tries === 1 || !outcome.stderr.includes('unable to freeze'))
          throw new CommandError(runc('pause', id), outcome);
      }
    },
    async resume(id) {
      await runCommand(runc('resume', id));
    },
    state,
    async remove(id) {
      const found = await state(id);
      if (!found) return;
      // Each of them, not the first one alone: else the others run a moment more once they are thawed, and write.
      if (found.status === 'paused') killAll(await pidsOf(id));
      await tryCommand(runc('kill', id, 'KILL'));
      // A frozen process dies only when thawed (cgroup v1): the signal waits for it.
      if (found.status === 'paused') await tryCommand(runc('resume', id));
      // With the first process the kernel ends all others of its namespace. `delete --force` would look every 100 ms.
      await ended(found.pid);
      const removed = await tryCommand(runc('delete', '--force', id));
      if (removed.code !== 0 && (await state(id))) {
        throw new Error(`runc could not remove ${id}: ${removed.stderr.trim()}`);
      }
    },
    async list() {
      const outcome = await tryCommand(runc('list', '--quiet'));
      return outcome.code === 0 ? outcome.stdout.split('\n').filter(Boolean) : [];
    },
  };
}

function killAll(pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // The end of the first process has ended it (cgroup v2).
    }
  }
}

/** Waits until a process is gone or only waits to be reaped, 5 s at most: runc itself insists after that. */
async function ended(pid: number): Promise<void> {
  for (let round = 0; round < 1_000; round++) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined); // Gone.
    if (stat === undefined || /\) [ZX] /.test(stat)) return;
    await delay(5);
  }
}

/**
 * The same for both ways. The network namespace is written down as an empty one: the engine gives each container a
 * network anew.
 */
function checkpointOptions({ images, work }: CheckpointFiles): string[] {
  return ['--image-path', images, '--work-path', work, '--file-locks', '--empty-ns', 'network'];
}

/** What CRIU's log says of the failure, or else what runc says. */
async function checkpointError(outcome: CommandOutcome, log: string): Promise<Error> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).split('\n');
  // The first complaint is the cause of the others; that it may not raise its own limit of open files is none.
  const first = lines.find((line) => line.includes('Error (') && !line.includes('RLIMIT_NOFILE for self'));
  const cause = first?.replace(/^.*?Error \([^)]*\): /, '');
  return new Error(cause ?? (outcome.stderr.trim() || `runc ended with status ${outcome.code}`));
}

/** runc logs lines such as `time="…" level=error msg="…"`: the last message is the cause. */
function lastLogMessage(log: string): string | undefined {
  const messages = [...log.matchAll(/msg="((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]);
  return messages.at(-1)?.replaceAll('\\"', '"');
}
