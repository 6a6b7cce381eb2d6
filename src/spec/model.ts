import type { CodeLanguage } from './code/language.js';

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
  /** `auto` sends only what differs from an earlier upload that is still there; `full` sends everything. */
  uploadMode: UploadMode;
  /** A selection of more bytes is refused before anything is created. */
  uploadLimitBytes: number;
  steps: StepSpec[];
  /** Folders in the sandbox whose changes are reported while the steps run: absolute, or relative to the work folder. */
  watch: string[];
  download: DownloadSpec[];
  /** Folder that what code steps show is written to, relative to `root` with forward slashes. */
  results: string;
  /** Names of the values that steps may hand to the workflow as outputs, and of the variables that they may set in it. */
  handover: { outputs: string[]; env: string[] };
  /** Paths and globs of JUnit files, relative to `root` with forward slashes: those that were downloaded are read. */
  junit: string[];
  report: ReportSpec;
  deadlines: DeadlineSpec;
  after: { success: AfterAction; failure: AfterAction };
}

/** Where the result is shown; but for the page, only the action has these places. */
export interface ReportSpec {
  /** The file of the report: a path as that of `DownloadSpec.to`. */
  page?: string;
  summary: boolean;
  /** On the pull request. Without a key, one that follows from the workflow, the job and the step. */
  comment?: { key?: string };
  /** On the commit. Without a name, one that follows from the job. */
  check?: { name?: string };
  /** Of GitHub. */
  token?: string;
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

/** An existing template (a name, `name:tag` or ID), or one to build unless it is there already. */
export type TemplateSpec = { reference: string } | { build: TemplateBuildSpec };

/** A template to build, as described; what `source` names is read by `src/template`. Paths as in `UploadSpec`. */
export interface TemplateBuildSpec {
  name: string;
  source: TemplateSourceSpec;
  /** Folder that files are copied from. Absent: what the kind of source says. */
  context?: string;
  cpu?: number;
  /** MiB */
  memory?: number;
  start?: string;
  ready?: ReadySpec;
  /** Script that a sandbox of a new build has to pass before anything starts from it. Never part of the identity. */
  smoke?: string;
  /** Build also when there is one of the same identity. */
  force: boolean;
  /** Build when the newest of the same identity is older. */
  maxAgeMs?: number;
  /** How long one build may take, in ms. */
  deadlineMs: number;
  /** Credentials of the registry that the image comes from. Never part of the identity. */
  registry?: { username: string; password: string };
}

/** `path` may be a folder that holds such a file under a usual name. `file` of steps: where they stand, for errors. */
export type TemplateSourceSpec =
  | { kind: 'dockerfile' | 'devcontainer' | 'file'; path: string }
  | { kind: 'steps'; from: string; steps: TemplateStepSpec[]; file?: string };

/** One entry of `template.steps`; `line` counts from 1. */
export type TemplateStepSpec = { line?: number } & (
  | { run: string; user?: string }
  | { copy: string[]; to: string; user?: string; mode?: string }
  | { env: Record<string, string> }
  | { workdir: string }
  | { user: string }
  | { apt: string[] }
  | { pip: string[] }
  | { npm: string[] }
);

/** When the start command counts as ready: exactly one of these. */
export interface ReadySpec {
  port?: number;
  url?: string;
  process?: string;
  file?: string;
  seconds?: number;
  command?: string;
}

export interface SandboxSpec {
  /** Connect to or resume this sandbox instead of creating one. */
  id?: string;
  /** Use the one that this repository keeps under this name; create it when there is none. Excludes `id`. */
  key?: string;
  /** When that sandbox is gone, or is not what was paused: start anew from the template, or fail. */
  onResumeFailure: ResumeFailure;
  timeoutMs: number;
  env: Record<string, string>;
  metadata: Record<string, string>;
  network: NetworkSpec;
  /** Whose URLs are results of the run. */
  ports: number[];
  lifecycle: LifecycleSpec;
}

export interface NetworkSpec {
  internet: boolean;
  allow: string[];
  deny: string[];
  /** False: its ports answer only those who send its traffic token. */
  publicTraffic: boolean;
}

/** Where the sandbox file of a pull request is read. */
export const FILE_SOURCES = ['workspace', 'base'] as const;
export type FileSource = (typeof FILE_SOURCES)[number];

export const TIMEOUT_ACTIONS = ['kill', 'pause'] as const;
export type TimeoutAction = (typeof TIMEOUT_ACTIONS)[number];

/** What becomes of a sandbox that nobody keeps alive. Only a new sandbox can be told. */
export interface LifecycleSpec {
  onTimeout: TimeoutAction;
  /** Once paused, traffic to its ports resumes it. */
  autoResume: boolean;
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

export const RESUME_FAILURES = ['recreate', 'fail'] as const;
export type ResumeFailure = (typeof RESUME_FAILURES)[number];

export const STEP_CONDITIONS = ['success', 'always', 'failure'] as const;
/** `success`: while all steps before it passed; `failure`: once one did not; `always`: in both cases. */
export type StepCondition = (typeof STEP_CONDITIONS)[number];

export type StepSpec = ScriptStepSpec | CodeStepSpec;

interface AnyStepSpec {
  name: string;
  /** When it runs. After a lost sandbox or a cancellation nothing does. */
  condition: StepCondition;
  env: Record<string, string>;
  timeoutMs: number;
  continueOnError: boolean;
  /** Absent: always. `created`: only in a sandbox that this run made; `started`: in one that it made or resumed. */
  only?: 'created' | 'started';
}

/** A script of a shell, which ends with its processes. */
export interface ScriptStepSpec extends AnyStepSpec {
  run: string;
  shell: StepShell;
  /** Folder inside the sandbox, relative to the work folder or absolute. */
  cwd: string;
  /** Absent: the template's default user. */
  user?: string;
}

/** Code for the sandbox's code interpreter, whose variables stay. */
export interface CodeStepSpec extends AnyStepSpec {
  language: CodeLanguage;
  /** Steps of one name and language share their variables. */
  context: string;
  /** Run one after the other until one fails. One, unless it is a notebook. */
  cells: readonly CodeCell[];
  /** As of a script. Absent: where the context is. */
  cwd?: string;
}

/** Code that is run as one. */
export interface CodeCell {
  code: string;
  /** Which one it is of the cells with code of its notebook, from 1. */
  cell?: number;
  place?: CodePlace;
}

/** Where code stands in the repository. `lines`: the line of each of its lines, or of the first if the others follow. */
export interface CodePlace {
  file: string;
  lines: number | readonly number[];
}

export const STEP_SHELLS = ['bash', 'sh'] as const;
/** `bash` runs under `bash -eo pipefail`, `sh` under `sh -e`. */
export type StepShell = (typeof STEP_SHELLS)[number];

export const UPLOAD_MODES = ['auto', 'full'] as const;
export type UploadMode = (typeof UPLOAD_MODES)[number];

/** What a description may say: `none` is an empty list of uploads. */
export const UPLOAD_WORDS = [...UPLOAD_MODES, 'none'] as const;
export type UploadWord = (typeof UPLOAD_WORDS)[number];

/** How long each part of a run may take, in ms. Steps and the build of a template have limits of their own. */
export interface DeadlineSpec {
  /** Waiting for room when the service has none (429). */
  queueMs: number;
  /** Creating, connecting to or resuming the sandbox, without the queue. */
  createMs: number;
  uploadMs: number;
  downloadMs: number;
  pauseMs: number;
  /** Without a byte for so long, a transfer's connection is given up and the transfer goes on over another. */
  stallMs: number;
}

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
