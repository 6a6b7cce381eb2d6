import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A network of its own, which this host routes to. */
export interface NetworkNamespace {
  /** Runs `ip` in it. */
  ip(...args: string[]): void;
  /** Starts a program in it; its first output says that it is ready. */
  start(...command: string[]): Promise<void>;
  /** Ends what was started, and removes the device, its routes with it. */
  close(): Promise<void>;
}

/**
 * Makes one behind a pair of devices. Needs root.
 *
 * @param device name on this host: one for each user, test files run side by side
 * @param host address of this host on it, with its prefix
 * @param addresses what answers inside, with prefixes
 */
export async function startNamespace(
  device: string,
  host: string,
  addresses: readonly string[],
): Promise<NetworkNamespace> {
  const holder = spawn('unshare', ['--net', 'sleep', 'infinity'], { stdio: 'ignore' });
  await once(holder, 'spawn');
  const pid = String(holder.pid);
  const enter = ['--target', pid, '--net'];
  const stdio: ['ignore', 'ignore', 'inherit'] = ['ignore', 'ignore', 'inherit'];
  const outside = (...args: string[]): void => void execFileSync('ip', args, { stdio });
  const inside = (...args: string[]): void =>
    void execFileSync('nsenter', [...enter, 'ip', ...args], { stdio });
  const started: ChildProcess[] = [];
  while (
    execFileSync('readlink', [`/proc/${pid}/ns/net`], { encoding: 'utf8' }) ===
    execFileSync('readlink', ['/proc/self/ns/net'], { encoding: 'utf8' })
  );
  outside('link', 'add', device, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', pid);
  outside('addr', 'add', host, 'dev', device);
  outside('link', 'set', device, 'up');
  inside('link', 'set', 'lo', 'up');
  inside('link', 'set', 'eth0', 'up');
  for (const address of addresses) inside('addr', 'add', address, 'dev', 'eth0');
  inside('route', 'add', 'default', 'via', host.replace(/\/.*/, ''));
  return {
    ip: inside,
    async start(...command) {
      const child = spawn('nsenter', [...enter, ...command], { stdio: ['ignore', 'pipe', 'inherit'] });
      started.push(child);
      await once(child.stdout, 'data');
    },
    async close() {
      for (const child of started) await ended(child);
      outside('link', 'delete', device);
      await ended(holder);
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
