import { oneSafeLine } from '../../log/step-log.js';

/** Text of ours that may quote a file, line by line without commands and secrets. */
export function safeLines(text: string, secrets: readonly string[]): string {
  return text
    .split('\n')
    .map((line) => oneSafeLine(line, secrets))
    .join('\n');
}
