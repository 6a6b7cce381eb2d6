import { formatDuration } from '../../text/duration.js';
import type { HtmlReport } from '../input.js';
import { html, type Markup } from '../markup.js';
import type { PageSection } from '../section.js';

const NAMES: Record<string, string> = {
  template: 'Template',
  sandbox: 'Sandbox',
  upload: 'Upload',
  steps: 'Steps',
  download: 'Download',
  after: 'Afterwards',
};

/** Where the time went: the phases, which follow each other, as one bar. */
export function timeSection({ run }: HtmlReport): PageSection | undefined {
  const phases = Object.entries(run.timings).filter(([name]) => Object.hasOwn(NAMES, name));
  if (phases.length === 0) return undefined;
  const sum = phases.reduce((all, [, ms]) => all + ms, 0);
  const total = Math.max(1, run.timings.total ?? 0, sum);
  let at = 0;
  const rects = phases.map(([name, ms]) => {
    // A gap between two keeps them apart also where colours do not.
    const width = (ms / total) * 1000;
    const rect = html`<rect
      class="fill p-${name}"
      x="${at.toFixed(2)}"
      width="${Math.max(0.5, width - 2).toFixed(2)}"
      height="12"
    />`;
    at += width;
    return rect;
  });
  const rows = phases.map(([name, ms]) => row(name, ms, total));
  return {
    id: 'time',
    title: 'Time',
    note: `${formatDuration(total)} in all`,
    body: html`<svg class="track phases" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
        ${rects}
      </svg>
      <ul class="phase-list">
        ${rows}
      </ul>`,
  };
}

function row(name: string, ms: number, total: number): Markup {
  const share = Math.round((ms / total) * 100);
  return html`<li>
    <span class="swatch p-${name}" aria-hidden="true"></span><span class="name">${NAMES[name] ?? name}</span
    ><span class="took">${formatDuration(ms)}</span><span class="share">${share} %</span>
  </li>`;
}
