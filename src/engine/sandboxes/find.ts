import { sandboxNotFound } from './api-error.js';
import type { Sandbox } from './sandbox.js';
import type { World } from './world.js';

/** A sandbox that clients may see: not one that is still starting or already being killed. Throws ApiError 404. */
export function findSandbox(world: World, id: string): Sandbox {
  const sandbox = world.sandboxes.get(id);
  if (!sandbox || sandbox.record.state === 'creating' || sandbox.transition?.kind === 'killing') {
    throw sandboxNotFound(id);
  }
  return sandbox;
}

/** What clients are shown: a sandbox that is being paused already counts as paused, one being resumed as running. */
export function shownState(sandbox: Sandbox): 'running' | 'paused' {
  if (sandbox.transition?.kind === 'pausing') return 'paused';
  if (sandbox.transition?.kind === 'resuming') return 'running';
  return sandbox.record.state === 'paused' ? 'paused' : 'running';
}
