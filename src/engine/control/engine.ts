import type { FastifyInstance } from 'fastify';
import type { MemorySnapshots } from '../runtime/memory-snapshots.js';
import { inUse } from '../sandboxes/capacity.js';
import { shownState } from '../sandboxes/find.js';
import type { World } from '../sandboxes/world.js';

export interface EngineFacts {
  version: string;
  startedAt: number;
  stateFolder: string;
  /** Programs that the base template should hold and this host lacks. */
  missing: { program: string; debianPackage: string }[];
  memorySnapshots(): MemorySnapshots;
  disk: { limitMB: number | undefined; unlimitedBecause: string | undefined };
  /** Ends the engine and all its sandboxes, after the answer was sent. */
  stop(): void;
}

/** The engine itself: not part of E2B's API, used by `engine status` and `engine stop`. */
export function engineRoutes(app: FastifyInstance, world: World, facts: EngineFacts): void {
  const count = (state: 'running' | 'paused'): number =>
    [...world.sandboxes.values()].filter((sandbox) => shownState(sandbox) === state).length;

  app.get('/engine/status', async () => ({
    version: facts.version,
    pid: process.pid,
    startedAt: new Date(facts.startedAt).toISOString(),
    stateFolder: facts.stateFolder,
    sandboxes: { running: count('running'), paused: count('paused') },
    missing: facts.missing,
    capacity: { inUse: inUse(world), max: world.maxSandboxes },
    spares: { ready: world.spares.ready(), max: world.spares.limit },
    disk: facts.disk,
    ...memory(facts.memorySnapshots()),
  }));

  app.post('/engine/stop', async (_request, reply) => {
    reply.raw.once('close', () => facts.stop());
    return reply.send({ sandboxes: world.sandboxes.size });
  });
}

/** Where memory is: on disk too, or in this machine's memory only. */
function memory({ works, reason }: MemorySnapshots): object {
  return works
    ? {
        memorySnapshots: true,
        memorySnapshotsReason: `snapshots and forks carry memory and processes: ${reason}`,
        memory:
          'paused sandboxes keep their memory on disk, a little after they were paused; those paused without it keep their files only',
      }
    : {
        memorySnapshots: false,
        memorySnapshotsReason: `snapshots and forks carry the file system only: ${reason}`,
        memory:
          'paused sandboxes keep their memory as frozen processes, in this machine’s memory; those paused without it keep their files only',
      };
}
