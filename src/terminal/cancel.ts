import type { CliContext } from './context.js';

/** The exit code of what the user cancelled. */
export const CANCELLED = 130;

/**
 * Aborts on the first Ctrl-C, which `say` answers, and leaves at once on the second.
 */
export function cancelOnInterrupt(
  context: CliContext,
  say: () => void,
): { cancel: AbortController; unsubscribe: () => void } {
  const cancel = new AbortController();
  let interrupts = 0;
  const unsubscribe = context.onInterrupt(() => {
    interrupts += 1;
    if (interrupts > 1) return context.exitNow(CANCELLED);
    say();
    cancel.abort();
  });
  return { cancel, unsubscribe };
}
