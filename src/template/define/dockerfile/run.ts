import { shellQuote } from '../../../e2b/shell-quote.js';
import { exportArgs } from './environment.js';
import { heredocOf } from './lines.js';
import type { Heredoc, Instruction } from './lines.js';
import type { Command, Reading } from './reading.js';
import { jsonForm, takeFlags } from './words.js';

/** `RUN command`, `RUN ["program", "argument"]`, and both forms with documents. */
export function readRun(reading: Reading, instruction: Instruction): void {
  const { flags, rest, offset } = takeFlags(instruction.rest);
  for (const flag of flags) checkFlag(reading, instruction, flag);
  if (rest === '') return reading.refuse(instruction, 'needs a command');
  const words = jsonForm(rest);
  if (words !== undefined && words.length === 0) {
    return reading.refuse(instruction, 'needs a command', offset);
  }
  const [document] = instruction.heredocs;
  const isScript =
    document !== undefined && instruction.heredocs.length === 1 && heredocOf(rest) !== undefined;
  const command =
    words === undefined
      ? isScript
        ? script(reading, document)
        : inShell(reading, [rest, ...instruction.heredocs.map(written)].join('\n'))
      : words.map(shellQuote).join(' ');
  reading.add(instruction, { type: 'RUN', command: `${exportArgs(reading)}${command}` });
}

/** A document with its end, for the shell that reads it. */
function written({ content, name }: Heredoc): string {
  return `${content}${name}`;
}

/** `RUN <<EOF`: the document is a script of the shell, or of the program that its first line names. */
function script(reading: Reading, { content, chomp }: Heredoc): string {
  const text = chomp ? content.replace(/^\t+/gm, '') : content;
  if (!text.startsWith('#!')) return inShell(reading, text.replace(/\n$/, ''));
  return (
    `script=$(mktemp) && printf %s ${shellQuote(text)} > "$script" && chmod 700 "$script" && ` +
    `{ "$script"; code=$?; rm -f "$script"; exit $code; }`
  );
}

/** A command for the shell that SHELL set; E2B runs every command with bash already. */
export function inShell({ shell }: Reading, command: string): string {
  if (shell === undefined) return command;
  return [...shell, command].map(shellQuote).join(' ');
}

function checkFlag(
  reading: Reading,
  instruction: Instruction,
  { name, value = '', index }: { name: string; value?: string; index: number },
): void {
  const refuse = (message: string): void => reading.refuse(instruction, message, index);
  if (name === 'mount') {
    const type = /(?:^|,)type=([^,]*)/.exec(value)?.[1] ?? 'bind';
    if (type === 'cache' || type === 'tmpfs') {
      reading.note(`--mount=type=${type} is left out: what the command writes there stays in the layer`);
    } else if (type === 'secret' || type === 'ssh') {
      refuse(
        `--mount=type=${type} is not available: a build takes no secrets; fetch what needs one before the build, and COPY it`,
      );
    } else {
      refuse(`--mount=type=${type} is not available; COPY what the command needs`);
    }
  } else if (name === 'network') {
    if (value === 'none') refuse('--network=none is not available: builds have a network');
  } else if (name === 'security') {
    if (value !== 'sandbox') refuse(`--security=${value} is not available`);
  } else {
    refuse(`has an unknown flag --${name}`);
  }
}

/** CMD and ENTRYPOINT as they were written; undefined if there is nothing to run. */
export function readCommand(instruction: Instruction): Command | undefined {
  const words = jsonForm(instruction.rest);
  if (words !== undefined) return words.length === 0 ? undefined : { words };
  return instruction.rest === '' ? undefined : { shell: instruction.rest };
}

/** What docker would run in a container: ENTRYPOINT with CMD as its arguments, or CMD alone. */
export function startCommand(reading: Reading): string | undefined {
  const { cmd, entrypoint } = reading;
  const { shell = ['/bin/sh', '-c'] } = reading;
  if (cmd && entrypoint) {
    if ('shell' in entrypoint) {
      reading.note('CMD is left out: the ENTRYPOINT is a shell command and takes no arguments');
    } else {
      const words = 'words' in cmd ? cmd.words : [...shell, cmd.shell];
      reading.note(
        "the start command is ENTRYPOINT with CMD as its arguments, as in docker; E2B's own reader takes the last of the two",
      );
      return [...entrypoint.words, ...words].map(shellQuote).join(' ');
    }
  }
  const command = entrypoint ?? cmd;
  if (command === undefined) return undefined;
  return 'words' in command ? command.words.map(shellQuote).join(' ') : inShell(reading, command.shell);
}
