import type { Pen } from '../../../markdown/pen.js';
import { counted } from '../../../text/count.js';
import { html, type Markup, NOTHING } from '../../markup.js';
import { leftOut, scrollBox } from '../../section.js';
import { chartTitle, elementsOf, type Fields, isFields, MOST, word } from './data.js';

const COLUMNS = 12;

/** The data of a chart as a table: it says also what a picture does not, and to everybody. */
export function chartTable(chart: unknown, pen: Pen): Markup | undefined {
  if (!isFields(chart)) return undefined;
  const elements = elementsOf(chart);
  const label = chartTitle(chart, pen) ?? 'Data of the chart';
  if (chart['type'] === 'line' || chart['type'] === 'scatter') {
    const x = word(chart['x_label'], pen) || 'x';
    const y = word(chart['y_label'], pen) || 'y';
    return table(
      ['Series', x, y],
      elements.flatMap((element) => pointRows(element, pen)),
      label,
    );
  }
  const keys = [...new Set(elements.flatMap((element) => Object.keys(element)))].slice(0, COLUMNS);
  return table(
    keys.map((key) => word(key, pen).replaceAll('_', ' ')),
    elements.map((element) => keys.map((key) => word(element[key], pen))),
    label,
  );
}

function pointRows(element: Fields, pen: Pen): string[][] {
  const { points } = element;
  if (!Array.isArray(points)) return [];
  const name = word(element['label'], pen);
  return points.map((point: unknown) => [
    name,
    ...(Array.isArray(point) ? point.slice(0, 2).map((value) => word(value, pen)) : []),
  ]);
}

function table(heads: readonly string[], rows: readonly string[][], label: string): Markup | undefined {
  if (rows.length === 0 || heads.length === 0) return undefined;
  const body = rows.slice(0, MOST).map(
    (row) =>
      html`<tr>
        ${heads.map((_, index) => html`<td>${row[index] ?? ''}</td>`)}
      </tr>`,
  );
  const left = rows.length - MOST;
  return html`${scrollBox(
    html`<table class="data">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>`,
    label,
  )}${left > 0 ? leftOut(`Shown are the first ${MOST} of ${counted(rows.length, 'row')}; the file has all.`) : NOTHING}`;
}
