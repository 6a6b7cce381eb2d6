/**
 * What a run needs of a service that runs sandboxes, and nothing more. `src/e2b` implements it; every failure is
 * a BackendError (`src/e2b/errors.ts`). Times are in ms.
 */
export interface Backend {
  /** True when bytes cross a network worth compressing for. */
  readonly remote: boolean;
  /** Creates a sandbox from a template. */
  create(request: CreateRequest): Promise<OpenSandbox>;
  /** Connects to a running sandbox or resumes a paused one; says in `resumed` which. */
  open(id: string, timeoutMs: number, signal?: AbortSignal): Promise<OpenSandbox & { resumed: boolean }>;
  /** False when there is no such sandbox. */
  kill(id: string): Promise<boolean>;
  /** False when it was paused already. */
  pause(id: string): Promise<boolean>;
  /** Moves the end of its life to `timeoutMs` from now. */
  setTimeout(id: string, timeoutMs: number): Promise<void>;
  /** IDs of the sandboxes that the run with this id created. */
  findByRun(runId: string): Promise<string[]>;
}

export interface CreateRequest {
  template: string;
  timeoutMs: number;
  env: Record<string, string>;
  metadata: Record<string, string>;
  network: { internet: boolean; allow: string[]; deny: string[] };
  runId: string;
}

export interface OpenSandbox {
  readonly id: string;
  /** What the service says of its template; asked once, answered from memory afterwards. */
  template(): Promise<{ id: string; name?: string }>;
  /** Makes a folder and its parents, owned by the sandbox's user. Fine when it exists. */
  makeFolder(path: string, signal?: AbortSignal): Promise<void>;
  /** Streams bytes into a file. Rejects when nothing moves for `stallMs`. */
  writeFile(path: string, content: AsyncIterable<Uint8Array>, options: TransferOptions): Promise<void>;
  /** Streams a file's bytes. Rejects when nothing moves for `stallMs`. */
  readFile(path: string, options: TransferOptions): Promise<AsyncIterable<Uint8Array>>;
  /** Runs one step, live. */
  runStep(request: StepRequest): Promise<StepEnd>;
  /** Runs one of our own short commands and returns what it printed (bounded). */
  runTool(request: ToolRequest): Promise<ToolResult>;
}

export interface TransferOptions {
  user?: string;
  stallMs: number;
  signal?: AbortSignal;
}

export interface StepRequest {
  script: string;
  shell: 'bash' | 'sh';
  /** Absolute folder in the sandbox. */
  cwd: string;
  env: Record<string, string>;
  user?: string;
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

/** `survivors`: processes of the step that were still there after KILL. */
export type StepEnd =
  { kind: 'exited'; exitCode: number } | { kind: 'timed-out'; survivors: number[] } | { kind: 'aborted' };

export interface ToolRequest {
  script: string;
  user?: string;
  timeoutMs: number;
  signal?: AbortSignal;
}

export interface ToolResult {
  exitCode: number;
  stdout: string;
  stderr: string;
}
