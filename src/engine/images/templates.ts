import type { TemplateLayers } from './template-layers.js';

/** A template of this engine: something that sandboxes start from. */
export interface Template {
  templateId: string;
  buildId: string;
  /** Names under which it is found, besides its ID. */
  aliases: string[];
  cpuCount: number;
  memoryMB: number;
  diskSizeMB: number;
  createdAt: number;
  layers: TemplateLayers;
}

export interface Templates {
  /** By ID, name or `name:tag`; undefined when there is none. */
  find(reference: string): Template | undefined;
  list(): Template[];
}

export const DEFAULT_TAG = 'default';

/** The engine's templates: `base`. */
export function templatesOf(base: Template): Templates {
  return {
    find(reference) {
      const [name, tag, ...rest] = reference.toLowerCase().split(':');
      if (rest.length > 0 || (tag !== undefined && tag !== DEFAULT_TAG)) return undefined;
      return base.templateId === name || base.aliases.includes(name ?? '') ? base : undefined;
    },
    list: () => [base],
  };
}
