import { readFileSync } from 'node:fs';

/** The event that started the workflow, parsed; undefined where there is none that can be read. Nothing of it is checked. */
export function readEvent(environment: Readonly<Record<string, string | undefined>>): unknown {
  const file = environment.GITHUB_EVENT_PATH;
  if (!file) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    // Not a runner's file; without it nothing is known of pull requests and forks.
    return undefined;
  }
}
