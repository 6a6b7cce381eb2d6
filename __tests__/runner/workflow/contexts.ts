import type { Contexts } from './expressions.js';

/** The contexts that an environment holds: `GITHUB_REF` is `github.ref`. */
export function contextsOf(environment: Readonly<Record<string, string>>): Contexts {
  const under = (prefix: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(environment)
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => [name.slice(prefix.length).toLowerCase(), value]),
    );
  return { github: under('GITHUB_'), runner: under('RUNNER_'), env: environment };
}

/** The variables that a `github` context becomes; its event and token are none. */
export function variablesOf(github: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(github)
      .filter(([name]) => name !== 'event' && name !== 'token')
      .map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, String(value)]),
  );
}
