import type { Sandbox } from 'e2b';
import { BackendError } from './errors.js';
import type { Listing, Seen } from './folder-account.js';
import { shellQuote } from './shell-quote.js';
import { runTool } from './tool.js';

/** Views of the kernel: endless, and nothing that a run makes. */
const KERNEL = ['proc', 'sysfs', 'cgroup', 'cgroup2', 'devtmpfs', 'devpts'];
const NO_FOLDER = 44;
const TIMEOUT = 60_000;

/**
 * Everything below a folder of the sandbox, at most `limit` + 1 entries; undefined when there is no such folder.
 *
 * @throws BackendError
 */
export async function listFolder(
  sandbox: Sandbox,
  folder: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Listing | undefined> {
  const at = shellQuote(folder);
  const skipped = KERNEL.map((type) => `-fstype ${type}`).join(' -o ');
  // What goes while it is listed makes find fail, and is no failure.
  const find = `find -H ${at} -mindepth 1 \\( ${skipped} \\) -prune -o -printf '%y %m %s %T@ %P\\0' 2>/dev/null`;
  const { exitCode, stdout } = await runTool(sandbox, {
    script: `[ -d ${at} ] || exit ${NO_FOLDER}; ${find} | head -z -n ${limit + 1}`,
    user: 'root',
    timeoutMs: TIMEOUT,
    ...(signal ? { signal } : {}),
  });
  if (exitCode === NO_FOLDER) return undefined;
  if (exitCode !== 0) {
    throw new BackendError(
      'service',
      `listing ${folder} ended with ${exitCode}`,
      'the sandbox needs find and head',
    );
  }
  return parseListing(stdout);
}

/** Records of `kind mode size seconds.fraction path`, each ended by a NUL. */
export function parseListing(text: string): Listing {
  const listing = new Map<string, Seen>();
  for (const record of text.split('\0')) {
    const [, kind, mode, size, seconds, fraction, name] =
      /^(\S) (\d+) (\d+) (-?\d+)\.(\d+) ([^]+)$/.exec(record) ?? [];
    if (name === undefined) continue;
    if (kind === 'd') listing.set(name, { kind: 'folder' });
    else if (kind !== 'f') listing.set(name, { kind: 'other' });
    else {
      const mtimeMs = Number(seconds) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
      listing.set(name, {
        kind: 'file',
        size: Number(size),
        mtimeMs,
        mode: Number.parseInt(mode ?? '', 8) & 0o777,
      });
    }
  }
  return listing;
}
