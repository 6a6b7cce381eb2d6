import { z } from 'zod';

/** What a template says of the commands that run in it: they inherit it where they say nothing themselves. */
export const templateContext = z.object({
  user: z.string(),
  /** Absolute; absent: the user's home. */
  workdir: z.string().optional(),
  env: z.record(z.string(), z.string()),
});

export type TemplateContext = z.infer<typeof templateContext>;

/** What runs in every sandbox of a template from its start on, as the template's user. */
export const templateStart = z.object({
  command: z.string(),
  /** Ends with 0 once the command is ready; absent: it is ready at once. */
  ready: z.string().optional(),
});

export type TemplateStart = z.infer<typeof templateStart>;
