import { Code, ConnectError } from '@connectrpc/connect';
import type { ProcessSelector } from '../gen/process_pb.js';
import type { RunningProcess } from './running-process.js';

/** How long a late Connect can still learn how a command ended. E2B's value. */
const KEEP_ENDED_MS = 30_000;

/**
 * The commands of this sandbox. An entry is a command, not a number: a pid that the system gives away again names the
 * new command from then on, and what belonged to the old one can no longer be reached by it.
 */
export class ProcessTable {
  readonly #live = new Map<number, RunningProcess>();
  readonly #ended = new Map<number, RunningProcess>();

  /** Enters a command that just started; it leaves by itself when it ends. */
  add(started: RunningProcess): void {
    this.#ended.delete(started.pid);
    this.#live.set(started.pid, started);
    void started.ended.then(() => this.#retire(started));
  }

  list(): RunningProcess[] {
    return [...this.#live.values()];
  }

  /** The live command that a selector names; throws `not_found` in envd's words. */
  find(selector: ProcessSelector | undefined): RunningProcess {
    return pick(this.#live, selector);
  }

  /** The same, or one that ended a moment ago. */
  findOrEnded(selector: ProcessSelector | undefined): RunningProcess {
    return pick(new Map([...this.#ended, ...this.#live]), selector);
  }

  #retire(ended: RunningProcess): void {
    if (this.#live.get(ended.pid) !== ended) return;
    this.#live.delete(ended.pid);
    this.#ended.set(ended.pid, ended);
    setTimeout(() => {
      if (this.#ended.get(ended.pid) === ended) this.#ended.delete(ended.pid);
    }, KEEP_ENDED_MS).unref();
  }
}

function pick(
  processes: ReadonlyMap<number, RunningProcess>,
  selector: ProcessSelector | undefined,
): RunningProcess {
  const wanted = selector?.selector;
  switch (wanted?.case) {
    case 'pid':
      return found(processes.get(wanted.value), `process with pid ${wanted.value} not found`);
    case 'tag':
      return found(
        [...processes.values()].find((candidate) => candidate.tag === wanted.value),
        `process with tag ${wanted.value} not found`,
      );
    case undefined:
    default:
      throw new ConnectError('a process must be selected by pid or tag', Code.InvalidArgument);
  }
}

function found(process: RunningProcess | undefined, otherwise: string): RunningProcess {
  if (process === undefined) throw new ConnectError(otherwise, Code.NotFound);
  return process;
}
