/**
 * Put where GitHub would read a reference: it finds mentions, issues and addresses in the finished text, so no escape
 * of Markdown keeps it from that. Invisible, and no part of a word.
 */
export const BREAK = '\u2060';

/** What begins or ends something in the middle of a line. */
const ACTIVE = /[\\`*_{}[\]<>&~|$]/g;

/** What makes a line a heading, an item, a rule or a table. */
const LEADING = /^[#+\-=:]/;
const LEADING_NUMBER = /^(\d{1,9})([.)])/;

const entity = (character: string): string => `&#${character.codePointAt(0)};`;

/**
 * One line of text as Markdown that renders as that text: no element, no mention, no reference, no emoji, no link.
 * What stands between two backticks is shown as code. Entities rather than backslashes: they mean the same in a table
 * cell and in HTML.
 *
 * @param line clean and without line ends
 */
export function prose(line: string): string {
  const parts = line.split(/`([^`]+)`/);
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return plain(part, index === 0);
      // Two spans of backticks side by side would be one.
      return index > 1 && parts[index - 1] === '' ? htmlCode(part) : code(part);
    })
    .join('');
}

function plain(text: string, first: boolean): string {
  const escaped = breakReferences(text).replace(ACTIVE, entity);
  if (!first) return escaped;
  return escaped
    .replace(LEADING, entity)
    .replace(LEADING_NUMBER, (_, digits: string, mark: string) => `${digits}${entity(mark)}`);
}

/** Mentions, issues, commits of other repositories, addresses, emoji and formulas, each parted where it would be recognised. */
export function breakReferences(text: string): string {
  return text
    .replaceAll('@', `@${BREAK}`)
    .replaceAll(/#(?=\d)/g, `#${BREAK}`)
    .replaceAll(/\b(gh)-(?=\d)/gi, `$1${BREAK}-`)
    .replaceAll('://', `:${BREAK}//`)
    .replaceAll(/\b(www)\./gi, `$1${BREAK}.`)
    .replaceAll(/\b(mailto|xmpp):/gi, `$1${BREAK}:`)
    .replaceAll(/:(?=[\w+-]+:)/g, `:${BREAK}`)
    .replaceAll('$', `$${BREAK}`);
}

/**
 * One line of text as inline code, also in a table cell and in HTML. Never as a span of backticks where renderers
 * disagree: about a pipe in a cell, about backslashes before it, about backticks.
 */
export function code(line: string): string {
  if (line !== '' && !/[`|\\]|^\s|\s$/.test(line)) return `\`${line}\``;
  return htmlCode(line);
}

/** The same as HTML, for places in which Markdown is not read, like a `<summary>`. */
export function htmlCode(line: string): string {
  // A span without text would vanish, and leave a sentence with a hole.
  const text = line === '' ? ' ' : line;
  return `<code>${text.replaceAll('@', `@${BREAK}`).replaceAll(/[!-/:-@[-`{-~]/g, entity)}</code>`;
}
