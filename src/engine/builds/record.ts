import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../store/atomic-file.js';

const record = z.object({
  version: z.literal(1),
  buildId: z.uuid(),
  templateId: z.string(),
  /** Tags that the build gets when it is ready; fewer than were asked for when clients took some away. */
  tags: z.array(z.string()),
  status: z.enum(['waiting', 'building', 'ready', 'error']),
  /** ms since 1970, like all times here. */
  createdAt: z.number(),
  updatedAt: z.number(),
  finishedAt: z.number().optional(),
  cpuCount: z.number(),
  memoryMB: z.number(),
  diskSizeMB: z.number(),
  /** Why it failed, and at which step: `base`, a step's number from 1, or `finalize`. */
  reason: z.object({ message: z.string(), step: z.string().optional() }).optional(),
});

/** What is kept of a build on disk, besides its log. */
export type BuildRecord = z.infer<typeof record>;

export interface BuildFiles {
  record: string;
  log: string;
}

export function buildFiles(folder: string, buildId: string): BuildFiles {
  return { record: join(folder, `${buildId}.json`), log: join(folder, `${buildId}.log`) };
}

export async function saveBuild(folder: string, value: BuildRecord): Promise<void> {
  await writeFileAtomic(buildFiles(folder, value.buildId).record, JSON.stringify(value), { mode: 0o600 });
}

export async function removeBuildFiles(folder: string, buildId: string): Promise<void> {
  const { record: recordFile, log } = buildFiles(folder, buildId);
  await rm(recordFile, { force: true });
  await rm(log, { force: true });
}

/** All builds on disk; for a file that cannot be read, its name and the reason. What belongs to none is removed. */
export async function loadBuilds(
  folder: string,
): Promise<{ builds: BuildRecord[]; broken: { file: string; reason: string }[] }> {
  const builds: BuildRecord[] = [];
  const broken: { file: string; reason: string }[] = [];
  const names = await readdir(folder);
  for (const file of names) {
    const path = join(folder, file);
    if (file.endsWith('.log') && names.includes(file.replace(/log$/, 'json'))) continue;
    if (!file.endsWith('.json')) {
      await rm(path, { recursive: true, force: true });
      continue;
    }
    try {
      const value = record.parse(JSON.parse(await readFile(path, 'utf8')));
      if (file !== `${value.buildId}.json`) throw new Error(`it names another build, ${value.buildId}`);
      builds.push(value);
    } catch (error) {
      broken.push({ file, reason: (error as Error).message });
    }
  }
  return { builds, broken };
}
