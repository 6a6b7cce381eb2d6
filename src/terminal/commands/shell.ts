import type { Command } from 'commander';
import type { Shell } from '../../e2b/shell.js';
import type { KnownLife } from '../../e2b/vanished.js';
import { startHeartbeat } from '../../job/heartbeat.js';
import type { OpenSandbox } from '../../job/ports.js';
import { problemOf } from '../../job/problem.js';
import { release } from '../../job/release.js';
import { verifyResume } from '../../job/verify-resume.js';
import { DEFAULTS } from '../../spec/defaults.js';
import type { CliContext } from '../context.js';
import { UsageError } from '../usage-error.js';
import { printable } from '../words.js';
import { openService } from './service.js';

/** Terminals that do not say how large they are. */
const SIZE = { cols: 80, rows: 24 };

/** `shell ID`: returns the exit code of the shell. The sandbox lives as long as it is open, and goes back to what it was. */
export async function shell(context: CliContext, command: Command, id: string): Promise<number> {
  const { stdin, stderr } = context;
  const { user, cwd } = command.opts<{ user?: string; cwd?: string }>();
  if (stdin.isTTY !== true || context.stdout.isTTY !== true || !stdin.setRawMode) {
    throw new UsageError(
      'a shell needs a terminal; for one script use: e2b-action run --sandbox-id ID --upload none --after keep --run SCRIPT',
    );
  }
  if (cwd !== undefined && !cwd.startsWith('/')) throw new UsageError('--cwd: expected an absolute folder');
  const { service, timeoutMs = DEFAULTS.sandboxTimeoutMs } = await openService(context, command);
  const say = (text: string): void => void stderr.write(`${printable(text)}\n`);
  const sandbox = await service.open(id, timeoutMs, { onNotice: say });
  const differs = await verifyResume(sandbox, { forget: true }).catch(() => undefined);
  if (differs !== undefined) say(`warning: sandbox ${id} is not what was paused: ${differs}`);
  say(`a shell in sandbox ${id}; exit ends it${sandbox.resumed ? ', and the sandbox is paused again' : ''}`);

  const life: KnownLife = {};
  let lost: Error | undefined;
  let open: Shell | undefined;
  const stopHeartbeat = startHeartbeat({
    id,
    timeoutMs,
    life,
    extend: (beat) => service.setTimeout(id, timeoutMs, beat),
    look: (beat) => service.look(id, beat),
    onLost: (error) => {
      lost = error;
      open?.hangUp();
    },
    onTrouble: (error) => say(`warning: its life could not be extended: ${problemOf(error).message}`),
    onNotice: say,
  });
  try {
    return await interact(context, sandbox, { user, cwd }, (opened) => (open = opened));
  } catch (error) {
    throw lost ?? error;
  } finally {
    if (sandbox.resumed && lost === undefined) {
      const { pauseMs } = DEFAULTS.deadlines;
      await release('pause', { id, backend: service, timeoutMs, pauseMs, sandbox, warn: say, stopHeartbeat });
      say(`${id} is paused`);
    } else await stopHeartbeat();
  }
}

/** Connects the terminal to a shell until that ends. Whatever happens, the terminal is given back as it was. */
async function interact(
  context: CliContext,
  sandbox: OpenSandbox,
  { user, cwd }: { user: string | undefined; cwd: string | undefined },
  onOpen: (shell: Shell) => void,
): Promise<number> {
  const { stdin, stdout, environment } = context;
  const size = (): typeof SIZE => ({ cols: stdout.columns ?? SIZE.cols, rows: stdout.rows ?? SIZE.rows });
  const opened = await sandbox.openShell({
    ...size(),
    term: environment.TERM ?? 'xterm-256color',
    onData: (data) => void stdout.write(data),
    ...(user === undefined ? {} : { user }),
    ...(cwd === undefined ? {} : { cwd }),
  });
  onOpen(opened);
  // In order, one after the other; what the shell does not take any more is lost with it.
  let sending = Promise.resolve();
  const onInput = (data: Uint8Array): void => {
    sending = sending.then(() => opened.send(data)).catch(() => undefined);
  };
  const onResize = (): void => {
    const { cols, rows } = size();
    opened.resize(cols, rows).catch(() => undefined);
  };
  const onHangUp = (): void => opened.hangUp();
  stdin.setRawMode?.(true);
  stdin.on('data', onInput);
  stdin.once('end', onHangUp);
  stdout.on('resize', onResize);
  const unsubscribe = context.onInterrupt(onHangUp);
  try {
    return await opened.ended;
  } finally {
    unsubscribe();
    stdout.off('resize', onResize);
    stdin.off('data', onInput);
    stdin.off('end', onHangUp);
    stdin.setRawMode?.(false);
    stdin.pause();
  }
}
