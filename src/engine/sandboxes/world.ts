import type { TemplateLayers } from '../images/template-layers.js';
import type { Templates } from '../images/templates.js';
import type { Log } from '../log.js';
import type { Containers } from '../runtime/containers.js';
import type { Layout } from '../store/layout.js';
import type { Limited } from './limited.js';
import type { Memory } from './memory.js';
import type { Sandbox } from './sandbox.js';
import type { Spares } from './spares.js';
import type { UsageHistory } from './usage-history.js';

/** What every verb on sandboxes works with. */
export interface World {
  readonly layout: Layout;
  readonly containers: Containers;
  readonly templates: Templates;
  readonly sandboxes: Map<string, Sandbox>;
  readonly usage: UsageHistory;
  /** No sandboxes: what only goes over `sandboxes` does not see them. */
  readonly spares: Spares;
  readonly memory: Memory;
  readonly log: Log;
  /** Longest lifetime that a client may ask for, s; of one run, from its start. */
  readonly maxTimeoutS: number;
  /** How many sandboxes may run at a time. */
  readonly maxSandboxes: number;
  /** Starts of containers: only so many at a time, or all of them get slow. */
  readonly starts: Limited;
  /** Paused sandboxes that are being resumed: they count as running already. */
  readonly claimed: Set<Sandbox>;
  /** Containers that templates are being built in, and the block of each one's network: they count as running, too. */
  readonly builders: Map<string, number>;
  /** Stacks of layers that builds stand on now. */
  readonly buildingOn: Set<TemplateLayers>;
  /** Folders of saved layers that are being written, and used by no record yet. */
  readonly savingLayers: Set<string>;
  /** Nothing new is begun any more. */
  stopping: boolean;
  /** Told after every change of an `endAt` or state: arms the timer of the next end. */
  onChange(): void;
}
