/**
 * HTTP header fields in memory, as the Connect library uses the web's `Headers`: names in lower case, values of one
 * name joined, entries sorted by name. Values come from Node's parser or from our own code, so they are not checked.
 */
export class LightHeaders {
  readonly #values = new Map<string, string[]>();

  constructor(init?: Iterable<readonly [string, string]> | Record<string, string> | null) {
    if (init === undefined || init === null) return;
    const pairs = Symbol.iterator in init ? init : Object.entries(init);
    for (const [name, value] of pairs) this.append(name, value);
  }

  append(name: string, value: string): void {
    const key = name.toLowerCase();
    this.#values.set(key, [...(this.#values.get(key) ?? []), trimmed(value)]);
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), [trimmed(value)]);
  }

  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase())?.join(', ') ?? null;
  }

  getSetCookie(): string[] {
    return [...(this.#values.get('set-cookie') ?? [])];
  }

  forEach(visit: (value: string, name: string, headers: LightHeaders) => void, self?: unknown): void {
    for (const [name, value] of this) visit.call(self, value, name, this);
  }

  *entries(): Generator<[string, string]> {
    for (const name of [...this.#values.keys()].sort()) {
      const values = this.#values.get(name) ?? [];
      // Cookies cannot be joined: each is an entry of its own.
      for (const value of name === 'set-cookie' ? values : [values.join(', ')]) yield [name, value];
    }
  }

  *keys(): Generator<string> {
    for (const [name] of this) yield name;
  }

  *values(): Generator<string> {
    for (const [, value] of this) yield value;
  }

  [Symbol.iterator](): Generator<[string, string]> {
    return this.entries();
  }
}

/**
 * Puts `LightHeaders` in the place of the global `Headers`. Node's own comes with its whole web client, which is loaded
 * at the first use: about 20 ms of the first command of every sandbox, and 4 MiB, for a client that the agent never uses.
 */
export function useLightHeaders(): void {
  // Deleted first: assigning to Node's lazy property would load what it stands for.
  Reflect.deleteProperty(globalThis, 'Headers');
  Object.defineProperty(globalThis, 'Headers', {
    value: LightHeaders,
    writable: true,
    configurable: true,
    enumerable: false,
  });
}

/** The whitespace around a value is not part of it. */
function trimmed(value: string): string {
  return value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
}
