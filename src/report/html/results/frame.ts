import type { Pen } from '../../markdown/pen.js';
import { escapeHtml, html, type Markup } from '../markup.js';
import { FRAME_STYLE } from '../style.js';

/**
 * HTML of somebody else in a frame that may do nothing: no scripts, no forms, no ways out of it. It inherits the page's
 * policy besides, so it loads nothing from anywhere, and takes no styles but these of ours.
 *
 * @param page text that was decoded, with the secrets masked
 */
export function foreignFrame(page: string, label: string, pen: Pen): Markup {
  const document = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(pen.line(label, 200))}</title><style>${FRAME_STYLE}</style></head><body>${page}</body></html>`;
  return html`<iframe
    class="foreign-frame"
    sandbox=""
    referrerpolicy="no-referrer"
    title="${pen.line(label, 200)}"
    srcdoc="${document}"
  ></iframe>`;
}
