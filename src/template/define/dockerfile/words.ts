/** A word of an instruction, with its quotes, and where it starts. */
export interface Word {
  text: string;
  index: number;
}

/** Splits at whitespace, whatever is quoted: how COPY, ADD and FROM are read. */
export function splitSpace(rest: string): Word[] {
  return [...rest.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, index }));
}

/** Splits at whitespace that is neither quoted nor escaped: how ENV and ARG are read. Quotes stay. */
export function splitQuoted(rest: string, escape: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  let quote = '';
  for (let index = 0; index < rest.length; index += 1) {
    const char = rest[index] ?? '';
    if (quote === '' && /\s/.test(char)) {
      if (start >= 0) words.push({ text: rest.slice(start, index), index: start });
      start = -1;
      continue;
    }
    if (start < 0) start = index;
    if (char === escape && quote !== "'") index += 1;
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = '';
  }
  if (start >= 0) words.push({ text: rest.slice(start), index: start });
  return words;
}

/** The words of a shell command as they are written; none when a quote is left open. */
export function splitRaw(rest: string): string[] {
  const words = splitQuoted(rest, '\\').map(({ text }) => text);
  let quote = '';
  for (let index = 0; index < rest.length; index += 1) {
    const char = rest[index];
    if (char === '\\' && quote !== "'") index += 1;
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = '';
  }
  return quote === '' ? words : [];
}

/** The words of `["a", "b"]`; undefined if it is anything else. */
export function jsonForm(rest: string): string[] | undefined {
  if (!rest.startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(rest);
    return Array.isArray(value) && value.every(isWord) ? value : undefined;
  } catch {
    return undefined; // Docker takes it as a shell command then.
  }
}

/** No process can receive a NUL. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0');
}

/** The flags (`--name` or `--name=value`) that stand first, and what follows them. */
export function takeFlags(rest: string): {
  flags: { name: string; value?: string; index: number }[];
  rest: string;
  offset: number;
} {
  const flags: { name: string; value?: string; index: number }[] = [];
  let offset = 0;
  for (const { text, index } of splitSpace(rest)) {
    offset = index;
    if (!text.startsWith('--') || text === '--') return { flags, rest: rest.slice(index), offset };
    const sign = text.indexOf('=');
    const name = sign < 0 ? text.slice(2) : text.slice(2, sign);
    flags.push({ name, ...(sign < 0 ? {} : { value: text.slice(sign + 1) }), index });
    offset = index + text.length;
  }
  return { flags, rest: rest.slice(offset), offset };
}
