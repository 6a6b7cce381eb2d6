import { hash } from 'node:crypto';

export type Canonical =
  string | number | boolean | undefined | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * JSON that is the same for the same data: keys in the order of their code units, no white space; what is undefined
 * or false is as if it were not there.
 */
export function canonicalJson(value: Canonical): string {
  if (Array.isArray(value)) return `[${value.map((each: Canonical) => canonicalJson(each)).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value ?? null);
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined && each !== false)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`);
  return `{${fields.join(',')}}`;
}

/** SHA-256, in hex, of the data's canonical JSON. */
export function digestOf(value: Canonical): string {
  return hash('sha256', canonicalJson(value), 'hex');
}
