/**
 * What one run was asked to do, after parsing, defaults and validation. Every room below the doors works
 * from this value and from nothing else. Times are in ms, memory in MiB.
 */
export interface RunSpec {
  /** Absolute folder on this machine that relative `upload` and `download` paths resolve against. */
  root: string;
  backend: BackendSpec;
  template: TemplateSpec;
  sandbox: SandboxSpec;
  /** Absent: the default upload (`docs/sandbox-file.md`). An empty list: nothing is uploaded. */
  upload?: UploadSpec[];
  steps: StepSpec[];
  download: DownloadSpec[];
  after: { success: AfterAction; failure: AfterAction };
}

/** Which service runs the sandbox. */
export interface BackendSpec {
  engine: EngineChoice;
  apiKey?: string;
  domain?: string;
  apiUrl?: string;
}

export const ENGINE_CHOICES = ['auto', 'cloud', 'local'] as const;
/** `auto` = the cloud when there is an API key, else the local engine. */
export type EngineChoice = (typeof ENGINE_CHOICES)[number];

/** An existing template: a name, `name:tag` or ID. */
export interface TemplateSpec {
  reference: string;
}

export interface SandboxSpec {
  /** Connect to or resume this sandbox instead of creating one. */
  id?: string;
  timeoutMs: number;
  env: Record<string, string>;
  metadata: Record<string, string>;
  network: { internet: boolean; allow: string[]; deny: string[] };
}

/**
 * `from` is relative to `root` with forward slashes, or absolute if it lies outside, which only a door that
 * trusts its user allows. `to` is absolute inside the sandbox.
 */
export interface UploadSpec {
  from: string;
  to: string;
  ignore: string[];
}

export interface StepSpec {
  name: string;
  run: string;
  shell: StepShell;
  /** Folder inside the sandbox, relative to the work folder or absolute. */
  cwd: string;
  env: Record<string, string>;
  /** Absent: the template's default user. */
  user?: string;
  timeoutMs: number;
  continueOnError: boolean;
}

export const STEP_SHELLS = ['bash', 'sh'] as const;
/** `bash` runs under `bash -eo pipefail`, `sh` under `sh -e`. */
export type StepShell = (typeof STEP_SHELLS)[number];

/** `from` is a path or glob inside the sandbox (relative to the work folder or absolute), `to` a local folder. */
export interface DownloadSpec {
  from: string;
  /** Relative to `root`, or absolute like `from` of an upload. Absent: the same path below `root`. */
  to?: string;
  ifNone: IfNone;
}

export const IF_NONE = ['warn', 'error', 'ignore'] as const;
export type IfNone = (typeof IF_NONE)[number];

export const AFTER_ACTIONS = ['kill', 'pause', 'keep'] as const;
export type AfterAction = (typeof AFTER_ACTIONS)[number];

/** One thing that is wrong with a description. Lines and columns count from 1. */
export interface Problem {
  /** The file as the user named it, or the input or flag (`input timeout`, `--timeout`). */
  source: string;
  line?: number;
  column?: number;
  /** Path of the field, as `steps[1].timeout`. */
  path?: string;
  message: string;
}
