import { Agent } from 'node:http';
import type { SandboxRecord } from './record.js';

export type TransitionKind = 'pausing' | 'resuming' | 'killing';

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
  /** The change of state that is under way, if any. */
  transition: { kind: TransitionKind; done: Promise<void> } | undefined;
}

export function sandboxOf(record: SandboxRecord, address: string): Sandbox {
  return { record, address, connections: newConnections(), streams: new Set(), transition: undefined };
}

function newConnections(): Agent {
  return new Agent({ keepAlive: true, keepAliveMsecs: 5_000, scheduling: 'lifo' });
}

/**
 * Runs one change of state, alone: later callers wait for it in {@link settled}. The caller has made sure that
 * none is under way.
 */
export async function transition(
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
  }
}

/** Resolves once no change of state is under way. */
export async function settled(sandbox: Sandbox): Promise<void> {
  while (sandbox.transition) await sandbox.transition.done;
}

/** Cuts every client's connection, without a clean end: that is how clients learn that the sandbox is gone. */
export function dropStreams(sandbox: Sandbox): void {
  for (const stream of sandbox.streams) stream.destroy();
  sandbox.streams.clear();
  sandbox.connections.destroy();
  sandbox.connections = newConnections();
}
