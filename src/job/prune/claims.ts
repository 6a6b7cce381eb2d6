import { sandbox } from '../../spec/schema/sandbox.js';
import { ORIGIN_METADATA } from '../origin.js';

/** What a sandbox says of itself. Whoever has the API key can write it: it is a claim, not a proof. */
export interface Claims {
  repository: string;
  trust: string;
  key?: string;
  workflowRun?: string;
  pull?: number;
}

const SHAPES = {
  repository: (text: string) => /^[^\s\p{C}]{1,300}$/u.test(text),
  trust: (text: string) => /^[a-z0-9][a-z0-9._-]{0,39}$/.test(text),
  key: (text: string) => sandbox.shape.key.safeParse(text).success,
  workflowRun: (text: string) => /^[1-9]\d{0,18}$/.test(text),
  pull: (text: string) => /^[1-9]\d{0,9}$/.test(text),
} as const;

/** Reads what `originMetadata` writes. Undefined when some of it is missing, or not as this tool writes it. */
export function claimsOf(metadata: Readonly<Record<string, string>>): Claims | undefined {
  const found: Partial<Record<keyof typeof SHAPES, string>> = {};
  for (const [name, isShaped] of Object.entries(SHAPES) as [
    keyof typeof SHAPES,
    (text: string) => boolean,
  ][]) {
    const text = metadata[ORIGIN_METADATA[name]];
    if (text === undefined) continue;
    if (!isShaped(text)) return undefined;
    found[name] = text;
  }
  const { repository, trust, key, workflowRun, pull } = found;
  if (repository === undefined || trust === undefined) return undefined;
  return {
    repository,
    trust,
    ...(key === undefined ? {} : { key }),
    ...(workflowRun === undefined ? {} : { workflowRun }),
    ...(pull === undefined ? {} : { pull: Number(pull) }),
  };
}
