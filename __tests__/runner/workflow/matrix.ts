import { type Contexts, valueOf } from './expressions.js';
import type { JobDefinition } from './model.js';

/** Every combination, in order; one without values if there is no matrix. */
export function matrixOf(
  matrix: JobDefinition['strategy']['matrix'],
  contexts: Contexts,
): Record<string, unknown>[] {
  let all: Record<string, unknown>[] = [{}];
  for (const [name, said] of Object.entries(matrix)) {
    const values = typeof said === 'string' ? valueOf(said, contexts) : said;
    if (!Array.isArray(values)) throw new Error(`matrix.${name} is no list`);
    all = all.flatMap((each) => values.map((value: unknown) => ({ ...each, [name]: value })));
  }
  return all;
}
