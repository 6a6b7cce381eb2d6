import { spawn } from 'node:child_process';

/** Where host commands are looked for. */
export const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export interface CommandOutcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** A host command that ended with a status other than 0. The message carries what it printed. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly outcome: CommandOutcome;

  constructor(argv: readonly string[], outcome: CommandOutcome) {
    const said = (outcome.stderr || outcome.stdout).trim().slice(-2000);
    super(`${argv.join(' ')} ended with status ${outcome.code}${said ? `: ${said}` : ''}`);
    this.outcome = outcome;
  }
}

/**
 * Runs a host command to its end and returns what it printed. Never rejects for its status, only when it
 * cannot be started. `quiet` gives it /dev/null for all three streams: a detached container must not hold ours.
 */
export function tryCommand(
  argv: readonly [string, ...string[]],
  options: { input?: string; quiet?: boolean; cwd?: string } = {},
): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const [file, ...args] = argv;
    const stdio = options.quiet
      ? 'ignore'
      : ([options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] as const);
    const child = spawn(file, args, {
      stdio: stdio as 'pipe',
      env: { PATH: SYSTEM_PATH, LC_ALL: 'C.UTF-8' },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
    if (options.input !== undefined) child.stdin?.end(options.input);
  });
}

/** Runs a host command and returns its stdout. Throws {@link CommandError} when its status is not 0. */
export async function runCommand(
  argv: readonly [string, ...string[]],
  options: { input?: string; quiet?: boolean; cwd?: string } = {},
): Promise<string> {
  const outcome = await tryCommand(argv, options);
  if (outcome.code !== 0) throw new CommandError(argv, outcome);
  return outcome.stdout;
}
