import { ApiError, sandboxNotFound } from './api-error.js';
import { findSandbox } from './find.js';
import { egressPolicyOf } from './egress.js';
import { update, whenSettled } from './sandbox.js';
import type { World } from './world.js';

/**
 * Replaces all rules of a running sandbox's outgoing traffic; what is not named is cleared. Who may reach the sandbox
 * stays as it was. Throws ApiError 404 when there is none that runs, 409 while it is being paused.
 */
export async function setSandboxNetwork(
  world: World,
  id: string,
  change: { internet: boolean; allowOut: string[] | undefined; denyOut: string[] | undefined },
): Promise<void> {
  const sandbox = findSandbox(world, id);
  if (sandbox.transition?.kind === 'pausing') throw new ApiError(409, `Sandbox "${id}" is being paused`);
  await whenSettled(sandbox, async () => {
    const { record } = findSandbox(world, id);
    if (record.state === 'paused') throw sandboxNotFound(id);
    const { allowOut: _allow, denyOut: _deny, ...kept } = record.network ?? {};
    const { allowOut, denyOut } = change;
    const network = { ...kept, ...(allowOut ? { allowOut } : {}), ...(denyOut ? { denyOut } : {}) };
    const changed = { ...record, internet: change.internet, network };
    // Enforced first: the record never says that something is refused which is not.
    await world.containers.setEgress(record.block, egressPolicyOf(changed.internet, changed.network));
    await update(world, sandbox, { internet: change.internet, network });
  });
}
