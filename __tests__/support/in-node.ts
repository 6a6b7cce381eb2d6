import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Runs a module's text in a Node of its own and gives what it printed: for what the SDK does with errors of `fetch`, which under jest
 * are of another realm than its own.
 */
export async function inNode(text: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', text]);
  return stdout;
}
