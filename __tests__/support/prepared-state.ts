import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** What an engine makes at its first start and only reads from then on: the base template, an empty disk, the agent's Node. */
const PARTS = ['images', 'agents'];
/** Below what git ignores; each build of the engine has a folder of its own there. */
const CACHE = resolve('.cache/test-engines');

const link = (from: string, to: string): Promise<unknown> =>
  promisify(execFile)('cp', ['--archive', '--link', from, to]);

/**
 * Gives a new engine what the first engine of the same build made, as hard links: thousands of files that every test file
 * would else wait for. Without a cache on the same file system nothing happens, and the engine makes its own.
 */
export async function seedState(state: string, bundles: string): Promise<void> {
  const made = join(CACHE, keyOf(bundles));
  if (!existsSync(made)) return;
  try {
    for (const part of PARTS) await link(join(made, part), state);
  } catch {
    for (const part of PARTS) await rm(join(state, part), { recursive: true, force: true });
  }
}

/** Keeps what a started engine made, for {@link seedState}. */
export async function keepState(state: string, bundles: string): Promise<void> {
  const target = join(CACHE, keyOf(bundles));
  if (existsSync(target)) return;
  await mkdir(CACHE, { recursive: true });
  for (const name of readdirSync(CACHE)) {
    // Of other builds. What another test file is just making stays.
    if (!name.includes('.')) await rm(join(CACHE, name), { recursive: true, force: true });
  }
  const making = await mkdtemp(`${target}.`);
  try {
    for (const part of PARTS) await link(join(state, part), making);
    await rename(making, target);
  } catch {
    await rm(making, { recursive: true, force: true });
  }
}

const keys = new Map<string, string>();

function keyOf(bundles: string): string {
  const known = keys.get(bundles);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const bundle of ['engine', 'agent']) {
    const folder = join(bundles, bundle);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.js')))
      hash.update(readFileSync(join(folder, name)));
  }
  const key = hash.digest('hex').slice(0, 16);
  keys.set(bundles, key);
  return key;
}
