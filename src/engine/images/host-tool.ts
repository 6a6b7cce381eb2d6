import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandOutcome } from '../runtime/command.js';

/** Where the host's programs are looked for. */
export const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Of what a tool prints the last so much is kept: a hostile answer must not fill the memory. */
const LONGEST_OUTPUT = 8 * 1024 * 1024;

export interface ToolRun {
  env: Record<string, string>;
  cwd: string;
  /** Ends it, by force. */
  signal: AbortSignal;
}

/**
 * Runs a host program that may take minutes. It ends with this process, however that ends, and when the signal says so:
 * then the signal's reason is thrown. Its status is returned, not thrown.
 */
export function runTool(argv: readonly string[], { env, cwd, signal }: ToolRun): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    // An engine that is killed must not leave a download behind it.
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', ...argv], {
      cwd,
      env: { LC_ALL: 'C.UTF-8', PATH: SYSTEM_PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kill = (): void => void child.kill('SIGKILL');
    signal.addEventListener('abort', kill, { once: true });
    const stdout = collected(child.stdout);
    const stderr = collected(child.stderr);
    child.on('error', reject);
    child.on('close', (code) => {
      signal.removeEventListener('abort', kill);
      if (signal.aborted) reject(signal.reason as Error);
      else resolve({ code: code ?? -1, stdout: stdout(), stderr: stderr() });
    });
  });
}

/** The path of a program of this host, or undefined when it is not there. */
export async function findTool(name: string, path: string): Promise<string | undefined> {
  for (const folder of path.split(':')) {
    const file = join(folder, name);
    const there = await access(file, constants.X_OK).then(
      () => true,
      () => false, // Not there, or not to be run.
    );
    if (there) return file;
  }
  return undefined;
}

function collected(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    while (size > LONGEST_OUTPUT && chunks.length > 1) size -= chunks.shift()?.length ?? 0;
  });
  return () => Buffer.concat(chunks).toString('utf8');
}
