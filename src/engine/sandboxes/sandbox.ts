import { Agent } from 'node:http';
import { type SandboxRecord, saveRecord } from './record.js';
import type { World } from './world.js';

export type TransitionKind = 'pausing' | 'storing' | 'resuming' | 'snapshotting' | 'killing';

/** What a client has open to a sandbox. */
export interface Stream {
  /** Ends it so that the client cannot take it for complete. */
  destroy(): void;
}

/** A sandbox that the engine holds: its record and what exists only while the engine runs. */
export interface Sandbox {
  record: SandboxRecord;
  /** Where its ports are reached from the host. */
  readonly address: string;
  /** Keep-alive connections to the agent. */
  connections: Agent;
  /** Clients' connections that are being served by it now: they end when it pauses or dies. */
  readonly streams: Set<Stream>;
  /** Made as a copy, its processes go on where its source was. */
  fromMemory?: boolean;
  /** The change of state that is under way, if any. */
  transition: { kind: TransitionKind; done: Promise<void> } | undefined;
  /** The last write of the record to disk. */
  saved: Promise<void>;
}

export function sandboxOf(record: SandboxRecord, address: string): Sandbox {
  return {
    record,
    address,
    connections: newConnections(),
    streams: new Set(),
    transition: undefined,
    saved: Promise.resolve(),
  };
}

function newConnections(): Agent {
  return new Agent({ keepAlive: true, keepAliveMsecs: 5_000, scheduling: 'lifo' });
}

/** Whether traffic reaches it: while it is being copied it answers a moment later. */
export function serves({ record, transition: under }: Sandbox): boolean {
  return record.state === 'running' && (under === undefined || under.kind === 'snapshotting');
}

/**
 * Runs one change of state, alone: later callers wait for it in {@link whenSettled}. The caller has made sure, in the
 * same tick, that none is under way.
 */
export async function transition(
  world: World,
  sandbox: Sandbox,
  kind: TransitionKind,
  work: () => Promise<void>,
): Promise<void> {
  const done = work();
  const quiet = done.catch(() => undefined); // Whoever only waits is not told; the caller below is.
  sandbox.transition = { kind, done: quiet };
  try {
    await done;
  } finally {
    sandbox.transition = undefined;
    world.onChange();
  }
}

/**
 * Calls `next` once no change of state is under way, in the same tick: of several that wait, one begins the next
 * change and the others see it.
 */
export async function whenSettled<T>(sandbox: Sandbox, next: () => T | Promise<T>): Promise<T> {
  while (sandbox.transition) await sandbox.transition.done;
  return next();
}

/**
 * Changes the record, in memory at once and on disk when this resolves. Writes follow one another: the disk never
 * goes back to an older state.
 */
export async function update(world: World, sandbox: Sandbox, changes: Partial<SandboxRecord>): Promise<void> {
  sandbox.record = { ...sandbox.record, ...changes };
  const saved = sandbox.saved.then(() => saveRecord(world.layout, sandbox.record));
  sandbox.saved = saved.catch(() => undefined); // Told to whoever asked for this write.
  await saved;
}

/** Cuts every client's connection, without a clean end: that is how clients learn that the sandbox is gone. */
export function dropStreams(sandbox: Sandbox): void {
  for (const stream of sandbox.streams) stream.destroy();
  sandbox.streams.clear();
  sandbox.connections.destroy();
  sandbox.connections = newConnections();
}
