import { html, type Markup } from './markup.js';

/**
 * A link to an address of the service or of GitHub, which is only asked when somebody follows it. Undefined when it is
 * none that may be linked: not http or https, with a user name in it, or very long.
 */
export function pageLink(label: Markup | string, address: string): Markup | undefined {
  if (address.length > 2000 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    return undefined;
  return html`<a href="${url.href}" rel="noreferrer noopener">${label}</a>`;
}
