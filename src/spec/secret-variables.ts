import type { RunSpec } from './model.js';

/** A word of a variable's name that says that its value is nobody's business. */
const SECRET_NAME =
  /(?:^|_)(?:token|secret|password|passwd|passphrase|pwd|pat|credentials?|auth|key|apikey|dsn)s?(?:$|_)/i;

/** Shorter values, `true` or `yes`, are not masked: that would make a log unreadable and hide nothing. */
const SHORTEST = 6;

/** The password in `postgres://user:password@host/db`. */
const PASSWORD_IN_URL = /\b[a-z][a-z\d+.-]*:\/\/[^\s/:@]*:(?<password>[^\s/@]+)@/gi;

/**
 * Values of the variables of a run that are taken for secrets: by the variable's name (`NPM_TOKEN`, `DB_PASSWORD`), and passwords
 * that stand in addresses. Variables are not declared as secrets anywhere, so this is the best that can be known.
 */
export function secretVariables({ sandbox, steps }: Pick<RunSpec, 'sandbox' | 'steps'>): string[] {
  const found = new Set<string>();
  for (const env of [sandbox.env, ...steps.map((step) => step.env)]) {
    for (const [name, value] of Object.entries(env)) {
      const secrets = SECRET_NAME.test(name) ? [value] : passwordsIn(value);
      for (const secret of secrets) if (secret.length >= SHORTEST) found.add(secret);
    }
  }
  return [...found];
}

function passwordsIn(value: string): string[] {
  return [...value.matchAll(PASSWORD_IN_URL)].map(({ groups }) => groups?.password ?? '');
}
