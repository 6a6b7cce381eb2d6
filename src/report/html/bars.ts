import { html, type Markup } from './markup.js';

/** A bar from `from` to `to`, as shares of 1, in a track of full width. Says nothing that does not stand beside it. */
export function bar(from: number, to: number, kind: string): Markup {
  const start = Math.round(Math.min(1, Math.max(0, from)) * 1000);
  const width = Math.max(4, Math.round(Math.min(1, Math.max(0, to)) * 1000) - start);
  const left = Math.min(start, 1000 - width);
  return html`<svg class="track" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
    <rect class="rail" width="1000" height="8" />
    <rect class="fill ${kind}" x="${left}" width="${width}" height="8" />
  </svg>`;
}

/** A name for a class: only letters and dashes. */
export function kindOf(word: string): string {
  return `k-${word.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
}
