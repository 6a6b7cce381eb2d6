import { formatBytes } from '../bytes.js';
import type { ReportedRun } from '../model.js';
import { counted } from './count.js';

/** What an upload came to: `412 files, 9.6 MB; 7 files changed, 1 removed, 120 kB sent`. */
export function uploadLine({
  mode,
  files,
  bytes,
  sentBytes,
  changed,
  removed,
}: NonNullable<ReportedRun['upload']>): string {
  const all = `${counted(files, 'file')}, ${formatBytes(bytes)}`;
  if (mode === 'full') return `${all}; ${formatBytes(sentBytes)} sent`;
  const gone = removed !== undefined && removed > 0 ? `, ${removed.toLocaleString('en-US')} removed` : '';
  const saved =
    bytes > 0 ? `; the sync saved ${Math.floor((1 - Math.min(1, sentBytes / bytes)) * 100)} %` : '';
  return `${all}; ${counted(changed ?? 0, 'file')} changed${gone}, ${formatBytes(sentBytes)} sent${saved}`;
}
