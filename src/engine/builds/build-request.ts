import { availableParallelism, totalmem } from 'node:os';
import { DEFAULT_TAG, parseReference, parseTag } from '../images/reference.js';
import { ApiError } from '../sandboxes/api-error.js';
import type { BuildMachine } from './order.js';

export interface BuildRequest {
  /** `[local/]name[:tag]`. */
  name: string;
  tags: string[];
  cpuCount: number | undefined;
  memoryMB: number | undefined;
  /** What must be free on the disk of a sandbox, MiB. */
  minFreeDiskMB: number | undefined;
}

/** E2B's machine for a template that names none. */
const DEFAULT_CPUS = 2;
const DEFAULT_MEMORY_MB = 1_024;

/** The largest that may be asked for on any machine; a larger machine allows all that it has. */
const MOST_CPUS = 8;
const MOST_MEMORY_MB = 8_192;
const LEAST_MEMORY_MB = 128;

/** The name and all tags of a request. Throws ApiError 400. */
export function namesIn({ name, tags }: BuildRequest): { name: string; tags: string[] } {
  const reference = parseReference(name);
  if (!reference) {
    throw new ApiError(
      400,
      `'${name}' cannot be a template's name: letters, digits, - and _, then perhaps a :tag`,
    );
  }
  const all = [...(reference.tag === undefined ? [] : [reference.tag]), ...tags].map((text) => {
    const tag = parseTag(text);
    if (tag === undefined)
      throw new ApiError(400, `'${text}' cannot be a tag: letters, digits, -, _ and . only`);
    return tag;
  });
  return { name: reference.name, tags: all.length > 0 ? [...new Set(all)] : [DEFAULT_TAG] };
}

/** Throws ApiError 400 for a machine that this one cannot be. */
export function machineOf(
  { cpuCount = DEFAULT_CPUS, memoryMB = DEFAULT_MEMORY_MB, minFreeDiskMB = 0 }: BuildRequest,
  diskSizeMB: number,
): BuildMachine {
  const cpus = Math.max(MOST_CPUS, availableParallelism());
  const memory = Math.max(MOST_MEMORY_MB, Math.floor(totalmem() / 1024 / 1024));
  if (cpuCount < 1 || cpuCount > cpus) {
    throw new ApiError(400, `cpuCount: a number from 1 to ${cpus}; got ${cpuCount}`);
  }
  if (memoryMB < LEAST_MEMORY_MB || memoryMB > memory || memoryMB % 2 !== 0) {
    throw new ApiError(400, `memoryMB: an even number from ${LEAST_MEMORY_MB} to ${memory}; got ${memoryMB}`);
  }
  if (minFreeDiskMB > diskSizeMB) {
    throw new ApiError(
      400,
      `minFreeDiskMb: disks have ${diskSizeMB} MiB; start the engine with a larger --disk-mb`,
    );
  }
  return { cpuCount, memoryMB, diskSizeMB };
}
