const DOMAIN =
  /^(?:\*|(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)$/i;

/** The CIDR block that stands for every address (the SDK's `ALL_TRAFFIC`). */
export const ALL_TRAFFIC = '0.0.0.0/0';

/** Whether a text is an IPv4 address or a CIDR block of them. */
export function isAddress(text: string): boolean {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text);
  if (!match) return false;
  return match.slice(1, 5).every((part) => Number(part) <= 255) && Number(match[5] ?? 0) <= 32;
}

/** Whether a text is a domain name, `*` or `*.` before a domain. All-digit names are mistyped addresses. */
export function isDomain(text: string): boolean {
  return text.length <= 253 && DOMAIN.test(text) && !/^[\d.]+$/.test(text);
}
