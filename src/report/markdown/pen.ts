import { createSecretMask } from '../secret-mask.js';
import { cleanLine, cleanText } from '../text/clean.js';
import { middleCut, shorten } from '../text/cut.js';
import { code, htmlCode, prose } from './escape.js';
import { fence } from './fence.js';
import { quoteForeign } from './quote.js';

/**
 * Writes text that may come from users or sandboxes into Markdown. Everything passes through it: cleaned, its
 * secrets masked, then cut, then escaped for its place. In this order: a secret that was cut or escaped first would
 * not be found.
 */
export interface Pen {
  /** A sentence, inline. What it holds between backticks is shown as code. */
  prose(text: string, maxUnits?: number): string;
  /** A name or a path, inline, as code. */
  code(text: string, maxUnits?: number): string;
  /** The same as HTML, for places in which Markdown is not read. */
  html(text: string, maxUnits?: number): string;
  /** A block of code; beginning and end of a longer text. */
  fence(text: string, maxUnits?: number): string;
  /** Markdown of somebody else, as a quotation. Undefined when there is nothing in it. */
  quote(markdown: string, maxBytes: number): string | undefined;
  /** One clean line without secrets that is not Markdown: for titles and messages that are shown as they are. */
  line(text: string, maxUnits?: number): string;
  /** The same, of several lines. */
  text(text: string, maxUnits?: number): string;
}

/** @param secrets values that must not appear; see `createSecretMask` for what is left alone */
export function createPen(secrets: readonly string[] = []): Pen {
  const mask = createSecretMask(secrets);
  const line = (text: string, maxUnits: number): string => shorten(mask.apply(cleanLine(text)), maxUnits);
  const block = (text: string): string => mask.apply(cleanText(text));
  return {
    prose: (text, maxUnits = 1000) => prose(line(text, maxUnits)),
    code: (text, maxUnits = 200) => code(line(text, maxUnits)),
    html: (text, maxUnits = 200) => htmlCode(line(text, maxUnits)),
    fence: (text, maxUnits = 4000) => fence(middleCut(block(text), maxUnits)),
    quote: (markdown, maxBytes) => quoteForeign(block(markdown), maxBytes),
    line: (text, maxUnits = 250) => line(text, maxUnits),
    text: (text, maxUnits = 4000) => middleCut(block(text), maxUnits),
  };
}
