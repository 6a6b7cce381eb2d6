/** A YAML mapping as it comes out of the parser, not validated. */
export type Mapping = Record<string, unknown>;

/** Whether a parsed value is a mapping. */
export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a key that is there and not null. */
export function given(value: unknown, key: string): unknown {
  if (!isMapping(value) || !Object.hasOwn(value, key)) return undefined;
  return value[key] ?? undefined;
}

/** The items of a list, none if it is not one. */
export function items(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The keys and values of a mapping, none if it is not one. */
export function mappings(value: unknown): [string, unknown][] {
  return isMapping(value) ? Object.entries(value) : [];
}
