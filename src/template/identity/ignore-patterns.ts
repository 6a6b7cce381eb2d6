import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../../transfer/errors.js';
import type { TemplateDefinition } from '../model.js';
import { ContextError, showText } from './errors.js';

/**
 * What is never copied, whatever the description says: `.git` holds the checkout's credentials, and differs between
 * two clones of the same commit. Patterns of glob's `ignore`: the second also keeps the walk out of the folder.
 */
export const NEVER_COPIED: readonly string[] = ['**/.git', '**/.git/**'];

/**
 * The patterns to give the SDK as `fileIgnorePatterns`. It adds those of the context's `.dockerignore` itself.
 */
export function fileIgnorePatterns(definition: Pick<TemplateDefinition, 'ignore'>): string[] {
  return [...NEVER_COPIED, ...definition.ignore];
}

/**
 * The lines of a context's `.dockerignore`, as the SDK reads them (e2b 2.51, `readDockerignore`): trimmed, without
 * empty ones and comments; no rule of Docker's is applied to them.
 * Throws ContextError `context`.
 */
export async function readDockerignore(context: string): Promise<string[]> {
  let text: string;
  try {
    text = await readFile(join(context, '.dockerignore'), 'utf8');
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT') return [];
    throw new ContextError(
      'context',
      `cannot read ${showText(join(context, '.dockerignore'), 300)} (${errno ?? String(error)}); ` +
        'make it a readable file, or remove it',
      { cause: error },
    );
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
