import { mkdir, readFile, readdir } from 'node:fs/promises';
import { z } from 'zod';
import { templateContext, templateStart } from '../images/template-context.js';
import { templateLayers } from '../images/template-layers.js';
import { writeFileAtomic } from '../store/atomic-file.js';
import { type Layout, sandboxFolder } from '../store/layout.js';

const record = z.object({
  version: z.literal(1),
  id: z.string().regex(/^[a-z0-9]+$/),
  templateId: z.string(),
  alias: z.string().optional(),
  state: z.enum(['creating', 'running', 'paused']),
  /** What a paused sandbox kept: its processes, frozen, or only what it wrote. */
  kept: z.enum(['memory', 'filesystem']).default('memory'),
  /** Paused, its processes are on disk and nowhere else. */
  memoryOnDisk: z.boolean().optional(),
  /** ms since 1970. `startedAt` is this run's start; `endAt` of a paused sandbox is when it was paused. */
  startedAt: z.number(),
  endAt: z.number(),
  metadata: z.record(z.string(), z.string()),
  envVars: z.record(z.string(), z.string()),
  accessToken: z.string(),
  /** Only when traffic to its ports is private. */
  trafficAccessToken: z.string().optional(),
  autoPause: z.boolean(),
  autoPauseMemory: z.boolean().default(true),
  autoResume: z.boolean().default(false),
  /** Lifetime that it was created with, s: what traffic that resumes it gives it, at least. */
  creationTimeout: z.number().default(300),
  internet: z.boolean(),
  /** Echoed by getInfo as it came. */
  network: z.record(z.string(), z.unknown()).optional(),
  cpuCount: z.number(),
  memoryMB: z.number(),
  diskSizeMB: z.number().default(10_240),
  /** The template's layers when it was created: the template may be deleted since. */
  layers: templateLayers,
  /** What its template says of commands; absent: the engine's defaults. */
  context: templateContext.optional(),
  /** What runs in it from its first start. */
  start: templateStart.optional(),
  block: z.number().int(),
  /** Its first process; none when it is paused without its memory, or with it on disk. */
  init: z.object({ pid: z.number().int(), startTime: z.string() }).optional(),
});

/** What the engine keeps of a sandbox on disk, so that a later engine can go on with it. */
export type SandboxRecord = z.infer<typeof record>;

export async function saveRecord(layout: Layout, value: SandboxRecord): Promise<void> {
  const folder = sandboxFolder(layout, value.id);
  await mkdir(folder.root, { recursive: true, mode: 0o700 });
  await writeFileAtomic(folder.record, JSON.stringify(value), { mode: 0o600 });
}

/**
 * Every record on disk; for a folder whose record is broken, its id and the reason. A folder without one was no sandbox
 * yet, or no more.
 */
export async function loadRecords(
  layout: Layout,
): Promise<{ records: SandboxRecord[]; broken: { id: string; reason: string }[] }> {
  const records: SandboxRecord[] = [];
  const broken: { id: string; reason: string }[] = [];
  for (const id of await readdir(layout.sandboxes)) {
    try {
      const value = record.parse(JSON.parse(await readFile(sandboxFolder(layout, id).record, 'utf8')));
      if (value.id !== id) throw new Error(`it names another sandbox, ${value.id}`);
      records.push(value);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      broken.push({ id, reason: (error as Error).message });
    }
  }
  return { records, broken };
}
