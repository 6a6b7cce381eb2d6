import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAgent } from './build-agent.js';

export const TOKEN = 'token-of-the-test';
export const USER = { uid: 61_500, gid: 61_500 };
/** The soft limit of open files that the agent is started with. */
export const SOFT_FILE_LIMIT = 1000;
export const MEMBER = { uid: 61_501, gid: 61_501, extra: 61_600 };

export interface Agent {
  url: string;
  pid: number;
  /** A folder of this agent's own; `home` in it is the home of its user `user`. */
  dir: string;
  home: string;
  stderr(): string;
  stop(): Promise<void>;
}

/**
 * Starts the agent as a real process, in a mount namespace in which /etc/passwd and /etc/group are ours: root, `user`
 * (the default), `member` (which belongs to one more group). Needs root, as the agent itself does.
 */
export async function startAgent(boot: object = {}): Promise<Agent> {
  if (process.getuid?.() !== 0) throw new Error('the agent runs as root, so its tests must');
  const entry = await buildAgent();
  const dir = mkdtempSync(join(tmpdir(), 'agent-'));
  chmodSync(dir, 0o755);
  const home = join(dir, 'home');
  mkdirSync(home);
  chownSync(home, USER.uid, USER.gid);
  writeFileSync(
    join(dir, 'passwd'),
    [
      'root:x:0:0:root:/root:/bin/bash',
      `user:x:${USER.uid}:${USER.gid}::${home}:/bin/bash`,
      `member:x:${MEMBER.uid}:${MEMBER.gid}::${home}:/bin/bash`,
      '',
    ].join('\n'),
  );
  writeFileSync(
    join(dir, 'group'),
    [
      `root:x:0:`,
      `user:x:${USER.gid}:`,
      `member:x:${MEMBER.gid}:`,
      `extra:x:${MEMBER.extra}:member`,
      '',
    ].join('\n'),
  );

  // As in a sandbox, the agent's parent is a shell, which passes on its limits and ends with the agent.
  const script = `mount --bind "$0/passwd" /etc/passwd && mount --bind "$0/group" /etc/group || exit
    ulimit -Sn ${SOFT_FILE_LIMIT}; "$@" & agent=$!; echo "pid $agent"
    trap 'kill -KILL $agent' TERM; while kill -0 $agent 2>/dev/null; do wait $agent; code=$?; done; exit $code`;
  const inside = ['sh', '-c', script, dir, process.execPath, entry];
  const child = spawn('unshare', ['-m', '--propagation', 'private', ...inside], {
    env: {
      PATH: process.env['PATH'],
      CANARY: 'of-the-agent',
      E2B_AGENT_LISTEN: '127.0.0.1:0',
      E2B_AGENT_TOKEN: TOKEN,
      E2B_AGENT_BOOT: JSON.stringify(boot),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const { pid, port } = await readStart(child, () => stderr);
  return {
    url: `http://127.0.0.1:${port}`,
    pid,
    dir,
    home,
    stderr: () => stderr,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function readStart(child: ChildProcess, stderr: () => string): Promise<{ pid: number; port: number }> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout!.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const start = /^pid (\d+)\n(?:.*\n)*?listening (\d+)\n/.exec(text);
      if (start !== null) resolve({ pid: Number(start[1]), port: Number(start[2]) });
    });
    child.once('exit', (code) => reject(new Error(`the agent ended with ${code}: ${stderr()}`)));
  });
}

/** A request to the agent with its token. */
export async function call(agent: Agent, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!headers.has('x-access-token')) headers.set('x-access-token', TOKEN);
  return fetch(agent.url + path, { ...init, headers });
}
