import { createScanner, printParseErrorCode } from 'jsonc-parser';
import type { ParseErrorCode } from 'jsonc-parser';

/** Where something stands in a text. Both count from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** Says where an offset of a text is. */
export function placesOf(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
    starts.push(index + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Tokens of jsonc-parser's scanner: its enum is a const one, without values at run time. */
const OPENING = [1, 3];
const CLOSING = [2, 4];
const END = 17;

/** The offset of the first bracket that is nested deeper than allowed: the parser recurses. */
export function firstTooDeep(text: string, most: number): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (OPENING.includes(token)) depth += 1;
    if (CLOSING.includes(token)) depth -= 1;
    if (depth > most) return scanner.getTokenOffset();
  }
  return undefined;
}

/** A parser's error in words: `value expected`. */
export function jsonErrorWords(error: ParseErrorCode): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}
