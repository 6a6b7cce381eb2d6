const SHOWN = 60;

/**
 * Characters that a terminal or a log viewer acts on or hides: controls, line separators, bidirectional
 * overrides and zero-width ones. A description is untrusted text, and messages quote it.
 */
// oxlint-disable-next-line no-control-regex -- these are the characters to find
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** One line of printable text: what would steer a terminal is written as `\u001b`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The first `limit` characters of a text, never half of a surrogate pair, with an ellipsis if it was longer. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A value as messages show it: text in quotes and shortened, a list or a mapping by its kind only. */
export function showValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return printable(JSON.stringify(shorten(value, SHOWN)));
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return 'a mapping';
}

/** A key as messages show it: `steps`, or in quotes if it is not a plain word. */
export function showKey(key: string): string {
  return `'${printable(shorten(key, SHOWN))}'`;
}

/** The path of a field as messages show it: `steps[1].timeout`. */
export function showPath(path: readonly PropertyKey[]): string {
  let shown = '';
  for (const part of path) {
    if (typeof part === 'number') shown += `[${part}]`;
    else if (/^[\w-]+$/.test(String(part)))
      shown += `${shown === '' ? '' : '.'}${shorten(String(part), SHOWN)}`;
    else shown += `[${showValue(String(part))}]`;
  }
  return shown;
}

/** `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
