import { micromark } from 'micromark';
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { isCheapMarkdown } from './markdown-cost.js';
import { Markup } from './markup.js';
import { textBox } from './section.js';

/**
 * What Markdown can do that text of somebody else may not: HTML, links, images and whatever those refer to. It stays text,
 * so nothing is fetched, and nobody is led anywhere.
 */
const REFUSED = {
  disable: {
    null: ['htmlFlow', 'htmlText', 'autolink', 'labelStartImage', 'labelStartLink', 'labelEnd', 'definition'],
  },
};

/**
 * Markdown of somebody else as HTML. Its headings are no part of the page's outline. One that would take long is shown as
 * the text that it is. Undefined when it is empty.
 */
export function foreignMarkdown(markdown: string): Markup | undefined {
  if (markdown.trim() === '') return undefined;
  if (!isCheapMarkdown(markdown)) return textBox(markdown, 'Markdown');
  const written = micromark(markdown, {
    extensions: [gfmTable(), gfmStrikethrough(), REFUSED],
    htmlExtensions: [gfmTableHtml(), gfmStrikethroughHtml()],
  });
  // Every `<` of the text is an entity by now: these are the renderer's own.
  const plain = written
    .replaceAll(/<h[1-6]>/g, '<p class="heading">')
    .replaceAll(/<\/h[1-6]>/g, '</p>')
    .replaceAll(/<code class="[^"]*">/g, '<code>')
    .replaceAll('<table>', '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<div class="box" role="group" aria-label="Code" tabindex="0"><pre>')
    .replaceAll('</pre>', '</pre></div>');
  return Markup.trusted(plain);
}
