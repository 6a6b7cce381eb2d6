import type { Command } from 'commander';
import { BackendError } from '../../e2b/errors.js';
import type { SandboxSummary } from '../../e2b/sandboxes.js';
import { goneSandbox } from '../../e2b/vanished.js';
import { problemOf } from '../../job/problem.js';
import { release } from '../../job/release.js';
import { verifyResume } from '../../job/verify-resume.js';
import { renderJson } from '../../report/result-json.js';
import { DEFAULTS } from '../../spec/defaults.js';
import type { CliContext } from '../context.js';
import { formatDuration, printable, table } from '../words.js';
import { openService } from './service.js';

const wantsJson = (command: Command): boolean => command.opts<{ json?: boolean }>().json === true;

const localEngine = (): Promise<typeof import('../../e2b/local-engine.js')> =>
  import('../../e2b/local-engine.js');

/** A sandbox that is to be paused lives at least so long from then on, in ms. */
const TO_PAUSE = 60_000;

/** `pause ID` */
export async function pause(context: CliContext, command: Command, id: string): Promise<number> {
  const { service, local } = await openService(context, command);
  const seen = await service.look(id);
  if (!seen) throw goneSandbox(id);
  const warn = (text: string): void => void context.stderr.write(`warning: ${printable(text)}\n`);
  const changed = seen.state !== 'paused';
  if (changed) {
    const timeoutMs = Math.max(TO_PAUSE, seen.endAt.getTime() - Date.now());
    const sandbox = await service.open(id, TO_PAUSE);
    const { pauseMs } = DEFAULTS.deadlines;
    await release('pause', { id, backend: service, timeoutMs, pauseMs, sandbox, warn });
  }
  if (wantsJson(command)) context.stdout.write(renderJson({ id, state: 'paused', changed }));
  else context.stderr.write(`${id} ${changed ? 'is paused' : 'was paused already'}\n`);
  const warning = local && changed ? await (await localEngine()).memoryStaysHere() : undefined;
  if (warning !== undefined) warn(warning);
  return 0;
}

/** `resume ID [--timeout DURATION]` */
export async function resume(context: CliContext, command: Command, id: string): Promise<number> {
  const { service, timeoutMs, local } = await openService(context, command);
  const since = Date.now();
  const warn = (text: string): void => void context.stderr.write(`warning: ${printable(text)}\n`);
  const sandbox = await service.open(id, timeoutMs ?? DEFAULTS.sandboxTimeoutMs, {
    onNotice: (text) => void context.stderr.write(`  ${printable(text)}\n`),
  });
  const { resumed } = sandbox;
  if (wantsJson(command)) context.stdout.write(renderJson({ id, state: 'running', changed: resumed }));
  else context.stderr.write(`${id} ${resumed ? 'runs again' : 'was running already'}\n`);
  const known = local && resumed ? await (await localEngine()).memoryLost(id, since) : undefined;
  const differs = await verifyResume(sandbox, { forget: true }).catch(
    (error: unknown) => `it could not be looked at: ${problemOf(error).message}`,
  );
  if (known !== undefined) warn(known);
  else if (differs !== undefined) warn(`sandbox ${id} is not what was paused: ${differs}`);
  return 0;
}

/** `list` */
export async function list(context: CliContext, command: Command): Promise<number> {
  const sandboxes = await found(context, command);
  if (wantsJson(command)) {
    context.stdout.write(renderJson({ sandboxes }));
    return 0;
  }
  if (sandboxes.length === 0) context.stderr.write('no sandboxes\n');
  else context.stdout.write(table([['ID', 'STATE', 'TEMPLATE', 'AGE', 'ENDS IN'], ...sandboxes.map(row)]));
  return 0;
}

async function found(context: CliContext, command: Command): Promise<SandboxSummary[]> {
  try {
    const { service } = await openService(context, command);
    return await service.list();
  } catch (error) {
    // Listing has no one sandbox it could miss: the only thing not found is a local engine that does not run.
    if (error instanceof BackendError && error.kind === 'not-found') return [];
    throw error;
  }
}

function row(sandbox: SandboxSummary): string[] {
  const now = Date.now();
  const left = sandbox.state === 'paused' ? '–' : formatDuration(Math.max(0, sandbox.endAt.getTime() - now));
  return [
    sandbox.id,
    sandbox.state,
    sandbox.template,
    formatDuration(now - sandbox.startedAt.getTime()),
    left,
  ].map(printable);
}

/** `kill ID...`. 1 when one of them was not there. */
export async function kill(context: CliContext, command: Command, ids: string[]): Promise<number> {
  const { service } = await openService(context, command);
  const results: { id: string; killed: boolean }[] = [];
  for (const id of ids) results.push({ id, killed: await service.kill(id) });
  if (wantsJson(command)) context.stdout.write(renderJson({ sandboxes: results }));
  else
    for (const { id, killed } of results)
      context.stderr.write(`${id} ${killed ? 'is killed' : 'was not found'}\n`);
  return results.every(({ killed }) => killed) ? 0 : 1;
}
