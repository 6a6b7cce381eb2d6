import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../store/atomic-file.js';
import { templateContext, templateStart } from './template-context.js';
import { templateLayers } from './template-layers.js';

const build = z.object({
  buildId: z.string(),
  /** ms since 1970, like all times here. */
  createdAt: z.number(),
  layers: templateLayers,
  cpuCount: z.number(),
  memoryMB: z.number(),
  diskSizeMB: z.number(),
  /** The sandbox that it is a snapshot of. */
  sandboxId: z.string().optional(),
  context: templateContext.optional(),
  start: templateStart.optional(),
});

const tag = z.object({ tag: z.string(), buildId: z.string(), createdAt: z.number() });

const template = z.object({
  version: z.literal(1),
  templateId: z.string().regex(/^[a-z0-9]+$/),
  /** Its name, besides the ID. */
  alias: z.string().optional(),
  kind: z.enum(['template', 'snapshot']),
  public: z.boolean(),
  createdAt: z.number(),
  updatedAt: z.number(),
  /** Those that are finished and can be started from. */
  builds: z.array(build),
  /** The newest build that was given each tag. */
  tags: z.array(tag),
});

/** A template as it is kept on disk: its builds and which tag means which. */
export type TemplateRecord = z.infer<typeof template>;
export type BuildRecord = z.infer<typeof build>;
export type TagRecord = z.infer<typeof tag>;

const fileOf = (folder: string, id: string): string => join(folder, `${id}.json`);

export async function saveTemplate(folder: string, value: TemplateRecord): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFileAtomic(fileOf(folder, value.templateId), JSON.stringify(value), { mode: 0o600 });
}

export async function deleteTemplateFile(folder: string, id: string): Promise<void> {
  await rm(fileOf(folder, id), { force: true });
}

/** Every template on disk; for a file that cannot be read, its name and the reason. */
export async function loadTemplates(
  folder: string,
): Promise<{ templates: TemplateRecord[]; broken: { file: string; reason: string }[] }> {
  const templates: TemplateRecord[] = [];
  const broken: { file: string; reason: string }[] = [];
  for (const file of await readdir(folder)) {
    try {
      if (!file.endsWith('.json')) {
        // What a crash left of a write that was not finished.
        await rm(join(folder, file), { recursive: true, force: true });
        continue;
      }
      const value = template.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
      if (file !== `${value.templateId}.json`)
        throw new Error(`it names another template, ${value.templateId}`);
      templates.push(value);
    } catch (error) {
      broken.push({ file, reason: (error as Error).message });
    }
  }
  return { templates, broken };
}
