import { isDotGit } from './file-names.js';

/** What of an archive's path or link target is kept: its parts, or why it is refused. */
export type PathVerdict = { parts: string[] } | { reason: string };

export interface PathRules {
  /** How many folders deep a path may go. */
  maxDepth: number;
  platform: NodeJS.Platform;
}

// Tab and newline occur in honest names; the others move a terminal's cursor or cannot be opened at all.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
// https://learn.microsoft.com/windows/win32/fileio/naming-a-file: reserved characters (the colon also names streams
// and drives), and device names that are reserved with any extension.
// eslint-disable-next-line no-control-regex
const WINDOWS_RESERVED = /[<>:"|?*\\\u0000-\u001f]/;
const WINDOWS_DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])[ ]*(\.|$)/i;

/**
 * Judges a path from an archive: relative, downward, not below `.git` (a `.git/config` would run programs on this
 * machine), with names that this system can hold. Pure.
 */
export function checkEntryPath(path: string, rules: PathRules): PathVerdict {
  if (path.startsWith('/')) return { reason: 'its path is absolute' };
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length > rules.maxDepth)
    return { reason: `its path is more than ${rules.maxDepth} folders deep` };
  for (const part of parts) {
    const reason = refuseName(part, rules.platform);
    if (reason !== undefined) return { reason };
  }
  return { parts };
}

function refuseName(name: string, platform: NodeJS.Platform): string | undefined {
  if (name === '..') return 'its path climbs with ".."';
  if (CONTROL.test(name)) return 'its name holds control characters';
  if (name.includes('\ufffd')) return 'its name is not valid UTF-8';
  if (isDotGit(name)) return 'it would write into .git';
  if (platform !== 'win32') return undefined;
  if (WINDOWS_RESERVED.test(name)) return 'its name holds characters that Windows reserves';
  if (WINDOWS_DEVICE.test(name)) return 'its name is a device on Windows';
  if (/[. ]$/.test(name)) return 'its name ends with a dot or space, which Windows drops';
  return undefined;
}

/**
 * Judges a symlink's target for a link that lies `depth` real folders below the destination: relative, `..` only at
 * its start and at most `depth` of them. Then no chain of such links can lead out: `..` is applied to real folders
 * only, never to what another link points to. Returns the reason to refuse it, or undefined. Pure.
 */
export function checkLinkTarget(target: string, depth: number, rules: PathRules): string | undefined {
  if (target === '') return 'its target is empty';
  if (CONTROL.test(target)) return 'its target holds control characters';
  if (target.startsWith('/')) return 'its target is absolute';
  if (rules.platform === 'win32' && WINDOWS_RESERVED.test(target)) {
    return 'its target holds characters that Windows reserves';
  }
  const parts = target.split('/').filter((part) => part !== '' && part !== '.');
  const climbs = parts.findIndex((part) => part !== '..');
  const ups = climbs === -1 ? parts.length : climbs;
  if (ups > depth) return 'its target leaves the folder';
  if (parts.slice(ups).includes('..')) return 'its target climbs with ".." after a name';
  if (parts.slice(ups).some(isDotGit)) return 'its target is in .git';
  return undefined;
}
