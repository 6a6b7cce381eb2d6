import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { ConnectError, Code } from '@connectrpc/connect';
import type { ProcessConfig, ProcessEvent } from '../gen/process_pb.js';
import { errorText } from '../system-error.js';
import { dataEvent, endEvent, startEvent } from './events.js';
import { describeExit, type Exit } from './exit.js';
import { FanOut, type Subscription } from './fan-out.js';
import type { Streams } from './stdio.js';

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
  readonly #outputs: Readable[];
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
    this.#outputs = [streams.stdout, streams.stderr];
    this.#openOutputs = this.#outputs.length;
    this.exited = new Promise((resolve) => (this.#markExited = resolve));
    this.ended = new Promise((resolve) => (this.#markEnded = resolve));
    this.#fanOut = new FanOut(READER_LIMIT_BYTES, (full) => {
      for (const output of this.#outputs) {
        if (full) output.pause();
        else output.resume();
      }
    });

    this.#follow(streams.stdout, 'stdout');
    this.#follow(streams.stderr, 'stderr');
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
    const stdin = this.#stdin;
    if (stdin === undefined)
      throw new ConnectError('error writing to stdin: stdin not enabled or closed', Code.Internal);
    if (bytes.length === 0) return;
    await new Promise<void>((resolve, reject) => {
      stdin.write(bytes, (error) => {
        if (error) reject(new ConnectError(`error writing to stdin: ${errorText(error)}`, Code.Internal));
        else resolve();
      });
    });
  }

  /** End of file for the command, after what was written before; without an input there is nothing to do. */
  async closeStdin(): Promise<void> {
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

  #follow(output: Readable, stream: 'stdout' | 'stderr'): void {
    output.on('data', (chunk: Buffer) => this.#fanOut.publish(dataEvent(stream, chunk), chunk.length));
    // A broken pipe ends like a closed one: what was read before it has been delivered.
    output.on('error', () => undefined);
    output.once('close', () => {
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
        for (const output of this.#outputs) output.destroy();
      }, KILLED_OUTPUT_MS);
    }
  }

  #finish(exit: Exit): void {
    this.#end = endEvent(exit);
    this.#fanOut.end(this.#end);
    this.#markEnded();
  }
}
