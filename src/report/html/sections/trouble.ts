import type { Pen } from '../../markdown/pen.js';
import type { ReportedProblem } from '../../model.js';
import { counted } from '../../text/count.js';
import type { HtmlReport } from '../input.js';
import { LIMITS } from '../limits.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { code, prose } from '../prose.js';
import { leftOut, type PageSection, textBox } from '../section.js';

/** Why there is no result, what went wrong beside the steps, and warnings; each with its way out. */
export function troubleSection({ run, tests }: HtmlReport, pen: Pen): PageSection | undefined {
  const { error, problems, warnings } = run;
  const unread = (tests?.problems ?? []).map((problem) => `test report ${problem}`);
  const said = [...warnings, ...unread];
  const count = (error ? 1 : 0) + problems.length + said.length;
  if (count === 0) return undefined;
  const shown = problems.slice(0, LIMITS.messages);
  const lines = said.slice(0, LIMITS.messages);
  const left = problems.length - shown.length + said.length - lines.length;
  return {
    id: 'trouble',
    title: error || problems.length > 0 ? 'What went wrong' : 'Warnings',
    ...(problems.length > 0 && !error ? { note: 'Beside the steps: what these said stands.' } : {}),
    body: html`${error ? callout(error, pen, 'bad') : NOTHING}${shown.map((one) => callout(one, pen, 'bad'))}${lines.map((text) => html`<div class="callout warn"><p>${prose(text, pen)}</p></div>`)}${left > 0 ? leftOut(`${counted(left, 'more', 'more')} not shown here; the JSON result has all.`) : NOTHING}`,
  };
}

function callout({ message, hint, place, lines = [] }: ReportedProblem, pen: Pen, kind: string): Markup {
  const where = place
    ? html` <span class="place">${code(`${place.file}:${place.line}`, pen)}</span>`
    : NOTHING;
  const wayOut =
    hint === '' ? NOTHING : html`<p class="way-out"><strong>Way out:</strong> ${prose(hint, pen)}</p>`;
  const log =
    lines.length === 0 ? NOTHING : textBox(pen.text(lines.join('\n'), 8000), 'The last lines of its log');
  return html`<div class="callout ${kind}">
    <p>${prose(message, pen)}${where}</p>
    ${wayOut}${log}
  </div>`;
}
