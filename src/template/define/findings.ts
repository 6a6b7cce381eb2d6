import type { Problem } from '../../spec/model.js';
import { printable, shorten } from '../../spec/quote.js';

/** More than this of either helps nobody. */
const MOST = 500;

/** What reading a definition found out, beside the definition: all problems at once, and what is worth a sentence. */
export class Findings {
  readonly problems: Problem[] = [];
  readonly #notes = new Set<string>();

  /** `source` is the file as the user named it. */
  constructor(readonly source: string) {}

  problem(message: string, place: { line?: number; column?: number; path?: string } = {}): void {
    if (this.problems.length < MOST)
      this.problems.push({ source: this.source, ...place, message: line(message) });
  }

  /** Says something once, however often it is found. */
  note(message: string): void {
    if (this.#notes.size < MOST) this.#notes.add(line(message));
  }

  get notes(): string[] {
    return [...this.#notes];
  }
}

/** The text of a definition is untrusted, and messages quote it. */
function line(message: string): string {
  return printable(shorten(message, 600));
}
