import type { Pen } from '../../markdown/pen.js';
import { counted } from '../../text/count.js';
import { formatDuration } from '../../text/duration.js';
import type { HtmlReport } from '../input.js';
import { LIMITS } from '../limits.js';
import { html, NOTHING } from '../markup.js';
import { code, prose } from '../prose.js';
import { leftOut, type PageSection, scrollBox } from '../section.js';

const TYPES: Record<string, string> = {
  create: 'created',
  write: 'written',
  remove: 'removed',
  rename: 'renamed',
  chmod: 'mode changed',
  found: 'found',
};

/** What changed in the watched folders while the steps ran. */
export function changesSection({ run }: HtmlReport, pen: Pen): PageSection | undefined {
  const { watch } = run;
  if (!watch) return undefined;
  const { events, dropped, gaps } = watch;
  const all = events.length + dropped;
  const counts = new Map<string, number>();
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  const note = [...counts]
    .map(([type, count]) => `${count.toLocaleString('en-US')} ${named(type)}`)
    .join(', ');
  const shown = events.slice(0, LIMITS.changes);
  const rows = shown.map(
    ({ type, path, atMs }) =>
      html`<tr>
        <td class="number">${formatDuration(atMs)}</td>
        <td>${named(type)}</td>
        <td>${code(path, pen, 500)}</td>
      </tr>`,
  );
  const table =
    shown.length === 0
      ? html`<p>Nothing changed.</p>`
      : html`<details class="more">
          <summary>${counted(all, 'change')}</summary>
          ${scrollBox(
            html`<table>
              <thead>
                <tr>
                  <th scope="col" class="number">After</th>
                  <th scope="col">What</th>
                  <th scope="col">Path</th>
                </tr>
              </thead>
              <tbody>
                ${rows}
              </tbody>
            </table>`,
            'Changes in watched folders',
          )}${all > shown.length ? leftOut(`${counted(all - shown.length, 'more change')} not shown here.`) : NOTHING}
        </details>`;
  return {
    id: 'changes',
    title: 'Watched folders',
    ...(note === '' ? {} : { note }),
    body: html`${gaps.slice(0, 50).map((gap) => html`<div class="callout warn"><p>${prose(gap, pen)}</p></div>`)}${table}`,
  };
}

function named(type: string): string {
  return TYPES[type] ?? 'changed';
}
