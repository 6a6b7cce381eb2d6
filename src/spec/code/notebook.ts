import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import type { JSONPath, Node, ParseError } from 'jsonc-parser';
import { firstTooDeep, jsonErrorWords, placesOf, type TextPlace } from '../json-places.js';
import { MAX_CELLS, MAX_CODE_BYTES, MAX_NOTEBOOK_NESTING } from '../limits.js';
import { alternatives, showValue } from '../quote.js';
import { CODE_LANGUAGES } from './language.js';
import type { CodeLanguage } from './language.js';

/** What is wrong with a notebook, and where. */
export interface NotebookFault extends TextPlace {
  message: string;
}

/** A code cell; `lines[i]` is the line of the file on which line `i + 1` of its code stands. */
export interface NotebookCell {
  code: string;
  lines: number[];
}

/** The code of a notebook, in order, without cells that hold none. */
export interface Notebook {
  /** As its kernel says, where it is one that code can be in. */
  language?: CodeLanguage;
  /** What its kernel says, where that is none of them. */
  foreign?: string;
  cells: NotebookCell[];
}

/** Reads a Jupyter notebook of format 4. The text is untrusted: never throws, whatever it is. */
export function readNotebook(text: string): Notebook | { faults: NotebookFault[] } {
  const at = placesOf(text);
  const fail = (offset: number, message: string): { faults: NotebookFault[] } => ({
    faults: [{ ...at(offset), message }],
  });
  const tooDeep = firstTooDeep(text, MAX_NOTEBOOK_NESTING);
  if (tooDeep !== undefined)
    return fail(tooDeep, `lists and objects nest more than ${MAX_NOTEBOOK_NESTING} deep`);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (first)
    return fail(first.offset, `not a notebook, for it is not valid JSON: ${jsonErrorWords(first.error)}`);
  if (root?.type !== 'object') return fail(0, 'expected a notebook: a JSON object with cells');
  const format = valueAt(root, ['nbformat']);
  if (format !== 4) {
    const message = `expected a notebook of format 4 (nbformat: 4); found ${showValue(format)}`;
    return fail(findNodeAtLocation(root, ['nbformat'])?.offset ?? 0, message);
  }
  const list = findNodeAtLocation(root, ['cells']);
  if (list?.type !== 'array') return fail(list?.offset ?? 0, 'expected a list of cells in the notebook');
  const read = readCells(list.children ?? [], at);
  if ('faults' in read) return read;
  if (read.cells.length === 0) return fail(list.offset, 'the notebook has no cell with code');
  return { ...languageOf(root), cells: read.cells };
}

function readCells(
  nodes: readonly Node[],
  at: (offset: number) => { line: number; column: number },
): { cells: NotebookCell[] } | { faults: NotebookFault[] } {
  const faults: NotebookFault[] = [];
  const cells: NotebookCell[] = [];
  let bytes = 0;
  for (const node of nodes) {
    const kind = node.type === 'object' ? valueAt(node, ['cell_type']) : undefined;
    if (typeof kind !== 'string') {
      faults.push({ ...at(node.offset), message: 'expected a cell: an object with a cell_type' });
      continue;
    }
    if (kind !== 'code') continue;
    const source = findNodeAtLocation(node, ['source']);
    const parts = source?.type === 'array' ? (source.children ?? []) : source ? [source] : [];
    const wrong = parts.find(({ type }) => type !== 'string');
    if (!source || wrong) {
      const message = 'expected the source of a cell as text or a list of texts';
      faults.push({ ...at((wrong ?? node).offset), message });
      continue;
    }
    const cell = joined(parts, at);
    if (cell.code.includes('\0')) {
      faults.push({ ...at(source.offset), message: 'expected code without NUL characters' });
    }
    bytes += Buffer.byteLength(cell.code);
    if (cell.code.trim() !== '') cells.push(cell);
    if (cells.length > MAX_CELLS) {
      faults.push({ ...at(node.offset), message: `at most ${MAX_CELLS} cells with code are run` });
      break;
    }
    if (bytes > MAX_CODE_BYTES) {
      const message = `the code of the notebook is longer than ${MAX_CODE_BYTES} bytes (1 MiB)`;
      faults.push({ ...at(node.offset), message });
      break;
    }
  }
  return faults.length > 0 ? { faults } : { cells };
}

/** The parts of a source as one text. Most editors write a part for each line, and each part on a line. */
function joined(parts: readonly Node[], at: (offset: number) => { line: number }): NotebookCell {
  const lines: number[] = [];
  let begun = false;
  for (const part of parts) {
    const { line } = at(part.offset);
    const pieces = String(part.value).split('\n');
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) begun = false;
      // What follows the last line break may be nothing, and the next part begins the line.
      if (begun || (piece === '' && index === pieces.length - 1)) continue;
      lines.push(line);
      begun = true;
    }
  }
  const code = parts.map(({ value }) => String(value)).join('');
  return { code, lines };
}

function languageOf(root: Node): Pick<Notebook, 'language' | 'foreign'> {
  const said = [
    valueAt(root, ['metadata', 'kernelspec', 'language']),
    valueAt(root, ['metadata', 'language_info', 'name']),
  ].find((name) => typeof name === 'string' && name.trim() !== '');
  if (typeof said !== 'string') return {};
  const name = said.trim().toLowerCase();
  const language = CODE_LANGUAGES.find((each) => each === name);
  return language === undefined ? { foreign: said } : { language };
}

/** The sentence for a notebook of a language that nobody can run here. */
export function foreignKernel(name: string): string {
  return `expected a notebook in ${alternatives(CODE_LANGUAGES)}; found ${showValue(name)}; give its language if that is one of them`;
}

function valueAt(node: Node, path: JSONPath): unknown {
  const found = findNodeAtLocation(node, path);
  return found === undefined ? undefined : (getNodeValue(found) as unknown);
}
