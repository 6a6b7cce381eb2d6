import { shellQuote } from '../../e2b/shell-quote.js';
import type { ReadySpec } from '../../spec/model.js';

/** The command that exits with 0 once a template is ready: those of the SDK's `waitForPort` and so on. */
export function readyCommand(ready: ReadySpec): string {
  const { port, url, process, file, seconds, command } = ready;
  if (port !== undefined) return `[ -n "$(ss -Htuln sport = :${port})" ]`;
  if (url !== undefined) return `curl -s -o /dev/null -w "%{http_code}" ${shellQuote(url)} | grep -q "200"`;
  if (process !== undefined) return `pgrep ${shellQuote(process)} > /dev/null`;
  if (file !== undefined) return `[ -f ${shellQuote(file)} ]`;
  if (seconds !== undefined) return `sleep ${Math.max(1, seconds)}`;
  return command ?? 'true';
}
