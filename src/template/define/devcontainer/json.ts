import {
  createScanner,
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { JSONPath, Node, ParseError } from 'jsonc-parser';
import { MAX_NESTING } from '../../../spec/limits.js';
import { showPath } from '../../../spec/quote.js';
import type { Findings } from '../findings.js';

/** A devcontainer.json that was read: plain values, and where they stand. */
export class JsonSource {
  readonly #starts: number[];

  constructor(
    readonly root: Node,
    text: string,
    readonly findings: Findings,
  ) {
    this.#starts = lineStarts(text);
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

  #placeAt(offset: number): { line: number; column: number } {
    return placeAt(this.#starts, offset);
  }
}

/**
 * Reads JSON with comments and trailing commas. All syntax errors are problems, as are keys given twice and deep
 * nesting, which ends the parser's recursion. Undefined after problems; never throws.
 */
export function readJson(text: string, findings: Findings): JsonSource | undefined {
  const starts = lineStarts(text);
  const tooDeep = firstTooDeep(text);
  if (tooDeep !== undefined) {
    findings.problem(`lists and objects nest more than ${MAX_NESTING} deep`, placeAt(starts, tooDeep));
    return undefined;
  }
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  for (const { error, offset } of errors.slice(0, 20)) {
    const words = printParseErrorCode(error)
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toLowerCase();
    findings.problem(`not valid JSON: ${words}`, placeAt(starts, offset));
  }
  if (errors.length > 0) return undefined;
  if (root === undefined || root.type !== 'object') {
    findings.problem('expected an object in braces', { line: 1, column: 1 });
    return undefined;
  }
  return repeatsKeys(root, starts, findings) ? undefined : new JsonSource(root, text, findings);
}

function repeatsKeys(root: Node, starts: number[], findings: Findings): boolean {
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
        findings.problem(`${JSON.stringify(key)} ${what}`, placeAt(starts, child.offset));
        found = true;
      }
      seen.add(key);
    }
  }
  return found;
}

/** Tokens of jsonc-parser's scanner: its enum is a const one, without values at run time. */
const OPENING = [1, 3];
const CLOSING = [2, 4];
const END = 17;

/** The offset of the first bracket that is nested deeper than allowed. */
function firstTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (OPENING.includes(token)) depth += 1;
    if (CLOSING.includes(token)) depth -= 1;
    if (depth > MAX_NESTING) return scanner.getTokenOffset();
  }
  return undefined;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
    starts.push(index + 1);
  return starts;
}

function placeAt(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
