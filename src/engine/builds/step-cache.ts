import { createHash } from 'node:crypto';
import { readFile, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { templateContext } from '../images/template-context.js';
import { templateLayers } from '../images/template-layers.js';
import { writeFileAtomic } from '../store/atomic-file.js';

const stepState = z.object({ layers: templateLayers, context: templateContext });

/** What a build is after a step: the layers so far, and what the next command inherits. */
export type StepState = z.infer<typeof stepState>;

const entry = stepState.extend({ version: z.literal(1) });

/**
 * Results of steps, one file each, named by what the result depends on. The time of the last use is the file's. A step's key takes in
 * the layers that it stands on: their names are new with every run, so a step that was run anew leaves no stale ones above it.
 */
export interface StepCache {
  get(key: string): Promise<StepState | undefined>;
  put(key: string, state: StepState): Promise<void>;
  /** All results, the one used last first. */
  all(): Promise<{ key: string; usedAt: number; layers: StepState['layers'] }[]>;
  remove(key: string): Promise<void>;
}

/** Depends on the state before, and on everything that the step says. */
export function stepKey(before: StepState, ...says: (string | undefined)[]): string {
  const { user, workdir, env } = before.context;
  const parts = [
    before.layers,
    user,
    workdir ?? null,
    Object.keys(env)
      .sort()
      .map((name) => [name, env[name]]),
    says.map((each) => each ?? null),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

export function stepCacheIn(folder: string): StepCache {
  const fileOf = (key: string): string => join(folder, `${key}.json`);

  async function read(key: string): Promise<StepState | undefined> {
    const text = await readFile(fileOf(key), 'utf8').catch(() => undefined); // Not cached.
    if (text === undefined) return undefined;
    const parsed = entry.safeParse(jsonOf(text));
    if (!parsed.success) return undefined; // Of another version, or damaged: the step runs again.
    const { layers, context } = parsed.data;
    for (const path of [...layers.root, ...(layers.usr ?? [])]) {
      if (!(await stat(path).catch(() => undefined))) return undefined;
    }
    return { layers, context };
  }

  return {
    async get(key) {
      const state = await read(key);
      const now = new Date();
      if (state) await utimes(fileOf(key), now, now);
      return state;
    },
    async put(key, state) {
      await writeFileAtomic(fileOf(key), JSON.stringify({ version: 1, ...state }), { mode: 0o600 });
    },
    async all() {
      const found = [];
      for (const name of await readdir(folder)) {
        const key = name.replace(/\.json$/, '');
        const state = key === name ? undefined : await read(key);
        if (state) found.push({ key, usedAt: (await stat(fileOf(key))).mtimeMs, layers: state.layers });
        else await rm(join(folder, name), { force: true }); // Of no use to anybody.
      }
      return found.sort((a, b) => b.usedAt - a.usedAt);
    },
    remove: (key) => rm(fileOf(key), { force: true }),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
