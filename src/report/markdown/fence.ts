/**
 * Text as a block of code that only its own last line closes: the fence is longer than any run of backticks in it.
 *
 * @param text clean; its line ends are `\n`
 */
export function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}text\n${text.replace(/\n+$/, '')}\n${ticks}\n`;
}
