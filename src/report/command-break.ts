/**
 * Makes text harmless to the Actions runner, which reads commands from whatever an action prints. Two forms are
 * live: `::name props::data` where only white space stands before it on the line, and the older `##[name props]data`
 * anywhere in a line (actions/runner, ActionCommand.cs). A space is put into the marker, `: :` and `## [`: a reader
 * sees that something was there and what it said, the runner sees text, and so does the log viewer, which draws
 * `##[…]` by itself. Lines without a marker come out as they went in.
 *
 * @param text any number of lines, ended by `\n` alone; its first character begins a line
 */
export function breakCommands(text: string): string {
  return breakLeadingColons(text.includes('##[') ? text.replaceAll('##[', '## [') : text);
}

function breakLeadingColons(text: string): string {
  let broken = '';
  let from = 0;
  for (let at = text.indexOf('::'); at !== -1; at = text.indexOf('::', at + 1)) {
    if (!beginsLine(text, at)) continue;
    broken += `${text.slice(from, at)}: `;
    from = at + 1;
  }
  return from === 0 ? text : broken + text.slice(from);
}

function beginsLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && text[before] !== '\n' && isInvisible(text.charCodeAt(before))) before--;
  return before < 0 || text[before] === '\n';
}

/**
 * .NET's white space (TrimStart: U+0009-000D, U+0085 and the Unicode separators) and, to be safe, what its
 * culture-aware comparison passes over or its reader strips: controls, format characters, the BOM.
 */
const INVISIBLE = /[\s\u0085\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

function isInvisible(code: number): boolean {
  if (code > 0x20 && code < 0x7f) return false;
  return code <= 0x20 || INVISIBLE.test(String.fromCharCode(code));
}
