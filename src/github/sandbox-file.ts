import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FileText } from '../spec/read-file.js';

const DEFAULT_NAME = 'sandbox.yml';
const MAX_BYTES = 1024 * 1024;

/**
 * The sandbox file of the workspace: the one the input names, else `sandbox.yml` if there is one.
 *
 * @throws Error that names the file when it is not there, not a file, too large or outside the workspace.
 */
export function readWorkspaceFile(workspace: string, input: string | undefined): FileText | undefined {
  const name = input ?? DEFAULT_NAME;
  const place = path.resolve(workspace, name);
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) {
    if (input === undefined) return undefined;
    throw new Error(
      `input file: there is no ${name} in the workspace; check out the repository before this step`,
    );
  }
  if (!stat.isFile()) throw new Error(`input file: ${name} is not a file`);
  const inside = path.relative(realpathSync(workspace), realpathSync(place));
  if (inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) {
    throw new Error(`input file: ${name} lies outside the workspace; move it into the repository`);
  }
  if (stat.size > MAX_BYTES) throw new Error(`input file: ${name} is larger than 1 MiB`);
  return { name, text: readFileSync(place, 'utf8') };
}
