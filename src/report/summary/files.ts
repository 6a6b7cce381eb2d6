import { formatBytes } from '../bytes.js';
import type { Section } from '../markdown/fit.js';
import type { Pen } from '../markdown/pen.js';
import type { ReportedRun } from '../model.js';
import { counted } from '../text/count.js';
import { formatDuration } from '../text/duration.js';
import { relativeTo } from '../text/relative.js';

/** What was downloaded. @param root absolute folder that paths are shown relative to */
export function artifactSection({ artifacts }: ReportedRun, root: string | undefined, pen: Pen): Section {
  return {
    importance: 15,
    open: `<details><summary>${counted(artifacts.length, 'downloaded file')}</summary>\n\n`,
    close: '\n</details>\n\n',
    items: artifacts.map((path) => `- ${pen.code(relativeTo(root, path), 500)}\n`),
    left: (count) => `- … and ${counted(count, 'more', 'more')}\n`,
  };
}

/** What code showed, as files. */
export function resultSection({ results }: ReportedRun, pen: Pen): Section {
  const { files = [], refused = [] } = results ?? {};
  return {
    importance: 20,
    open: `<details><summary>${counted(files.length, 'file')} of results</summary>\n\n`,
    close: '\n</details>\n\n',
    items: [
      ...files.map(
        ({ file, bytes, step }) => `- ${pen.code(file)} (${formatBytes(bytes)}, ${pen.code(step)})\n`,
      ),
      ...refused.map((sentence) => `- ⚠️ ${pen.prose(sentence)}\n`),
    ],
    left: (count) => `- … and ${counted(count, 'more', 'more')}\n`,
  };
}

/** What changed in the watched folders. */
export function watchSection({ watch }: ReportedRun, pen: Pen): Section {
  const { events = [], dropped = 0, gaps = [] } = watch ?? {};
  return {
    importance: 5,
    open: `<details><summary>${counted(events.length + dropped, 'change')} in watched folders</summary>\n\n`,
    close: `${dropped > 0 ? `- … and ${counted(dropped, 'change')} that were not kept\n` : ''}\n</details>\n\n`,
    items: [
      ...gaps.map((gap) => `- ⚠️ ${pen.prose(gap)}\n`),
      ...events.map(({ type, path, atMs }) => `- ${formatDuration(atMs)} ${type} ${pen.code(path, 500)}\n`),
    ],
    left: (count) => `- … and ${counted(count, 'more', 'more')}\n`,
  };
}
