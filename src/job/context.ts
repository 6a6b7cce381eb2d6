import type { RunSpec } from '../spec/model.js';
import type { Backend, OpenSandbox } from './ports.js';
import type { Reporter } from './reporter.js';

/** What a door decides about a run besides its description. */
export interface RunOptions {
  /** Reaches the service; may start the local engine. */
  connect(signal: AbortSignal): Promise<Backend>;
  reporter: Reporter;
  /** Aborts when the user cancels. */
  signal: AbortSignal;
  /** Told the instant there is a sandbox, before anything else is done with it. */
  onSandbox?(sandbox: AcquiredSandbox): void | Promise<void>;
  /** On cancellation: `clean-up` releases the sandbox here, `leave` leaves that to a later process. */
  onCancel: 'clean-up' | 'leave';
  /** Default upload outside a git work tree: the whole folder (a sandbox file names it) or nothing. */
  wholeFolder: boolean;
  /** Names this run in its sandbox's metadata. */
  runId: string;
}

/** The run's sandbox and how it came to be. */
export interface AcquiredSandbox {
  id: string;
  /** False: it was there before this run (`sandbox.id`). */
  created: boolean;
  /** It was paused before this run. */
  resumed: boolean;
}

/** What phases share once there is a sandbox. */
export interface RunContext {
  spec: RunSpec;
  backend: Backend;
  sandbox: OpenSandbox;
  acquired: AcquiredSandbox;
  reporter: Reporter;
  /** Aborts when the run is cancelled or the sandbox is known to be gone. */
  signal: AbortSignal;
  options: RunOptions;
  /** Absolute folder in the sandbox that relative paths of the description start from. */
  workFolder: string;
  warn(text: string): void;
}
