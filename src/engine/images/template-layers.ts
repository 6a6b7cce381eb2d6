import { z } from 'zod';

export const templateLayers = z.object({
  /** Layers of `/`. */
  root: z.array(z.string()).min(1),
  /** Layers of `/usr` when it has layers of its own (the host's), else absent: it is part of `/`. */
  usr: z.array(z.string()).optional(),
});

/** What a template gives a sandbox: for each mount the read-only layers, topmost first. Host paths. */
export type TemplateLayers = z.infer<typeof templateLayers>;
