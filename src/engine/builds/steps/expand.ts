import { runScript, STANDARD_PATH, type StepWork } from './step.js';

/**
 * Replaces `$NAME`, `${NAME:-…}` and `$(…)` in values, as a shell does between double quotes: E2B lets a shell of root's do it. Values
 * without any stay as they are, and cost nothing. Throws BuildError.
 */
export async function expand(work: StepWork, values: readonly string[]): Promise<string[]> {
  const indexes = [...values.keys()].filter((index) => /[$`]/.test(values[index] ?? ''));
  if (indexes.length === 0) return [...values];
  const quoted = indexes.map((index) => `"${withinQuotes(values[index] ?? '')}"`);
  const shown = indexes.map((index) => values[index]).join(' ');
  const printed = await runScript(
    work,
    `failed to evaluate '${shown}'`,
    `printf '%s\\0' ${quoted.join(' ')}`,
    [],
    {
      PATH: STANDARD_PATH,
      ...work.context.env,
    },
  );
  const results = printed.split('\0');
  const expanded = [...values];
  for (const [at, index] of indexes.entries()) expanded[index] = results[at] ?? '';
  return expanded;
}

/** A quote would end the text; one that is escaped already is not escaped twice. */
function withinQuotes(text: string): string {
  return text.replaceAll(/\\[\s\S]|"|\\$/g, (found) =>
    found === '"' ? '\\"' : found === '\\' ? '\\\\' : found,
  );
}
