/** What ends a link's address or means something to Markdown or HTML. */
const UNSAFE = /[()<>[\]\\`*_"'{}|~\s]/g;

/**
 * An address of the service or of GitHub as it is linked. Undefined when it may not be: not http or https, with a user
 * name in it, or very long.
 */
export function linkable(address: string): string | undefined {
  if (address.length > 2000 || !URL.canParse(address)) return undefined;
  const { protocol, username, password, href } = new URL(address);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '' ? href : undefined;
}

/**
 * A link to an address that is {@link linkable}. Undefined when it is not; show it as code then.
 *
 * @param label Markdown, escaped already
 */
export function link(label: string, address: string): string | undefined {
  const href = linkable(address);
  const encoded = href?.replace(
    UNSAFE,
    (mark) => `%${mark.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
  return encoded === undefined ? undefined : `[${label}](${encoded})`;
}
