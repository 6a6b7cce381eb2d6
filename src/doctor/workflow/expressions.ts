/**
 * What stands between `${{` and `}}` in a text. By search, not by pattern: a hostile text that opens one again and again
 * must not take the square of its length.
 */
export function expressionsOf(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf('${{'); at >= 0;) {
    const end = text.indexOf('}}', at + 3);
    if (end < 0) break;
    found.push(text.slice(at + 3, end));
    at = text.indexOf('${{', end + 2);
  }
  return found;
}
