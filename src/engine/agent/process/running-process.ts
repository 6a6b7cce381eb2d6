import type { ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';
import { ConnectError, Code } from '@connectrpc/connect';
import type { ProcessConfig, ProcessEvent } from '../gen/process_pb.js';
import { errorText } from '../system-error.js';
import { dataEvent, endEvent, startEvent } from './events.js';
import { describeExit, type Exit } from './exit.js';
import { FanOut, type Subscription } from './fan-out.js';
import type { TerminalSize } from './pseudo-terminal.js';
import type { Output, Streams, Terminal } from './stdio.js';

/** How much a reader may fall behind before the command has to wait for it. */
const READER_LIMIT_BYTES = 512 * 1024;
/** After a kill, how long output that is already on its way may take; a grandchild may hold the pipe for ever. */
const KILLED_OUTPUT_MS = 50;

/**
 * A command from its start to its `end` event. The `end` comes once the command has exited *and* both outputs are at
 * end of file (a background child that inherited them keeps them open), or soon after it was killed.
 */
export class RunningProcess {
  readonly pid: number;
  readonly config: ProcessConfig;
  readonly tag: string | undefined;
  /** Resolves when the command itself is gone and reaped; its output may still be open. */
  readonly exited: Promise<void>;
  /** Resolves after `end` was published. */
  readonly ended: Promise<void>;
  /** Its deadline passed and it was killed for that. */
  timedOut = false;

  readonly #child: ChildProcess;
  readonly #outputs: Output[];
  readonly #terminal: Terminal | undefined;
  readonly #fanOut: FanOut<ProcessEvent>;
  #stdin: Writable | undefined;
  #openOutputs: number;
  #exit: Exit | undefined;
  #end: ProcessEvent | undefined;
  #cut = false;
  #markExited!: () => void;
  #markEnded!: () => void;

  constructor(
    pid: number,
    child: ChildProcess,
    streams: Streams,
    config: ProcessConfig,
    tag: string | undefined,
  ) {
    this.pid = pid;
    this.config = config;
    this.tag = tag;
    this.#child = child;
    this.#stdin = streams.stdin;
    this.#outputs = streams.outputs;
    this.#terminal = streams.terminal;
    this.#openOutputs = this.#outputs.length;
    this.exited = new Promise((resolve) => (this.#markExited = resolve));
    this.ended = new Promise((resolve) => (this.#markEnded = resolve));
    this.#fanOut = new FanOut(READER_LIMIT_BYTES, (full) => {
      for (const { stream } of this.#outputs) {
        if (full) stream.pause();
        else stream.resume();
      }
    });

    for (const output of this.#outputs) this.#follow(output);
    // A command may close its input whenever it likes; whoever writes then hears it from its own call.
    streams.stdin?.on('error', () => undefined);
    child.once('exit', (code, signal) => this.#onExit(describeExit(code, signal)));
  }

  /** Joins: `start` waits in the subscription already, then output from now on, or the kept `end`. */
  subscribe(): Subscription<ProcessEvent> {
    const fanOut =
      this.#end === undefined ? this.#fanOut : new FanOut<ProcessEvent>(READER_LIMIT_BYTES, () => undefined);
    const subscription = fanOut.subscribe(startEvent(this.pid));
    if (this.#end !== undefined) fanOut.end(this.#end);
    return subscription;
  }

  /** Writes to standard input; resolves once the pipe took it, so a full pipe holds the caller. */
  async writeStdin(bytes: Uint8Array): Promise<void> {
    if (this.#terminal !== undefined) {
      throw inputError('stdin', 'the process has a terminal, its input must be written there');
    }
    if (this.#stdin === undefined) throw inputError('stdin', 'stdin not enabled or closed');
    await write('stdin', this.#stdin, bytes);
  }

  /** Writes to the terminal as its keyboard would; resolves once the terminal took it. */
  async writeTerminal(bytes: Uint8Array): Promise<void> {
    if (this.#terminal === undefined) throw inputError('tty', 'tty not assigned to process');
    await write('tty', this.#terminal.input, bytes);
  }

  /** Changes the terminal's size, of which the command hears by SIGWINCH. */
  resizeTerminal(size: TerminalSize): void {
    if (this.#terminal === undefined) {
      throw new ConnectError('error resizing tty: tty not assigned to process', Code.Internal);
    }
    this.#terminal.resize(size);
  }

  /** End of file for the command, after what was written before; without an input there is nothing to do. */
  async closeStdin(): Promise<void> {
    if (this.#terminal !== undefined) {
      const problem = 'error closing stdin: a terminal has no stdin to close, send it Ctrl+D (0x04)';
      throw new ConnectError(problem, Code.Unknown);
    }
    const stdin = this.#stdin;
    this.#stdin = undefined;
    if (stdin === undefined || stdin.destroyed) return;
    await new Promise<void>((resolve) => {
      stdin.once('close', resolve);
      stdin.end(() => stdin.destroy());
    });
  }

  /**
   * Signals the command alone, as envd does: its children are its own affair. Through the child handle and not the
   * bare pid, which may belong to somebody else once the command is reaped. A kill also ends the wait for outputs that
   * others hold open.
   */
  signal(signal: 'SIGTERM' | 'SIGKILL'): void {
    this.#cut = true;
    this.#child.kill(signal);
    this.#endIfDone();
  }

  /** The deadline passed: kills the command and all of its process group. */
  expire(): void {
    if (this.#end !== undefined) return;
    this.timedOut = true;
    this.#cut = true;
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      // No such group: nobody is left to kill.
    }
    this.#endIfDone();
  }

  #follow({ name, stream }: Output): void {
    stream.on('data', (chunk: Buffer) => this.#fanOut.publish(dataEvent(name, chunk), chunk.length));
    // A broken pipe ends like a closed one, and a terminal always so (EIO): what was read before has been delivered.
    stream.on('error', () => undefined);
    stream.once('close', () => {
      this.#openOutputs -= 1;
      this.#endIfDone();
    });
  }

  #onExit(exit: Exit): void {
    this.#exit = exit;
    this.#stdin?.destroy();
    this.#stdin = undefined;
    this.#markExited();
    this.#endIfDone();
  }

  #endIfDone(): void {
    if (this.#exit === undefined || this.#end !== undefined) return;
    if (this.#openOutputs === 0) this.#finish(this.#exit);
    else if (this.#cut) {
      setTimeout(() => {
        for (const { stream } of this.#outputs) stream.destroy();
      }, KILLED_OUTPUT_MS);
    }
  }

  #finish(exit: Exit): void {
    this.#end = endEvent(exit);
    this.#fanOut.end(this.#end);
    this.#markEnded();
  }
}

async function write(where: 'stdin' | 'tty', into: Writable, bytes: Uint8Array): Promise<void> {
  if (bytes.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    into.write(bytes, (error) => {
      if (error) reject(inputError(where, errorText(error)));
      else resolve();
    });
  });
}

function inputError(where: 'stdin' | 'tty', problem: string): ConnectError {
  return new ConnectError(`error writing to ${where}: ${problem}`, Code.Internal);
}
