import { access, readFile, statfs } from 'node:fs/promises';
import { freemem } from 'node:os';
import { dirname, join } from 'node:path';
import { engineNeeds, missingExtras } from '../../e2b/engine-needs.js';
import type { EngineFacts, EngineHost } from '../facts.js';

const CGROUPS = '/sys/fs/cgroup';

/** `f_type` of an overlay (statfs(2)). */
const OVERLAY = 0x794c7630;

/** Looks at the local engine without starting it, and at what this machine has for it. */
export async function lookAtEngine(): Promise<EngineFacts> {
  const { platform } = process;
  if (platform !== 'linux') return { platform };
  const { localEngineStatus, stateFolderOf } = await import('../../e2b/local-engine.js');
  const [status, host] = await Promise.all([
    localEngineStatus().catch((error: Error) => {
      if (error.name !== 'EngineUnavailableError') throw error;
      return { belongsTo: error.message };
    }),
    lookAtHost(stateFolderOf()),
  ]);
  return { platform, status, host };
}

async function lookAtHost(stateFolder: string): Promise<EngineHost> {
  const [needs, extras, cgroups, overlay, loopDevices, disk] = await Promise.all([
    engineNeeds(),
    missingExtras(),
    cgroupsOf(),
    hasOverlay(),
    exists('/dev/loop-control'),
    diskOf(stateFolder),
  ]);
  return { ...needs, extras, cgroups, overlay, loopDevices, stateFolder, ...disk, freeMemory: freemem() };
}

async function cgroupsOf(): Promise<EngineHost['cgroups']> {
  if (await exists(join(CGROUPS, 'cgroup.controllers'))) return 'v2';
  return (await exists(join(CGROUPS, 'memory'))) ? 'v1' : 'none';
}

async function hasOverlay(): Promise<boolean> {
  const known = await readFile('/proc/filesystems', 'utf8').catch(() => ''); // No /proc: nothing is known.
  return /\boverlay$/m.test(known);
}

/** Of the nearest folder that is there: the state folder is made by the first start. */
async function diskOf(folder: string): Promise<Pick<EngineHost, 'stateOnOverlay' | 'freeDisk'>> {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const { type, bavail, bsize } = await statfs(at);
      return { stateOnOverlay: type === OVERLAY, freeDisk: bavail * bsize };
    } catch (error) {
      if (dirname(at) === at) throw error;
    }
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false, // Not there.
  );
}
