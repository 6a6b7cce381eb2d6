import type { Templates } from '../images/templates.js';
import type { Log } from '../log.js';
import type { Containers } from '../runtime/containers.js';
import type { Layout } from '../store/layout.js';
import type { Sandbox } from './sandbox.js';

/** What every verb on sandboxes works with. */
export interface World {
  readonly layout: Layout;
  readonly containers: Containers;
  readonly templates: Templates;
  readonly sandboxes: Map<string, Sandbox>;
  readonly log: Log;
  /** Longest lifetime that a client may ask for, s. */
  readonly maxTimeoutS: number;
  /** Told after every change of an `endAt` or state: arms the timer of the next end. */
  onChange(): void;
}
