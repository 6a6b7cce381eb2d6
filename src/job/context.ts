import type { KnownLife } from '../e2b/vanished.js';
import type { RunSpec } from '../spec/model.js';
import type { ManifestStore } from '../template/identity/manifest-store.js';
import type { TemplateDefinition } from '../template/model.js';
import type { RunOrigin } from './origin.js';
import type { Backend, OpenSandbox } from './ports.js';
import type { Reporter } from './reporter.js';

/** What a door decides about a run besides its description. */
export interface RunOptions {
  /** Reaches the service; may start the local engine. */
  connect(signal: AbortSignal): Promise<Backend>;
  reporter: Reporter;
  /** `merged`: what steps print comes as one stream, in the order in which they wrote it. Default: `separate`. */
  streams?: 'merged' | 'separate';
  /** Aborts when the user cancels. */
  signal: AbortSignal;
  /** Told the instant there is a sandbox, before anything else is done with it. */
  onSandbox?(sandbox: AcquiredSandbox): void | Promise<void>;
  /** On cancellation: `clean-up` releases the sandbox here, `leave` leaves that to a later process. */
  onCancel: 'clean-up' | 'leave';
  /** Default upload outside a git work tree: the whole folder (a sandbox file names it) or nothing. */
  wholeFolder: boolean;
  /** The definition of `spec.template`, where that is one to build. */
  template?: TemplatePlan;
  /**
   * Reads it when it turns out to be needed: the sandbox that the description names may have to be replaced. Throws
   * BackendError `usage` when it is wrong.
   */
  templateLater?(): Promise<TemplatePlan>;
  /** Hides the secrets that the door was given, in texts that come from the sandbox and become files. */
  mask?: (text: string) => string;
  /** Names this run in its sandbox's metadata. */
  runId: string;
  /** Whose run it is. */
  origin: RunOrigin;
}

/** A template to build, read and checked. */
export interface TemplatePlan {
  definition: TemplateDefinition;
  /** What this machine remembers of earlier builds. */
  manifests: ManifestStore;
  /** Keeps the builds of an untrusted pull request apart: `pr-42`. */
  label?: string;
}

/** The run's sandbox and how it came to be. */
export interface AcquiredSandbox {
  id: string;
  /** False: it was there before this run (`sandbox.id`). */
  created: boolean;
  /** It was paused before this run. */
  resumed: boolean;
  /** Another run uses the one that is kept under the key: this one is not kept. */
  beside?: true;
  /** It was made because the one that the description names is gone or is not what was paused. */
  replaces?: { id: string; reason: string };
}

/** What phases share once there is a sandbox. */
export interface RunContext {
  spec: RunSpec;
  backend: Backend;
  sandbox: OpenSandbox;
  acquired: AcquiredSandbox;
  /** What is known of the sandbox's life; the heartbeat keeps it up to date. */
  life: KnownLife;
  reporter: Reporter;
  /** Aborts when the run is cancelled, the sandbox is known to be gone (its reason says why), or a phase is over time. */
  signal: AbortSignal;
  options: RunOptions;
  /** Absolute folder in the sandbox that relative paths of the description start from. */
  workFolder: string;
  warn: (text: string) => void;
}
