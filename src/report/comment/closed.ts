import { link } from '../markdown/link.js';
import { createPen } from '../markdown/pen.js';
import { markerOf } from './marker.js';

/** What was kept for a pull request, when that is closed. */
export interface ClosedPull {
  pull: number;
  /** IDs of the sandboxes that were killed. */
  killed: readonly string[];
}

export interface ClosedCommentOptions {
  /** See `markerOf`. */
  key: string;
  title: string;
  /** Address of the workflow run. */
  run: string;
  secrets: readonly string[];
}

/** The body of a comment on a closed pull request: what the last one led to is not there any more. */
export function renderClosed({ pull, killed }: ClosedPull, options: ClosedCommentOptions): string {
  const { key, title, run, secrets } = options;
  const pen = createPen(secrets);
  const ids = killed.map((id) => pen.code(id)).join(', ');
  const what = killed.length === 0 ? 'no sandbox is left' : `sandbox ${ids} is killed`;
  const about = [`**${pen.prose(title, 200)}**`, link('log', run)].filter((part) => part !== undefined);
  return `${markerOf(key)}\n### 🧹 Closed\n\nPull request ${pull} is closed: ${what}.\n\n${about.join(' · ')}`;
}
