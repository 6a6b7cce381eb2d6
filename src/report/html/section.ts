import { type Content, html, type Markup, NOTHING } from './markup.js';

/** A part of the page that can be jumped to. */
export interface PageSection {
  /** Ours: letters and dashes. */
  id: string;
  title: string;
  /** Beside the title, in a few words. */
  note?: Content;
  body: Markup;
}

export function renderSection({ id, title, note, body }: PageSection): Markup {
  const beside = note === undefined ? NOTHING : html`<p class="note">${note}</p>`;
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <div class="section-head">
      <h2 id="${id}-title">${title}</h2>
      ${beside}
    </div>
    ${body}
  </section> `;
}

/** Says what is not shown. */
export function leftOut(text: string): Markup {
  return html`<p class="left-out">${text}</p>`;
}

/** Text that keeps its lines and can be scrolled, with the keyboard too. */
export function textBox(text: Content, label: string): Markup {
  return html`<div class="box" role="group" aria-label="${label}" tabindex="0"><pre>${text}</pre></div>`;
}

/** The same, showing its end first: in a log of something that failed, that says why. */
export function textBoxFromEnd(text: Content, label: string): Markup {
  return html`<div class="box from-end" role="group" aria-label="${label}" tabindex="0">
    <pre>${text}</pre>
  </div>`;
}

/** Something wide that scrolls by itself, so that the page does not. */
export function scrollBox(content: Markup, label: string): Markup {
  return html`<div class="scroll" role="group" aria-label="${label}" tabindex="0">${content}</div>`;
}
