/** What ends a link's address or means something to Markdown or HTML. */
const UNSAFE = /[()<>[\]\\`*_"'{}|~\s]/g;

/**
 * A link to an address of the service or of GitHub. Undefined when it is none that may be linked: not http or https,
 * with a user name in it, or very long; show it as code then.
 *
 * @param label Markdown, escaped already
 */
export function link(label: string, address: string): string | undefined {
  if (address.length > 2000 || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    return undefined;
  const encoded = url.href.replace(
    UNSAFE,
    (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
  return `[${label}](${encoded})`;
}
