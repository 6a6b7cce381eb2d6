import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import type { JSONPath, Node, ParseError } from 'jsonc-parser';
import { firstTooDeep, jsonErrorWords, placesOf, type TextPlace } from '../../../spec/json-places.js';
import { MAX_NESTING } from '../../../spec/limits.js';
import { showPath } from '../../../spec/quote.js';
import type { Findings } from '../findings.js';

/** A devcontainer.json that was read: plain values, and where they stand. */
export class JsonSource {
  readonly #placeAt: (offset: number) => TextPlace;

  constructor(
    readonly root: Node,
    text: string,
    readonly findings: Findings,
  ) {
    this.#placeAt = placesOf(text);
  }

  keys(): string[] {
    return (this.root.children ?? []).map((property) => String(property.children?.[0]?.value));
  }

  value(path: JSONPath): unknown {
    const node = findNodeAtLocation(this.root, path);
    return node === undefined ? undefined : (getNodeValue(node) as unknown);
  }

  /** A problem at a value, or at its nearest neighbour above that exists. */
  problem(path: JSONPath, message: string): void {
    let node: Node | undefined;
    for (let length = path.length; node === undefined && length > 0; length -= 1) {
      node = findNodeAtLocation(this.root, path.slice(0, length));
    }
    const at = path.length === 0 ? {} : { path: showPath(path) };
    this.findings.problem(message, { ...this.#placeAt(node?.offset ?? 0), ...at });
  }

  line(path: JSONPath): number {
    return this.#placeAt(findNodeAtLocation(this.root, path)?.offset ?? 0).line;
  }
}

/**
 * Reads JSON with comments and trailing commas. All syntax errors are problems, as are keys given twice and deep
 * nesting, which ends the parser's recursion. Undefined after problems; never throws.
 */
export function readJson(text: string, findings: Findings): JsonSource | undefined {
  const placeAt = placesOf(text);
  const tooDeep = firstTooDeep(text, MAX_NESTING);
  if (tooDeep !== undefined) {
    findings.problem(`lists and objects nest more than ${MAX_NESTING} deep`, placeAt(tooDeep));
    return undefined;
  }
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  for (const { error, offset } of errors.slice(0, 20)) {
    findings.problem(`not valid JSON: ${jsonErrorWords(error)}`, placeAt(offset));
  }
  if (errors.length > 0) return undefined;
  if (root === undefined || root.type !== 'object') {
    findings.problem('expected an object in braces', { line: 1, column: 1 });
    return undefined;
  }
  return repeatsKeys(root, placeAt, findings) ? undefined : new JsonSource(root, text, findings);
}

function repeatsKeys(root: Node, placeAt: (offset: number) => TextPlace, findings: Findings): boolean {
  const open = [root];
  let found = false;
  for (let node = open.pop(); node; node = open.pop()) {
    const seen = new Set<string>();
    for (const child of node.children ?? []) {
      open.push(child);
      if (node.type !== 'object') continue;
      const key = String(child.children?.[0]?.value);
      if (seen.has(key) || key === '__proto__') {
        const what = key === '__proto__' ? 'cannot be a key' : 'is given twice';
        findings.problem(`${JSON.stringify(key)} ${what}`, placeAt(child.offset));
        found = true;
      }
      seen.add(key);
    }
  }
  return found;
}
