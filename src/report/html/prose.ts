import type { Pen } from '../markdown/pen.js';
import { html, type Markup } from './markup.js';

/** A sentence. What it holds between backticks is shown as code. */
export function prose(text: string, pen: Pen, maxUnits = 1000): Markup {
  const parts = pen.line(text, maxUnits).split('`');
  // An odd one is no code.
  if (parts.length % 2 === 0) return html`${parts.join('`')}`;
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** A name or a path. */
export function code(text: string, pen: Pen, maxUnits = 300): Markup {
  return html`<code>${pen.line(text, maxUnits)}</code>`;
}
