import { posix } from 'node:path';
import { WORK_FOLDER } from '../spec/defaults.js';
import type { RunSpec } from '../spec/model.js';

/** The folder that steps start in: where the first upload goes. */
export function workFolderOf(spec: RunSpec): string {
  const first = spec.upload?.[0]?.to;
  return first === undefined ? WORK_FOLDER : posix.resolve('/', first);
}
