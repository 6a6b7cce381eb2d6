import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where everything that outlives the engine's process is kept. Documented in `docs/engine.md`. */
export interface Layout {
  /** The state folder itself. */
  readonly root: string;
  /** Short name of this engine, the same for the same state folder: names its cgroup, chains and interfaces. */
  readonly engineId: string;
  readonly connectionFile: string;
  readonly logFile: string;
  readonly agents: string;
  readonly images: string;
  /** One file a template, but for `base`, which is made anew from the host. */
  readonly templates: string;
  /** What sandboxes had written when they were copied, one folder a copy: layers of templates and forks. */
  readonly savedLayers: string;
  /** What the steps of builds wrote, one folder a step. A short path: many of them have to fit into one mount's options. */
  readonly builtLayers: string;
  /** What is known of builds, of their steps' results and of what was uploaded for them. */
  readonly builds: string;
  readonly stepCache: string;
  readonly uploads: string;
  readonly sandboxes: string;
  /** The program that carries memory to disk, under the name that runc looks for. */
  readonly criu: string;
  /** runc's own state: below /run, so that a reboot clears what a reboot ended. */
  readonly runcRoot: string;
}

/** The layout of a state folder. Pure. */
export function layoutOf(root: string): Layout {
  const engineId = createHash('sha256').update(root).digest('hex').slice(0, 6);
  return {
    root,
    engineId,
    connectionFile: join(root, 'connection.json'),
    logFile: join(root, 'engine.log'),
    agents: join(root, 'agents'),
    images: join(root, 'images'),
    templates: join(root, 'templates'),
    savedLayers: join(root, 'layers'),
    builtLayers: join(root, 'l'),
    builds: join(root, 'builds'),
    stepCache: join(root, 'step-cache'),
    uploads: join(root, 'uploads'),
    sandboxes: join(root, 'sandboxes'),
    criu: join(root, 'criu'),
    runcRoot: `/run/e2b-action-${engineId}`,
  };
}

/** Files of one sandbox. */
export interface SandboxFolder {
  readonly root: string;
  readonly record: string;
  /** Bundle handed to runc: config.json and the empty mount point of the root. */
  readonly bundle: string;
  /** Overlay layers, `<name>.upper` and `<name>.work`, one pair a mount. */
  readonly layers: string;
  /** Its processes as they were when it was paused, once they are written down. */
  readonly memory: string;
  /** One line of JSON an event of its life. */
  readonly events: string;
}

export function sandboxFolder(layout: Layout, id: string): SandboxFolder {
  const root = join(layout.sandboxes, id);
  return {
    root,
    record: join(root, 'sandbox.json'),
    bundle: join(root, 'bundle'),
    layers: join(root, 'layers'),
    memory: join(root, 'memory'),
    events: join(root, 'events.jsonl'),
  };
}
