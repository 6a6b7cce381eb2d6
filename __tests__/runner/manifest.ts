import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { type Contexts, fill } from './workflow/expressions.js';

/** What the runner takes from an `action.yml` of a JavaScript action. */
export interface Manifest {
  main: string;
  post?: string;
  postIf: PostIf;
  /** Every declared input with its default; an input without one has the empty string. */
  inputs: Record<string, string>;
  /** The names of declared outputs. */
  outputs: string[];
}

export const POST_IF = ['always()', 'success()', 'failure()', 'cancelled()', '!cancelled()'] as const;
export type PostIf = (typeof POST_IF)[number];

type Scalar = string | number | boolean | null;

interface ActionFile {
  inputs?: Record<string, { default?: Scalar } | null>;
  outputs?: Record<string, unknown>;
  runs?: { using?: unknown; main?: unknown; post?: unknown; 'post-if'?: Scalar };
}

/**
 * Reads `action.yml` or `action.yaml`. A default may hold expressions over `contexts`.
 *
 * @throws Error when it is not a JavaScript action, or an expression names something else
 */
export async function readManifest(actionDir: string, contexts: Contexts): Promise<Manifest> {
  const file = parse(await readActionFile(actionDir)) as ActionFile;
  const runs = file.runs ?? {};
  if (typeof runs.using !== 'string' || !/^node\d+$/.test(runs.using) || typeof runs.main !== 'string') {
    throw new Error(`${actionDir}: not a JavaScript action (runs.using: ${String(runs.using)})`);
  }
  const postIf = String(runs['post-if'] ?? 'always()');
  if (!isPostIf(postIf))
    throw new Error(`${actionDir}: post-if: ${postIf} is not one the stand-in evaluates`);
  const inputs = Object.entries(file.inputs ?? {}).map(([name, input]) => {
    const value = input?.default;
    return [name, value === undefined || value === null ? '' : fill(String(value), contexts)];
  });
  return {
    main: runs.main,
    ...(typeof runs.post === 'string' ? { post: runs.post } : {}),
    postIf,
    inputs: Object.fromEntries(inputs) as Record<string, string>,
    outputs: Object.keys(file.outputs ?? {}),
  };
}

async function readActionFile(actionDir: string): Promise<string> {
  try {
    return await readFile(path.join(actionDir, 'action.yml'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return readFile(path.join(actionDir, 'action.yaml'), 'utf8');
  }
}

function isPostIf(value: string): value is PostIf {
  return (POST_IF as readonly string[]).includes(value);
}
