/** The last line of what a tool said: tar names the cause last but one and the consequence last; the first is best. */
export function lastLine(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !/exiting now|Exiting with failure/i.test(line));
  return lines.at(-1)?.slice(0, 300) ?? 'no message';
}
