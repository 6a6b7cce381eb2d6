import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runCommand, tryCommand } from './command.js';

/** The one place that calls runc. Every method throws CommandError with runc's own words when it fails. */
export interface Runc {
  /** Starts a container from a bundle, detached, and returns the host pid of its first process. */
  run(id: string, bundle: string): Promise<number>;
  pause(id: string): Promise<void>;
  resume(id: string): Promise<void>;
  state(id: string): Promise<ContainerState | undefined>;
  /** Ends every process of the container, frozen ones too, and forgets it. Succeeds when it is already gone. */
  remove(id: string): Promise<void>;
  list(): Promise<string[]>;
}

export interface ContainerState {
  status: 'creating' | 'created' | 'running' | 'paused' | 'stopped';
  pid: number;
}

export function runcAt(root: string): Runc {
  const runc = (...args: string[]): [string, ...string[]] => ['runc', '--root', root, ...args];

  async function state(id: string): Promise<ContainerState | undefined> {
    const outcome = await tryCommand(runc('state', id));
    if (outcome.code !== 0) return undefined;
    return JSON.parse(outcome.stdout) as ContainerState;
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
    async pause(id) {
      await runCommand(runc('pause', id));
    },
    async resume(id) {
      await runCommand(runc('resume', id));
    },
    state,
    async remove(id) {
      const found = await state(id);
      if (!found) return;
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

/** Waits until a process is gone or only waits to be reaped, 5 s at most: runc itself insists after that. */
async function ended(pid: number): Promise<void> {
  for (let round = 0; round < 1_000; round++) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined); // Gone.
    if (stat === undefined || /\) [ZX] /.test(stat)) return;
    await delay(5);
  }
}

/** runc logs lines such as `time="…" level=error msg="…"`: the last message is the cause. */
function lastLogMessage(log: string): string | undefined {
  const messages = [...log.matchAll(/msg="((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]);
  return messages.at(-1)?.replaceAll('\\"', '"');
}
