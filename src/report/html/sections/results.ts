import { formatBytes } from '../../bytes.js';
import type { Pen } from '../../markdown/pen.js';
import { counted } from '../../text/count.js';
import type { HtmlReport } from '../input.js';
import { LIMITS } from '../limits.js';
import { html, type Markup, NOTHING } from '../markup.js';
import { chartTable } from '../results/charts/listed.js';
import { type FormContext, formMarkup, parsed, TYPE_NAMES } from '../results/form.js';
import { type ShownValue, valuesOf } from '../results/value.js';
import { leftOut, type PageSection } from '../section.js';

/** What code steps showed: plots, tables and texts, under their steps. */
export function resultsSection(report: HtmlReport, pen: Pen): PageSection | undefined {
  const { results } = report.run;
  if (!results || (results.files.length === 0 && results.refused.length === 0)) return undefined;
  const values = valuesOf(results.files);
  const shown = values.slice(0, LIMITS.values);
  const left = values.length - shown.length;
  const room = { left: LIMITS.embedded };
  const steps = new Map<string, Markup[]>();
  for (const value of shown) {
    const own = steps.get(value.step) ?? [];
    own.push(valueMarkup(value, report, room, pen));
    steps.set(value.step, own);
  }
  const groups = [...steps].map(
    ([step, own]) =>
      html`<div class="result-group">
        <h3>${pen.line(step, 200)}</h3>
        ${own}
      </div>`,
  );
  const refused = results.refused
    .slice(0, LIMITS.messages)
    .map((sentence) => leftOut(pen.line(sentence, 500)));
  return {
    id: 'results',
    title: 'Results',
    note: counted(values.length, 'value'),
    body: html`${groups}${refused}${left > 0 ? leftOut(`${counted(left, 'more value')} not shown here; the results folder has all.`) : NOTHING}`,
  };
}

function valueMarkup(
  { step, order, forms }: ShownValue,
  { contents }: HtmlReport,
  room: { left: number },
  pen: Pen,
): Markup {
  const name = `Result ${order}`;
  const label = `${name} of ${pen.line(step, 100)}`;
  const drawn = forms.find(({ type }) => type === 'chart');
  const ofChart = drawn === undefined ? undefined : contents?.get(drawn.file);
  const chart = ofChart && 'bytes' in ofChart ? parsed(ofChart.bytes) : undefined;
  const context: FormContext = { pen, room, label, chart };
  const rest = [...forms];
  const reasons: Markup[] = [];
  let best: Markup | undefined;
  while (best === undefined && rest.length > 0) {
    const form = rest.shift();
    if (!form) break;
    const made = formMarkup(form, contents?.get(form.file), context);
    if ('shown' in made) best = made.shown;
    else reasons.push(leftOut(`${TYPE_NAMES[form.type]} is not shown: ${made.why}.`));
  }
  const others = rest.map((form) => {
    const made: { shown: Markup } | { why: string } =
      form.type === 'chart'
        ? { shown: chartTable(chart, pen) ?? NOTHING }
        : formMarkup(form, contents?.get(form.file), {
            ...context,
            label: `${label} as ${TYPE_NAMES[form.type]}`,
          });
    const body = 'shown' in made ? made.shown : leftOut(`It is not shown: ${made.why}.`);
    return html`<div class="form">
      <h4>${TYPE_NAMES[form.type]}</h4>
      ${body}
    </div>`;
  });
  const files = forms.map(({ file, bytes }) => `${pen.line(file, 120)} (${formatBytes(bytes)})`).join(', ');
  const more =
    others.length === 0
      ? NOTHING
      : html`<details class="more">
          <summary>${counted(others.length, 'other form')}</summary>
          ${others}
        </details>`;
  return html`<figure class="value">
    <figcaption><span class="value-name">${name}</span> <span class="value-files">${files}</span></figcaption>
    ${best ?? NOTHING}${reasons}${more}
  </figure>`;
}
