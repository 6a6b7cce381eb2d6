import { counted } from '../text/count.js';
import { headBytes } from '../text/cut.js';
import { BREAK, breakReferences } from './escape.js';

/** Languages of code blocks that GitHub draws instead of showing them; drawings can load images. */
const DRAWN = /([`~]{3,}[^\S\n]*)(?=mermaid|geojson|topojson|stl|math)/gi;

/**
 * Markdown of somebody else, made harmless and put into a quotation. Tables, lists, emphasis and code stay what they
 * are; HTML, links, images, footnotes, alerts, drawings, mentions and references are shown as text.
 *
 * Every line carries the mark of the quotation, so whatever is left open inside ends with it. The breaks inside are
 * invisible characters, put in everywhere alike: what is code and what is not need not be known, and a reader who
 * disagrees with us about that opens nothing.
 *
 * @param markdown clean; its line ends are `\n`
 * @returns undefined when there is nothing in it
 */
export function quoteForeign(markdown: string, maxBytes: number): string | undefined {
  const text = markdown.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
  if (text === '') return undefined;
  const lines = text.split('\n').map((line) => (line === '' ? '>\n' : `> ${defused(line)}\n`));
  let bytes = 0;
  let kept = 0;
  for (const line of lines) {
    bytes += Buffer.byteLength(line);
    if (bytes > maxBytes) break;
    kept += 1;
  }
  if (kept === lines.length) return lines.join('');
  const rest = counted(lines.length - kept, 'more line');
  // One line that is too long by itself is shown in part; it is text then, whatever it was.
  const part = kept === 0 ? `> ${headBytes(lines[0]?.slice(2).trimEnd() ?? '', maxBytes)}…\n` : '';
  return `${lines.slice(0, kept).join('')}${part}\n*… ${part === '' ? rest : 'the rest'} left out*\n`;
}

function defused(line: string): string {
  return breakReferences(line)
    .replaceAll(/<(?=[a-z/!?])/gi, `<${BREAK}`)
    .replaceAll(/&(?=[#a-z])/gi, `&${BREAK}`)
    .replaceAll(/\[(?=[!^])/g, `[${BREAK}`)
    .replaceAll(/\](?=[([:])/g, `]${BREAK}`)
    .replace(DRAWN, `$1${BREAK}`);
}
