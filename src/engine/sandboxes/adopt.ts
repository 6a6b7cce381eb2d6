import { sandboxFolder } from '../store/layout.js';
import { removeSandboxFolder } from '../runtime/disk.js';
import { engineInterfaces, networkOf } from '../runtime/network.js';
import { runCommand } from '../runtime/command.js';
import { egressPolicyOf } from './egress.js';
import { loadRecords, saveRecord, type SandboxRecord } from './record.js';
import { sandboxOf } from './sandbox.js';
import type { World } from './world.js';

/**
 * Takes over what an earlier engine left in the same state folder: sandboxes that still live go on, with their
 * tokens and timers; of the rest nothing stays. A broken record costs its own sandbox only.
 */
export async function adoptSandboxes(world: World): Promise<void> {
  const { records, broken } = await loadRecords(world.layout);
  for (const record of records) {
    await adoptOne(world, record).catch(async (error: Error) => {
      world.log.warn(`${record.id} is given up, it could not be taken over: ${error.message}`);
      world.sandboxes.delete(record.id);
      await world.containers.remove(record.id, record.block);
    });
  }
  for (const { id, reason } of broken) {
    world.log.warn(`${id} is given up, its record cannot be read: ${reason}`);
  }
  await removeStrangers(world);
}

async function adoptOne(world: World, record: SandboxRecord): Promise<void> {
  const { id, block, init, state } = record;
  if (state === 'creating' || !init || !(await world.containers.alive(init))) {
    world.log.warn(
      `${id} is gone: ${state === 'creating' ? 'its start was interrupted' : 'its processes ended'}`,
    );
    await world.containers.remove(id, block);
    return;
  }
  // The earlier engine may have ended between freezing the processes and writing it down, or the other way round.
  const actual = (await world.containers.frozen(id)) ? 'paused' : 'running';
  const adopted: SandboxRecord =
    actual === state
      ? record
      : { ...record, state: actual, endAt: actual === 'paused' ? Date.now() : record.endAt };
  if (adopted !== record) await saveRecord(world.layout, adopted);
  world.sandboxes.set(id, sandboxOf(adopted, world.containers.address(block)));
  await world.containers.setEgress(block, egressPolicyOf(record.internet, record.network));
  world.log.info(`${id} adopted, ${actual}`);
}

/** Containers, interfaces and folders that no sandbox of ours accounts for. */
async function removeStrangers(world: World): Promise<void> {
  const { layout, containers, sandboxes } = world;
  for (const id of await containers.list()) if (!sandboxes.has(id)) await containers.remove(id, NO_BLOCK);
  const ours = new Set(
    [...sandboxes.values()].map(({ record }) => networkOf(layout.engineId, record.block).hostInterface),
  );
  for (const name of await engineInterfaces(layout.engineId)) {
    if (!ours.has(name)) await runCommand(['ip', 'link', 'delete', name]).catch(() => undefined); // Gone by itself.
  }
  const { records, broken } = await loadRecords(layout);
  for (const id of [...records, ...broken].map((each) => each.id)) {
    if (!sandboxes.has(id)) await removeSandboxFolder(sandboxFolder(layout, id));
  }
}

/** Outside the range of blocks: no interface is named after it. */
const NO_BLOCK = 99_999;
