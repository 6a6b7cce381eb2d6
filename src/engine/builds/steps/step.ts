import type { TemplateContext } from '../../images/template-context.js';
import { type InsideCommand, InsideError, type InsideExit } from '../../runtime/run-inside.js';
import { outputLines } from '../../sandboxes/output-lines.js';
import { BuildError } from '../build-error.js';
import type { Workbench } from '../workbench.js';

/** What a step works with. */
export interface StepWork {
  context: TemplateContext;
  /** The container, started with the first step that needs one. */
  bench(): Promise<Workbench>;
  onLine(stream: 'stdout' | 'stderr', line: string): void;
  /** Where the container sees what was uploaded under that hash; undefined when nothing was. */
  upload(filesHash: string): string | undefined;
}

/** Does one step; gives what commands after it inherit. Throws {@link BuildError} when it fails. */
export type Step = (args: readonly string[], work: StepWork) => Promise<TemplateContext>;

/** The PATH of commands that are given none. */
export const STANDARD_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** A template's PATH never hides the standard directories: they are searched after its own. */
export function withStandardPath(env: Record<string, string>): Record<string, string> {
  const { PATH: path } = env;
  if (path === undefined) return env;
  const own = path.split(':').filter((each) => each !== '');
  const missing = STANDARD_PATH.split(':').filter((each) => !own.includes(each));
  return { ...env, PATH: [...own, ...missing].join(':') };
}

/**
 * Runs a command in the build's container, its lines to the log. Throws {@link BuildError} beginning with `failed` when it cannot run or
 * does not end with 0. The words after that are what E2B's clients look for.
 */
export async function runLogged(
  work: StepWork,
  failed: string,
  command: Omit<InsideCommand, 'signal' | 'onOutput'>,
): Promise<void> {
  const lines = {
    stdout: outputLines((line) => work.onLine('stdout', line)),
    stderr: outputLines((line) => work.onLine('stderr', line)),
  };
  const exit = await running(work, failed, {
    ...command,
    onOutput: (stream, bytes) => lines[stream].add(bytes),
  }).finally(() => {
    lines.stdout.end();
    lines.stderr.end();
  });
  if (exit.code !== 0) throw new BuildError(`${failed}: ${exit.status}`);
}

/** A script of ours may print so much. */
const MOST_OUTPUT = 1024 * 1024;

/** … and so much of its complaints is passed on. Characters. */
const MOST_SAID = 500;

/** Runs a script of ours as root and gives what it prints. Throws {@link BuildError} with what it complained of. */
export async function runScript(
  work: StepWork,
  failed: string,
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const printed = { stdout: '', stderr: '' };
  const exit = await running(work, failed, {
    file: '/bin/bash',
    args: ['-c', script, 'build', ...args],
    user: 'root',
    cwd: '/',
    env,
    onOutput(stream, bytes) {
      if (printed[stream].length < MOST_OUTPUT) printed[stream] += Buffer.from(bytes).toString('latin1');
    },
  });
  const text = (stream: 'stdout' | 'stderr'): string => Buffer.from(printed[stream], 'latin1').toString();
  if (exit.code === 0) return text('stdout');
  const said = text('stderr')
    .trim()
    .replaceAll(/\s*\n\s*/g, '; ')
    .slice(0, MOST_SAID);
  throw new BuildError(`${failed}: ${said || exit.status}`);
}

async function running(
  work: StepWork,
  failed: string,
  command: Omit<InsideCommand, 'signal'>,
): Promise<InsideExit> {
  const bench = await work.bench();
  try {
    return await bench.run(command);
  } catch (error) {
    if (!(error instanceof InsideError)) throw error;
    // The container is gone with its agent.
    if (error.code === 'unavailable')
      throw new BuildError(`${failed}: ${error.message}; did it run out of memory?`);
    throw new BuildError(`${failed}: command failed: ${error.code}: ${error.message}`);
  }
}
