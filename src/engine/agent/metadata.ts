import { xattrs } from './native/xattrs.js';
import { errorCode } from './system-error.js';

/** What users attach to a file: kept by the file system as attributes of this prefix, where E2B's envd keeps it. */
const PREFIX = 'user.e2b.';

/** E2B's limits: a name with its prefix is at most 255 bytes to the kernel; and all keys and values together. */
const MAX_KEY_BYTES = 255 - PREFIX.length;
const MAX_TOTAL_BYTES = 4096;

/** What is wrong with metadata that a client wants to attach; undefined = nothing. */
export function metadataProblem(metadata: Record<string, string>): string | undefined {
  let total = 0;
  for (const [key, value] of Object.entries(metadata)) {
    if (!/^[\x21-\x7e]+$/.test(key)) return `key ${JSON.stringify(key)} must be printable ASCII`;
    if (!/^[\x20-\x7e]*$/.test(value)) return `value of key '${key}' must be printable ASCII`;
    if (key.length > MAX_KEY_BYTES) return `key of ${key.length} bytes is longer than ${MAX_KEY_BYTES}`;
    total += key.length + value.length;
  }
  if (total > MAX_TOTAL_BYTES) return `${total} bytes in all are more than ${MAX_TOTAL_BYTES}`;
  return undefined;
}

/**
 * An entry's metadata, whoever set it. It is the sandbox's and may be anything: what exceeds E2B's limit for all of it
 * is left out, what is not UTF-8 is replaced.
 */
export async function readMetadata(path: string | Uint8Array): Promise<Record<string, string>> {
  const native = await xattrs();
  const metadata: [string, string][] = [];
  if (native === undefined) return {};
  const bytes = typeof path === 'string' ? Buffer.from(path) : path;
  let total = 0;
  for (const name of native.list(bytes)) {
    const text = name.toString();
    if (!text.startsWith(PREFIX) || text === PREFIX) continue;
    const value = native.get(bytes, name);
    if (value === undefined) continue;
    total += name.length - PREFIX.length + value.length;
    if (total > MAX_TOTAL_BYTES) break;
    metadata.push([text.slice(PREFIX.length), value.toString()]);
  }
  return Object.fromEntries(metadata);
}

/**
 * Makes `metadata` all that an open file has: other keys are removed. A file system without attributes keeps none, as
 * with envd; whoever needs to know reads it back. Throws the system's error for other trouble (ENOSPC: no room for it).
 */
export async function replaceMetadata(fd: number, metadata: Record<string, string>): Promise<void> {
  const native = await xattrs();
  if (native === undefined) return;
  try {
    for (const name of native.listOpen(fd)) {
      const text = name.toString();
      if (text.startsWith(PREFIX) && !Object.hasOwn(metadata, text.slice(PREFIX.length))) {
        native.removeOpen(fd, name);
      }
    }
    for (const [key, value] of Object.entries(metadata)) {
      native.setOpen(fd, Buffer.from(PREFIX + key), Buffer.from(value));
    }
  } catch (error) {
    // EPERM: attributes of users are for regular files and directories only.
    if (!['ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM'].includes(errorCode(error) ?? '')) throw error;
  }
}
