import { statSync } from 'node:fs';
import { renderNotices } from '../report/summary/notices.js';
import { SUMMARY_LIMIT_BYTES } from '../report/summary/render.js';

/** Kept for what is known only after the summary was written, in bytes. */
const FOR_NOTICES = 8 * 1024;

/** What this file needs of the toolkit. */
export interface SummarySink {
  summary: { addRaw(text: string): { write(): Promise<unknown> } };
}

/** The summary of this step of the workflow: Markdown that is appended, and never becomes longer than the runner takes. */
export interface StepSummary {
  /** Appends what `render` makes of the room that there is. */
  write(render: (limitBytes: number) => string): Promise<void>;
  /** Appends what could not be shown elsewhere. */
  notices(texts: readonly string[], secrets: readonly string[]): Promise<void>;
}

/** Undefined where the runner takes none. */
export function stepSummary(
  sink: SummarySink,
  environment: Readonly<Record<string, string | undefined>>,
): StepSummary | undefined {
  const file = environment.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return undefined;
  const room = (kept: number): number =>
    Math.max(0, SUMMARY_LIMIT_BYTES - kept - (statSync(file, { throwIfNoEntry: false })?.size ?? 0));
  const append = async (text: string): Promise<void> => {
    if (text !== '') await sink.summary.addRaw(text).write();
  };
  return {
    write: async (render) => append(render(room(FOR_NOTICES))),
    notices: async (texts, secrets) => append(renderNotices(texts, room(0), secrets)),
  };
}
