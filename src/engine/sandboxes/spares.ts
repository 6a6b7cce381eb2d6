import type { InitProcess } from '../runtime/containers.js';
import { BASE } from '../images/templates.js';
import { containerOf, newIdentity, type SandboxSource, sourceOf } from './create.js';
import type { World } from './world.js';

/** How long no create must have come before a spare is made, ms: what was just created has the machine to itself. */
const QUIET_MS = 400;

/** A container whose agent answers and which is nobody's sandbox yet: it reaches nothing, and no client can see it. */
export interface Spare {
  readonly id: string;
  readonly block: number;
  readonly accessToken: string;
  /** Its first process, once the agent answers. Rejects when it could not be started. */
  readonly ready: Promise<InitProcess>;
}

/** What containers that can stand in for each other have in common. */
type Shape = Pick<SandboxSource, 'layers' | 'cpuCount' | 'memoryMB' | 'diskSizeMB'>;

/** Sandboxes that are started before they are asked for. See `docs/decisions/0013-spares.md`. */
export interface Spares {
  /** How many are kept at most. */
  readonly limit: number;
  /** How many could be taken now. */
  ready(): number;
  /**
   * A spare of this shape, ready or on its way up; from now on the caller's, who uses it or removes it. Called once by
   * every create: the next spares are of the shapes asked for last.
   */
  claim(source: SandboxSource): Spare | undefined;
  /** Address blocks that are in use by them. */
  blocks(): number[];
  /** Removes those that no template's build can use any more. */
  dropUseless(): Promise<void>;
  /** Removes those that ended. */
  dropDead(): Promise<void>;
}

export interface SpareKeeper extends Spares {
  /** Begins, with the base template's; resolves once they are up, or cannot be. Never rejects. */
  start(world: World): Promise<void>;
  /** Removes all and makes no more. */
  stop(): Promise<void>;
}

interface Held extends Spare {
  readonly source: SandboxSource;
  /** Undefined while it starts. */
  init: InitProcess | undefined;
}

/**
 * Keeps up to `limit` spares. They are replaced while nothing is created; `afterCreates` says from which create on: an
 * engine that one run starts for itself is, as a rule, asked for one sandbox, and a second spare would be for nobody.
 */
export function spareKeeper(limit: number, afterCreates: number): SpareKeeper {
  const held = new Set<Held>();
  const leaving = new Map<Held, Promise<void>>();
  /** What the latest creates asked for, newest first. */
  let recent: SandboxSource[] = [];
  let creates = 0;
  let world: World | undefined;
  let timer: NodeJS.Timeout | undefined;
  let filling: Promise<void> | undefined;

  function rearm(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void fill(), QUIET_MS);
    timer.unref();
  }

  /** Makes what is missing, one after the other, until a create comes. Never rejects. */
  function fill(): Promise<void> {
    if (filling || !world) return filling ?? Promise.resolve();
    const { log } = world;
    const seen = creates;
    const mayGoOn = (): boolean => creates === seen;
    filling = fillUp(world, mayGoOn)
      .catch((error: Error) => log.warn(`no spare sandbox: ${error.message}`))
      .finally(() => {
        filling = undefined;
        // The quiet after that create may be over already.
        if (!mayGoOn() && creates >= afterCreates) rearm();
      });
    return filling;
  }

  async function fillUp(within: World, mayGoOn: () => boolean): Promise<void> {
    while (!within.stopping && mayGoOn()) {
      if ([...within.sandboxes.values()].some(({ record }) => record.state === 'creating')) return rearm();
      // One of a shape that was asked for a while ago only makes room; not at the first create of another shape, or
      // two shapes by turns would both find the other's.
      const outdated = [...held].filter(({ source }) => !recent.some((each) => sameShape(each, source)));
      await Promise.all(outdated.map(drop));
      const next = missing();
      if (!next) return;
      await begin(within, next);
    }
  }

  /** Of the latest `limit` shapes one that has no spare; undefined when there are as many as may be. */
  function missing(): SandboxSource | undefined {
    if (held.size >= limit) return undefined;
    const left = [...held];
    return recent.slice(0, limit).find((source) => {
      const match = left.findIndex((spare) => sameShape(spare.source, source));
      if (match >= 0) left.splice(match, 1);
      return match < 0;
    });
  }

  async function begin(within: World, source: SandboxSource): Promise<void> {
    const identity = newIdentity(within);
    const ready = within.starts.run(() =>
      within.containers.start({ ...containerOf({ ...source, ...identity }), egress: undefined }),
    );
    const spare: Held = { ...identity, source, ready, init: undefined };
    held.add(spare);
    try {
      spare.init = await ready;
    } catch (error) {
      // Whoever claimed it meanwhile sees to it.
      if (!held.has(spare)) return;
      await drop(spare);
      throw error;
    }
  }

  /** Never rejects. */
  function drop(spare: Held): Promise<void> {
    if (!world || !held.delete(spare)) return Promise.resolve();
    const { log, containers } = world;
    const gone = spare.ready
      .catch(() => undefined) // It never was.
      .then(() => containers.remove(spare.id, spare.block))
      .catch((error: Error) => log.warn(`the spare ${spare.id} could not be removed: ${error.message}`))
      .finally(() => leaving.delete(spare));
    leaving.set(spare, gone);
    return gone;
  }

  return {
    limit,
    ready: () => [...held].filter(({ init }) => init !== undefined).length,
    claim(source) {
      if (limit === 0) return undefined;
      recent = [source, ...recent].slice(0, 2 * limit);
      if (++creates >= afterCreates) rearm();
      const fitting = [...held].filter((spare) => sameShape(spare.source, source));
      const spare = fitting.find(({ init }) => init !== undefined) ?? fitting[0];
      if (spare) held.delete(spare);
      return spare;
    },
    blocks: () => [...held, ...leaving.keys()].map(({ block }) => block),
    async dropUseless() {
      const builds = world?.templates.all().flatMap((template) => template.builds) ?? [];
      const usable = (source: SandboxSource): boolean => builds.some((build) => sameShape(build, source));
      recent = recent.filter(usable);
      await Promise.all([...held].filter(({ source }) => !usable(source)).map(drop));
    },
    async dropDead() {
      for (const spare of held) {
        if (!world || !spare.init || (await world.containers.alive(spare.init)) || !held.has(spare)) continue;
        world.log.warn(`the spare ${spare.id} is gone: its first process had ended`);
        await drop(spare);
      }
    },
    start(within) {
      world = within;
      const base = within.templates.find(BASE);
      if (base) recent = Array.from({ length: limit }, () => sourceOf(base));
      return fill();
    },
    async stop() {
      clearTimeout(timer);
      await filling;
      await Promise.all([...held].map(drop));
      await Promise.all(leaving.values());
    },
  };
}

function sameShape(a: Shape, b: Shape): boolean {
  return textOf(a) === textOf(b);
}

function textOf({ layers, cpuCount, memoryMB, diskSizeMB }: Shape): string {
  return JSON.stringify([layers.root, layers.usr, cpuCount, memoryMB, diskSizeMB]);
}
