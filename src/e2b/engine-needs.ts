import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostProgram } from './host-program.js';

/** Programs that the engine calls for every sandbox. */
const NEEDED: readonly (readonly [program: string, debianPackage: string])[] = [
  ['runc', 'runc'],
  ['ip', 'iproute2'],
  ['iptables', 'iptables'],
  ['nsenter', 'util-linux'],
  ['mount', 'mount'],
  ['mkfs.ext4', 'e2fsprogs'],
  ['ldd', 'libc-bin'],
];

/** Those that only a part of what it offers needs: templates from images, and memory on disk. */
const OPTIONAL = {
  images: [
    ['skopeo', 'skopeo'],
    ['umoci', 'umoci'],
  ],
  memory: [['criu', 'criu']],
} as const satisfies Record<string, readonly (readonly [string, string])[]>;

const FOLDERS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];

/** What this machine lacks to run the engine, which needs Linux. */
export interface EngineNeeds {
  missing: HostProgram[];
  /** How the engine gets to be root; `none`: it does not. */
  root: 'root' | 'sudo' | 'none';
}

/** Looks for what every sandbox needs. Starts nothing but `sudo -n true`. */
export async function engineNeeds(): Promise<EngineNeeds> {
  const missing = await missingOf(NEEDED);
  if (process.getuid?.() === 0) return { missing, root: 'root' };
  return { missing, root: (await succeeds('sudo', ['-n', 'true'])) ? 'sudo' : 'none' };
}

/** Programs that are missing for templates from images, and for memory that is carried to disk. */
export async function missingExtras(): Promise<{ images: HostProgram[]; memory: HostProgram[] }> {
  return { images: await missingOf(OPTIONAL.images), memory: await missingOf(OPTIONAL.memory) };
}

async function missingOf(programs: readonly (readonly [string, string])[]): Promise<HostProgram[]> {
  const missing: HostProgram[] = [];
  for (const [program, debianPackage] of programs) {
    if (!(await inPath(program))) missing.push({ program, debianPackage });
  }
  return missing;
}

async function inPath(program: string): Promise<boolean> {
  for (const folder of FOLDERS) if (await exists(join(folder, program))) return true;
  return false;
}

function succeeds(file: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: 'ignore' });
    child.on('error', () => resolve(false)); // No such program.
    child.on('close', (code) => resolve(code === 0));
  });
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false, // Not there.
  );
}
