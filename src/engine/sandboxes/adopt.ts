import { access, readdir } from 'node:fs/promises';
import { collectLayers } from './saved-layers.js';
import { sandboxFolder } from '../store/layout.js';
import { removeSandboxFolder } from '../runtime/disk.js';
import { engineInterfaces, networkOf } from '../runtime/network.js';
import { runCommand } from '../runtime/command.js';
import { egressPolicyOf } from './egress.js';
import { logEvent } from './events.js';
import { dropMemory } from './memory.js';
import { storeLater } from './store-memory.js';
import { endProcesses } from './pause.js';
import { loadRecords, type SandboxRecord } from './record.js';
import { type Sandbox, sandboxOf, update } from './sandbox.js';
import type { World } from './world.js';

/**
 * Takes over what an earlier engine left in the same state folder. The records are the truth: a sandbox is put back
 * into the state that its record names, whatever the earlier engine was about to do; one that cannot be is gone, and
 * the log says so. A broken record costs its own sandbox only.
 */
export async function adoptSandboxes(world: World): Promise<void> {
  const { records, broken } = await loadRecords(world.layout);
  for (const record of records) {
    try {
      await adoptOne(world, record);
    } catch (error) {
      await giveUp(world, record, (error as Error).message);
    }
  }
  for (const { id, reason } of broken) {
    world.log.warn(`${id} is given up, its record cannot be read: ${reason}`);
  }
  await removeStrangers(world);
  await collectLayers(world);
}

async function adoptOne(world: World, record: SandboxRecord): Promise<void> {
  const { id, block, state } = record;
  if (state === 'creating') return giveUp(world, record, 'its start was interrupted');
  const missing = await firstMissing([...record.layers.root, ...(record.layers.usr ?? [])]);
  if (missing !== undefined) return giveUp(world, record, `the layer ${missing} is not there any more`);
  const sandbox = sandboxOf(record, world.containers.address(block));
  world.sandboxes.set(id, sandbox);
  if (state === 'paused' && record.kept === 'filesystem') {
    // Its processes may still be there, or a new start of them was under way.
    await endProcesses(world, sandbox);
    await dropMemory(world, sandbox);
  } else if (await adoptProcesses(world, sandbox)) {
    // Newer than what is on disk: the engine ended while it wrote it, or just after it had restored it.
    await dropMemory(world, sandbox);
    if (state === 'paused') storeLater(world, sandbox);
  } else if (state === 'paused' && record.memoryOnDisk) {
    await endProcesses(world, sandbox);
  } else {
    return giveUp(world, record, 'its processes ended');
  }
  world.log.info(`${id} adopted, ${state}`);
  await logEvent(world, id, 'the engine was started anew and took it over');
}

/** Thaws or freezes the processes as the record says. Says whether they are there. */
async function adoptProcesses(world: World, sandbox: Sandbox): Promise<boolean> {
  const { id, block, state } = sandbox.record;
  const init = sandbox.record.init ?? (await world.containers.init(id));
  if (!init || !(await world.containers.alive(init))) return false;
  const frozen = await world.containers.frozen(id);
  if (state === 'paused' && !frozen) await world.containers.pause(id);
  if (state === 'running' && frozen) await world.containers.resume(id);
  await world.containers.setEgress(block, egressPolicyOf(sandbox.record.internet, sandbox.record.network));
  await update(world, sandbox, { init });
  return true;
}

async function giveUp(world: World, record: SandboxRecord, reason: string): Promise<void> {
  world.log.warn(`${record.id} is gone: ${reason}`);
  world.sandboxes.delete(record.id);
  await world.containers
    .remove(record.id, record.block)
    .catch((error: Error) => world.log.warn(`${record.id} could not be cleared away: ${error.message}`));
}

async function firstMissing(paths: string[]): Promise<string | undefined> {
  for (const path of paths) {
    const there = await access(path).then(
      () => true,
      () => false, // That is what is asked.
    );
    if (!there) return path;
  }
  return undefined;
}

/** Containers, interfaces and folders that no sandbox of ours accounts for. */
async function removeStrangers(world: World): Promise<void> {
  const { layout, containers, sandboxes } = world;
  for (const id of await containers.list()) {
    if (sandboxes.has(id)) continue;
    await containers
      .remove(id, NO_BLOCK)
      .catch((error: Error) => world.log.warn(`${id} could not be cleared away: ${error.message}`));
  }
  const ours = new Set(
    [...sandboxes.values()].map(({ record }) => networkOf(layout.engineId, record.block).hostInterface),
  );
  for (const name of await engineInterfaces(layout.engineId)) {
    if (!ours.has(name)) await runCommand(['ip', 'link', 'delete', name]).catch(() => undefined); // Gone by itself.
  }
  for (const id of await readdir(layout.sandboxes)) {
    if (!sandboxes.has(id)) await removeSandboxFolder(sandboxFolder(layout, id));
  }
}

/** Outside the range of blocks: no interface is named after it. */
const NO_BLOCK = 99_999;
