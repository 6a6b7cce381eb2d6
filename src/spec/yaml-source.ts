import { LineCounter, Parser, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { CST, Document, Node, ParsedNode } from 'yaml';
import type { Fault } from './fault.js';
import { MAX_ALIASES, MAX_FILE_BYTES, MAX_NESTING, MAX_PARTS } from './limits.js';
import type { Problem } from './model.js';
import { printable, showKey, showPath } from './quote.js';

/** A YAML text that was read: its plain value, and where each part of it stands. */
export interface YamlSource {
  value: unknown;
  /** Turns a fault of the value into a problem with the line and column of its key or value. */
  problemAt(fault: Fault): Problem;
  /** On which lines of the file those of a text stand: from which on, or on which one all; undefined where that cannot be said. */
  textLines(path: readonly PropertyKey[]): { from: number } | { all: number } | undefined;
}

/** The outcome of reading: what is wrong with the YAML, and the source unless it cannot be used at all. */
export interface YamlReading {
  problems: Problem[];
  source?: YamlSource;
}

type Doc = Document.Parsed<ParsedNode, boolean>;

/**
 * Reads one YAML 1.2 document (core schema) from untrusted text. All syntax errors are reported at once;
 * duplicate keys, keys that are not text, unknown tags, too many aliases, too deep nesting and too long
 * files are errors. Never throws.
 */
export function readYaml(name: string, text: string): YamlReading {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_FILE_BYTES) {
    return refused(name, `the file is ${bytes} bytes long; at most ${MAX_FILE_BYTES} (1 MiB) are read`);
  }
  const lineCounter = new LineCounter();
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // The composer recurses, and builds a regular expression as long as the nesting is deep: a text of only
  // "- - - -" ends the whole process. The token parser does neither, so it judges the depth first.
  const tooDeep = firstTooDeep(text);
  if (tooDeep !== undefined) {
    for (const start of lineStarts(text)) lineCounter.addNewLine(start);
    return refused(name, `lists and mappings nest more than ${MAX_NESTING} deep`, at(tooDeep));
  }

  // Duplicate keys are found below: the library's own check compares every key with every other.
  const doc: Doc = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    lineCounter,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const problems: Problem[] = [...doc.errors, ...doc.warnings].map((error) => ({
    source: name,
    ...at(error.pos[0]),
    message: syntaxMessage(error.code, error.message),
  }));
  if (doc.directives.yaml.version !== '1.2') {
    problems.push({
      source: name,
      line: 1,
      column: 1,
      message: 'expected YAML 1.2; remove the %YAML directive',
    });
  }
  if (problems.length > 0) return { problems };

  const broken = brokenParts(doc, name, at);
  if (broken.unusable) return { problems: broken.problems };
  let value: unknown;
  try {
    value = doc.toJS({ maxAliasCount: MAX_ALIASES + 1 });
  } catch (error) {
    // The library counts what aliases of aliases expand to, and throws a ReferenceError over the limit.
    if (!(error instanceof ReferenceError)) throw error;
    return refused(name, ALIASES);
  }
  if (hasTooManyParts(value)) {
    return refused(name, `the file holds more than ${MAX_PARTS} values, its aliases expanded`);
  }
  return {
    problems: broken.problems,
    source: {
      value,
      problemAt: (fault) => ({
        source: name,
        ...at(locate(doc, fault)),
        ...(fault.path.length === 0 ? {} : { path: showPath(fault.path) }),
        message: fault.message,
      }),
      textLines: (path) => {
        const node = nodeAt(doc, path);
        if (!isScalar(node) || !node.range) return undefined;
        const { line } = at(node.range[0]);
        if (node.type === 'BLOCK_LITERAL') return { from: line + 1 };
        return at(node.range[1]).line === line ? { all: line } : undefined;
      },
    },
  };
}

const ALIASES = `the aliases of this file expand to too much; at most ${MAX_ALIASES} are read`;

function refused(
  source: string,
  message: string,
  place: { line: number; column: number } = { line: 1, column: 1 },
): YamlReading {
  return { problems: [{ source, ...place, message }] };
}

function syntaxMessage(code: string, message: string): string {
  if (code === 'NON_STRING_KEY') return 'expected a plain text key';
  if (code === 'MULTIPLE_DOCS') return 'expected one YAML document; found a second one';
  return `not valid YAML: ${printable(message.replace(/\s+/g, ' '))}`;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
    starts.push(index + 1);
  return starts;
}

/** The offset of the first token that is nested deeper than allowed. */
function firstTooDeep(text: string): number | undefined {
  for (const top of new Parser().parse(text)) {
    const open: { token: CST.Token; depth: number }[] = [{ token: top, depth: 0 }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { token, depth } = next;
      if (token.type === 'document') {
        if (token.value) open.push({ token: token.value, depth });
      } else if ('items' in token) {
        if (depth >= MAX_NESTING) return token.offset;
        for (const item of token.items) {
          if (item.value) open.push({ token: item.value, depth: depth + 1 });
          if (item.key) open.push({ token: item.key, depth: depth + 1 });
        }
      }
    }
  }
  return undefined;
}

/** Counts what a value holds, every time it is met anew: an alias within itself has no end, so this stops. */
function hasTooManyParts(value: unknown): boolean {
  const open = [value];
  let parts = 0;
  while (open.length > 0) {
    const next = open.pop();
    parts += 1;
    if (parts + open.length > MAX_PARTS) return true;
    if (typeof next === 'object' && next !== null) for (const child of Object.values(next)) open.push(child);
  }
  return false;
}

/** Duplicate keys and aliases that lead nowhere. Unusable = the value cannot be built. */
function brokenParts(
  doc: Doc,
  name: string,
  at: (offset: number) => { line: number; column: number },
): { problems: Problem[]; unusable: boolean } {
  const problems: Problem[] = [];
  const anchors = new Set<string>();
  let aliases = 0;
  let unusable = false;
  const report = (node: Node, message: string): void => {
    problems.push({ source: name, ...at(node.range?.[0] ?? 0), message });
  };
  visit(doc, (key, node) => {
    if (isAlias(node)) {
      aliases += 1;
      if (!anchors.has(node.source)) {
        unusable = true;
        report(node, `the alias ${showKey(`*${node.source}`)} has no anchor before it`);
      }
      return;
    }
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined) anchors.add(node.anchor);
    if (!isMap(node)) return;
    const seen = new Map<string, number>();
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue;
      const word = String(pair.key.value);
      const { line } = at(pair.key.range?.[0] ?? 0);
      const first = seen.get(word);
      if (word === '__proto__') report(pair.key, `${showKey(word)} cannot be a key`);
      else if (first !== undefined)
        report(pair.key, `duplicate key ${showKey(word)}; it stands on line ${first} already`);
      else seen.set(word, line);
    }
  });
  if (aliases > MAX_ALIASES) {
    unusable = true;
    problems.push({ source: name, line: 1, column: 1, message: ALIASES });
  }
  return { problems, unusable };
}

/** The offset of the key or value that a fault names, or of the nearest part around it that exists. */
function locate(doc: Doc, { path, at }: Fault): number {
  let node: unknown = doc.contents;
  let offset = doc.contents?.range[0] ?? 0;
  for (const [index, part] of path.entries()) {
    if (isAlias(node)) node = node.resolve(doc);
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!pair) return offset;
      const key = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      node = pair.value;
      offset = (last && at === 'key' ? undefined : startOf(node)) ?? key ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      // An empty item has no key to stand at, only its own place.
      offset = startOf(node) ?? (isScalar(node) ? node.range?.[0] : undefined) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

/** The node at a path, aliases followed. */
function nodeAt(doc: Doc, path: readonly PropertyKey[]): unknown {
  let node: unknown = doc.contents;
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(doc);
    if (isMap(node)) {
      node = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part))?.value;
    } else node = isSeq(node) ? node.items[Number(part)] : undefined;
  }
  return isAlias(node) ? node.resolve(doc) : node;
}

/** Where a node starts; an empty value (`key:`) is said to stand at its key. */
function startOf(node: unknown): number | undefined {
  if (isScalar(node) && node.value === null && node.source === '') return undefined;
  if (isAlias(node) || isScalar(node) || isMap(node) || isSeq(node)) return node.range?.[0];
  return undefined;
}
