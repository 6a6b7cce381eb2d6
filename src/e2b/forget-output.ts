/**
 * The SDK's command handle appends everything a command prints to two strings for as long as it runs. A build that
 * prints a gigabyte would end in "Invalid string length". We pass the output on as it comes, so both are emptied;
 * if a later SDK names them otherwise, this does nothing and only the memory is lost.
 */
export function forgetOutput(handle: object | undefined): void {
  if (!handle) return;
  // oxlint-disable no-underscore-dangle -- the SDK's names
  const held = handle as { _stdout?: unknown; _stderr?: unknown };
  if (typeof held._stdout === 'string') held._stdout = '';
  if (typeof held._stderr === 'string') held._stderr = '';
}
