import type { StreamName } from './child.js';
import { COMMANDS, parseCommand, type Command } from './command.js';
import { addPath, isBlockedEnv, type JobState } from './job-state.js';
import type { StepLog } from './step-log.js';

/** A command that the runner carried out. */
export interface SeenCommand extends Command {
  stream: StreamName;
  /** The line as it was printed, not masked. */
  line: string;
}

/** What a phase of a step said, by command or by file. */
export interface StepState {
  outputs: Record<string, string>;
  state: Record<string, string>;
  /** A command could not be carried out: the step fails, whatever its exit code. */
  failed: boolean;
}

export interface CommandProcessorOptions {
  job: JobState;
  step: StepState;
  log: StepLog;
  /** Whether `set-env` and `add-path` still work (ACTIONS_ALLOW_UNSECURE_COMMANDS). */
  allowUnsecure?: boolean;
  /** Whether debug lines are in the log and commands are echoed (ACTIONS_STEP_DEBUG). */
  debug?: boolean;
}

export interface CommandProcessor {
  /** Every command carried out so far; none while commands are stopped. */
  readonly commands: readonly SeenCommand[];
  /** One line of output: a command, or text for the log. Both streams of a process share one processor. */
  line(line: string, stream: StreamName): void;
}

/** Carries out what a process prints (OutputManager.cs, ActionCommandManager.cs). */
export function createCommandProcessor(options: CommandProcessorOptions): CommandProcessor {
  const { job, step, log } = options;
  const known = new Set(COMMANDS);
  const commands: SeenCommand[] = [];
  let echo = options.debug ?? false;
  let stopToken: string | undefined;

  function debug(message: string): void {
    if (options.debug) for (const line of message.split('\n')) log.write(`##[debug]${line}`);
  }

  function fail(command: Command, line: string, reason: string): void {
    // A command that is never echoed is not quoted either.
    log.issue(
      'error',
      `Unable to process command '${ECHOED.has(command.name) ? line : command.name}' successfully.`,
    );
    log.issue('error', reason);
    step.failed = true;
  }

  /** True when `line` was a command and is not for the log as it stands. */
  function take(line: string, stream: StreamName): boolean {
    const command = parseCommand(line, known);
    if (command === undefined) return false;
    if (stopToken !== undefined) {
      if (command.name !== stopToken) return false;
      log.write(line);
      known.delete(stopToken);
      stopToken = undefined;
    } else if (command.name === 'stop-commands') {
      stop(command, line);
    } else {
      if (echo && ECHOED.has(command.name)) log.write(line);
      try {
        carryOut(command);
      } catch (error) {
        fail(command, line, (error as Error).message);
      }
    }
    commands.push({ ...command, stream, line });
    return true;
  }

  function stop(command: Command, line: string): void {
    const token = command.data;
    if (token === '' || known.has(token.toLowerCase()) || token.toLowerCase() === 'pause-logging') {
      fail(command, line, `'${token}' cannot end a stop-commands: it is empty or a command`);
      return;
    }
    stopToken = token.toLowerCase();
    known.add(stopToken);
    if (token.length > 6) job.masker.add(token);
    log.write(line);
  }

  function carryOut(command: Command): void {
    const { data, name, properties } = command;
    switch (name) {
      case 'set-output':
        step.outputs[required(command, 'name')] = data;
        break;
      case 'save-state':
        step.state[required(command, 'name')] = data;
        break;
      case 'set-env':
        setEnv(command);
        break;
      case 'add-path':
        refuseUnlessAllowed(command);
        if (data === '') throw new Error('path');
        addPath(job, data);
        break;
      case 'add-mask':
        if (data.trim() === '')
          log.issue('warning', "Can't add secret mask for empty string in ##[add-mask] command.");
        else job.masker.add(data);
        if (echo) log.write('::add-mask::***');
        break;
      case 'error':
      case 'warning':
      case 'notice':
        log.issue(name, data, properties);
        break;
      case 'group':
        log.write(`##[group]${data}`);
        break;
      case 'endgroup':
        log.write('##[endgroup]');
        break;
      case 'debug':
        debug(data);
        break;
      case 'echo':
        echo = echoValue(data);
        break;
      default:
        // Matchers: that one was added or removed is in `commands`; lines are not matched.
        break;
    }
  }

  function setEnv(command: Command): void {
    refuseUnlessAllowed(command);
    const name = required(command, 'name');
    if (isBlockedEnv(name))
      log.issue('error', `Can't update ${name} environment variable using ::set-env:: command.`);
    else job.env[name] = command.data;
  }

  function refuseUnlessAllowed(command: Command): void {
    if (options.allowUnsecure !== true) throw new Error(`The \`${command.name}\` command is disabled.`);
  }

  return {
    commands,
    line(line, stream) {
      if (!take(line, stream)) log.write(line);
    },
  };
}

/** The commands that `echo` shows; the others either show themselves or must not be shown. */
const ECHOED = new Set([
  'set-env',
  'set-output',
  'save-state',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
]);

function required(command: Command, property: string): string {
  const value = command.properties[property];
  if (value === undefined || value === '') {
    throw new Error(`Required field '${property}' is missing in ##[${command.name}] command.`);
  }
  return value;
}

function echoValue(data: string): boolean {
  const value = data.trim().toLowerCase();
  if (value !== 'on' && value !== 'off')
    throw new Error(`Invalid echo command value '${data}': 'on' or 'off'.`);
  return value === 'on';
}
