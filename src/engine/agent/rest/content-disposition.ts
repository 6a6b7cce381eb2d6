/** `inline; filename=…` as Go's mime package writes it: bare, quoted, or percent-encoded UTF-8. */
export function inlineDisposition(name: string): string {
  if (/^[A-Za-z0-9!#$&+\-.^_`|~]+$/.test(name)) return `inline; filename=${name}`;
  if (/^[\x20-\x7e]+$/.test(name)) return `inline; filename="${name.replace(/["\\]/g, '\\$&')}"`;
  const encoded = encodeURIComponent(wellFormed(name)).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename*=utf-8''${encoded}`;
}

/** Lone surrogates, which encodeURIComponent refuses, become U+FFFD. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
