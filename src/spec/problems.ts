import type { Problem } from './model.js';

/** More lines than this help nobody; the rest is counted. */
const PRINTED = 100;

/**
 * Problems as text, one per line: `sandbox.yml:12:5 steps[1].timeout: expected …; found "soon"`. The first
 * 100 are printed, then how many more there are.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const lines = problems.slice(0, PRINTED).map(formatProblem);
  if (problems.length > PRINTED) lines.push(`… and ${problems.length - PRINTED} more problems`);
  return lines.join('\n');
}

function formatProblem({ source, line, column, path, message }: Problem): string {
  const place = [source, line, column].filter((part) => part !== undefined).join(':');
  return `${place}${path === undefined ? '' : ` ${path}`}: ${message}`;
}
