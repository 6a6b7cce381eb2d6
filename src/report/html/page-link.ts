import { linkable } from '../markdown/link.js';
import { html, type Markup } from './markup.js';

/** A link to an address that is {@link linkable}, which is only asked when somebody follows it. Undefined when it is not. */
export function pageLink(label: Markup | string, address: string): Markup | undefined {
  const href = linkable(address);
  return href === undefined ? undefined : html`<a href="${href}" rel="noreferrer noopener">${label}</a>`;
}
