import { createPen } from '../markdown/pen.js';
import { headBytes } from '../text/cut.js';

/** What could not be shown elsewhere, for the end of a summary; at most `limitBytes` long. */
export function renderNotices(
  notices: readonly string[],
  limitBytes: number,
  secrets: readonly string[] = [],
): string {
  if (notices.length === 0) return '';
  const pen = createPen(secrets);
  let text = '\n#### Not everything could be shown\n\n';
  for (const notice of notices) {
    const line = `- ℹ️ ${pen.prose(notice)}\n`;
    if (Buffer.byteLength(text + line) > limitBytes) return headBytes(text, limitBytes);
    text += line;
  }
  return text;
}
