/** Controls, format characters (they can turn text around or hide it) and separators of lines, and what escapes them. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\\]/gu;
const NAMED: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

/** A path of a sandbox as it can be shown on one line: what could not be seen, or be more than text, is written out. */
export function escapePath(path: string): string {
  return path.replace(HIDDEN, (hidden) => NAMED[hidden] ?? `\\u{${hidden.codePointAt(0)?.toString(16)}}`);
}
