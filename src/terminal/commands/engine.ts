import path from 'node:path';
import type { Command } from 'commander';
import { localEngineStatus, startLocalEngine, stopLocalEngine } from '../../e2b/local-engine.js';
import { renderJson } from '../../report/result-json.js';
import type { CliContext } from '../context.js';
import { UsageError } from '../usage-error.js';

/** `engine start`: prints the variables that any E2B client takes; `eval "$(e2b-action engine start)"` sets them. */
export async function start(context: CliContext, command: Command): Promise<number> {
  const options = command.opts<{
    json?: boolean;
    port?: string;
    maxSandboxes?: string;
    spares?: string;
    criu?: string;
  }>();
  const port = numberIn(options.port, '--port', 0, 65_535);
  const maxSandboxes = numberIn(options.maxSandboxes, '--max-sandboxes', 1, 10_000);
  const spares = numberIn(options.spares, '--spares', 0, 99);
  const engine = await startLocalEngine({
    ...(port === undefined ? {} : { port }),
    ...(maxSandboxes === undefined ? {} : { maxSandboxes }),
    ...(spares === undefined ? {} : { spares }),
    ...(options.criu === undefined ? {} : { criu: criuPath(context.cwd, options.criu) }),
    onNotice: (text) => void context.stderr.write(`${text}\n`),
  });
  if (options.json) {
    context.stdout.write(renderJson(engine));
    return 0;
  }
  if (!engine.started) context.stderr.write('the local engine runs already\n');
  const variables = {
    E2B_API_URL: engine.apiUrl,
    E2B_SANDBOX_URL: engine.sandboxUrl,
    E2B_API_KEY: engine.apiKey,
  };
  for (const [name, value] of Object.entries(variables)) context.stdout.write(`export ${name}=${value}\n`);
  return 0;
}

/** `engine status`: 0 when it runs, 1 when not. */
export async function status(context: CliContext, command: Command): Promise<number> {
  const seen = await localEngineStatus();
  if (command.opts<{ json?: boolean }>().json) context.stdout.write(renderJson(seen));
  else {
    for (const [name, value] of Object.entries(seen)) {
      context.stdout.write(`${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}\n`);
    }
  }
  return seen.running ? 0 : 1;
}

/** `engine stop`. 0 also when none was running: it is stopped either way. */
export async function stop(context: CliContext, command: Command): Promise<number> {
  const done = await stopLocalEngine();
  if (command.opts<{ json?: boolean }>().json) context.stdout.write(renderJson(done));
  else if (!done.stopped) context.stderr.write('the local engine was not running\n');
  else context.stderr.write(`the local engine is stopped, ${done.sandboxes} sandboxes with it\n`);
  return 0;
}

function criuPath(cwd: string, given: string): string {
  return given === 'none' ? given : path.resolve(cwd, given);
}

function numberIn(text: string | undefined, flag: string, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(`${flag}: expected a number from ${least} to ${most}; found "${text}"`);
}
