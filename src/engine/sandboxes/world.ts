import type { Templates } from '../images/templates.js';
import type { Log } from '../log.js';
import type { Containers } from '../runtime/containers.js';
import type { Layout } from '../store/layout.js';
import type { Limited } from './limited.js';
import type { Sandbox } from './sandbox.js';
import type { UsageHistory } from './usage-history.js';

/** What every verb on sandboxes works with. */
export interface World {
  readonly layout: Layout;
  readonly containers: Containers;
  readonly templates: Templates;
  readonly sandboxes: Map<string, Sandbox>;
  readonly usage: UsageHistory;
  readonly log: Log;
  /** Longest lifetime that a client may ask for, s; of one run, from its start. */
  readonly maxTimeoutS: number;
  /** How many sandboxes may run at a time. */
  readonly maxSandboxes: number;
  /** Starts of containers: only so many at a time, or all of them get slow. */
  readonly starts: Limited;
  /** Paused sandboxes that are being resumed: they count as running already. */
  readonly claimed: Set<Sandbox>;
  /** Folders of saved layers that are being written, and used by no record yet. */
  readonly savingLayers: Set<string>;
  /** Nothing new is begun any more. */
  stopping: boolean;
  /** Told after every change of an `endAt` or state: arms the timer of the next end. */
  onChange(): void;
}
