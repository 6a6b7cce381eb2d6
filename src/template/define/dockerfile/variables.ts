/** The longest value that variables may expand to: they can double at every line. */
const MAX_VALUE = 64 * 1024;

/** How deep `${a:-${b:-…}}` may nest. */
const MAX_DEPTH = 32;

/** A value as far as it is known here: `open` still holds variables of the image, as `$PATH`. */
export interface Value {
  text: string;
  open: boolean;
}

export interface Expansion extends Value {
  /** Variables that nobody has set, by name. */
  unset: string[];
  /** Variables that nobody has set and whose default was taken. */
  assumed: string[];
  /** Names that follow a `$` that is meant as it stands. */
  literal: string[];
}

export interface Rules {
  variables: (name: string) => Value | undefined;
  escape: string;
  /** Whether quotes are plain characters, as in a document. */
  plainQuotes?: boolean;
}

/** What is wrong with a word, in words. */
export class ExpansionError extends Error {}

/**
 * Replaces variables and removes quotes and escapes, by the rules of BuildKit's shell lexer; a variable that is not set
 * stays as it is written. Throws ExpansionError on
 * what it does not know, and on values that grow without bounds.
 */
export function expandWord(word: string, rules: Rules): Expansion {
  return new Expander(word, rules).all();
}

class Expander {
  #at = 0;
  #depth = 0;
  #open = false;
  readonly #unset = new Set<string>();
  readonly #assumed = new Set<string>();
  readonly #literal = new Set<string>();

  constructor(
    readonly word: string,
    readonly rules: Rules,
  ) {}

  all(): Expansion {
    const text = this.#until('');
    return {
      text,
      open: this.#open,
      unset: [...this.#unset],
      assumed: [...this.#assumed],
      literal: [...this.#literal],
    };
  }

  #until(stop: string): string {
    const parts = new Pieces();
    while (this.#at < this.word.length) {
      const char = this.word[this.#at] ?? '';
      if (char === stop) {
        this.#at += 1;
        return parts.text();
      }
      const quotes = this.rules.plainQuotes !== true;
      if (char === "'" && quotes) parts.add(this.#single());
      else if (char === '"' && quotes) parts.add(this.#double());
      else if (char === '$') parts.add(this.#dollar());
      else if (char === this.rules.escape) {
        this.#at += 1;
        parts.add(this.#plain());
      } else parts.add(this.#plain());
    }
    if (stop !== '') throw new ExpansionError(`a ${stop} is missing`);
    return parts.text();
  }

  /** The next character as it stands. */
  #plain(): string {
    const char = this.word[this.#at] ?? '';
    if (char === '$') this.#noteLiteral(this.word.slice(this.#at + 1, this.#at + 100));
    this.#at += 1;
    return char;
  }

  #noteLiteral(after: string): void {
    const name = /^\{?([A-Za-z_]\w*)/.exec(after)?.[1];
    if (name !== undefined) this.#literal.add(name);
  }

  #single(): string {
    const end = this.word.indexOf("'", this.#at + 1);
    if (end < 0) throw new ExpansionError("a ' is missing");
    const text = this.word.slice(this.#at + 1, end);
    for (const part of text.split('$').slice(1)) this.#noteLiteral(part);
    this.#at = end + 1;
    return text;
  }

  #double(): string {
    const parts = new Pieces();
    this.#at += 1;
    while (this.#at < this.word.length) {
      const char = this.word[this.#at] ?? '';
      const next = this.word[this.#at + 1] ?? '';
      if (char === '"') {
        this.#at += 1;
        return parts.text();
      }
      if (char === '$') parts.add(this.#dollar());
      else if (char === this.rules.escape && ['"', '$', this.rules.escape].includes(next)) {
        this.#at += 1;
        parts.add(this.#plain());
      } else parts.add(this.#plain());
    }
    throw new ExpansionError('a " is missing');
  }

  #dollar(): string {
    const start = this.#at;
    const braced = this.word[start + 1] === '{';
    this.#at += braced ? 2 : 1;
    const name = /^(?:[A-Za-z_]\w*|\d+|[@*#?$!-])/.exec(this.word.slice(this.#at, this.#at + 256))?.[0] ?? '';
    this.#at += name.length;
    if (!braced) return name === '' ? '$' : this.#value(name, this.word.slice(start, this.#at));
    if (name === '') throw new ExpansionError(`${this.word.slice(start, start + 20)} names no variable`);
    if (this.word[this.#at] === '}') {
      this.#at += 1;
      return this.#value(name, this.word.slice(start, this.#at));
    }
    return this.#modified(name);
  }

  /** `${name:-word}`, `${name:+word}`, `${name:?word}`, and the same without the colon. */
  #modified(name: string): string {
    const [whole, colon, sign] = /^(:?)([-+?])/.exec(this.word.slice(this.#at, this.#at + 2)) ?? [];
    if (whole === undefined || sign === undefined)
      throw new ExpansionError(`\${${name}…} has a form that is not understood; use \${${name}:-default}`);
    this.#at += whole.length;
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new ExpansionError('variables are nested too deep');
    const value = this.rules.variables(name);
    const isSet = value !== undefined && !(colon === ':' && value.text === '');
    // The word is read either way, but counts only when it is taken.
    const before = { open: this.#open, unset: new Set(this.#unset) };
    const word = this.#until('}');
    this.#depth -= 1;
    const taken = sign === '+' ? isSet : !isSet;
    if (!taken) {
      this.#open = before.open;
      for (const added of this.#unset) if (!before.unset.has(added)) this.#unset.delete(added);
    }
    if (sign === '+') return isSet ? word : '';
    if (isSet) {
      this.#open ||= value.open;
      return value.text;
    }
    if (sign === '?') throw new ExpansionError(`${name} is not set${word === '' ? '' : `: ${word}`}`);
    if (value === undefined) this.#assumed.add(name);
    return word;
  }

  #value(name: string, written: string): string {
    const value = this.rules.variables(name);
    if (value !== undefined) {
      this.#open ||= value.open;
      return value.text;
    }
    this.#unset.add(name);
    this.#open = true;
    return written;
  }
}

/** Parts of a value, with a limit on their length. */
class Pieces {
  readonly #parts: string[] = [];
  #length = 0;

  add(part: string): void {
    this.#length += part.length;
    if (this.#length > MAX_VALUE)
      throw new ExpansionError(`the value is longer than ${MAX_VALUE} characters`);
    this.#parts.push(part);
  }

  text(): string {
    return this.#parts.join('');
  }
}
