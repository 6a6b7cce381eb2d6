import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FileText } from '../../spec/read-file.js';
import { UsageError } from '../usage-error.js';

/** Names a sandbox file has in a folder, in the order they are looked for. */
const FILE_NAMES = ['sandbox.yml', 'sandbox.yaml'];
/** No description is longer; a device or a huge file is refused before it is read. */
const MAX_BYTES = 1024 * 1024;

/** Where a run takes place and the file that describes it. */
export interface Target {
  /** Absolute folder. */
  root: string;
  file?: FileText;
}

/**
 * Finds what `run [FILE|FOLDER]` means: a file, the sandbox file of a folder, or, without an argument, that of the
 * current folder if it has one.
 *
 * @throws UsageError when it is not there or cannot be read; a named folder without a file is fine when
 *   `withoutFile` says that the fields describe the run.
 */
export function findTarget(cwd: string, given: string | undefined, withoutFile: boolean): Target {
  const place = path.resolve(cwd, given ?? '.');
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat)
    throw new UsageError(`there is no ${given}: name a sandbox file or a folder that holds a sandbox.yml`);
  if (!stat.isDirectory()) return { root: path.dirname(place), file: read(place, given ?? place) };
  for (const name of FILE_NAMES) {
    const candidate = path.join(place, name);
    if (statSync(candidate, { throwIfNoEntry: false })?.isFile()) {
      return { root: place, file: read(candidate, given === undefined ? name : path.join(given, name)) };
    }
  }
  if (given !== undefined && !withoutFile) {
    throw new UsageError(`there is no sandbox.yml in ${given}: write one, or say what to run with --run`);
  }
  return { root: place };
}

function read(place: string, name: string): FileText {
  const stat = statSync(place);
  if (!stat.isFile()) throw new UsageError(`${name} is not a file`);
  if (stat.size > MAX_BYTES)
    throw new UsageError(`${name} is larger than 1 MiB: a sandbox file is a page or two`);
  try {
    return { name, text: readFileSync(place, 'utf8') };
  } catch (error) {
    throw new UsageError(`${name} cannot be read: ${(error as Error).message}`);
  }
}
