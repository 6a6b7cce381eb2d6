import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The official CLI, which `script/bootstrap` installs beside our own packages; `E2B_TEST_CLI` names another one. */
const entry = resolve(process.env['E2B_TEST_CLI'] ?? '.cache/e2b-cli/node_modules/@e2b/cli/dist/index.js');

export interface CliOutcome {
  code: number | null;
  stdout: Buffer;
  stderr: string;
}

/** Runs `e2b …` against an engine, with nothing of our own environment or login; in a terminal if it is to have one. */
export async function runCli(
  engine: { apiUrl: string; sandboxUrl: string; apiKey: string },
  args: string[],
  input: Buffer | string = '',
  { terminal = false, onStdout }: { terminal?: boolean; onStdout?: (text: string) => void } = {},
): Promise<CliOutcome> {
  await access(entry).catch(() => {
    throw new Error(`the E2B CLI is not at ${entry}: run script/bootstrap`);
  });
  const own: [string, ...string[]] = [process.execPath, entry, ...args];
  const quoted = own.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const [file, ...rest] = terminal
    ? ['script', '--quiet', '--return', '--command', quoted, '/dev/null']
    : own;
  const child = spawn(file, rest, {
    env: {
      PATH: process.env['PATH'],
      HOME: '/nonexistent',
      TERM: 'xterm-256color',
      SHELL: '/bin/sh',
      E2B_API_URL: engine.apiUrl,
      E2B_SANDBOX_URL: engine.sandboxUrl,
      E2B_API_KEY: engine.apiKey,
    },
  });
  const stdout: Buffer[] = [];
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout.push(chunk);
    onStdout?.(chunk.toString());
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined); // A command that does not read its input ends before all is written.
  child.stdin.end(input);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, stdout: Buffer.concat(stdout), stderr };
}
