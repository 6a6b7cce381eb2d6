import type { TemplateContext } from '../images/template-context.js';
import type { World } from '../sandboxes/world.js';
import type { BuildLogEntry } from './build-log.js';
import type { Hold, LayerStore } from './layer-store.js';
import type { BuildMachine, BuildOrder } from './order.js';
import { stepKey, type StepState } from './step-cache.js';
import type { Step } from './steps/step.js';
import type { Uploads } from './uploads.js';
import { openWorkbench, type Workbench } from './workbench.js';

export interface BuildParts {
  world: World;
  layers: LayerStore;
  uploads: Uploads;
}

export interface BuildRun {
  order: BuildOrder;
  machine: BuildMachine;
  /** What sandboxes may write, MiB; undefined: no limit. */
  diskMB: number | undefined;
  hold: Hold;
  signal: AbortSignal;
  /** What is being done from now on: `base`, the number of a step from 1, `finalize`. */
  onStep: (step: string) => void;
  log: (level: BuildLogEntry['level'], message: string) => void;
}

/** A step, and all that its result depends on besides the state before it. */
export interface CourseStep {
  type: string;
  args: readonly string[];
  filesHash?: string | undefined;
  run: Step;
}

/** Where a build stands: what it is made of so far, and the container that it goes on in. */
export class Course {
  /** Nothing is taken from the cache from here on. */
  fresh: boolean;
  state: StepState;
  readonly run: BuildRun;
  readonly #parts: BuildParts;
  #bench: Workbench | undefined;

  constructor(parts: BuildParts, run: BuildRun, state: StepState) {
    this.#parts = parts;
    this.run = run;
    this.state = state;
    this.fresh = run.order.force;
  }

  /** Does a step, or takes its result from the cache. */
  async step(prefix: string, { type, args, filesHash, run }: CourseStep): Promise<void> {
    const { log, signal } = this.run;
    signal.throwIfAborted();
    const key = stepKey(this.state, type, ...args, filesHash);
    const title = [type, ...args].join(' ').trim();
    const shown = `[${prefix}] ${title.replaceAll(/\s*\n\s*/g, ' ')} [${key.slice(0, 12)}]`;
    const known = this.fresh ? undefined : await this.#parts.layers.find(this.run.hold, key);
    if (known) {
      log('info', `CACHED ${shown}`);
      await this.end();
      this.state = known;
      return;
    }
    log('info', shown);
    const files = await this.#files();
    const context = await run(args, {
      context: this.state.context,
      bench: () => this.bench(),
      upload: (hash) => files.find((file) => file.hash === hash)?.destination,
      onLine: (stream, line) =>
        log(stream === 'stderr' ? 'error' : 'info', `[${prefix}] [${stream}]: ${line}`),
    });
    await this.seal(context);
    await this.#parts.layers.remember(key, this.state);
  }

  /** The container on what is there so far: the one of the step before, as long as nothing was written in it. */
  async bench(): Promise<Workbench> {
    const { machine, signal, log, diskMB } = this.run;
    this.#bench ??= await openWorkbench(this.#parts.world, {
      layers: this.state.layers,
      cpuCount: machine.cpuCount,
      memoryMB: machine.memoryMB,
      diskMB,
      files: await this.#files(),
      signal,
      onWaiting: () => log('info', 'waiting for a place: as many sandboxes run as may'),
    });
    return this.#bench;
  }

  /** Makes what the container wrote, if anything, a layer of the state. */
  async seal(context: TemplateContext): Promise<void> {
    const bench = this.#bench;
    if (bench && !(await bench.untouched())) {
      await bench.stop();
      const { layers } = this.state;
      this.state = {
        layers: await this.#parts.layers.seal(this.run.hold, bench.parts, layers, bench.copied),
        context,
      };
      await this.end();
    }
    this.state = { ...this.state, context };
  }

  find(key: string): Promise<StepState | undefined> {
    return this.fresh ? Promise.resolve(undefined) : this.#parts.layers.find(this.run.hold, key);
  }

  remember(key: string): Promise<void> {
    return this.#parts.layers.remember(key, this.state);
  }

  /** Ends the container, if one is there, whatever it wrote. */
  async end(): Promise<void> {
    const bench = this.#bench;
    this.#bench = undefined;
    await bench?.remove();
  }

  /** What was uploaded for the build's COPY steps, and where its containers see it: in memory, so that no trace stays in a layer. */
  async #files(): Promise<{ hash: string; source: string; destination: string }[]> {
    const found = new Map<string, string>();
    for (const { filesHash } of this.run.order.steps) {
      if (filesHash === undefined || found.has(filesHash)) continue;
      const source = await this.#parts.uploads.find(filesHash);
      if (source !== undefined) found.set(filesHash, source);
    }
    return [...found].map(([hash, source]) => ({ hash, source, destination: `/dev/.build/${hash}.tar` }));
  }
}
