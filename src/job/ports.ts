import type { PatienceLimits } from '../e2b/patience.js';
import type { Shell, ShellRequest } from '../e2b/shell.js';
import type { ResultType, UsageSample } from '../report/results.js';
import type { CodeLanguage } from '../spec/code/language.js';
import type { LifecycleSpec, NetworkSpec } from '../spec/model.js';
import type { WatchEvent } from './result.js';
import type { TemplateService } from './template/ports.js';

/**
 * What a run needs of a service that runs sandboxes, and nothing more. `src/e2b` implements it; every failure is
 * a BackendError (`src/e2b/errors.ts`). Times are in ms.
 */
export interface Backend {
  readonly templates: TemplateService;
  /** True when bytes cross a network worth compressing for. */
  readonly remote: boolean;
  /** Creates a sandbox from a template: one, also when the answer is lost on the way. */
  create(request: CreateRequest): Promise<OpenSandbox>;
  /** Connects to a running sandbox or resumes a paused one; says in `resumed` which. */
  open(id: string, timeoutMs: number, limits?: PatienceLimits): Promise<OpenSandbox & { resumed: boolean }>;
  /** What the service says of it; undefined when there is no such sandbox. A cheap request. */
  look(id: string, signal?: AbortSignal): Promise<SandboxLook | undefined>;
  /** False when there is no such sandbox. */
  kill(id: string): Promise<boolean>;
  /**
   * False when it was paused already. `requestMs`: how long one request may take; `onRetry`: after each that failed;
   * `beforeAgain`: right before each further one, which it forbids by throwing.
   */
  pause(
    id: string,
    options?: {
      requestMs?: number;
      signal?: AbortSignal;
      onRetry?: () => Promise<void>;
      beforeAgain?: () => Promise<void>;
    },
  ): Promise<boolean>;
  /** Moves the end of its life to `timeoutMs` from now. */
  setTimeout(id: string, timeoutMs: number, signal?: AbortSignal): Promise<void>;
  /** IDs of the sandboxes that the run with this id created. */
  findByRun(runId: string): Promise<string[]>;
  /** Sandboxes that carry all of this metadata, running and paused. Metadata is a claim of whoever created them. */
  findByMetadata(metadata: Record<string, string>, signal?: AbortSignal): Promise<FoundSandbox[]>;
}

/** One sandbox of a list. */
export interface FoundSandbox {
  id: string;
  state: 'running' | 'paused';
  startedAt: Date;
  /** When its life ends, or, of a paused one, when it was paused. */
  endAt: Date;
  metadata: Record<string, string>;
}

/** A sandbox by the service's clock. */
export interface SandboxLook {
  state: 'running' | 'paused';
  startedAt: Date;
  /** When its life ends, or, of a paused one, when it was paused. */
  endAt: Date;
  /** It is paused, not killed, when its life ends. */
  pausesAtEnd: boolean;
}

export interface CreateRequest extends PatienceLimits {
  template: string;
  timeoutMs: number;
  env: Record<string, string>;
  metadata: Record<string, string>;
  network: NetworkSpec;
  lifecycle: LifecycleSpec;
  runId: string;
}

export interface OpenSandbox {
  readonly id: string;
  /** Where a port of it answers. */
  urlOf(port: number): string;
  /** What requests to its ports have to bring, where not everybody may send them. */
  readonly trafficToken?: string;
  /** What the service says of its template; asked once, answered from memory afterwards. */
  template(): Promise<{ id: string; name?: string }>;
  /** Makes a folder and its parents, owned by the sandbox's user. Fine when it exists. */
  makeFolder(path: string, signal?: AbortSignal): Promise<void>;
  /** Streams bytes into a file. Rejects when nothing moves for `stallMs`. */
  writeFile(path: string, content: AsyncIterable<Uint8Array>, options: TransferOptions): Promise<void>;
  /**
   * Writes bytes that are in memory into a file; again when the connection breaks or nothing moves for `stallMs`.
   * `path` names the file of each attempt, from 0: what a broken connection still brings mixes with nothing. Returns
   * the one that arrived.
   */
  writePart(
    path: (attempt: number) => string,
    chunks: readonly Uint8Array[],
    options: WriteOptions,
  ): Promise<string>;
  /**
   * Streams a file's bytes to its last one; a connection that breaks or brings nothing for `stallMs` is followed by
   * another that goes on where it stopped.
   */
  readFile(path: string, options: ReadOptions): Promise<AsyncIterable<Uint8Array>>;
  /** Opens connections for files that are about to be read. Resolves once they are open, within a second; never fails. */
  openConnections(count: number, signal: AbortSignal): Promise<void>;
  /** Runs one step, live. */
  runStep(request: StepRequest): Promise<StepEnd>;
  /** Runs code in the sandbox's code interpreter, live. It is never run twice. */
  runCode(request: CodeRequest): Promise<CodeEnd>;
  /** Runs one of our own short commands and returns what it printed (bounded). */
  runTool(request: ToolRequest): Promise<ToolResult>;
  /** Opens a shell for a person. */
  openShell(request: ShellRequest): Promise<Shell>;
  /** Begins to watch a folder and all below it, also one that is made later. */
  watchFolder(request: WatchRequest): FolderWatch;
  /** What it used since then, by the service's metrics; one request, which is not sent again. */
  usage(since: Date, limitMs: number): Promise<UsageReading[]>;
}

/** What a sandbox used at one moment, by the service's clock. */
export interface UsageReading extends Omit<UsageSample, 'atMs'> {
  at: Date;
}

export interface WatchRequest {
  /** Absolute in the sandbox. */
  folder: string;
  /** In the order in which the changes were made. `path` is absolute and as hostile as the sandbox. */
  onEvent(type: WatchEvent['type'], path: string): void;
  /** Why events may be missing, in a few words; the folder is compared with what is known, once it can be. */
  onGap(reason: string): void;
}

export interface FolderWatch {
  /** Resolves when nothing can be missed any more, or when it was said that something may be. */
  ready: Promise<void>;
  /**
   * Ends the watch. With `account`, what happened until now is waited for, and a last listing shows what no event told
   * of; without, it ends at once. Never rejects, never hangs.
   */
  end(options: { account: boolean }): Promise<void>;
}

export interface TransferOptions {
  user?: string;
  stallMs: number;
  signal?: AbortSignal;
}

export interface WriteOptions extends TransferOptions {
  /** Told of every bunch of bytes as the connection takes it. */
  onBytes?(bytes: number): void;
}

export interface ReadOptions extends TransferOptions {
  /** How long the file is known to be; one of another length is refused. */
  size?: number;
}

export interface StepRequest {
  script: string;
  shell: 'bash' | 'sh';
  /** Absolute folder in the sandbox. */
  cwd: string;
  env: Record<string, string>;
  user?: string;
  /** Both streams as one, in the order in which the step wrote them; all of it comes as stdout. */
  merge: boolean;
  timeoutMs: number;
  /** Between TERM and KILL. */
  graceMs: number;
  signal: AbortSignal;
  /** On abort: `kill` ends the step's processes first, `leave` only stops listening (the sandbox is about to go). */
  onAbort: 'kill' | 'leave';
  /** A promise holds the sandbox's output back until it resolves. */
  onOutput(stream: 'stdout' | 'stderr', chunk: Uint8Array): void | Promise<void>;
  onNotice(text: string): void;
}

/**
 * `survivors`: processes of the step that were still there after KILL; `unended`: why nobody could look. What it handed
 * over, or why that could not be fetched, is there if there is any.
 */
export type StepEnd =
  | ({ kind: 'exited'; exitCode: number } & StepHandedOver)
  | ({ kind: 'timed-out'; survivors: number[]; unended?: string } & StepHandedOver)
  | { kind: 'aborted' };

export interface CodeRequest {
  /** Run one after the other until one fails. */
  cells: readonly string[];
  language: CodeLanguage;
  /** The name of the context that it runs in; one that is not there is made. */
  context: string;
  /** Absolute folder in the sandbox in which a new context starts. */
  startIn: string;
  /** Absolute folder to change into first. */
  cwd?: string;
  /** Set for this code only. */
  env: Record<string, string>;
  timeoutMs: number;
  signal: AbortSignal;
  /** A cell begins. */
  onCell(cell: number): void;
  /** A promise holds the sandbox's output back until it resolves. */
  onOutput(stream: 'stdout' | 'stderr', chunk: Uint8Array): void | Promise<void>;
  /** A value is shown. A promise holds back what follows. */
  onValue(value: ShownValue): void | Promise<void>;
  onNotice(text: string): void;
}

/** A value that code shows, in its forms, as they came from the sandbox: nobody has checked them. */
export interface ShownValue {
  /** The value of the last expression, not something shown on the way. */
  main: boolean;
  forms: Partial<Record<ResultType, unknown>>;
}

/** An error that code ended with, in its own words. */
export interface CodeFailure {
  /** Absent: none of the cells was begun. */
  cell?: number;
  name: string;
  value: string;
  traceback: string;
  /** The kernel's count of what it ran, by which tracebacks name cells. */
  execution?: number;
}

export type CodeEnd =
  | ({ kind: 'exited'; exitCode: number; error?: CodeFailure } & StepHandedOver)
  | ({ kind: 'timed-out'; survivors: number[] } & StepHandedOver)
  | { kind: 'aborted' };

interface StepHandedOver {
  handover?: StepHandover;
  handoverProblem?: string;
}

/** What a step wrote to its handover files. Comes from the sandbox: nobody has checked it. */
export interface StepHandover {
  output: string;
  env: string;
  summary: string;
  /** Files that were longer than their limit, in bytes, and are cut there. */
  cut: { file: 'output' | 'env' | 'summary'; limit: number }[];
}

export interface ToolRequest {
  script: string;
  user?: string;
  timeoutMs: number;
  /** Without a sign of life for so long, the connection is given up: a tool that only works shows signs by itself. */
  stallMs?: number;
  /** Running it twice does what running it once does: it is run again when its connection breaks. */
  repeatable?: boolean;
  signal?: AbortSignal;
  /** Told what stdout holds so far, whenever it grew. */
  onStdout?(text: string): void;
}

export interface ToolResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}
